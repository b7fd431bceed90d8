// The first view of a map: all places in sight, whatever the size of the card. And its labels, which do not fade.
const TILE = 512; // px of the whole world at zoom 0
const EAST = 40; // px by which the places stand to the west of the middle: their names stand to the east of them
/** @type {(latitude: number) => number} */
const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

// `extent` is [west, south, east, north] in degrees.
/** @type {(extent: Extent | undefined, holder: Space) => View} */
export function fitView(extent, holder) {
  const [west, south, east, north] = extent ?? [-11, 35, 32, 64];
  const width = Math.max(holder.clientWidth - 130, 120); // room for the names of the outermost places
  const height = Math.max(holder.clientHeight - 60, 120);
  const across = Math.max((east - west) / 360, 0.004);
  const upright = Math.max((mercator(north) - mercator(south)) / (2 * Math.PI), 0.004);
  const zoom = Math.min(Math.log2(width / (TILE * across)), Math.log2(height / (TILE * upright)), 8);
  const middle = (mercator(north) + mercator(south)) / 2;
  const latitude = (Math.atan(Math.exp(middle)) * 360) / Math.PI - 90;
  const aside = (EAST * 360) / (TILE * 2 ** zoom);
  return { center: { lon: (west + east) / 2 + aside, lat: latitude }, zoom };
}

// Labels that fade keep a machine without a graphics card drawing for a third of a second after each filter, and are
// missing in pictures. Maps take no such setting through Plotly: here it is set for this map and all that come.
let still = false;
/** @type {(map: MapLibre) => void} */
export function stillLabels(map) {
  if (!("_fadeDuration" in map)) return; // without it they fade, and nothing else is lost
  map._fadeDuration = 0;
  if (!still) Object.defineProperty(Object.getPrototypeOf(map), "_fadeDuration", { get: () => 0, set() {} });
  still = true;
}

// The same where no map is on the page: an empty one is made for a moment.
/** @type {(Plotly: any) => Promise<void>} */
export async function stillPictures(Plotly) {
  if (still) return;
  const holder = /** @type {PlotlyElement} */ (document.createElement("div"));
  await Plotly.newPlot(holder, [{ type: "scattermap" }], {
    width: 50,
    height: 50,
    map: { style: { version: 8, sources: {}, layers: [] } },
  });
  stillLabels(holder._fullLayout.map._subplot.map);
  Plotly.purge(holder);
}
