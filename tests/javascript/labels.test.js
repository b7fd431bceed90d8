import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";

const { makeRoom } = await import("../../components/views/board/labels.js");
const font = { size: 14, family: "sans-serif" };
const measure = (axes) => {
  const layout = { font, margin: { l: 5, r: 5, t: 5, b: 5 }, ...axes };
  makeRoom(layout);
  return layout.margin;
};

test("there is room for the longest label beside an axis", () => {
  assert.equal(measure({ yaxis: { ticktext: ["Bergen", "Narvik kommune"] } }).l, 5 + 140 + 9);
});

test("a label on two lines needs the width of the longer one", () => {
  assert.equal(measure({ yaxis: { ticktext: ["Region<br>of Skåne"] } }).l, 5 + 80 + 9);
});

test("marks within a label take no room", () => {
  assert.equal(measure({ yaxis: { ticktext: ["<b>A&amp;B</b>"] } }).l, 5 + 30 + 9);
});

test("labels below need their height, upright ones their width", () => {
  assert.equal(measure({ xaxis: { ticktext: ["Bergen"] } }).b, 5 + 1.3 * 14 + 9);
  assert.equal(Math.round(measure({ xaxis: { ticktext: ["Bergen"], tickangle: -90 } }).b), 5 + 60 + 9);
});

test("labels above have their room above", () => {
  const margin = measure({ xaxis: { ticktext: ["Bergen"], side: "top" } });
  assert.deepEqual([margin.t > 5, margin.b], [true, 5]);
});

test("the margin of the figure that was given stays as it was", () => {
  const margin = Object.freeze({ l: 5, r: 5, t: 5, b: 5 });
  makeRoom({ font, margin, yaxis: { ticktext: ["Bergen"] } });
  assert.equal(margin.l, 5);
});
