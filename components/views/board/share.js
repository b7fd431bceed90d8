// The share dialogue of a figure: a link to this view, and the code that puts the figure into another page.
import { make } from "./dom.js";
import { findAddress } from "./picture.js";
import { askFor } from "./table.js";

const THEMES = [["auto", "As the reader's"], ["light", "Light"], ["dark", "Dark"]];

export function openShare(card) {
  const dialogue = make("dialog", { class: "pc-dialogue pc-share", "aria-label": `Share: ${card.content.title}` });
  const status = make("p", { class: "pc-message", role: "status" });
  const close = make("button", { type: "button", class: "pc-button", onclick: () => dialogue.close() }, "Close");
  const titles = make("div", {}, make("h2", { class: "pc-title" }, "Share"), make("p", { class: "pc-subtitle" }, card.content.title));
  dialogue.addEventListener("close", () => dialogue.remove());
  dialogue.addEventListener("click", (event) => event.target === dialogue && dialogue.close()); // beside it
  dialogue.append(
    make("header", { class: "pc-head" }, titles, close),
    makeText("Link to this view", "Filters, tab and what is chosen stand in it.", findLink(card.content), status),
    ...(card.content.frozen ? [makeFrozen(card.content, status)] : []),
    makeFrame(card.content.api, status),
    status);
  card.element.append(dialogue);
  dialogue.showModal();
}

// The opening view has an empty address, which would follow what is featured next year.
const findLink = ({ link }) => (location.search ? location.href : findAddress(link));

// The same view of the data as they are now: named by their content, which the server keeps.
function makeFrozen(content, status) {
  const link = new URL(findLink(content));
  link.searchParams.set("data", content.frozen);
  return makeText("Frozen link", `Shows the same numbers when the data have changed: ${content.data}.`, link.href, status);
}

function makeText(label, note, text, status) {
  const box = make("textarea", { readonly: true, rows: 4, "aria-label": label, onfocus: () => box.select() });
  box.value = text;
  const copy = make("button", { type: "button", class: "pc-button", onclick: () => copyText(box, label, status) }, `Copy ${label.toLowerCase().split(" ")[0]}`);
  return make("section", { class: "pc-share-part" }, make("h3", {}, label), make("p", {}, note), box, copy);
}

// The code comes from the server's own oEmbed answer, the same that other sites ask for.
function makeFrame({ path, query }, status) {
  const part = makeText("Code of a frame", "Draws this figure alone in another page, follows the data, and fits a telephone.", "", status);
  const box = part.querySelector("textarea");
  const choice = make("select", { "aria-label": "Theme of the frame", onchange: () => fillCode() });
  choice.append(...THEMES.map(([value, label]) => make("option", { value }, label)));
  const fillCode = async () => {
    const figure = new URL(`embed/${path.split("/").at(-1)}?${query}`, document.baseURI);
    if (choice.value !== "auto") figure.searchParams.set("theme", choice.value);
    try {
      box.value = (await (await askFor(`oembed?url=${encodeURIComponent(figure.href)}`)).json()).html;
    } catch (error) {
      status.textContent = `The code could not be made: ${error.message}`;
    }
  };
  fillCode();
  part.querySelector("p").after(make("label", { class: "pc-share-theme" }, "Theme ", choice));
  return part;
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
