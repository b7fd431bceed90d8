// Dots of a map that lie over each other, and numbers that stand for many: what a click on them means.
import { make } from "./dom.js";
import { findCluster, findDots, listClusters } from "./dots.js";

const LISTED = 8; // dots; a closer look shows the others
const STEP = 2; // zoom of a closer look
const NEAREST = { apart: 9, parted: 13 }; // zoom from which a closer look hardly parts dots; where clusters have parted

// Where a map is clicked: the first dot there is chosen and the others are listed; a cluster is come nearer to.
export class Crowd {
  constructor(frame, choose) {
    this.frame = frame;
    this.choose = choose;
    this.leave = ({ key }) => key === "Escape" && this.close();
    document.addEventListener("keydown", this.leave);
  }

  listen(map, figure) {
    this.map = map;
    this.figure = figure;
    map.on("click", (event) => this.#click(event));
    map.on("movestart", ({ originalEvent }) => originalEvent && this.close()); // a card that comes only resizes the map
    map.on("zoomstart", () => this.close());
    map.on("mousemove", ({ point }) => this.#tell(point));
  }

  #click({ point: { x, y }, lngLat, originalEvent }) {
    this.close();
    const cluster = this.#findCluster(x, y);
    if (cluster) return this.#comeNearer(cluster, originalEvent);
    const dots = this.findDots(x, y);
    if (!dots.length) return;
    this.choose(dots[0].key, originalEvent);
    if (dots.length > 1) this.#list(dots, { x, y }, lngLat);
  }

  findDots(x, y) {
    return this.map ? findDots(this.map, this.figure._fullData, [x, y]) : [];
  }

  // Whether a mouse event is over a dot or a cluster: then it is not meant for the area below.
  covers({ clientX, clientY }) {
    const { x, y } = this.map.getCanvas().getBoundingClientRect();
    return Boolean(this.#findCluster(clientX - x, clientY - y) || this.findDots(clientX - x, clientY - y).length);
  }

  #findCluster(x, y) {
    return findCluster(listClusters(this.map, this.figure._fullData), [x, y]);
  }

  #tell({ x, y }) {
    const cluster = this.#findCluster(x, y);
    this.figure.title = cluster ? `${cluster.count.toLocaleString("en")} places near each other: click to come closer` : "";
    this.map.getCanvas().style.cursor = cluster ? "pointer" : "";
  }

  async #comeNearer({ point, expand }, originalEvent) {
    const zoom = await expand().catch(() => this.map.getZoom() + STEP);
    this.#ease({ center: point, zoom: Math.min(zoom + 0.5, NEAREST.parted) }, originalEvent);
  }

  // With the event of the visitor that it comes from: else plotly.js knows nothing of the new view.
  #ease(view, originalEvent) {
    this.map.easeTo({ ...view, duration: 400 }, { originalEvent });
  }

  #list(dots, { x, y }, lngLat) {
    const rest = dots.length - LISTED;
    const near =
      this.map.getZoom() < NEAREST.apart
        ? make(
            "button",
            {
              type: "button",
              class: "pc-button",
              onclick: (event) => this.#ease({ around: lngLat, center: lngLat, zoom: this.map.getZoom() + STEP }, event),
            },
            "Look closer",
          )
        : null;
    const items = dots
      .slice(0, LISTED)
      .map(({ key, name }, number) =>
        make(
          "li",
          {},
          make(
            "button",
            { type: "button", class: "pc-link", "aria-current": number === 0 ? "true" : null, onclick: (event) => this.#pick(event, key) },
            name,
          ),
        ),
      );
    this.menu = make(
      "div",
      { class: "pc-menu", role: "group", "aria-label": `${dots.length} places here` },
      make("strong", {}, `${dots.length} places here`),
      make("ul", {}, ...items),
      rest > 0 ? make("p", {}, `and ${rest} more`) : null,
      near,
    );
    this.frame.append(this.menu);
    this.menu.style.left = `${Math.max(0, Math.min(x + 14, this.frame.clientWidth - this.menu.offsetWidth - 4))}px`;
    this.menu.style.top = `${Math.max(0, Math.min(y + 14, this.frame.clientHeight - this.menu.offsetHeight - 4))}px`;
  }

  #pick(event, key) {
    this.menu?.querySelector("[aria-current]")?.removeAttribute("aria-current");
    event.currentTarget.setAttribute("aria-current", "true");
    this.choose(key, event);
  }

  close() {
    this.menu?.remove();
    this.menu = null;
  }

  remove() {
    document.removeEventListener("keydown", this.leave);
    this.close();
  }
}
