// How a file will look: the picture itself, the first rows of the table, or what is in it in words.
import { make } from "./dom.js";
import { withFont } from "./png.js";
import { ask, drawTable, fetchTable } from "./table.js";

const ROWS = 6;
const DRAWN = ["png", "svg"];
const WORDS = {
  page: "One file with the figure to explore, its table, selection and sources. It opens in any browser, without the internet.",
  everything:
    "One ZIP file with every figure (SVG, PNG), its table and the rows behind it (CSV, XLSX), a README that says what is what, and a citation.",
};

/** @type {(holder: HTMLElement & {turn?: number}, options: import("./options.js").DownloadOptions, signal: AbortSignal) => Promise<void>} */
export async function showPreview(holder, options, signal) {
  const turn = (holder.turn ?? 0) + 1;
  holder.turn = turn;
  const show = (...nodes) => turn === holder.turn && !signal.aborted && holder.replaceChildren(...nodes);
  holder.setAttribute("aria-busy", "true");
  show(make("p", {}, "Drawing the preview …"));
  try {
    if (WORDS[options.kind]) show(make("p", {}, WORDS[options.kind]));
    else if (options.kind === "data") show(...(await drawRows(options)));
    else show(await drawThumbnail(options));
  } catch (error) {
    console.warn(error);
    show(make("p", {}, "There is no preview of this."));
  }
  if (turn === holder.turn) holder.removeAttribute("aria-busy");
}

// A picture that the page draws is shown as it will be; of one that the server draws, the server's.
async function drawThumbnail(options) {
  const { format, card, query } = options;
  const drawn = DRAWN.includes(format.name)
    ? new Blob([(await withFont(await options.draw())).svg], { type: "image/svg+xml" })
    : await (await ask({ ...card.content.api, query }, "svg")).blob();
  const source = URL.createObjectURL(drawn);
  return make("img", { src: source, alt: `Preview: ${card.content.title}`, onload: () => URL.revokeObjectURL(source) });
}

async function drawRows({ card, scope }) {
  const table = await fetchTable({ ...card.content.api, query: scope.query });
  const first = { ...table, rows: table.rows.slice(0, ROWS), keys: null };
  const more = table.rows.length - ROWS;
  const scroll = make(
    "div",
    { class: "pc-scroll", tabindex: "0", role: "region", "aria-label": "First rows" },
    ...drawTable(first, () => {}),
  );
  return [scroll, make("p", { class: "pc-more" }, more > 0 ? `and ${more.toLocaleString("en-GB")} more` : "")];
}
