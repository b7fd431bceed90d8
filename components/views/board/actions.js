// The actions of a figure, in the same corner of every card: table, download, full screen.
import { drawSign, make } from "./dom.js";

export function makeActions(card) {
  const fit = make("button", { type: "button", class: "pc-button", title: "Show all places again", onclick: () => card.figure.fit(card.content, card.context, card.theme) }, ...face("fit", "All places"));
  const table = make("button", { type: "button", class: "pc-button", "aria-pressed": "false", title: "Show the numbers as a table", onclick: () => {
    table.setAttribute("aria-pressed", String(card.table.toggle()));
  } }, ...face("table", "Table"));
  const whole = make("button", { type: "button", class: "pc-button", title: "Full screen", onclick: () => toggleScreen(card) }, drawSign("whole"), make("span", { class: "pc-hidden" }, "Full screen"));
  const files = card.content.api ? [table, makeDownload(card)] : []; // a sketch beside its own list has none
  return [...(card.content.extent ? [fit] : []), ...files, whole];
}

// A sign, and the word beside it where the card is wide enough; the word is the name in any case.
const face = (sign, word) => [drawSign(sign), make("span", { class: "pc-word" }, word)];

// What makes files is fetched when somebody first wants one: most visitors only look.
function makeDownload(card) {
  const status = make("span", { class: "pc-status", role: "status" });
  const open = async () => {
    try {
      const { openDownload } = await import("./download.js");
      status.textContent = "";
      openDownload(card);
    } catch (error) {
      console.warn(error);
      status.textContent = "The download could not be opened. Reload the page to try again.";
    }
  };
  const button = make("button", { type: "button", class: "pc-button", title: "Download picture, table or page", "aria-haspopup": "dialog", onclick: open }, ...face("download", "Download"));
  return make("div", { class: "pc-download" }, button, status);
}

function toggleScreen(card) {
  if (document.fullscreenElement) document.exitFullscreen();
  else card.element.requestFullscreen?.();
}
