import assert from "node:assert/strict";
import { test } from "node:test";
import { fitView, stillLabels } from "../../components/views/board/map.js";
import { surround } from "../../components/views/board/rings.js";

const NORTH = [5, 55, 30, 66];
const card = { clientWidth: 1000, clientHeight: 600 };
const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

test("all places are in sight in the first view", () => {
  const { center, zoom } = fitView(NORTH, card);
  const world = 512 * 2 ** zoom;
  const x = (longitude) => ((longitude - center.lon) / 360) * world + card.clientWidth / 2;
  const y = (latitude) => card.clientHeight / 2 - ((mercator(latitude) - mercator(center.lat)) / (2 * Math.PI)) * world;
  assert.ok(x(NORTH[0]) > 0 && x(NORTH[2]) < card.clientWidth);
  assert.ok(y(NORTH[3]) > 0 && y(NORTH[1]) < card.clientHeight);
});

test("a narrower card shows the same from farther away", () => {
  assert.ok(fitView(NORTH, { clientWidth: 340, clientHeight: 600 }).zoom < fitView(NORTH, card).zoom);
});

test("a single place is not looked at from so near that one does not know where it is", () => {
  assert.equal(fitView([22, 60, 22, 60], { clientWidth: 5000, clientHeight: 5000 }).zoom, 8);
});

test("without places the map shows Europe", () => {
  const { center } = fitView(undefined, card);
  assert.ok(center.lon > 0 && center.lon < 20 && center.lat > 45 && center.lat < 60);
});

test("labels stay for this map and all that come", () => {
  class Drawn {
    _fadeDuration = 300;
  }
  const map = new Drawn();
  stillLabels(map);
  assert.equal(map._fadeDuration, 0);
  assert.equal(Object.getPrototypeOf(map)._fadeDuration, 0);
});

test("a map without that setting is left alone", () => {
  const map = {};
  stillLabels(map);
  assert.deepEqual(map, {});
});

test("chosen places are seen with room around them, a lonely one with more", () => {
  assert.deepEqual(
    surround([
      [10, 50],
      [20, 60],
    ]),
    [9, 49, 21, 61],
  );
  assert.deepEqual(surround([[10, 50]]), [6, 47.5, 14, 52.5]);
});
