// The search box and the filters in the sidebar. A choice goes to the board at once, which asks the server for
// its cards; the page itself follows as soon as they are drawn, and finds all of it made.
import { expect, isStale, preview, showAllPlaces } from "./board.js";
import { make } from "./dom.js";
import { Picker } from "./picker.js";
import { countOnOpener, showOpenTab, watchOpener } from "./surroundings.js";
import { applyTheme } from "./theme.js";

const panels = new WeakMap();

export function show({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".pc-filters");
  let panel = panels.get(root);
  if (!panel) {
    panel = new Panel(root);
    panels.set(root, panel);
  }
  panel.send = (event) => setTriggerValue("event", event);
  panel.update(data);
  return () => panels.delete(root);
}

function listParameters(chosen, [first, last]) {
  const pairs = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value]));
  return [...pairs, ["from", first], ["to", last]].filter(([, value]) => value != null);
}

const askForJson = async (address) => {
  const answer = await fetch(new URL(address, document.baseURI));
  return answer.ok ? answer.json() : undefined;
};

class Panel {
  /** @type {FilterData} */ data;
  /** @type {FilterOptions} */ options;
  /** @type {Chosen} */ chosen;
  /** @type {Years} */ years;
  /** @type {(event: object) => void} */ send;
  /** @type {Picker} */ find;
  /** @type {HTMLButtonElement} */ clear;
  /** @type {HTMLButtonElement} */ all;
  /** @type {HTMLButtonElement} */ start;
  /** @type {Map<string, Picker>} */ pickers;
  /** @type {HTMLSelectElement[]} */ ends = []; // of the period, where there is one

  constructor(root) {
    this.root = root;
    this.counts = new Map(); // filter → what was last asked for it
    this.at = 0; // when the visitor last chose something
    watchOpener();
  }

  async update(data) {
    applyTheme(this.root, data.palettes);
    showOpenTab();
    window.onbeforeunload = data.unsaved ? (event) => event.preventDefault() : null; // decisions on places end with the visit
    if (isStale(data, this.at)) return;
    [this.data, this.chosen, this.years] = [data, data.chosen, data.years];
    if (this.address !== data.options) await this.#load(data.options);
    this.#fill();
  }

  async #load(address) {
    this.address = address;
    this.options = await (await fetch(new URL(address, document.baseURI))).json();
    this.#build();
  }

  #build() {
    const { filters, years, projects } = this.options;
    this.find = new Picker({
      label: "Search",
      hint: () => "Place, project, theme, measure …",
      changed: (key) => this.send({ find: key }),
      more: (text) => askForJson(`${this.data.finder}&${new URLSearchParams({ text })}`),
    });
    this.pickers = new Map(
      filters.map(({ name, label }) => {
        const withValues = (values) => ({ ...this.chosen, [name]: values });
        return [
          name,
          new Picker({
            label,
            hint: (number) => `All ${number.toLocaleString("en-GB")}`,
            several: true,
            changed: (values) => this.#choose({ chosen: withValues(values) }),
            count: () => this.#count(name),
            byCount: name !== "project", // these stay in the order of the alphabet
            expected: (values) => expect(listParameters(withValues(values), this.years)),
          }),
        ];
      }),
    );
    this.period = years[0] < years[1] ? this.#makePeriod(years) : null;
    this.clear = make("button", { class: "pc-button", type: "button", onclick: () => this.#clear() }, "Clear all filters");
    this.all = make(
      "button",
      {
        class: "pc-button",
        type: "button",
        title: "The other filters stay",
        onclick: () => this.#choose({ chosen: { ...this.chosen, project: [] } }),
      },
      `Show all ${projects}`,
    );
    this.start = make(
      "button",
      { class: "pc-button", type: "button", title: "What the dashboard opens with", onclick: () => this.#clear(this.data.start) },
      "Back to the start",
    );
    const buttons = make("div", { class: "pc-buttons" }, this.clear, this.all, this.start);
    const hint = make("p", { class: "pc-hint" }, "In figures and tables, a click opens, and a click with the shift key filters.");
    this.root.replaceChildren(
      ...[this.find, ...this.pickers.values()].map((picker) => picker.element),
      ...(this.period ? [this.period] : []),
      buttons,
      hint,
    );
  }

  #makePeriod([first, last]) {
    const years = Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
    this.ends = ["from", "to"].map((end, place) => {
      const select = make("select", { "aria-label": `Period, ${end}`, onchange: () => this.#choose({ years: this.#readYears(place) }) });
      select.append(...years.map((year) => make("option", { value: year }, year)));
      return select;
    });
    return make(
      "div",
      { class: "pc-picker", role: "group", "aria-label": "Period" },
      make("span", { class: "pc-label" }, "Period"),
      make("div", { class: "pc-period" }, this.ends[0], "to", this.ends[1]),
    );
  }

  // An end that is moved past the other takes it along; the first and the last year are no limit.
  /** @returns {Years} */
  #readYears(moved) {
    const years = this.ends.map((select) => Number(select.value));
    if (years[0] > years[1]) years[1 - moved] = years[moved];
    const [first, last] = this.options.years;
    return [years[0] > first ? years[0] : null, years[1] < last ? years[1] : null];
  }

  #fill() {
    countOnOpener(Object.values(this.chosen).flat().length + Number(this.years.some((year) => year != null)));
    if (!this.pickers) return; // the options are on their way
    this.find.update(this.options.find);
    for (const { name, options } of this.options.filters)
      this.pickers.get(name)?.update(options, this.chosen[name], name === "project" ? this.data.colours : {});
    for (const [place, select] of this.ends.entries()) select.value = String(this.years[place] ?? this.options.years[place]);
    const others = Object.entries(this.chosen)
      .filter(([name]) => name !== "project")
      .flatMap(([, values]) => values);
    const isAlone = !others.length && this.years.every((year) => year == null); // no filter but that of projects
    this.clear.disabled = isAlone && !this.chosen.project.length;
    this.all.hidden = !this.chosen.project.length;
    this.start.hidden = !this.data.start.length || (isAlone && String(this.chosen.project) === String(this.data.start));
  }

  // What the options of a filter would leave: asked once for what is chosen in all others; null where nothing is.
  #count(name) {
    const others = listParameters({ ...this.chosen, [name]: [] }, this.years);
    const address = `${this.data.counts}&${new URLSearchParams([["filter", name], ...others])}`;
    if (this.counts.get(name)?.address !== address) {
      const answer = others.length ? askForJson(address).catch(() => undefined) : null; // unanswered: the list stays
      this.counts.set(name, { address, answer });
    }
    return this.counts.get(name).answer;
  }

  #clear(project = []) {
    showAllPlaces();
    const none = Object.fromEntries(Object.keys(this.chosen).map((name) => [name, []]));
    this.#choose({ chosen: { ...none, project }, years: [null, null] });
  }

  async #choose({ chosen = this.chosen, years = this.years }) {
    [this.chosen, this.years, this.at] = [chosen, years, Date.now()];
    const event = { chosen, years, at: this.at };
    const drawn = preview(listParameters(chosen, years), this.at);
    this.#fill();
    await drawn;
    if (this.at === event.at) this.send(event); // else a later choice speaks for both
  }
}
