// A figure as one SVG picture: what is found above, the figure, what is counted, sources, date and address below.
import { loadPlotly, paintFigure } from "./figure.js";
import { stillPictures } from "./map.js";
import { escapeText } from "./markup.js";

const MARGIN = 28;
const FACE = "'Source Sans', system-ui, sans-serif";
const NARROWEST = 640; // px of a figure
const GROWTH = 1.6; // so much taller than on the page may rows become in a picture of fixed size
const NO_CREDITS = /<rect[^>]*\/><text class="static-attribution"[^>]*\/>/; // the ground of a line that is empty here

// Pictures of fixed size: px of the file, and of the drawing, which is scaled up so that words can be read from afar.
export const FRAMES = {
  square: { width: 1080, height: 1080, scale: 1.35, title: 28 },
  slide: { width: 1920, height: 1080, scale: 1.5, title: 30 },
};

// `found` is {content, context, theme, width, view, address}: a card's content, the px of its figure, what a map shows,
// and where all of it is seen.
// A map is drawn with `sharpness` px for each px of the picture.
/** @type {(found: Found, frame: Frame | undefined, sharpness: number) => Promise<Picture>} */
export async function makePicture(found, frame, sharpness) {
  const { content, context, theme } = found;
  const palette = context.palettes[theme];
  const width = frame ? frame.width / frame.scale - 2 * MARGIN : Math.max(found.width, NARROWEST, content.min_width ?? 0);
  const head = [
    ...write(content.title, frame?.title ?? 22, palette.ink, width, "bold"),
    ...write(content.subtitle, 14, palette.muted, width),
    ...write(content.selection, 14, palette.muted, width),
  ];
  const legend = drawLegend(content.legend ?? [], palette, MARGIN + tall(head), width);
  const foot = [...(content.credits ?? []), showAddress(found.address)].flatMap((line) => write(line, 12, palette.muted, width));
  const top = MARGIN + tall(head) + legend.height + 10;
  const space = frame ? frame.height / frame.scale - top - 12 - tall(foot) - MARGIN : content.height;
  const drawn = await drawFigure(found, width, space, Boolean(frame), sharpness);
  const whole = frame ? frame.height / frame.scale : top + space + 12 + tall(foot) + MARGIN;
  const facts = describe(content, found.address);
  const [across, upright, zoom] = [width + 2 * MARGIN, whole, frame?.scale ?? 1];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${across * zoom}" height="${upright * zoom}" viewBox="0 0 ${across} ${upright}" font-family="${FACE}">
<title>${escapeText(content.title)}</title><desc>${escapeText(facts.map(([, text]) => text).join(" "))}</desc>
<rect width="100%" height="100%" fill="${palette.card}"/>${lines(head, MARGIN)}${legend.drawn}
<g transform="translate(${MARGIN} ${top}) scale(${drawn.scale})">${drawn.svg}</g>${lines(foot, whole - MARGIN - tall(foot))}</svg>`;
  return { svg, width: across * zoom, height: upright * zoom, facts };
}

// What is written into the file itself, beside the picture.
/** @type {(content: FigureCard, address: string) => [string, string][]} */
function describe({ title, summary, selection, credits = [] }, address) {
  return [
    ["Title", title ?? ""],
    ["Description", [summary, selection, ...credits].join(" ")],
    ["Source", address],
  ];
}

const showAddress = (address) => (address.length < 220 ? address : new URL(".", document.baseURI).href);

// In a fixed space, rows that have no room keep their proportions and the whole figure becomes smaller.
async function drawFigure({ content, context, theme, view }, width, space, fixed, sharpness) {
  const Plotly = await loadPlotly(context.assets);
  const map = Boolean(content.figure.layout.map);
  if (map) await stillPictures(Plotly);
  const scale = fixed && !map ? Math.min(1, space / content.height, width / (content.min_width || 1)) : 1;
  const size = { width: width / scale, height: fixed && !map ? Math.min(space / scale, content.height * GROWTH) : space };
  const figure = await paintFigure(content, context, theme, { clientWidth: size.width, clientHeight: size.height });
  const layout = { ...figure.layout, ...size, autosize: false, uirevision: undefined };
  if (map && view) layout.map = { ...layout.map, center: view.center, zoom: fixed ? layout.map.zoom + view.closer : view.zoom };
  const shot = await sharply(sharpness, () => Plotly.toImage({ data: figure.data, layout }, { format: "svg", ...size }));
  const svg = decodeURIComponent(shot.replace(/^data:image\/svg\+xml,/, "")).replace(/^<\?xml[^>]*>/, "");
  return { svg: svg.replace(NO_CREDITS, ""), scale };
}

// Maps draw as finely as the screen; for the moment of a picture the screen is a fine one. One picture after the other.
/** @type {Promise<any>} */
let last = Promise.resolve();
function sharply(value, draw) {
  last = last.then(
    () => drawSharply(value, draw),
    () => drawSharply(value, draw),
  );
  return last;
}

async function drawSharply(value, draw) {
  const screen = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  Object.defineProperty(window, "devicePixelRatio", { value, configurable: true });
  try {
    return await draw();
  } finally {
    if (screen) Object.defineProperty(window, "devicePixelRatio", screen);
    else Reflect.deleteProperty(window, "devicePixelRatio");
  }
}

function drawLegend(legend, palette, top, width) {
  let x = MARGIN;
  let y = top;
  const drawn = legend
    .map(({ label, colour, hollow }) => {
      const wide = 40 + measure(label, 14, "normal");
      if (x > MARGIN && x + wide > width) [x, y] = [MARGIN, y + 24];
      const paint = hollow ? `fill="none" stroke-width="3" stroke` : "fill";
      const dot = `<circle cx="${x + 6}" cy="${y + 15}" r="${hollow ? 4.5 : 6}" ${paint}="${palette[colour.slice(1)]}"/><text x="${x + 17}" y="${y + 20}" font-size="14" fill="${palette.ink}">${escapeText(label)}</text>`;
      x += wide;
      return dot;
    })
    .join("");
  return { drawn, height: legend.length ? y - top + 22 : 0 };
}

function measure(text, size, weight) {
  const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext("2d"));
  pen.font = `${weight} ${size}px ${FACE}`;
  return pen.measureText(text).width;
}

// Text as lines that fit; addresses break where a parameter begins.
function write(text, size, colour, width, weight = "normal") {
  const rows = [];
  for (const word of (text ?? "").match(/[^\s&?]*[\s&?]*/g).filter(Boolean)) {
    const longer = rows.length ? rows.at(-1) + word : word;
    if (rows.length && measure(longer.trimEnd(), size, weight) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows.map((row) => ({ text: row.trimEnd(), size, weight, colour }));
}

const tall = (rows) => rows.reduce((sum, { size }) => sum + size * 1.35, 0);

function lines(rows, top) {
  let y = top;
  return rows
    .map(({ text, size, weight, colour }) => {
      y += size * 1.35;
      return `<text x="${MARGIN}" y="${(y - size * 0.35).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeText(text)}</text>`;
    })
    .join("");
}
