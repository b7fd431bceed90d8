import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";

const { paint } = await import("../../components/views/board/theme.js");
const palette = { ink: "#111111", one: "#0072b2" };
const resolve = (name) => `blob:${name}`;

test("names of colours become the theme's colours, however deep they stand", () => {
  const painted = paint(
    {
      line: { color: "@ink" },
      steps: [
        [0, "@one"],
        [1, "@ink"],
      ],
    },
    palette,
    resolve,
  );
  assert.deepEqual(painted, {
    line: { color: "#111111" },
    steps: [
      [0, "#0072b2"],
      [1, "#111111"],
    ],
  });
});

test("outlines of a map become the address where they are", () => {
  assert.equal(paint("@geo/countries.json", palette, resolve), "blob:geo/countries.json");
});

test("text that is no name of a colour stays", () => {
  assert.deepEqual(paint(["@unknown", "mail@example.org", ""], palette, resolve), ["@unknown", "mail@example.org", ""]);
});

test("what is no text stays, and what is given is not changed", () => {
  const given = Object.freeze({ width: 2, shown: true, none: null, color: "@ink" });
  assert.deepEqual(paint(given, palette, resolve), { width: 2, shown: true, none: null, color: "#111111" });
});

test("a long list of numbers is handed on without a look at each", () => {
  const numbers = [1, 2, 3];
  assert.equal(paint(numbers, palette, resolve), numbers);
});
