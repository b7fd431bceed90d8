// Elements in one line. Text is always set as text, never as markup: cells of a CSV cannot become code.
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

// A link to a source: only web addresses become links, everything else stays text.
export function makeSource(source) {
  if (!/^https?:\/\//i.test(source)) return make("span", { class: "pc-source" }, source);
  const host = new URL(source).host.replace(/^www\./, "");
  return make("a", { class: "pc-source", href: source, target: "_blank", rel: "noopener noreferrer", title: source }, host);
}

export function saveFile(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
