import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";
import { findOpening, listMaps, listSight, shorten } from "../../components/views/board/sight.js";

const makeContent = (name, layout = {}) => ({ name, kind: "figure", api: {}, figure: { data: [], layout } });
const [places, regions, bars] = [makeContent("places", { map: {} }), makeContent("regions", { map: {} }), makeContent("bars")];
const cards = [bars, places, regions];

test("a view without a name is that of the first map, one with a name that of its own", () => {
  const opened = { map: ["60.451,22.267,9.5", "50,10,4,regions"] };
  assert.deepEqual(findOpening(places, cards, opened).view, { center: { lat: 60.451, lon: 22.267 }, zoom: 9.5 });
  assert.deepEqual(findOpening(regions, cards, opened).view, { center: { lat: 50, lon: 10 }, zoom: 4 });
  assert.equal(findOpening(bars, cards, opened).view, null);
});

test("a link opens the tables that it names", () => {
  const open = cards.filter((content) => findOpening(content, cards, { table: ["bars"] }).table);
  assert.deepEqual(open, [bars]);
});

const HOME = { center: { lat: 60, lon: 20 }, zoom: 4 };
const MOVED = { center: { lat: 60.45149, lon: 22.26661 }, zoom: 9.504 };
const makeCard = (content, seen, isOpen = false) => ({ content, figure: { seen, home: HOME }, table: { isOpen } });

test("a map stands in the address only where it was moved, with its name only where there are several", () => {
  assert.deepEqual(listSight([makeCard(places, HOME)]), []);
  assert.deepEqual(listSight([makeCard(places, MOVED)]), [["map", "60.451,22.267,9.5"]]);
  assert.deepEqual(listSight([makeCard(places, HOME), makeCard(regions, MOVED)]), [["map", "60.451,22.267,9.5,regions"]]);
});

test("files are told of each moved map by the name of its figure", () => {
  const cards = [makeCard(places, MOVED), makeCard(regions, HOME), makeCard(bars, null)];
  assert.deepEqual(listMaps(cards), [["map", "60.451,22.267,9.5,places"]]);
});

test("tables that are open stand in the address", () => {
  assert.deepEqual(listSight([makeCard(bars, null, true), makeCard(places, HOME)]), [["table", "bars"]]);
});

test("what an address says, it opens again", () => {
  const [[name, value]] = listSight([makeCard(places, MOVED)]);
  assert.deepEqual(findOpening(places, [places], { [name]: [value] }).view, { center: { lat: 60.451, lon: 22.267 }, zoom: 9.5 });
});

test("near places drawn as one, or not, by hand stand in the address, and a link draws them so again", () => {
  const makeMap = (name, grouped) => ({
    ...makeContent(name, { map: {} }),
    crowd: {},
    figure: { data: [{ uid: "crowd", customdata: grouped ? ["a"] : [] }], layout: { map: {} } },
  });
  const cards = [makeMap("places", false), makeMap("regions", true), makeMap("peers", true)];
  const drawn = cards.map((plain, number) => ({ ...makeCard(plain, HOME), plain, grouped: [true, false, true][number] }));
  const said = listSight(drawn);
  assert.deepEqual(said, [
    ["grouped", "places"],
    ["apart", "regions"],
  ]);
  const opened = { grouped: ["places"], apart: ["regions"] };
  assert.deepEqual(
    cards.map((content) => findOpening(content, cards, opened).grouped),
    [true, false, null],
  );
});

test("commas and colons of an address can be read", () => {
  const link = new URL("https://example.org/?show=place%3ATurku&map=60%2C22");
  assert.equal(shorten(link), "https://example.org/?show=place:Turku&map=60,22");
});
