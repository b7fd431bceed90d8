import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";
import { findCluster, findDots, listClusters } from "../../components/views/board/dots.js";

// A map of 10 px a degree, with the north above.
const makeMap = (rendered = {}) => ({
  project: ([lon, lat]) => ({ x: lon * 10, y: -lat * 10 }),
  unproject: ([x, y]) => ({ lng: x / 10, lat: -y / 10 }),
  getLayer: (name) => name in rendered,
  queryRenderedFeatures: ({ layers }) => layers.flatMap((name) => rendered[name] ?? []),
  getSource: () => ({ getClusterExpansionZoom: async () => 7 }),
});

const makeTrace = (places, other = {}) => ({
  uid: "points",
  type: "scattermap",
  mode: "markers",
  visible: true,
  lon: places.map(([, lon]) => lon),
  lat: places.map(([, , lat]) => lat),
  customdata: places.map(([key]) => key),
  hovertext: places.map(([key]) => `<b>${key}</b><br>2 pilots`),
  marker: { size: 12 },
  ...other,
});
const listKeys = (dots) => dots.map(({ key }) => key);

test("the dots under a point are listed, the one drawn last first", () => {
  const traces = [
    makeTrace([
      ["Turku", 1, 1],
      ["Naantali", 1.2, 1],
      ["Umeå", 5, 5],
    ]),
  ];
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [10, -10])), ["Naantali", "Turku"]);
});

const SIZES = { marker: { size: [40, 12] } }; // the small one is drawn last
const makeTwo = (other, sizes = SIZES) => [
  makeTrace(
    [
      ["large", 0, 0],
      ["small", ...other],
    ],
    sizes,
  ),
];

test("a click opens the dot that is seen there: a small one over a large one, or the large one beside it", () => {
  const traces = makeTwo([1, 0]);
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [10, 0])), ["small", "large"]);
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [0, 0])), ["large"]);
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [3, 0])), ["large", "small"], "within two pixels of the small one");
});

test("of dots in one place a click opens the largest, whichever is on top", () => {
  assert.deepEqual(listKeys(findDots(makeMap(), makeTwo([0, 0]), [0, 0])), ["large", "small"]);
  assert.deepEqual(listKeys(findDots(makeMap(), makeTwo([0.1, 0.1]), [0, 0])), ["large", "small"]);
  const [traces] = makeTwo([0, 0], { marker: { size: [12, 12] } });
  assert.deepEqual(listKeys(findDots(makeMap(), [traces], [0, 0])), ["small", "large"], "of equals, the one on top");
});

test("a dot is met as far as it is drawn, and two pixels beyond", () => {
  const traces = [makeTrace([["Turku", 0, 0]])];
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [8, 0])), ["Turku"]);
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [9, 0])), []);
});

test("each dot has its own size", () => {
  const traces = [
    makeTrace(
      [
        ["small", 0, 0],
        ["large", 0, 0],
      ],
      { marker: { size: [4, 30] } },
    ),
  ];
  assert.deepEqual(listKeys(findDots(makeMap(), traces, [10, 0])), ["large"]);
});

test("the name of a dot is the first line of what it says, without marks", () => {
  const [dot] = findDots(makeMap(), [makeTrace([["Bergen &amp; Voss", 0, 0]])], [0, 0]);
  assert.equal(dot.name, "Bergen & Voss");
});

test("what cannot be chosen is not met: text, what is hidden, a dot that is nowhere or means nothing", () => {
  const place = [["Turku", 0, 0]];
  const traces = [
    makeTrace(place, { mode: "text" }),
    makeTrace(place, { visible: "legendonly" }),
    makeTrace(place, { hoverinfo: "skip" }),
    makeTrace([["Turku", null, null]]),
    makeTrace([[null, 0, 0]]),
  ];
  assert.deepEqual(findDots(makeMap(), traces, [0, 0]), []);
});

const CLUSTERED = { uid: "crowd", cluster: { enabled: true, step: [10, 100], size: [20, 30, 40] } };
const makeCluster = (number) => ({ geometry: { coordinates: [2, 0] }, properties: { point_count: number, cluster_id: 1 }, source: "s" });

test("of clustered dots only those that no number holds are met", () => {
  const map = makeMap({ "plotly-trace-layer-crowd-circle": [{ id: 2 }] });
  const traces = [
    makeTrace(
      [
        ["held", 0, 0],
        ["single", 0, 0],
      ],
      CLUSTERED,
    ),
  ];
  assert.deepEqual(listKeys(findDots(map, traces, [0, 0])), ["single"]);
});

test("a number is as large as its step says, and is met within that", async () => {
  const map = makeMap({ "plotly-trace-layer-crowd-cluster": [makeCluster(12)] });
  const clusters = listClusters(map, [makeTrace([["Turku", 0, 0]], CLUSTERED)]);
  assert.deepEqual(
    clusters.map(({ count, radius }) => [count, radius]),
    [[12, 30]],
  );
  assert.equal(findCluster(clusters, [50, 0])?.count, 12);
  assert.equal(findCluster(clusters, [51, 0]), undefined);
  assert.equal(await clusters[0].expand(), 7);
});
