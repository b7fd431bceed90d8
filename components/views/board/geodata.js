// The map's outlines. They come as TopoJSON, in which no border stands twice; maps want GeoJSON.
import { findAsset } from "./dom.js";

const FILES = ["geo/countries.json", "geo/regions.json"];
/** @type {Promise<Record<string, string>> | undefined} */
let geodata;

// Name → address of the GeoJSON, made once in the browser.
/** @type {(assets: string) => Promise<Record<string, string>>} */
export function loadGeodata(assets) {
  geodata ??= Promise.all(
    FILES.map(async (name) => {
      const topology = await (await fetch(findAsset(assets, name))).json();
      const blob = new Blob([JSON.stringify(unfold(topology))], { type: "application/json" });
      return [name, URL.createObjectURL(blob)];
    }),
  ).then(Object.fromEntries);
  return geodata;
}

// TopoJSON's arcs are steps on a grid, each from the last point; a negative number is an arc backwards.
/** @type {(topology: Topology) => object} */
function unfold({ arcs, transform: { scale, translate }, objects }) {
  const lines = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return /** @type {Point} */ ([round(x * scale[0] + translate[0]), round(y * scale[1] + translate[1])]);
    });
  });
  /** @type {(arc: number) => Point[]} */
  const line = (arc) => (arc < 0 ? lines[~arc].toReversed() : lines[arc]);
  /** @type {(numbers: number[]) => Point[]} */
  const ring = (numbers) => numbers.flatMap((arc, position) => line(arc).slice(position ? 1 : 0));
  const features = objects.areas.geometries.map(({ id, type, arcs: parts, properties }) => ({
    type: "Feature",
    id,
    properties,
    geometry: {
      type,
      coordinates:
        type === "Polygon"
          ? /** @type {number[][]} */ (parts).map(ring)
          : /** @type {number[][][]} */ (parts).map((rings) => rings.map(ring)),
    },
  }));
  return { type: "FeatureCollection", features };
}

/** @type {(degrees: number) => number} */
const round = (degrees) => Math.round(degrees * 1000) / 1000;
