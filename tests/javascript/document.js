// As little of a browser as the modules need that make elements or measure text; what needs more is tested in Chromium.
class Element {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [] });
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  append(...children) {
    this.children.push(...children);
  }

  addEventListener() {}

  getContext() {
    return { measureText: (text) => ({ width: 10 * text.length }) }; // each sign is 10 px wide
  }
}

globalThis.document = {
  baseURI: "https://example.org/dashboard/",
  createElement: (tag) => new Element(tag),
};

// What a browser makes of a text with marks, as far as names of places go.
globalThis.DOMParser = class {
  parseFromString(text) {
    return { body: { textContent: text.replace(/<[^>]*>/g, "").replace(/&amp;/g, "&") } };
  }
};
