// Rings on a map around what is chosen; they go along as the map moves.
import { make } from "./dom.js";

const MOST = 60; // rings; more would cover what they point at
const AROUND = { across: 4, upright: 2.5 }; // degrees around a lonely place, so that one sees where it is

export class Rings {
  constructor(parent) {
    this.parent = parent;
    this.shown = [];
  }

  // `spots` are [longitude, latitude].
  show(map, spots) {
    this.shown.forEach(({ ring }) => ring.remove());
    this.shown = (spots.length > MOST ? [] : spots).map((spot) => ({ spot, ring: make("span", { class: "pc-ring" }) }));
    this.parent.append(...this.shown.map(({ ring }) => ring));
    if (map !== this.map) map.on("move", () => this.#follow());
    this.map = map;
    this.#follow();
  }

  #follow() {
    for (const { spot, ring } of this.shown) {
      const { x, y } = this.map.project(spot);
      ring.style.translate = `${x}px ${y}px`;
    }
  }
}

// What of a map to show so that all spots are seen, as [west, south, east, north].
export function surround(spots) {
  const [across, upright] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const room = spots.length > 1 ? { across: 1, upright: 1 } : AROUND;
  return [Math.min(...across) - room.across, Math.min(...upright) - room.upright, Math.max(...across) + room.across, Math.max(...upright) + room.upright];
}

export const isSeen = (map, [x, y]) => map.getBounds().contains([x, y]);
