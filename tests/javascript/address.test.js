import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";
import { findSeen } from "../../components/views/board/address.js";

const HOME = { center: { lat: 60, lon: 20 }, zoom: 4 };
const MOVED = { center: { lat: 60.45149, lon: 22.26661 }, zoom: 9.504 };
const content = { name: "places", kind: "figure", api: {}, figure: { data: [], layout: { map: {} } } };
const makeCard = (seen, moved) => ({ content, figure: { seen, home: HOME, moved }, table: { isOpen: false } });
const PAGE = "https://example.org/?project=all&tab=Map";

test("the address takes the view of a map that was moved, and nothing else of it changes", () => {
  assert.equal(findSeen(PAGE, [makeCard(MOVED, true)]), `${PAGE}&map=60.451,22.267,9.5`);
});

test("a view that stands there makes room for the next one", () => {
  const link = "https://example.org/?map=50%2C4%2C5&tab=Map&show=place%3ATurku";
  assert.equal(findSeen(link, [makeCard(MOVED, true)]), "https://example.org/?tab=Map&show=place:Turku&map=60.451,22.267,9.5");
});

test("the view goes where the map is back, or is on another tab", () => {
  assert.equal(findSeen(`${PAGE}&map=50,4,5`, [makeCard(HOME, true)]), PAGE);
  assert.equal(findSeen(`${PAGE}&map=50,4,5`, []), PAGE);
});

test("a map that a filter has left where it was is none that a visitor has moved", () => {
  assert.equal(findSeen(PAGE, [makeCard(MOVED, false)]), "");
});

test("an address that says what is seen stays", () => {
  assert.equal(findSeen(`${PAGE}&map=60.451%2C22.267%2C9.5`, [makeCard(MOVED, true)]), "");
  assert.equal(findSeen(PAGE, [makeCard(HOME, false)]), "");
});
