// A box to choose from a list by typing: several values as tags, or one that is acted upon at once.
// Keyboard and names follow the combobox pattern of the WAI-ARIA practices.
import { make } from "./dom.js";

const MOST = 100; // options drawn at a time; who types a few letters sees the rest
const REST = 60; // ms of the mouse on an option that are more than passing by
const PAUSE = 120; // ms after a letter before the server is asked
const FEW = 3; // options that typing has left over: the first is likely to be meant
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const makeRest = (text) => make("li", { class: "pc-rest", role: "option", "aria-disabled": "true" }, text);
let number = 0;

export class Picker {
  // options: [[value, label, count], …]; `changed` gets the list of chosen values, or the one value; `expected`
  // gets what `changed` would get if the visitor took the option that rests under the hand; `count` promises
  // {value: count} of the options that would leave something as the other filters are, or null where none is set;
  // `more` promises what a text may mean beside names that hold it: [[value, label, kind, why], …]
  /** @param {PickerOptions} wishes */
  constructor({ label, hint, several, changed, expected, count, byCount, more }) {
    this.several = several;
    this.changed = changed;
    this.expected = expected;
    this.count = count;
    this.byCount = byCount; // most frequent first, else in the order given
    /** @type {any} */
    this.left = null;
    this.more = more;
    /** @type {any} */
    this.answer = null; // {text, options} of the last search
    this.options = [];
    this.chosen = [];
    this.colours = {};
    const id = `pc-picker-${++number}`;
    this.hint = hint;
    this.input = this.#makeInput(id);
    this.list = this.#makeList(id, label);
    this.tags = make("span", { class: "pc-tags" });
    this.box = make("div", { class: "pc-box", onclick: (event) => event.target === this.box && this.input.focus() }, this.tags, this.input);
    this.element = this.#makeElement(make("label", { for: id }, label));
  }

  #makeInput(id) {
    const open = () => this.open();
    const looks = { id, role: "combobox", type: "text", autocomplete: "off", spellcheck: "false" };
    const says = { "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list" };
    const does = { onfocus: open, onclick: open, oninput: () => this.#type(), onkeydown: (event) => this.#key(event) };
    return make("input", { ...looks, ...says, ...does });
  }

