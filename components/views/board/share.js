// The share dialogue of a figure: a link to this view, and the code that puts the figure into another page.
import { make } from "./dom.js";
import { findLink, listSight, shorten } from "./sight.js";
import { askFor } from "./table.js";

const THEMES = [
  ["auto", "As the reader's"],
  ["light", "Light"],
  ["dark", "Dark"],
];
const STATES = [
  ["present", "Follow the data"],
  ["frozen", "Keep this state"],
];

export function openShare(card) {
  const dialogue = make("dialog", { class: "pc-dialogue pc-share", "aria-label": `Share: ${card.content.title}` });
  const status = make("p", { class: "pc-message", role: "status" });
  const close = make("button", { type: "button", class: "pc-button", onclick: () => dialogue.close() }, "Close");
  const titles = make("div", {}, make("h2", { class: "pc-title" }, "Share"), make("p", { class: "pc-subtitle" }, card.content.title));
  dialogue.addEventListener("close", () => dialogue.remove());
  dialogue.addEventListener("click", (event) => event.target === dialogue && dialogue.close()); // beside it
  dialogue.append(
    make("header", { class: "pc-head" }, titles, close),
    makeText(
      "Link to this view",
      "Projects, filters, tab, what is chosen, the map as moved and open tables stand in it. It follows the data.",
      findLink(card),
      status,
    ),
    makeFrozen(card, status),
    makeFrame(card, status),
    status,
  );
  card.element.append(dialogue);
  dialogue.showModal();
}

// The same view of the data as they are now: named by their content, which the server keeps.
function makeFrozen(card, status) {
  const { frozen, unfrozen, data } = card.content;
  if (!frozen) return unfrozen ? make("section", { class: "pc-share-part" }, make("h3", {}, "Frozen link"), make("p", {}, unfrozen)) : "";
  const link = new URL(findLink(card));
  link.searchParams.set("data", frozen);
  return makeText("Frozen link", `Keeps this state: the same numbers when the data have changed. Now: ${data}.`, shorten(link), status);
}

function makeText(label, note, text, status) {
  const box = make("textarea", { readonly: true, rows: 4, "aria-label": label, onfocus: () => box.select() });
  box.value = text;
  const copy = make(
    "button",
    { type: "button", class: "pc-button", onclick: () => copyText(box, label, status) },
    `Copy ${label.toLowerCase().split(" ")[0]}`,
  );
  return make("section", { class: "pc-share-part" }, make("h3", {}, label), make("p", {}, note), box, copy);
}

// The code comes from the server's own oEmbed answer, the same that other sites ask for.
function makeFrame(card, status) {
  const {
    api: { path, query },
    frozen,
  } = card.content;
  const part = makeText("Code of a frame", "Draws this figure alone in another page, and fits a telephone.", "", status);
  const box = /** @type {HTMLTextAreaElement} */ (part.querySelector("textarea"));
  const fillCode = async () => {
    const figure = new URL(`embed/${path.split("/").at(-1)}?${query}`, document.baseURI);
    if (theme.value !== "auto") figure.searchParams.set("theme", theme.value);
    if (state.value === "frozen") figure.searchParams.set("data", frozen);
    for (const [name, value] of listSight([card])) figure.searchParams.append(name, value);
    try {
      box.value = (await (await askFor(`oembed?url=${encodeURIComponent(shorten(figure))}`)).json()).html;
    } catch (error) {
      status.textContent = `The code could not be made: ${/** @type {Error} */ (error).message}`;
    }
  };
  const theme = choose("Theme of the frame", THEMES, fillCode);
  const state = choose("Data of the frame", frozen ? STATES : STATES.slice(0, 1), fillCode);
  fillCode();
  part
    .querySelector("p")
    ?.after(make("div", { class: "pc-share-theme" }, make("label", {}, "Theme ", theme), frozen ? make("label", {}, "Data ", state) : ""));
  return part;
}

function choose(label, options, onEvent) {
  const choice = make("select", { "aria-label": label, onchange: onEvent });
  choice.append(...options.map(([value, word]) => make("option", { value }, word)));
  return choice;
}

async function copyText(box, label, status) {
  try {
    await navigator.clipboard.writeText(box.value);
    status.textContent = `${label}: copied.`;
  } catch {
    box.focus(); // a browser may forbid it; then the text is marked for the visitor to copy
    status.textContent = "The browser does not let pages copy: press Ctrl+C.";
  }
}
