// One card: title, actions, body, caption. What stands in the body depends on the card's kind.
import { filterBy } from "./clicks.js";
import { make } from "./dom.js";
import { FigureBody } from "./figure.js";
import { showArchive, showDetails, showNotice, showRows } from "./bodies.js";
import { makeActions, makeTools } from "./actions.js";
import { group } from "./grouping.js";
import { TableTwin } from "./table.js";

/** @type {Record<string, (content: any, send: Send) => (Node | string)[]>} */ // each of the kind that its name says
const BODIES = { archive: showArchive, details: showDetails, notice: showNotice, rows: showRows };

export class Card {
  /** @type {CardContent} */ content;
  /** @type {BoardContext} */ context;
  /** @type {CardContent} */ plain; // as the server made it
  /** @type {Theme} */ theme;
  /** @type {HTMLElement} */ title;
  /** @type {HTMLElement} */ subtitle;
  /** @type {HTMLElement} */ actions;

  constructor(name, opening) {
    this.opening = opening; // what a link says of it
    this.grouped = opening.grouped; // near places as one or not, as the visitor or the link wants it; null: as drawn
    this.element = make("section", { class: "pc-card", "data-card": name });
    for (const kind of ["pointerup", "click"])
      this.element.addEventListener(
        kind,
        (event) => {
          this.filters = /** @type {MouseEvent} */ (event).shiftKey;
        },
        true,
      );
    this.seen = "";
  }

  /** @type {(content: CardContent, context: BoardContext, theme: Theme) => boolean} */
  update(content, context, theme) {
    this.context = context;
    this.theme = theme;
    const text = JSON.stringify(content);
    if (text === this.seen) return false; // unchanged: not touched, so it cannot flicker
    this.seen = text;
    this.plain = content;
    this.content = group(content, this.grouped);
    this.element.className = `pc-card pc-is-${content.kind}${content.sticky ? " pc-sticky" : ""}${content.tall ? " pc-tall" : ""}`;
    this.element.style.setProperty("--span", String(content.span ?? 12));
    this.#head();
    this.#legend();
    this.#body();
    this.#caption();
    return true;
  }

  repaint(theme) {
    this.theme = theme;
    this.#legend();
    if (this.figure) this.figure.draw(this.content, this.context, theme);
  }

  // What is chosen on the page is marked on every map.
  /** @type {(chosen: ChosenItem) => void} */
  point(chosen) {
    if (this.figure && this.content.kind === "figure" && this.content.figure.layout.map && this.figure.point(chosen))
      this.figure.draw(this.content, this.context, this.theme);
  }

  remove() {
    this.figure?.remove();
    this.element.remove();
  }

  // Near places of a map as one with their number, or each for itself: as the visitor last chose, else as the server did.
  regroup(wanted) {
    this.grouped = wanted;
    this.content = group(this.plain, wanted);
    this.#legend();
    this.#tools();
    this.figure.draw(this.content, this.context, this.theme);
  }

  // With the shift key a click filters by what it would open.
  /** @type {Send} */
  send(key) {
    this.context.send({ card: this.content.name, key: this.filters ? filterBy(key) : key, at: Date.now() });
  }

  #head() {
    const { title, subtitle } = this.content;
    if (!this.head) {
      this.title = make("h2", { class: "pc-title" });
      this.subtitle = make("p", { class: "pc-subtitle" });
      this.actions = make("div", { class: "pc-actions" });
      this.head = make("header", { class: "pc-head" }, make("div", {}, this.title, this.subtitle), this.actions);
      this.element.append(this.head);
    }
    this.head.hidden = !title;
    this.title.textContent = title ?? "";
    this.subtitle.textContent = subtitle ?? "";
    this.subtitle.hidden = !subtitle;
    this.element.setAttribute("aria-label", title || this.content.name);
    if (this.content.kind === "figure" && !this.actions.childElementCount)
      this.actions.append(...makeActions(/** @type {FigureView} */ (this)));
    this.actions.hidden = this.content.kind !== "figure";
  }

  // What the colours mean, in one line above the figure: the eye reads it before the marks.
  #legend() {
    const palette = this.context.palettes[this.theme];
    if (!this.keys) this.keys = this.#add("ul", "pc-legend");
    const legend = this.content.kind === "figure" ? (this.content.legend ?? []) : [];
    this.keys.hidden = !legend.length;
    this.keys.replaceChildren(
      ...legend.map(({ label, colour, hollow }) =>
        make(
          "li",
          {},
          make("span", { class: "pc-dot", style: `${hollow ? "box-shadow: inset 0 0 0 3px" : "background:"} ${palette[colour.slice(1)]}` }),
          label,
        ),
      ),
    );
  }

  #body() {
    if (!this.body) this.body = this.#add("div", "pc-body");
    if (this.content.kind === "figure") {
      if (!this.figure) {
        this.body.replaceChildren();
        this.figure = new FigureBody(this.body, (key) => this.send(key), this.opening.view);
        this.table = new TableTwin(this.body, this.figure.frame, (key) => this.send(key));
      }
      this.#tools();
      this.figure.draw(this.content, this.context, this.theme);
      this.table.update(this.content);
      if (this.opening.table) this.figure.drawn.then(() => this.#openTable());
      this.opening = {};
    } else {
      this.figure?.remove();
      this.figure = this.table = null;
      this.body.replaceChildren(...BODIES[this.content.kind](this.content, (key) => this.send(key)));
    }
  }

  #openTable() {
    /** @type {HTMLElement | null} */
    const button = this.actions.querySelector("[aria-pressed]");
    if (!this.table?.isOpen) button?.click();
  }

  #add(tag, name) {
    const part = make(tag, { class: name });
    this.element.append(part);
    return part;
  }

  #tools() {
    const focused = [...(this.tools?.children ?? [])].indexOf(/** @type {Element} */ (document.activeElement));
    this.tools?.remove();
    const tools = makeTools(/** @type {FigureView} */ (this));
    this.tools = tools.length ? make("div", { class: "pc-tools" }, ...tools) : null;
    if (this.tools) this.figure.frame.append(this.tools);
    tools[focused]?.focus();
  }

  #caption() {
    const lines = this.content.caption ?? [];
    const { clicks } = this.content;
    if (!this.foot) this.foot = this.#add("footer", "pc-caption");
    this.foot.hidden = !lines.length;
    const hint = clicks ? [make("span", { class: "pc-clicks" }, clicks)] : []; // where one looks, and not only in the sidebar
    this.foot.replaceChildren(...lines.map((line) => make("span", {}, line)), ...hint);
  }
}
