// The table twin of a figure: the same numbers, for screen readers, keyboards and doubters.
import { make } from "./dom.js";

const SHOWN = 500; // rows drawn; the CSV has them all

export class TableTwin {
  constructor(parent, figure, send) {
    this.figure = figure;
    this.send = send;
    this.element = make("div", { class: "pc-twin", hidden: true, tabindex: "0", role: "region" });
    parent.append(this.element);
  }

  update(content) {
    this.content = content;
    this.element.style.height = `${content.height}px`;
    this.element.setAttribute("aria-label", `Table: ${content.title}`);
    if (!this.element.hidden) this.#fill();
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.figure.hidden = !this.element.hidden;
    if (!this.element.hidden) this.#fill();
    return !this.element.hidden;
  }

  async #fill() {
    const { api, name } = this.content;
    try {
      const table = await fetchTable(api);
      if (this.content.name === name) this.element.replaceChildren(...drawTable(table, this.send));
    } catch (error) {
      this.element.replaceChildren(make("p", {}, `The table could not be loaded (${error.message}). Reload the page to try again.`));
    }
  }
}

export async function ask(api, form, signal) {
  return askFor(`${api.path}.${form}?${api.query}`, signal);
}

export async function askFor(path, signal) {
  const answer = await fetch(new URL(path, document.baseURI), { signal });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).error ?? `the server answered ${answer.status}`);
  return answer;
}

export const fetchTable = async (api) => (await ask(api, "json")).json();

export function drawTable({ columns, rows, keys }, send) {
  const head = make("tr", {}, ...columns.map(({ label, numeric }) => make("th", { scope: "col", class: numeric && "pc-number" }, label)));
  const lines = rows.slice(0, SHOWN).map((row, position) => drawRow(row, columns, keys?.[position], send));
  const table = make("table", { class: "pc-table" }, make("thead", {}, head), make("tbody", {}, ...lines));
  const more = rows.length > SHOWN ? make("p", { class: "pc-more" }, `The first ${SHOWN} of ${rows.length} rows; the CSV has them all.`) : null;
  return [table, more].filter(Boolean);
}

function drawRow(row, columns, key, send) {
  return make("tr", {}, ...row.map((value, column) => {
    const text = value == null ? "" : typeof value === "number" ? value.toLocaleString("en-GB") : String(value);
    const choose = key && column === 0;
    const short = text.length < 14 && "pc-short"; // not worth a second line, nor a break at a hyphen
    return make("td", { class: columns[column].numeric ? "pc-number" : short },
      choose ? make("button", { type: "button", class: "pc-link", onclick: () => send(key) }, text) : text);
  }));
}
