import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readClick } from "../../components/views/board/clicks.js";

// The same cases are read by tests/catalogue/test_item_key.py.
const cases = JSON.parse(readFileSync(new URL("keys.json", import.meta.url), "utf8"));

for (const [text, kind, names] of cases)
  test(`the item ${text} is read as on the server`, () => {
    assert.deepEqual(readClick(text), { text, verb: kind, names });
  });

test("signs that no key writes stay in the last name", () => {
  assert.deepEqual(readClick("place:A | B").names, ["A | B"]);
  assert.deepEqual(readClick("theme:a|b|c").names, ["a", "b|c"]);
});

test("what a command is about stays as it is", () => {
  assert.deepEqual(readClick("tab:Data").names, ["Data"]);
  assert.deepEqual(readClick("filter:theme:safety %7C security").names, ["theme:safety %7C security"]);
  assert.deepEqual(readClick("clear:").names, [""]);
});
