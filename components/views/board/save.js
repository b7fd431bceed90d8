// Downloads made in the visitor's browser. Each carries title, finding, selection, sources and date.
import { saveFile } from "./dom.js";
import { address } from "./figure.js";
import { ask, fetchTable } from "./table.js";
import { makePage } from "./page.js";
import { makePicture } from "./picture.js";

export async function saveTable(card) {
  const { api, file } = card.content;
  const answer = await ask(api, "csv");
  saveFile(`${file}.csv`, await answer.blob());
}

export async function savePicture(card, format) {
  const picture = await makePicture(card);
  const content = format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await rasterise(await withFont(picture), 2);
  saveFile(`${card.content.file}.${format}`, content);
}

async function rasterise({ svg, width, height }, scale) {
  const image = new Image();
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, width * scale, height * scale);
  URL.revokeObjectURL(source);
  return canvas.convertToBlob({ type: "image/png" });
}

// A picture inside a picture may not ask for fonts: the page's own travels in it.
async function withFont(picture) {
  const link = document.querySelector('link[rel="preload"][as="font"]');
  if (!link) return picture;
  const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
  const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const style = `<style>@font-face{font-family:"Source Sans";font-weight:200 900;src:url(data:font/woff2;base64,${code})}</style>`;
  return { ...picture, svg: picture.svg.replace("<title>", `${style}<title>`) };
}

export async function saveHtml(card) {
  const { assets } = card.context;
  const [plotly, table, figure] = await Promise.all([
    fetch(address(assets, "plotly.min.js")).then((answer) => answer.text()),
    fetchTable(card.content.api),
    withGeodata(card.figure.painted),
  ]);
  saveFile(`${card.content.file}.html`, makePage(card.content, figure, table, plotly, card.context.palettes[card.theme].card), "text/html");
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
