import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeText } from "../../components/views/board/markup.js";

test("text in markup stays text, also within an attribute", () => {
  assert.equal(escapeText('<b title="x">R&D</b>'), "&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;");
});

test("what is missing is no text, and a number is", () => {
  assert.deepEqual([escapeText(null), escapeText(undefined), escapeText(0)], ["", "", "0"]);
});
