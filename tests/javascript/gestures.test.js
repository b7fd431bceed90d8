import assert from "node:assert/strict";
import { test } from "node:test";
import { shareGestures } from "../../components/views/board/gestures.js";

function makeMap() {
  const listeners = {};
  const shared = {
    enabled: false,
    enable() {
      this.enabled = true;
    },
    isBypassed: ({ ctrlKey }) => Boolean(ctrlKey),
  };
  return {
    cooperativeGestures: shared,
    _locale: {},
    getContainer: () => ({
      addEventListener: (name, listener) => {
        listeners[name] = listener;
      },
    }),
    listeners,
  };
}

test("the wheel scrolls the page until the map is clicked, and again when the mouse has left it", () => {
  const map = makeMap();
  shareGestures(map);
  const takes = () => map.cooperativeGestures.isBypassed({});
  assert.deepEqual([map.cooperativeGestures.enabled, takes()], [true, false]);
  map.listeners.pointerup({ pointerType: "mouse" });
  assert.equal(takes(), true);
  map.listeners.pointerleave();
  assert.equal(takes(), false);
});

test("a finger that taps does not hold the map, a key does", () => {
  const map = makeMap();
  shareGestures(map);
  map.listeners.pointerup({ pointerType: "touch" });
  assert.equal(map.cooperativeGestures.isBypassed({}), false);
  assert.equal(map.cooperativeGestures.isBypassed({ ctrlKey: true }), true);
});

test("the function works from its own text alone, as pages that are taken away hold it", () => {
  const map = makeMap();
  new Function(`return (${shareGestures})`)()(map);
  assert.equal(map.cooperativeGestures.enabled, true);
});
