// Rings on a map around what is chosen; they go along as the map moves.
import { make } from "./dom.js";

const MOST = 60; // rings; more would cover what they point at
const ROOM = 10; // px beside a number within which a ring would lie over it
const AROUND = { across: 4, upright: 2.5 }; // degrees around a lonely place, so that one sees where it is

export class Rings {
  // `listClusters` tells the numbers that stand for many places: around a place in one, the ring goes around the number.
  /** @param {HTMLElement} parent @param {() => Cluster[]} listClusters */
  constructor(parent, listClusters = () => []) {
    this.parent = parent;
    this.listClusters = listClusters;
    /** @type {{point: Point, ring: HTMLElement}[]} */
    this.shown = [];
  }

  // `points` are [longitude, latitude].
  /** @type {(map: MapLibre, points: Point[]) => void} */
  show(map, points) {
    for (const { ring } of this.shown) ring.remove();
    this.shown = (points.length > MOST ? [] : points).map((point) => ({ point, ring: make("span", { class: "pc-ring" }) }));
    this.parent.append(...this.shown.map(({ ring }) => ring));
    if (map !== this.map) for (const happened of ["move", "idle"]) map.on(happened, () => this.#follow());
    this.map = map;
    this.#follow();
  }

  #follow() {
    if (!this.shown.length) return;
    const clusters = this.listClusters();
    for (const { point, ring } of this.shown) {
      const { x, y } = this.map.project(point);
      const around = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) <= cluster.radius + ROOM);
      const centre = around ?? { x, y };
      ring.style.translate = `${centre.x}px ${centre.y}px`;
      ring.style.setProperty("--reach", around ? `${around.radius + 4}px` : "");
    }
  }
}

// What of a map to show so that all points are seen, as [west, south, east, north].
/** @type {(points: Point[]) => Extent} */
export function surround(points) {
  const [across, upright] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const room = points.length > 1 ? { across: 1, upright: 1 } : AROUND;
  return [
    Math.min(...across) - room.across,
    Math.min(...upright) - room.upright,
    Math.max(...across) + room.across,
    Math.max(...upright) + room.upright,
  ];
}

/** @type {(map: MapLibre, point: Point) => boolean} */
export const isSeen = (map, [x, y]) => map.getBounds().contains([x, y]);
