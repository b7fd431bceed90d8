// The table twin of a figure: the same numbers, for screen readers, keyboards and doubters.
import { make } from "./dom.js";

const SHOWN = 500; // rows drawn; the CSV has them all

export class TableTwin {
  constructor(parent, figure, send) {
    this.figure = figure;
    this.send = send;
    this.order = new Order();
    this.element = make("div", { class: "pc-twin", hidden: true, tabindex: "0", role: "region" });
    parent.append(this.element);
  }

  update(content) {
    if (this.content?.name !== content.name) this.order = new Order();
    this.content = content;
    this.element.style.height = `${content.height}px`;
    this.element.setAttribute("aria-label", `Table: ${content.title}`);
    if (this.isOpen) this.#fill();
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.figure.hidden = !this.element.hidden;
    if (this.isOpen) this.#fill();
    return this.isOpen;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  async #fill() {
    const { api, name } = this.content;
    try {
      const table = await fetchTable(api);
      if (this.content.name === name) this.element.replaceChildren(...drawTable(table, this.send, this.order));
    } catch (error) {
      this.element.replaceChildren(
        make("p", {}, `The table could not be loaded (${/** @type {Error} */ (error).message}). Reload the page to try again.`),
      );
    }
  }
}

/** @type {(api: Api, form: string, signal?: AbortSignal) => Promise<Response>} */
export async function ask(api, form, signal) {
  return askFor(`${api.path}.${form}?${api.query}`, signal);
}

/** @type {(path: string, signal?: AbortSignal) => Promise<Response>} */
export async function askFor(path, signal) {
  const answer = await fetch(new URL(path, document.baseURI), { signal });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).error ?? `the server answered ${answer.status}`);
  return answer;
}

/** @type {(api: Api) => Promise<Table>} */
export const fetchTable = async (api) => leaveOutUnfilled(await (await ask(api, "json")).json());

// Some columns say nothing of a selection (of all projects together no row has a project): people need not see them.
/** @type {(table: Table) => Table} */
export function leaveOutUnfilled(table) {
  /** @type {(column: Column, at: number) => boolean} */
  const isShown = ({ optional }, at) => !optional || table.rows.some((row) => !isEmpty(row[at]));
  const shown = table.columns.map(isShown);
  const keep = (cells) => cells.filter((_, at) => shown[at]);
  return shown.every(Boolean) ? table : { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
}

const isEmpty = (value) => value == null || value === "";

/** @type {(table: Table, send: Send, order?: Order) => HTMLElement[]} */
export function drawTable({ columns, rows, keys }, send, order = new Order()) {
  const body = make("tbody", {});
  const fill = () =>
    body.replaceChildren(
      ...order
        .list(rows)
        .slice(0, SHOWN)
        .map((at) => drawRow(rows[at], columns, keys?.[at], send)),
    );
  const head = make("tr", {});
  const fillHead = () =>
    head.replaceChildren(
      ...columns.map((column, at) =>
        drawHead(column, order.tell(at), () => {
          order.turn(at);
          fillHead();
          fill();
          head.children[at].querySelector("button")?.focus();
        }),
      ),
    );
  fillHead();
  fill();
  const table = make("table", { class: "pc-table" }, make("thead", {}, head), body);
  const more = `The first ${SHOWN} of ${rows.length} rows; the CSV has them all.`;
  return rows.length > SHOWN ? [table, make("p", { class: "pc-more" }, more)] : [table];
}

/** @type {(column: Column, sorted: string, turn: () => void) => HTMLElement} */
function drawHead({ label, numeric }, sorted, turn) {
  const sign = { ascending: " ▲", descending: " ▼" }[sorted] ?? "";
  const button = make(
    "button",
    { type: "button", class: "pc-sort", title: "Sort by this column", onclick: turn },
    label,
    make("span", { "aria-hidden": "true" }, sign),
  );
  return make("th", { scope: "col", class: numeric && "pc-number", "aria-sort": sorted }, button);
}

// By which column rows are sorted: up, down, then as they came. Cells that are empty come last either way.
export class Order {
  column = -1;
  step = 0; // 1 is up, 2 is down

  /** @type {(column: number) => void} */
  turn(column) {
    this.step = column === this.column ? (this.step + 1) % 3 : 1;
    this.column = column;
  }

  /** @type {(column: number) => string} */
  tell(column) {
    return column === this.column && this.step ? ["ascending", "descending"][this.step - 1] : "none";
  }

  /** @type {(rows: Cell[][]) => number[]} */
  list(rows) {
    const positions = rows.map((_, at) => at);
    if (!this.step) return positions;
    const sign = this.step === 1 ? 1 : -1;
    const cell = (at) => rows[at][this.column];
    return positions.sort((one, other) => {
      const [left, right] = [cell(one), cell(other)];
      if (isEmpty(left) || isEmpty(right)) return Number(isEmpty(left)) - Number(isEmpty(right)) || one - other;
      return sign * compare(left, right) || one - other;
    });
  }
}

const words = new Intl.Collator("en", { numeric: true });
const compare = (left, right) => (typeof left === "number" && typeof right === "number" ? left - right : words.compare(left, right));

// A year is no amount: it has no separator of thousands.
const tellCell = (value, { type }) =>
  value == null ? "" : typeof value === "number" && type !== "year" ? value.toLocaleString("en-GB") : String(value);

function drawRow(row, columns, key, send) {
  return make(
    "tr",
    {},
    ...row.map((value, column) => {
      const text = tellCell(value, columns[column]);
      const choose = key && column === 0;
      const short = text.length < 14 && "pc-short"; // not worth a second line, nor a break at a hyphen
      return make(
        "td",
        { class: columns[column].numeric ? "pc-number" : short },
        choose ? make("button", { type: "button", class: "pc-link", onclick: () => send(key) }, text) : text,
      );
    }),
  );
}
