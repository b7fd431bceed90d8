// A picture of a card as one SVG: title and finding above, the figure, selection, sources and date below.
import { loadPlotly } from "./figure.js";

const MARGIN = 28;
const FACE = "'Source Sans', system-ui, sans-serif";

export async function makePicture(card) {
  const { content, context, theme, figure } = card;
  const palette = context.palettes[theme];
  const width = Math.max(figure.holder.clientWidth || 0, 640);
  const head = [
    ...wrap(content.title, 22, "bold", width).map((text) => ({ text, size: 22, weight: "bold", colour: palette.ink })),
    ...wrap(content.subtitle ?? "", 14, "normal", width).map((text) => ({ text, size: 14, colour: palette.muted })),
    ...wrap(content.selection, 14, "normal", width).map((text) => ({ text, size: 14, colour: palette.muted })),
  ];
  const legend = drawLegend(content.legend ?? [], palette, MARGIN + tall(head));
  const foot = content.credits.flatMap((line) => wrap(line, 12, "normal", width)).map((text) => ({ text, size: 12, colour: palette.muted }));
  const top = MARGIN + tall(head) + (legend ? 32 : 10);
  const drawn = await drawFigure(card, width, content.height);
  const height = top + content.height + 12 + tall(foot) + MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width + 2 * MARGIN}" height="${height}" font-family="${FACE}">
<title>${escape(content.title)}</title><desc>${escape([content.summary, content.selection, ...content.credits].join(" "))}</desc>
<rect width="100%" height="100%" fill="${palette.card}"/>${lines(head, MARGIN)}${legend}
<g transform="translate(${MARGIN} ${top})">${drawn}</g>${lines(foot, top + content.height + 12)}</svg>`;
  return { svg, width: width + 2 * MARGIN, height };
}

async function drawFigure({ figure, context }, width, height) {
  const Plotly = await loadPlotly(context.assets);
  const live = figure.holder._fullLayout?.map; // what the visitor sees now, not the first view
  const layout = { ...figure.painted.layout, width, height };
  if (live) layout.map = { ...layout.map, center: { ...live.center }, zoom: live.zoom };
  const shot = await sharply(() => Plotly.toImage({ data: figure.painted.data, layout }, { format: "svg", width, height }));
  return decodeURIComponent(shot.replace(/^data:image\/svg\+xml,/, "")).replace(/^<\?xml[^>]*>/, "");
}

// Maps draw as finely as the screen; for the moment of a picture the screen is a fine one.
async function sharply(draw) {
  const screen = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  Object.defineProperty(window, "devicePixelRatio", { value: 3, configurable: true });
  try {
    return await draw();
  } finally {
    if (screen) Object.defineProperty(window, "devicePixelRatio", screen);
    else delete window.devicePixelRatio;
  }
}

function drawLegend(legend, palette, top) {
  let x = MARGIN;
  return legend.map(({ label, colour, hollow }) => {
    const paint = hollow ? `fill="none" stroke-width="3" stroke` : "fill";
    const dot = `<circle cx="${x + 6}" cy="${top + 15}" r="${hollow ? 4.5 : 6}" ${paint}="${palette[colour.slice(1)]}"/><text x="${x + 17}" y="${top + 20}" font-size="14" fill="${palette.ink}">${escape(label)}</text>`;
    x += 40 + measure(label, 14, "normal");
    return dot;
  }).join("");
}

function measure(text, size, weight) {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  pen.font = `${weight} ${size}px ${FACE}`;
  return pen.measureText(text).width;
}

function wrap(text, size, weight, width) {
  const rows = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
    if (rows.length && measure(longer, size, weight) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

const tall = (rows) => rows.reduce((sum, { size }) => sum + size * 1.35, 0);

function lines(rows, top) {
  let y = top;
  return rows.map(({ text, size, weight = "normal", colour }) => {
    y += size * 1.35;
    return `<text x="${MARGIN}" y="${(y - size * 0.35).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(text)}</text>`;
  }).join("");
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
