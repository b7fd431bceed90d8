import assert from "node:assert/strict";
import { test } from "node:test";
import { group, isGrouped } from "../../components/views/board/grouping.js";

const makeTrace = (uid, places) => ({
  uid,
  lat: places.map((_, at) => 60 + at),
  lon: places.map((_, at) => 20 + at),
  customdata: places,
  hovertext: places.map((place) => `About ${place}`),
  marker: { size: places.map(() => 12), color: places.map(() => 0) },
  text: places,
});

const content = {
  crowd: { label: "Near places", colour: "@muted" },
  legend: [{ label: "One project", colour: "@one" }],
  figure: {
    data: [
      makeTrace("points", ["Turku", "Umeå", null, "Rostock"]), // a hole makes a ring of Umeå, which is not certain
      makeTrace("crowd", []),
      makeTrace("names", ["Turku"]),
    ],
    layout: {},
  },
};
const find = (card, name) => card.figure.data.find(({ uid }) => uid === name);

test("near places are drawn as one when asked for, and uncertain ones each for itself", () => {
  const grouped = group(content, true);
  assert.equal(isGrouped(grouped), true);
  assert.deepEqual(find(grouped, "crowd").customdata, ["Turku", "Rostock"]);
  assert.deepEqual(find(grouped, "points").customdata, ["Umeå", null]);
});

test("a point keeps its place and words when it becomes one of many", () => {
  const crowd = find(group(content, true), "crowd");
  assert.deepEqual(
    [crowd.lat, crowd.lon, crowd.hovertext],
    [
      [60, 63],
      [20, 23],
      ["About Turku", "About Rostock"],
    ],
  );
  assert.deepEqual(crowd.marker, { size: [12, 12], color: [0, 0] });
});

test("grouped places have no names beside their numbers", () => {
  assert.deepEqual(find(group(content, true), "names").text, [""]);
});

test("the legend says that places are grouped, once", () => {
  const labels = group(content, true).legend.map(({ label }) => label);
  assert.deepEqual(labels, ["One project", "Near places"]);
});

test("places drawn apart again are those of before", () => {
  const back = group(group(content, true), false);
  assert.equal(isGrouped(back), false);
  assert.deepEqual(find(back, "points").customdata, ["Umeå", null, "Turku", "Rostock"]);
  assert.deepEqual(back.legend, content.legend);
});

test("of places drawn apart again the smallest lies on top, and a hole right above its ring", () => {
  const sized = structuredClone(content);
  sized.figure.data[0].marker.size = [9, 30, 25, 20];
  const back = find(group(group(sized, true), false), "points");
  assert.deepEqual(back.customdata, ["Umeå", null, "Rostock", "Turku"]);
  assert.deepEqual(back.marker.size, [30, 25, 20, 9]);
});

test("a trace without points keeps one that is nowhere, since a map cannot draw none", () => {
  assert.deepEqual(find(group(group(content, true), false), "crowd").lat, [null]);
});

test("a figure that cannot be grouped, or without a word for it, stays as it is", () => {
  const { crowd: _, ...other } = content;
  assert.equal(group(other, true), other);
  assert.equal(group(content, undefined), content);
  assert.equal(isGrouped({}), false);
});
