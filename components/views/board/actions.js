// The actions of a figure, in the same corner of every card: table, download, full screen.
import { drawSign, make } from "./dom.js";
import { saveHtml, savePicture, saveTable } from "./save.js";

const FORMATS = [
  ["Picture (PNG, 2×)", (card) => savePicture(card, "png")],
  ["Picture for print (SVG)", (card) => savePicture(card, "svg")],
  ["Table (CSV)", saveTable],
  ["Interactive page (HTML, works offline)", saveHtml],
];

export function makeActions(card) {
  const fit = make("button", { type: "button", class: "pc-button", title: "Show all places again", onclick: () => card.figure.fit(card.content, card.context, card.theme) }, ...face("fit", "All places"));
  const table = make("button", { type: "button", class: "pc-button", "aria-pressed": "false", title: "Show the numbers as a table", onclick: () => {
    table.setAttribute("aria-pressed", String(card.table.toggle()));
  } }, ...face("table", "Table"));
  const whole = make("button", { type: "button", class: "pc-button", title: "Full screen", onclick: () => toggleScreen(card) }, drawSign("whole"), make("span", { class: "pc-hidden" }, "Full screen"));
  const files = card.content.api ? [table, makeMenu(card)] : []; // a sketch beside its own list has none
  return [...(card.content.extent ? [fit] : []), ...files, whole];
}

// A sign, and the word beside it where the card is wide enough; the word is the name in any case.
const face = (sign, word) => [drawSign(sign), make("span", { class: "pc-word" }, word)];

function makeMenu(card) {
  const list = make("div", { class: "pc-menu", role: "menu", hidden: true });
  const button = make("button", { type: "button", class: "pc-button", title: "Download picture, table or page", "aria-haspopup": "menu", "aria-expanded": "false" }, ...face("download", "Download"));
  const status = make("span", { class: "pc-status", role: "status" });
  const open = (yes) => {
    list.hidden = !yes;
    button.setAttribute("aria-expanded", String(yes));
    if (yes) list.firstElementChild.focus();
  };
  list.append(...FORMATS.map(([label, save]) =>
    make("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => { open(false); button.focus(); run(save, card, status); } }, label)));
  button.addEventListener("click", () => open(list.hidden));
  const holder = make("div", { class: "pc-download" }, button, list, status);
  holder.addEventListener("keydown", (event) => steer(event, list, () => { open(false); button.focus(); }));
  holder.addEventListener("focusout", (event) => { if (!holder.contains(event.relatedTarget)) open(false); });
  return holder;
}

function steer(event, list, close) {
  const items = [...list.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" && !list.hidden) close();
  else if (step && !list.hidden) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  else return;
  event.preventDefault();
}

async function run(save, card, status) {
  status.textContent = "Preparing …";
  try {
    await save(card);
    status.textContent = "";
  } catch (error) {
    console.warn(error);
    status.textContent = `This download failed: ${error.message}`;
  }
}

function toggleScreen(card) {
  if (document.fullscreenElement) document.exitFullscreen();
  else card.element.requestFullscreen?.();
}
