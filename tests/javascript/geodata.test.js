import assert from "node:assert/strict";
import { resolveObjectURL } from "node:buffer";
import { test } from "node:test";
import "./document.js";
import { loadGeodata } from "../../components/views/board/geodata.js";

// Two squares that share one border: arc 0 is the border, 1 the rest of the western square, 2 of the eastern.
const topology = {
  transform: { scale: [0.5, 0.5], translate: [10, 60] },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
  objects: {
    areas: {
      geometries: [
        { id: "W", type: "Polygon", arcs: [[0, 1]], properties: {} },
        { id: "E", type: "MultiPolygon", arcs: [[[2, ~0]]], properties: {} },
      ],
    },
  },
};

test("borders that stand once become whole outlines, also backwards", async () => {
  globalThis.fetch = async () => new Response(JSON.stringify(topology));
  const addresses = await loadGeodata("assets/");
  const blob = resolveObjectURL(addresses["geo/countries.json"]);
  const { features } = JSON.parse(await blob.text());
  assert.deepEqual(
    features.map(({ id }) => id),
    ["W", "E"],
  );
  assert.deepEqual(features[0].geometry.coordinates, [
    [
      [11, 60],
      [11, 61],
      [10, 61],
      [10, 60],
      [11, 60],
    ],
  ]);
  assert.deepEqual(features[1].geometry.coordinates, [
    [
      [
        [11, 60],
        [12, 60],
        [12, 61],
        [11, 61],
        [11, 60],
      ],
    ],
  ]);
});
