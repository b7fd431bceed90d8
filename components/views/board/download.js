// The download dialogue of a figure: what, of which rows, in which format and size, and how it will look.
import { make, saveFile } from "./dom.js";
import { saveArchive } from "./archive.js";
import { makeFile } from "./files.js";
import { showPreview } from "./preview.js";
import { askFor } from "./table.js";

const KINDS = [["picture", "Picture"], ["data", "Data"], ["page", "Page"], ["everything", "Everything"]];
const SIZES = [
  ["1", "1×", "png"], ["2", "2×", "png"], ["4", "4×", "png"], ["page", "As on the page", "svg"],
  ["square", "Square, 1080 × 1080", "png svg"], ["slide", "Slide, 1920 × 1080", "png svg"],
];
const FIRST = { size: { png: "2", svg: "page" } };
const count = (rows) => `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;

export function openDownload(card) {
  const dialogue = make("dialog", { class: "pc-dialogue", "aria-label": `Download: ${card.content.title}` });
  const stop = new AbortController(); // what is still being made when the dialogue closes is not needed
  dialogue.addEventListener("close", () => { stop.abort(); dialogue.remove(); });
  dialogue.addEventListener("click", (event) => event.target === dialogue && dialogue.close()); // beside it
  const status = make("p", { class: "pc-message", role: "status" }, "Looking up what there is …");
  dialogue.append(showHead(card, dialogue), status);
  card.element.append(dialogue);
  dialogue.showModal();
  askFor(`${card.content.api.path}/formats?${card.content.api.query}`, stop.signal)
    .then((answer) => answer.json())
    .then((offer) => fill(dialogue, status, new Wish(card, offer), stop.signal))
    .catch((error) => explain(status, error));
}

function showHead({ content }, dialogue) {
  const close = make("button", { type: "button", class: "pc-button", onclick: () => dialogue.close() }, "Close");
  return make("header", { class: "pc-head" }, make("div", {}, make("h2", { class: "pc-title" }, "Download"), make("p", { class: "pc-subtitle" }, content.title)), close);
}

// What is chosen in the form, and the content of the figure for it.
class Wish {
  constructor(card, offer) {
    this.card = card;
    const [shown, all] = offer.scopes;
    this.scopes = shown.query === all.query ? [["shown", shown]] : [["shown", shown], ["all", all]];
    this.formats = offer.formats;
    this.contents = {};
  }

  read(form) {
    const chosen = new FormData(form);
    this.kind = chosen.get("kind");
    this.scope = this.scopes.find(([name]) => name === chosen.get("scope"))[1];
    this.format = this.formats.find(({ name }) => name === chosen.get(`format-${this.kind}`));
    this.size = chosen.get(`size-${this.format?.name}`) ?? "page";
  }

  // As shown and as on the page is what stands there; for all else the server draws the figure in its natural size.
  async draw() {
    const { content, context, theme, figure } = this.card;
    const wish = { content, context, theme, width: figure.holder.clientWidth, view: figure.seen };
    const here = this.scope === this.scopes[0][1];
    if (here && !isNaN(this.size) || here && this.size === "page") return wish;
    const { query } = this.scope;
    this.contents[query] ??= askFor(`${content.api.path}/card?${query}`).then((answer) => answer.json());
    return { ...wish, content: await this.contents[query], view: here ? wish.view : null };
  }
}

function fill(dialogue, status, wish, signal) {
  const go = make("button", { type: "submit", class: "pc-button pc-go" });
  const preview = make("div", { class: "pc-preview" });
  const form = make("form", { method: "dialog", class: "pc-form" },
    make("div", { class: "pc-options" },
      choose("kind", "What", KINDS, { bare: true }),
      choose("scope", "Of which rows", wish.scopes.map(([name, { selection, rows }]) => [name, name === "all" ? "All" : "As shown", `${selection} · ${count(rows)} in the table`])),
      ...KINDS.map(([kind]) => choose(`format-${kind}`, "Format", wish.formats.filter((each) => each.kind === kind).map(({ name, label, good_for }) => [name, label, good_for]))),
      ...Object.entries(FIRST.size).map(([format, first]) => choose(`size-${format}`, "Size", SIZES.filter(([, , formats]) => formats.includes(format)).map(([name, label]) => [name, label]), { bare: true, first }))),
    preview,
    make("footer", { class: "pc-foot" }, status, go));
  const change = () => {
    wish.read(form);
    for (const field of form.querySelectorAll("[data-of]")) field.hidden = !isFor(field.dataset.of, wish);
    go.textContent = wish.kind === "everything" ? "Download everything (ZIP)" : `Download ${wish.format.label}`;
    status.textContent = "";
    showPreview(preview, wish, signal);
  };
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => { event.preventDefault(); save(wish, go, status, signal); });
  status.textContent = "";
  dialogue.append(form);
  change();
  form.querySelector("input").focus();
}

// A format belongs to a kind, a size to a format.
const isFor = (name, { kind, format }) => name === `format-${kind}` || (kind !== "everything" && name === `size-${format.name}`);

function choose(name, legend, options, { bare = false, first = options[0]?.[0] } = {}) {
  const of = /-/.test(name) && name;
  return options.length ? make("fieldset", { class: `pc-choose${bare ? " pc-bare" : ""}`, "data-of": of },
    make("legend", {}, legend),
    ...options.map(([value, label, note]) => make("label", {},
      make("input", { type: "radio", name, value, checked: value === first }),
      make("span", {}, make("strong", {}, label), note ? make("small", {}, note) : null)))) : "";
}

async function save(wish, go, status, signal) {
  go.disabled = true;
  status.textContent = "Preparing …";
  try {
    const { query } = wish.scope;
    if (wish.kind === "everything") await saveArchive(query, status, signal);
    else {
      const { name, content } = await makeFile(await wish.draw(), wish.format.name, wish.size, signal);
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
