// Near places of a map as one with their number, or each for itself.

// Whether near points of a figure are drawn as one, with their number.
/** @type {(content: FigureCard) => boolean} */
export const isGrouped = ({ figure }) => (figure?.data.find(({ uid }) => uid === "crowd")?.customdata?.length ?? 0) > 0;

// A card's content with near points drawn as one, or each for itself, and a legend that says so.
/** @type {(content: CardContent, wanted?: boolean) => CardContent} */
export function group(content, wanted) {
  if (!("crowd" in content) || !content.crowd || wanted == null || wanted === isGrouped(content)) return content;
  const { crowd } = content;
  const find = (name) => content.figure.data.find(({ uid }) => uid === name);
  const all = [...listPoints(find("points")), ...listPoints(find("crowd"))].sort((one, other) => other.size - one.size); // small ones on top
  const moved = new Map([
    ["points", all.filter(({ hole }) => !wanted || hole)],
    ["crowd", all.filter(({ hole }) => wanted && !hole)],
  ]);
  const change = (trace) =>
    moved.has(trace.uid)
      ? putPoints(trace, moved.get(trace.uid))
      : trace.uid === "names" && wanted
        ? { ...trace, text: trace.text.map(() => "") }
        : trace;
  const legend = (content.legend ?? []).filter(({ label }) => label !== crowd.label);
  return {
    ...content,
    figure: { ...content.figure, data: content.figure.data.map(change) },
    legend: wanted ? [...legend, crowd] : legend,
  };
}

const PARTS = ["lat", "lon", "customdata", "hovertext"];
const MARKER = ["size", "color"];

// The points of a trace; a hole, which makes a ring of the point before it since that is not certain, goes with it.
function listPoints(trace) {
  const rows = trace.customdata.map((_, number) => ({
    ...Object.fromEntries(PARTS.map((part) => [part, trace[part][number]])),
    ...Object.fromEntries(MARKER.map((part) => [part, trace.marker[part][number]])),
  }));
  return rows
    .map((row, number) => ({ ...row, hole: rows[number + 1]?.customdata === null ? rows[number + 1] : undefined }))
    .filter(({ customdata }) => customdata !== null);
}

function putPoints(trace, points) {
  const rows = points.flatMap(({ hole, ...row }) => (hole ? [row, hole] : [row]));
  const put = (parts) => Object.fromEntries(parts.map((part) => [part, rows.map((row) => row[part])]));
  const placed = put(PARTS);
  if (!rows.length) placed.lat = placed.lon = [null];
  return { ...trace, ...placed, marker: { ...trace.marker, ...put(MARKER) } };
}
