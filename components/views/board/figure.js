// A figure drawn by Plotly.react: the same chart is changed, never built anew.
import { findAsset, hasRoom, keepReachable, make } from "./dom.js";
import { makeRoom } from "./labels.js";
import { paint } from "./theme.js";
import { Crowd } from "./crowd.js";
import { listClusters } from "./dots.js";
import { fitView, stillLabels } from "./map.js";
import { loadGeodata } from "./geodata.js";
import { shareGestures } from "./gestures.js";
import { isSeen, Rings, surround } from "./rings.js";

const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: true, doubleClick: false, showTips: false, topojsonURL: "none:" };
const NARROW = 1100; // px of a window up to which each card has a row of its own, as in board.css
const isNarrow = () => globalThis.innerWidth <= NARROW;

// A figure of rows is as high as what it stands beside; where nothing does, as its rows ask for.
/** @type {(content: FigureCard) => FigureCard} */
function fitRows(content) {
  const { alone, figure } = content;
  if (!alone || !isNarrow() || document.fullscreenElement) return content;
  const yaxis = { ...figure.layout.yaxis, range: alone.rows };
  return { ...content, height: alone.height, figure: { ...figure, layout: { ...figure.layout, yaxis } } };
}

/** @type {Promise<any>} */
let library;

export function loadPlotly(assets) {
  library ??= window.Plotly
    ? Promise.resolve(window.Plotly)
    : new Promise((done, failed) => {
        const script = make("script", { src: findAsset(assets, "plotly.min.js"), onload: () => done(window.Plotly), onerror: failed });
        document.head.append(script);
      });
  return library;
}

// Margins are made for the width of the labels, which is known once the font is there.
const fontReady = ({ size, family }) => document.fonts.load(`${size}px ${family}`).catch(() => null);

// Everything that drawing needs; afterwards drawing never waits.
/** @type {any} */
let ready = null; // {Plotly, geodata} once all is there
async function prepare(context, font) {
  const [Plotly, geodata] = await Promise.all([loadPlotly(context.assets), loadGeodata(context.assets), fontReady(font)]);
  ready = { Plotly, geodata };
}

// A figure for a space of {clientWidth, clientHeight}: colours for their names, room for labels, the whole map in sight.
export async function paintFigure(content, context, theme, space) {
  if (!ready) await prepare(context, content.figure.layout.font);
  return paintNow(content, context, theme, fitView(content.extent, space));
}

function paintNow(content, context, theme, view) {
  const figure = paint(content.figure, context.palettes[theme], (name) => ready.geodata[name]);
  figure.layout = { ...figure.layout, autosize: true, uirevision: content.name };
  makeRoom(figure.layout);
  if (figure.layout.map) Object.assign(figure.layout.map, view);
  return figure;
}

export class FigureBody {
  /** @type {ReturnType<typeof fitView>} the view with all places in sight */
  home;

  constructor(parent, send, start) {
    this.start = start; // the view of a map that a link asks for
    this.holder = /** @type {PlotlyElement} */ (make("div", { class: "pc-figure", role: "img" }));
    this.frame = make("div", { class: "pc-frame" }, this.holder); // scrolls sideways where a phone is too narrow
    keepReachable(this.frame, this.holder);
    this.send = (key) => {
      this.clicked = key;
      send(key);
    };
    this.chosen = { key: "", points: [] };
    this.rings = new Rings(this.frame, () => (this.map ? listClusters(this.map, this.holder._fullData) : []));
    this.crowd = new Crowd(this.frame, this.send);
    /** @type {Promise<void>} */
    this.drawn = new Promise((done) => {
      this.tellDrawn = done;
    }); // for the first time
    parent.append(this.frame);
    this.watch = new ResizeObserver(() => this.#resize());
    this.watch.observe(this.frame);
    this.fill = () => this.last && this.draw(...this.last);
    document.addEventListener("fullscreenchange", this.fill);
  }

  // A card changes its width without its window: in full screen, or where the sidebar is folded.
  #resize() {
    const width = this.holder.clientWidth;
    if (!this.listening || this.drawing || !width || width === this.width) return;
    this.width = width;
    if (isNarrow() === this.narrow) ready.Plotly.Plots.resize(this.holder);
    else this.fill(); // the figure has another height
  }

