// Options of the download dialogue → the file: pictures and pages are drawn here, as the visitor sees them; all else the server makes.
import { findAsset } from "./dom.js";
import { paintFigure } from "./figure.js";
import { makePage } from "./page.js";
import { rasterise } from "./png.js";
import { ask, fetchTable } from "./table.js";

/** @import { DownloadOptions } from "./options.js" */

const WIDTH = 1068; // px of the figure on a page of its own
/** @type {Record<string, (options: DownloadOptions) => Promise<Blob>>} */
const DRAWN = { png: drawPng, svg: drawSvg, html: drawPage };

/** @type {(options: DownloadOptions, signal: AbortSignal) => Promise<{name: string, content: Blob}>} */
export async function makeFile(options, signal) {
  const { scope, card, format } = options;
  const api = { path: card.content.api.path, query: options.query };
  const content = await (DRAWN[format.name]?.(options) ?? ask(api, format.name, signal).then((answer) => answer.blob()));
  signal.throwIfAborted();
  return { name: `${scope.file}.${format.name}`, content };
}

/** @type {(options: DownloadOptions) => Promise<Blob>} */
async function drawPng(options) {
  return rasterise(await options.draw(), Number(options.size) || 1);
}

/** @type {(options: DownloadOptions) => Promise<Blob>} */
async function drawSvg(options) {
  return new Blob([(await options.draw()).svg], { type: "image/svg+xml" });
}

/** @type {(options: DownloadOptions) => Promise<Blob>} */
async function drawPage(options) {
  const { content, context, theme, view, address } = await options.find();
  const figure = await paintFigure(content, context, theme, { clientWidth: WIDTH, clientHeight: content.height });
  if (view) Object.assign(figure.layout.map, { center: view.center, zoom: view.zoom });
  const [plotly, table, whole] = await Promise.all([
    fetch(findAsset(context.assets, "plotly.min.js")).then((answer) => answer.text()),
    fetchTable(content.api),
    withGeodata(figure),
  ]);
  return new Blob([makePage(content, whole, table, plotly, context.palettes[theme], address)], { type: "text/html" });
}

// The map's outlines travel in the file: every address of them becomes the data behind it.
/** @type {(part: any) => Promise<any>} */
async function withGeodata(part) {
  if (typeof part === "string" && part.startsWith("blob:")) return (await fetch(part)).json();
  if (Array.isArray(part)) return typeof part[0] === "object" || part.length < 50 ? Promise.all(part.map(withGeodata)) : part;
  if (part && typeof part === "object") {
    const entries = await Promise.all(Object.entries(part).map(async ([name, value]) => [name, await withGeodata(value)]));
    return Object.fromEntries(entries);
  }
  return part;
}
