// The first view of a map: all places in sight, whatever the size of the card.
const TILE = 512; // px of the whole world at zoom 0
const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

// `extent` is [west, south, east, north] in degrees.
export function fitView(extent, holder) {
  const [west, south, east, north] = extent ?? [-11, 35, 32, 64];
  const width = Math.max(holder.clientWidth - 130, 120); // room for the names of the outermost places
  const height = Math.max(holder.clientHeight - 60, 120);
  const across = Math.max((east - west) / 360, 0.004);
  const upright = Math.max((mercator(north) - mercator(south)) / (2 * Math.PI), 0.004);
  const zoom = Math.min(Math.log2(width / (TILE * across)), Math.log2(height / (TILE * upright)), 8);
  const middle = (mercator(north) + mercator(south)) / 2;
  const latitude = (Math.atan(Math.exp(middle)) * 360) / Math.PI - 90;
  return { center: { lon: (west + east) / 2, lat: latitude }, zoom };
}
