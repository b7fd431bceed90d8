// Dots of a map, and numbers that stand for many: what lies under a point of the screen.
const REACH = 2; // px around a dot
const LARGEST = 40; // px of a dot

/** @type {(trace: Trace, part: "circle" | "cluster") => string} */
const findLayer = ({ uid }, part) => `plotly-trace-layer-${uid}-${part}`;
/** @type {(trace: Trace) => boolean} */
const isDotted = ({ type, mode, visible, hoverinfo, customdata }) =>
  type === "scattermap" && mode?.includes("markers") && visible === true && hoverinfo !== "skip" && Boolean(customdata?.length);

// The dots under a point of the screen, as [{curveNumber, pointNumber, key, name}]. First comes the one that a click
// opens. Small dots are drawn over larger ones, so that both are seen, and the dot that is seen there, the one on top,
// is the first; but where dots have their middle in one place, it is the largest of them. The others lie as they are drawn.
/** @type {(map: MapLibre, traces: Trace[], point: [number, number]) => Dot[]} */
export function findDots(map, traces, [x, y]) {
  const [south, north] = [map.unproject([x, y + LARGEST]).lat, map.unproject([x, y - LARGEST]).lat];
  const found = [];
  traces.forEach((trace, curveNumber) => {
    if (!isDotted(trace)) return;
    const { lat, lon, customdata = [], hovertext, marker } = trace;
    const single = trace.cluster?.enabled ? listSingle(map, trace) : null;
    lat.forEach((latitude, pointNumber) => {
      if (latitude == null || latitude < south || latitude > north || single?.has(pointNumber) === false) return;
      const point = map.project([lon[pointNumber], latitude]);
      const radius = (Array.isArray(marker.size) ? marker.size[pointNumber] : marker.size) / 2;
      const away = Math.hypot(point.x - x, point.y - y);
      if (away > radius + REACH || customdata[pointNumber] == null) return;
      const key = String([customdata[pointNumber]].flat()[0]);
      const dot = { curveNumber, pointNumber, key, name: readName(hovertext?.[pointNumber] ?? key) };
      found.push({ dot, point, radius, isSeen: away <= radius });
    });
  });
  return putFirst(found.reverse()).map(({ dot }) => dot);
}

function putFirst(found) {
  if (found.length < 2) return found;
  const top = found.find(({ isSeen }) => isSeen) ?? found[0];
  const together = found.filter(({ point }) => Math.hypot(point.x - top.point.x, point.y - top.point.y) <= REACH);
  const first = together.reduce((one, other) => (other.radius > one.radius ? other : one), top);
  return [first, ...found.filter((each) => each !== first)];
}

// The numbers of the dots that no cluster holds now; plotly.js counts its features from 1.
function listSingle(map, trace) {
  const layer = findLayer(trace, "circle");
  return new Set(map.getLayer(layer) ? map.queryRenderedFeatures({ layers: [layer] }).map(({ id }) => id - 1) : []);
}

const readName = (hover) => new DOMParser().parseFromString(hover.split("<br>")[0], "text/html").body.textContent;

// The clusters that are drawn now, as [{x, y, radius, count, point, expand}]; `expand` promises where they part.
/** @type {(map: MapLibre, traces: Trace[]) => Cluster[]} */
export function listClusters(map, traces) {
  return traces
    .filter((trace) => isDotted(trace) && trace.cluster?.enabled && map.getLayer(findLayer(trace, "cluster")))
    .flatMap((trace) =>
      map.queryRenderedFeatures({ layers: [findLayer(trace, "cluster")] }).map(({ geometry, properties, source }) => ({
        ...map.project(geometry.coordinates),
        point: geometry.coordinates,
        count: properties.point_count,
        radius: [trace.cluster.size].flat()[trace.cluster.step.filter((step) => properties.point_count >= step).length],
        expand: () => map.getSource(source).getClusterExpansionZoom(properties.cluster_id),
      })),
    );
}

/** @type {(clusters: Cluster[], point: [number, number]) => Cluster | undefined} */
export const findCluster = (clusters, [x, y]) => clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) <= cluster.radius);
