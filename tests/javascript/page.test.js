import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";

const { makePage } = await import("../../components/views/board/page.js");

const CLOSES = "</script><script>alert(1)</script>";
const content = {
  title: `Pilots & ${CLOSES}`,
  subtitle: "Two lead",
  selection: "2 projects",
  summary: 'A "map"',
  height: 400,
  legend: [{ label: "Town <1>", colour: "@one" }],
  credits: ["Source: partners.csv"],
  data: "data of 1 May 2026",
};
const figure = { data: [{ type: "bar", text: [CLOSES] }], layout: { font: { color: "#111" }, paper_bgcolor: "#fff" } };
const table = {
  columns: [{ label: "City" }, { label: "Pilots" }],
  rows: [
    ["Turku", 2],
    [CLOSES, null],
  ],
};
const page = makePage(
  content,
  figure,
  table,
  "window.Plotly = {}; // </script>",
  { card: "#ffffff", one: "#0072b2" },
  "https://example.org/dashboard/?project=A&tab=Map",
);

test("no cell, title or library can close a script of the page, or open one", () => {
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.equal(page.match(/<\/script/g)?.length, 2);
});

test("the page holds its table with an empty cell for what is missing", () => {
  assert.match(page, /<td>Turku<\/td><td>2<\/td>/);
  assert.match(page, /alert\(1\)&lt;\/script&gt;<\/td><td><\/td>/);
});

test("the page says where it was seen, and when the data were made", () => {
  assert.match(page, /href="https:\/\/example\.org\/dashboard\/\?project=A&amp;tab=Map"/);
  assert.match(page, /Data of 1 May 2026\./);
});

test("the page asks nobody for anything", () => {
  assert.doesNotMatch(page, /<(?:script|img|iframe)[^>]+src=|<link|@import|url\(/);
});