  // As high as the data ask for; in full screen as high as there is room.
  #measure(content) {
    const body = /** @type {HTMLElement} */ (this.frame.parentElement);
    const isAlone = document.fullscreenElement?.contains(body);
    return isAlone ? Math.max(content.height, body.clientHeight) : content.height;
  }

  get map() {
    return this.holder._fullLayout?.map?._subplot?.map;
  }

  // A map shows new places some frames after they were drawn: its own threads cut them into tiles.
  settled() {
    return this.map?.loaded() === false ? new Promise((done) => this.map.once("idle", done)) : null;
  }

  draw(made, context, theme) {
    const content = fitRows(made);
    this.wanted = { content, context, theme };
    this.last = [made, context, theme];
    this.narrow = isNarrow();
    this.height = this.#measure(content);
    this.holder.style.height = `${this.height}px`; // fixed before drawing, so that the page does not jump
    this.holder.style.minWidth = `${content.min_width ?? 0}px`;
    this.holder.setAttribute("aria-label", content.summary);
    if (!ready)
      prepare(context, content.figure.layout.font)
        .then(() => this.#react())
        .catch((error) => this.#explain(error));
    else if (content.figure.layout.map)
      this.#react(); // at once: a map's own threads work while the others are drawn
    else setTimeout(() => this.#react());
  }

  // One drawing at a time, since Plotly fails on a map that is still being made; what is wanted meanwhile comes next.
  async #react() {
    if (this.drawing) return;
    this.drawing = true;
    if (!this.holder.clientWidth) await hasRoom(this.holder);
    while (this.wanted && !this.removed) await this.#drawOnce(this.wanted);
    this.drawing = false;
  }

  async #drawOnce({ content, context, theme }) {
    this.wanted = null;
    try {
      this.painted = this.#paint(content, context, theme);
      await ready.Plotly.react(this.holder, this.painted.data, this.painted.layout, CONFIG);
      ready.Plotly.Fx.unhover(this.holder); // plotly.js shows its label again where the mouse last was
    } catch (error) {
      if (!this.removed) this.#explain(error); // drawing stops midway where the visitor goes on to another tab
    }
    if (this.removed) return;
    this.isDrawn = true;
    this.tellDrawn();
    context.follow?.();
    this.width = this.holder.clientWidth;
    if (this.map) {
      stillLabels(this.map);
      if (this.map !== this.shared) this.#meet(this.map);
      this.rings.show(this.map, this.chosen.points);
    }
    if (this.listening || !this.holder.on) return;
    this.listening = true;
    this.holder.on("plotly_click", (event) => this.#click(event));
    this.holder.on("plotly_beforehover", (event) => this.#hover(event));
    this.holder.on("plotly_relayout", (change) => "map.zoom" in change && this.#follow());
  }

  // plotly.js makes a map anew where it must.
  #meet(map) {
    this.shared = map;
    shareGestures(map);
    this.crowd.listen(map, this.holder);
  }

  // The visitor has moved the map.
  #follow() {
    this.byHand = true;
    this.last?.[1].follow?.();
  }

  #click({ points: [point], event }) {
    if (point?.customdata == null || (this.map && (point.data.type === "scattermap" || this.crowd.covers(event)))) return;
    this.send(String([point.customdata].flat()[0]));
  }

  // Of dots that lie over each other plotly.js may tell another than we: here it is the one that a click opens.
  #hover(event) {
    const [top] = this.map && event.point ? this.crowd.findDots(event.point.x, event.point.y) : [];
    if (!top) return true;
    const { curveNumber, pointNumber } = top;
    ready.Plotly.Fx.hover(this.holder, [{ curveNumber, pointNumber }], "map");
    return false;
  }

  #paint(content, context, theme) {
    if (content.figure.layout.map) this.#look(content);
    const figure = paintNow(content, context, theme, this.view);
    figure.layout.height = this.height;
    if (figure.layout.map) figure.layout.map.uirevision = `view ${this.fits ?? 0}`;
    return figure;
  }

  #look({ view, extent }) {
    if (view !== this.about) {
      if (this.about) this.start = null;
      this.turn(view); // another place to look at
    }
    this.home = fitView(extent, this.holder);
    this.view ??= this.goal ? fitView(this.goal, this.holder) : (this.start ?? this.home); // once: later selections keep what one sees
  }

  // What the visitor sees of a map now, and how much closer that is than its first view; null for other figures.
  get seen() {
    const map = this.holder._fullLayout?.map;
    return map ? { center: { ...map.center }, zoom: map.zoom, closer: map.zoom - this.home.zoom } : null;
  }

  // Whether the visitor or a link has chosen what is seen of a map.
  get moved() {
    return Boolean(this.byHand || this.start);
  }

  // Show all that is drawn, from the next drawing on.
  reset() {
    this.start = null;
    this.turn(this.about);
  }

  // Another view of the map: `goal` is [west, south, east, north], without it all that is drawn.
  turn(about, goal) {
    this.about = about;
    this.goal = goal;
    this.view = null;
    this.byHand = false;
    this.fits = (this.fits ?? 0) + 1;
  }

  // Mark on a map what is chosen; what was chosen elsewhere is also brought into sight. Says whether to draw anew.
  point(chosen) {
    if (chosen.key === this.chosen.key) return false;
    this.chosen = chosen;
    if (this.map) this.rings.show(this.map, chosen.points);
    const { key, points } = chosen;
    const here = key === this.clicked;
    const isOpening = this.start && !this.pointed;
    this.clicked = "";
    this.pointed = true;
    if (here || isOpening || !points.length || (this.map && points.length > 1 && points.every((point) => isSeen(this.map, point))))
      return false;
    this.start = null;
    this.turn(this.about, surround(points));
    return true;
  }

  fit(content, context, theme) {
    this.start = null;
    this.turn(content.view);
    this.draw(content, context, theme);
  }

  #explain(error) {
    console.error(error);
    this.holder.textContent = "This figure could not be drawn in your browser. Its numbers are under “Table”.";
  }

  remove() {
    this.removed = true;
    this.watch.disconnect();
    this.crowd.remove();
    document.removeEventListener("fullscreenchange", this.fill);
    if (window.Plotly) window.Plotly.purge(this.holder);
    this.frame.remove();
  }
}
