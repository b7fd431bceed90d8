// The download dialogue of a figure: what, of which rows, in which format and size, and how it will look.
import { make, saveFile } from "./dom.js";
import { saveArchive } from "./archive.js";
import { makeFile } from "./files.js";
import { showPreview } from "./preview.js";
import { askFor } from "./table.js";
import { DownloadOptions } from "./options.js";

const KINDS = [
  ["picture", "Picture"],
  ["data", "Data"],
  ["page", "Page"],
  ["everything", "Everything"],
];
const SIZES = [
  ["1", "1×", "png"],
  ["2", "2×", "png"],
  ["4", "4×", "png"],
  ["page", "As on the page", "svg"],
  ["square", "Square, 1080 × 1080", "png svg"],
  ["slide", "Slide, 1920 × 1080", "png svg"],
];
const SIZED = { png: "2", svg: "page" }; // formats that come in sizes, and the first one
const count = (rows) => `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;

/** @type {(card: FigureView) => void} */
export function openDownload(card) {
  const stop = new AbortController(); // what is still being made when the dialogue closes is not needed
  const dialogue = makeDialogue(card, stop);
  const status = make("p", { class: "pc-message", role: "status" }, "Looking up what there is …");
  dialogue.append(showHead(card, dialogue), status);
  card.element.append(dialogue);
  dialogue.showModal();
  const { path, query } = /** @type {Api} */ (card.content.api);
  askFor(`${path}/formats?${query}`, stop.signal)
    .then((answer) => answer.json())
    .then((offer) => fill(dialogue, status, new DownloadOptions(card, offer), stop.signal))
    .catch((error) => explain(status, error));
}

function makeDialogue({ content }, stop) {
  const dialogue = make("dialog", { class: "pc-dialogue", "aria-label": `Download: ${content.title}` });
  dialogue.addEventListener("close", () => {
    stop.abort();
    dialogue.remove();
  });
  dialogue.addEventListener("click", (event) => event.target === dialogue && dialogue.close()); // beside it
  return dialogue;
}

function showHead({ content }, dialogue) {
  const titles = make("div", {}, make("h2", { class: "pc-title" }, "Download"), make("p", { class: "pc-subtitle" }, content.title));
  const close = make("button", { type: "button", class: "pc-button", onclick: () => dialogue.close() }, "Close");
  return make("header", { class: "pc-head" }, titles, close);
}

function fill(dialogue, status, options, signal) {
  const go = make("button", { type: "submit", class: "pc-button pc-go" });
  const preview = make("div", { class: "pc-dl-preview" });
  const foot = make("footer", { class: "pc-foot" }, status, go);
  const form = make("form", { method: "dialog", class: "pc-dl-form" }, makeOptions(options), preview, foot);
  /** @type {NodeListOf<HTMLElement>} */
  const fields = form.querySelectorAll("[data-of]");
  const change = () => {
    options.read(form);
    for (const field of fields) field.hidden = !isFor(field.dataset.of, options);
    go.textContent = options.kind === "everything" ? "Download everything (ZIP)" : `Download ${options.format.label}`;
    status.textContent = "";
    showPreview(preview, options, signal);
  };
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(options, go, status, signal);
  });
  status.textContent = "";
  dialogue.append(form);
  change();
  form.querySelector("input")?.focus();
}

// A format belongs to a kind, a size to a format.
const isFor = (name, { kind, format }) => name === `format-${kind}` || (kind !== "everything" && name === `size-${format.name}`);

function makeOptions(options) {
  const formats = KINDS.map(([kind]) => chooseFormat(options, kind));
  const sizes = Object.keys(SIZED).map(chooseSize);
  return make("div", { class: "pc-dl-options" }, chooseKind(options), chooseScope(options), ...formats, ...sizes);
}

function chooseKind(options) {
  const kinds = KINDS.filter(([kind]) => options.has(kind));
  return choose("kind", "What", kinds, { bare: true });
}

function chooseScope({ scopes }) {
  const rows = scopes.map(([name, scope]) => [
    name,
    name === "all" ? "All" : "As shown",
    `${scope.selection} · ${count(scope.rows)} in the table`,
  ]);
  return choose("scope", "Of which rows", rows);
}

function chooseFormat({ formats }, kind) {
  const those = formats.filter((format) => format.kind === kind);
  return choose(
    `format-${kind}`,
    "Format",
    those.map(({ name, label, good_for }) => [name, label, good_for]),
  );
}

function chooseSize(format) {
  const sizes = SIZES.filter(([, , formats]) => formats.includes(format)).map(([name, label]) => [name, label]);
  return choose(`size-${format}`, "Size", sizes, { bare: true, first: SIZED[format] });
}

// Options are [value, label, note]; "" where there are none.
function choose(name, legend, options, { bare = false, first = options[0]?.[0] } = {}) {
  if (!options.length) return "";
  const attributes = { class: `pc-dl-choose${bare ? " pc-dl-bare" : ""}`, "data-of": /-/.test(name) && name };
  const rows = options.map(([value, label, note]) => makeRadio({ name, value, checked: value === first }, label, note));
  return make("fieldset", attributes, make("legend", {}, legend), ...rows);
}

function makeRadio(attributes, label, note) {
  const words = make("span", {}, make("strong", {}, label), note ? make("small", {}, note) : null);
  return make("label", {}, make("input", { type: "radio", ...attributes }), words);
}

async function save(options, go, status, signal) {
  go.disabled = true;
  status.textContent = "Preparing …";
  try {
    if (options.kind === "everything") await saveArchive(options.query, status, signal);
    else {
      const { name, content } = await makeFile(options, signal);
      saveFile(name, content);
      status.textContent = `Saved as ${name}`;
    }
  } catch (error) {
    explain(status, error);
  } finally {
    go.disabled = false;
  }
}

function explain(status, error) {
  if (error.name === "AbortError") return;
  console.warn(error);
  status.textContent = `This download failed: ${error.message}. Try again, or choose another format.`.replace("..", ".");
}
