// What stands in the cards that are no figures: rows, details with their evidence, notices.
import { make, makeSource } from "./dom.js";
import { drawTable } from "./table.js";

/** @type {(content: RowsCard, send: Send) => (Node | string)[]} */
export function showRows({ table, actions = [] }, send) {
  return [
    makeButtons(actions, send),
    make("div", { class: "pc-scroll", tabindex: "0", role: "region", "aria-label": "Rows" }, ...drawTable(table, send)),
  ];
}

/** @type {(content: NoticeCard, send: Send) => (Node | string)[]} */
export function showNotice({ text, actions = [] }, send) {
  return [make("p", { class: "pc-text" }, text), makeButtons(actions, send)];
}

// Everything at once, with a bar that says how far it is; pressed again, the button stops it.
/** @type {(content: ArchiveCard) => (Node | string)[]} */
export function showArchive({ text, query }) {
  const status = make("p", { class: "pc-message", role: "status" });
  const button = make("button", { type: "button", class: "pc-button pc-go" }, "Download everything (ZIP)");
  /** @type {AbortController | null} */
  let stop = null;
  button.addEventListener("click", async () => {
    if (stop) return stop.abort();
    stop = new AbortController();
    button.textContent = "Stop";
    try {
      const { saveArchive } = await import("./archive.js");
      await saveArchive(query, status, stop.signal);
    } catch (caught) {
      const error = /** @type {Error} */ (caught);
      status.textContent = error.name === "AbortError" ? "Stopped; nothing was saved." : `This download failed: ${error.message}`;
    }
    stop = null;
    button.textContent = "Download everything (ZIP)";
  });
  return [make("p", { class: "pc-text" }, text), make("div", { class: "pc-foot pc-plain" }, button, status)];
}

/** @type {(content: DetailsCard, send: Send) => (Node | string)[]} */
export function showDetails({ text, sections = [], links = [], actions = [] }, send) {
  return [
    make(
      "div",
      { class: "pc-inner", tabindex: "0", role: "region", "aria-label": "Details" },
      text ? make("p", { class: "pc-text" }, text) : null,
      ...sections.map(({ heading, items }) =>
        make(
          "div",
          { class: "pc-section" },
          heading ? make("h3", {}, heading) : null,
          make("ul", {}, ...items.map((item) => showItem(item, send))),
        ),
      ),
      makeButtons(actions, send, links),
    ),
  ];
}

/** @type {(item: CardItem, send: Send) => HTMLElement} */
function showItem({ tag, title, count, text, points = [], note, website = [], sources = [], key, current }, send) {
  const name = key
    ? make("button", { type: "button", class: "pc-link", "aria-current": current && "true", onclick: () => send(key) }, title)
    : make("strong", {}, title);
  const chip = tag ? make("span", { class: "pc-chip" }, tag) : null;
  return make(
    "li",
    { class: current && "pc-current" },
    make("div", { class: "pc-item" }, chip, name),
    count ? make("p", { class: "pc-count" }, count) : null,
    text ? make("p", {}, text) : null,
    points.length ? make("ul", { class: "pc-points" }, ...points.map((point) => make("li", {}, point))) : null,
    note ? make("p", { class: "pc-note" }, note) : null,
    showLinks("Website", website),
    showLinks(sources.length > 1 ? "Sources" : "Source", sources),
  );
}

/** @type {(label: string, addresses: string[]) => HTMLElement | null} */
function showLinks(label, addresses) {
  return addresses.length ? make("p", { class: "pc-sources" }, `${label}: `, ...joined(addresses.map(makeSource))) : null;
}

/** @type {(nodes: Node[]) => (Node | string)[]} */
const joined = (nodes) => nodes.flatMap((node, position) => (position ? [" · ", node] : [node]));

/** @type {(actions: Action[], send: Send, links?: CardLink[]) => Node | string} */
function makeButtons(actions, send, links = []) {
  if (!actions.length && !links.length) return "";
  const anchors = links.map(({ label, address }) =>
    make("a", { class: "pc-button", href: new URL(address, document.baseURI).href, target: "_blank" }, label),
  );
  return make(
    "div",
    { class: "pc-buttons" },
    ...anchors,
    ...actions.map(({ label, key }) => make("button", { type: "button", class: "pc-button", onclick: () => send(key) }, label)),
  );
}
