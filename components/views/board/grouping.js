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
  const unsure = new Set(find("hollows")?.customdata);
  const all = [...listPoints(find("points")), ...listPoints(find("crowd"))];
  const moved = new Map([
    ["points", all.filter(({ customdata }) => !wanted || unsure.has(customdata))],
    ["crowd", all.filter(({ customdata }) => wanted && !unsure.has(customdata))],
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

const listPoints = (trace) =>
  trace.customdata.map((_, number) => ({
    ...Object.fromEntries(PARTS.map((part) => [part, trace[part][number]])),
    ...Object.fromEntries(MARKER.map((part) => [part, trace.marker[part][number]])),
  }));

function putPoints(trace, points) {
  const put = (parts) => Object.fromEntries(parts.map((part) => [part, points.map((point) => point[part])]));
  const placed = put(PARTS);
  if (!points.length) placed.lat = placed.lon = [null];
  return { ...trace, ...placed, marker: { ...trace.marker, ...put(MARKER) } };
}
