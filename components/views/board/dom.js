// Elements in one line. Text is always set as text, never as markup: cells of a CSV cannot become code.
/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} attributes
 * @param {(Node | string | null | undefined)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

// Signs as lines on a grid of 16: no font has them all.
const SIGNS = {
  table: "M2 3h12v10H2zM2 6.5h12M2 10h12M6.5 3v10",
  download: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  share:
    "M5.8 7.1 10.2 4.6M5.8 8.9l4.4 2.5M4 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 1 1 0-3.6M12 1.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 1 1 0-3.6M12 10.6a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 1 1 0-3.6",
  fit: "M8 5.5A2.5 2.5 0 1 1 8 10.5 2.5 2.5 0 1 1 8 5.5M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3",
  back: "M7 3.5 2.5 8 7 12.5M2.5 8h11",
  group:
    "M6 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 1 1 0-7M11.5 9a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 1 1 0-4.6M12.5 3.2a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 1 1 0-2.8",
  whole: "M9.5 2H14v4.5M6.5 14H2V9.5M14 2 9.5 6.5M2 14l4.5-4.5",
};

/** @type {(name: keyof typeof SIGNS) => SVGElement} */
export function drawSign(name) {
  const space = "http://www.w3.org/2000/svg";
  const sign = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", width: "15", height: "15", "aria-hidden": "true", class: "pc-sign" }))
    sign.setAttribute(key, value);
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", SIGNS[name]);
  sign.append(line);
  return sign;
}

// A link to a source: only web addresses become links, everything else stays text.
/** @type {(source: string) => HTMLElement} */
export function makeSource(source) {
  if (!/^https?:\/\//i.test(source)) return make("span", { class: "pc-source" }, source);
  const host = new URL(source).host.replace(/^www\./, "");
  return make("a", { class: "pc-source", href: source, target: "_blank", rel: "noopener noreferrer", title: source }, host);
}

/** @type {(name: string, content: Blob) => void} */
export function saveFile(name, content) {
  const address = URL.createObjectURL(content);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// A file of ours; the folder's name changes with what is in it.
/** @type {(assets: string, name: string) => string} */
export const findAsset = (assets, name) => new URL(assets + name, document.baseURI).href;

// Streamlit fills a tab before it opens it, and behind its table a figure is hidden: there is no width to draw for yet.
/** @type {(node: Element) => Promise<void>} */
export const hasRoom = (node) =>
  new Promise((done) => {
    const observer = new ResizeObserver(() => node.clientWidth && done(observer.disconnect()));
    observer.observe(node);
  });

// What scrolls sideways is scrolled by keyboard, too.
/** @type {(frame: HTMLElement, content: HTMLElement) => void} */
export function keepReachable(frame, content) {
  const observer = new ResizeObserver(() => {
    const scrolls = frame.scrollWidth > frame.clientWidth;
    const attributes = { tabindex: "0", role: "region", "aria-label": "Figure, scrolls sideways" };
    for (const [name, value] of Object.entries(attributes)) scrolls ? frame.setAttribute(name, value) : frame.removeAttribute(name);
  });
  observer.observe(frame);
  observer.observe(content);
}
