import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";
import { findAsset, make, makeSource } from "../../components/views/board/dom.js";

test("attributes that are false or missing are not set", () => {
  const { attributes } = make("button", { type: "button", hidden: true, disabled: false, title: null, "aria-label": undefined });
  assert.deepEqual(attributes, { type: "button", hidden: "" });
});

test("children that are missing are left out, and text stays text", () => {
  assert.deepEqual(make("p", {}, "<b>", null, undefined, "").children, ["<b>", ""]);
});

test("a web address becomes a link that is called by its host", () => {
  const { tag, attributes, children } = makeSource("https://www.example.org/projects/1");
  assert.deepEqual([tag, attributes.href, children], ["a", "https://www.example.org/projects/1", ["example.org"]]);
  assert.equal(attributes.rel, "noopener noreferrer");
});

test("any other source is text, a script above all", () => {
  for (const source of ["javascript:alert(1)", "Final report, p. 12", "data:text/html,x"]) assert.equal(makeSource(source).tag, "span");
});

test("assets are found below the page's own address", () => {
  assert.equal(findAsset("assets/abc/", "board.js"), "https://example.org/dashboard/assets/abc/board.js");
});
