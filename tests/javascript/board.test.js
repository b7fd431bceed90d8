import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";

const { isStale } = await import("../../components/views/board/board.js");

test("what the server made before the visitor's last choice is not drawn", () => {
  const now = Date.now();
  assert.equal(isStale({ at: now - 1000 }, now - 500), true);
  assert.equal(isStale({ at: now - 500 }, now - 500), false);
});

test("a choice that got lost holds the page back for a few seconds only", () => {
  const long = Date.now() - 60_000;
  assert.equal(isStale({ at: long - 1000 }, long), false);
});