  #makeList(id, label) {
    const looks = { id: `${id}-list`, role: "listbox", class: "pc-options", hidden: true };
    const says = { "aria-label": label, "aria-multiselectable": this.several ? "true" : null };
    return make("ul", { ...looks, ...says, onmousedown: (event) => event.preventDefault() });
  }

  #makeElement(name) {
    const leave = ({ relatedTarget }) => this.element.contains(relatedTarget) || this.close();
    const attributes = { class: "pc-picker", onpointerenter: () => this.#recount(), onfocusout: leave };
    return make("div", attributes, name, this.box, this.list);
  }

  update(options, chosen = [], colours = {}) {
    const told = JSON.stringify([chosen, colours]);
    if (options === this.options && told === this.told) return;
    this.told = told;
    if (options !== this.options) {
      this.options = options;
      this.folded = options.map(([, label]) => fold(label));
    }
    [this.chosen, this.colours] = [chosen, colours];
    const names = new Map(options.map(([value, label]) => [value, label]));
    const tags = chosen.map((value) => this.#makeTag(value, names.get(value) ?? value));
    this.tags.replaceChildren(...tags); // never the input: it would lose the focus and what is typed
    this.input.placeholder = chosen.length ? "" : options.length ? this.hint(options.length) : "None in the data";
    this.input.disabled = !options.length;
    if (!this.list.hidden) this.#fill();
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.#fill();
    this.#recount();
  }

  // The hand on its way to the box asks already: the counts are there when the list opens.
  async #recount() {
    const asked = this.count?.();
    this.asked = asked;
    const left = await asked;
    if (asked !== this.asked || left === this.left || left === undefined) return;
    this.left = left;
    if (!this.list.hidden) this.#fill(this.active?.value_);
  }

  close() {
    this.list.hidden = true;
    this.input.value = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  #makeTag(value, label) {
    const colour = this.colours[value];
    const remove = make("button", { type: "button", "aria-label": `Remove ${label}`, onclick: () => this.#toggle(value) }, "×");
    return make(
      "span",
      { class: "pc-tag", style: colour ? `background:var(--pc-${colour.slice(1)})` : null },
      make("span", {}, label),
      remove,
    );
  }

  #type() {
    this.open();
    clearTimeout(this.asking);
    const text = this.input.value.trim();
    if (this.more && text.length > 1) this.asking = setTimeout(() => this.#search(text), PAUSE);
  }

  async #search(text) {
    const options = (await this.more?.(text).catch(() => null)) ?? [];
    if (text !== this.input.value.trim()) return;
    this.answer = { text, options };
    if (!this.list.hidden) this.#fill(this.active?.value_);
  }

  #fill(pointed) {
    const options = this.#list();
    this.found = options.length;
    const rows = options.slice(0, MOST).map((option, place) => this.#makeOption(option, place));
    if (options.length > MOST) rows.push(makeRest(`${(options.length - MOST).toLocaleString("en-GB")} more: type a few letters`));
    if (!rows.length) rows.push(makeRest(this.#explainNone()));
    this.list.replaceChildren(...rows);
    const place = rows.findIndex(({ value_ }) => value_ !== undefined && value_ === pointed);
    this.#point(options.length ? Math.max(0, place) : -1);
  }

  // What the search has found; else options that hold what was typed, those that begin with it first, last those
  // that would leave nothing.
  #list() {
    const text = this.input.value.trim();
    const typed = fold(text);
    if (this.answer?.text === text && this.answer.options.length) return this.answer.options;
    const places = this.folded.map((label, place) => [label.indexOf(typed), place]).filter(([found]) => found >= 0);
    const rank = ([found, place]) => 2 * Number(this.#leavesNone(this.options[place])) + Number(found > 0);
    if (typed || this.left)
      places.sort((one, other) => rank(one) - rank(other) || this.#weigh(other[1]) - this.#weigh(one[1]) || one[1] - other[1]);
    return places.map(([, place]) => this.options[place]);
  }

  // What comes most frequent first as a whole does so as the other filters are.
  #weigh(place) {
    const [value] = this.options[place];
    return this.left && this.byCount ? (this.left[value] ?? 0) : 0;
  }

  #explainNone() {
    if (!this.more) return "Nothing in the data has this in its name";
    const text = this.input.value.trim();
    return text.length < 2 || this.answer?.text === text ? "Nothing in the data is called so, or nearly so" : "Searching …";
  }

  #leavesNone([value]) {
    return Boolean(this.left) && !Object.hasOwn(this.left, value);
  }

  #countLeft(option) {
    if (this.#leavesNone(option)) return "0";
    return this.left ? this.left[option[0]].toLocaleString("en-GB") : option[2];
  }

  #makeOption(option, place) {
    const [value, label, , why] = option;
    const mark = this.several ? make("span", { class: "pc-check", "aria-hidden": "true" }) : null;
    const text = make("span", {}, `${label} · ${this.#countLeft(option)}`, why ? make("small", {}, why) : null);
    const looks = { role: "option", id: `${this.list.id}-${place}`, class: this.#leavesNone(option) && "pc-none" };
    const says = { "aria-selected": String(this.chosen.includes(value)) };
    const does = { onclick: () => this.#toggle(value), onmousemove: () => this.#point([...this.list.children].indexOf(row)) };
    const row = make("li", { ...looks, ...says, ...does }, mark, text);
    row.value_ = value;
    return row;
  }

  #point(place) {
    this.list.querySelector(".pc-active")?.classList.remove("pc-active");
    this.active = this.list.children[place];
    if (!this.active || this.active.ariaDisabled === "true") return this.input.removeAttribute("aria-activedescendant");
    this.active.classList.add("pc-active");
    this.active.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", this.active.id);
    if (this.input.value && this.found <= FEW) this.#expect(this.active.value_, 0);
    else if (place) this.#expect(this.active.value_, REST);
  }

  #expect(value, rest) {
    clearTimeout(this.resting);
    if (this.expected) this.resting = setTimeout(() => this.active?.value_ === value && this.expected?.(this.#toggled(value)), rest);
  }

  #toggled(value) {
    return this.chosen.includes(value) ? this.chosen.filter((other) => other !== value) : [...this.chosen, value];
  }

  #toggle(value) {
    this.input.value = "";
    if (!this.several) {
      this.close();
      this.input.blur();
      return this.changed(value);
    }
    const chosen = this.#toggled(value);
    this.update(this.options, chosen, this.colours);
    if (this.list.hidden) this.input.focus({ preventScroll: true }); // a tag is gone, and with it what had the focus
    this.changed(chosen);
  }

  #key(event) {
    const { key } = event;
    if (key === "Escape" || key === "Tab") return this.close();
    if (key === "Backspace" && !this.input.value && this.chosen.length) return this.#toggle(this.chosen.at(-1));
    if (key === "Enter" && this.active?.value_ !== undefined && !this.list.hidden) this.#toggle(this.active.value_);
    else if (key === "ArrowDown" || key === "ArrowUp") this.#step(key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #step(step) {
    if (this.list.hidden) return this.open();
    const options = [...this.list.children].filter((row) => row.value_ !== undefined);
    const place = (options.indexOf(/** @type {Element} */ (this.active)) + step + options.length) % options.length;
    this.#point([...this.list.children].indexOf(options[place]));
  }
}
