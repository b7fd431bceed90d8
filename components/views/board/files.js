// A wish → the file: pictures and pages are drawn here, as the visitor sees them; all else the server makes.
import { address, paintFigure } from "./figure.js";
import { makePage } from "./page.js";
import { FRAMES, makePicture } from "./picture.js";
import { rasterise } from "./png.js";
import { ask, fetchTable } from "./table.js";

const WIDTH = 1068; // px of the figure on a page of its own
const DRAWN = { png: drawPng, svg: drawSvg, html: drawPage };

// `wish` is {content, context, theme, width, view}; `size` is "1", "2", "4", "page", or a name in FRAMES.
export async function makeFile(wish, format, size, signal) {
  const content = await (DRAWN[format]?.(wish, size) ?? ask(wish.content.api, format, signal).then((answer) => answer.blob()));
  signal.throwIfAborted();
  return { name: `${wish.content.file}.${format}`, content };
}

async function drawPng(wish, size) {
  const scale = Number(size) || 1;
  return rasterise(await makePicture(wish, FRAMES[size], Math.max(3, scale)), scale);
}

async function drawSvg(wish, size) {
  const { svg } = await makePicture(wish, FRAMES[size]);
  return new Blob([svg], { type: "image/svg+xml" });
}

async function drawPage({ content, context, theme, view }) {
  const figure = await paintFigure(content, context, theme, { clientWidth: WIDTH, clientHeight: content.height });
  if (view) Object.assign(figure.layout.map, view);
  const [plotly, table, whole] = await Promise.all([
    fetch(address(context.assets, "plotly.min.js")).then((answer) => answer.text()),
    fetchTable(content.api),
    withGeodata(figure),
  ]);
  return new Blob([makePage(content, whole, table, plotly, context.palettes[theme].card)], { type: "text/html" });
}

// The map's outlines travel in the file: every address of them becomes the data behind it.
async function withGeodata(part) {
  if (typeof part === "string" && part.startsWith("blob:")) return (await fetch(part)).json();
  if (Array.isArray(part)) return typeof part[0] === "object" || part.length < 50 ? Promise.all(part.map(withGeodata)) : part;
  if (part && typeof part === "object") {
    const entries = await Promise.all(Object.entries(part).map(async ([name, value]) => [name, await withGeodata(value)]));
    return Object.fromEntries(entries);
  }
  return part;
}
