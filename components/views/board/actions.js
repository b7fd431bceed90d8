// The actions of a figure, in the same corner of every card: table, download, share, full screen.
import { drawSign, make } from "./dom.js";
import { isGrouped } from "./grouping.js";

/** @type {(card: FigureView) => HTMLElement[]} */
export function makeActions(card) {
  const table = make(
    "button",
    {
      type: "button",
      class: "pc-button",
      "aria-pressed": "false",
      title: "Show the numbers as a table",
      onclick: () => {
        table.setAttribute("aria-pressed", String(card.table?.toggle() ?? false));
        card.context.follow?.();
      },
    },
    ...face("table", "Table"),
  );
  const whole = make(
    "button",
    { type: "button", class: "pc-button", title: "Full screen", onclick: () => toggleScreen(card) },
    drawSign("whole"),
    make("span", { class: "pc-hidden" }, "Full screen"),
  );
  const files = card.content.api ? [table, makeDownload(card), ...(card.content.published ? [] : [makeShare(card)])] : []; // a sketch beside its own list has none
  return [...files, whole];
}

// What only maps have, on the map: what a click does, a way back, whether near places are drawn as one, and the first view again.
/** @type {(card: FigureView) => HTMLElement[]} */
export function makeTools(card) {
  const { actions = [], crowd, extent, hint } = card.content;
  const ways = actions.map(({ label, key }) => makeTool(label, "back", {}, () => card.send(key)));
  return [
    ...(hint ? [make("span", { class: "pc-aside" }, hint)] : []),
    ...ways,
    ...(crowd ? [makeGrouping(card)] : []),
    ...(extent
      ? [makeTool("All places", "fit", { title: "Show all places again" }, () => card.figure.fit(card.content, card.context, card.theme))]
      : []),
  ];
}

function makeGrouping(card) {
  const pressed = isGrouped(card.content);
  const title = pressed ? "Draw each place for itself" : "Draw near places as one, with their number";
  return makeTool("Group", "group", { "aria-pressed": String(pressed), title }, () => card.regroup(!pressed));
}

const makeTool = (word, sign, attributes, onEvent) =>
  make("button", { type: "button", class: "pc-button", ...attributes, onclick: onEvent }, ...face(sign, word));

// A sign, and the word beside it where the card is wide enough; the word is the name in any case.
const face = (sign, word) => [drawSign(sign), make("span", { class: "pc-word" }, word)];

// What the dialogues need is fetched when somebody first opens one: most visitors only look.
function makeOpener(card, sign, word, title, load) {
  const status = make("span", { class: "pc-status", role: "status" });
  const open = async () => {
    try {
      (await load())(card);
      status.textContent = "";
    } catch (error) {
      console.warn(error);
      status.textContent = `${word} could not be opened. Reload the page to try again.`;
    }
  };
  const button = make(
    "button",
    { type: "button", class: "pc-button", title, "aria-haspopup": "dialog", onclick: open },
    ...face(sign, word),
  );
  return make("div", { class: "pc-download" }, button, status);
}

const makeDownload = (card) =>
  makeOpener(card, "download", "Download", "Download picture, table or page", async () => (await import("./download.js")).openDownload);
const makeShare = (card) =>
  makeOpener(
    card,
    "share",
    "Share",
    "Link to this view, or put the figure into another page",
    async () => (await import("./share.js")).openShare,
  );

function toggleScreen(card) {
  if (document.fullscreenElement) document.exitFullscreen();
  else card.element.requestFullscreen?.();
}
