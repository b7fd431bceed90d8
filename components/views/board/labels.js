// Room for the labels of a figure's axes. Plotly finds it by drawing them twice; a canvas measures them at once.
const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
const GAP = 9; // px between labels and marks

/** @type {(layout: Figure["layout"]) => void} */
export function makeRoom(layout) {
  const { xaxis: across, yaxis: upright, font } = layout;
  const margin = { ...layout.margin };
  layout.margin = margin;
  if (upright?.ticktext) {
    margin.l += widest(upright.ticktext, font) + GAP;
    upright.automargin = false;
  }
  if (across?.ticktext) {
    const angle = (Math.abs(across.tickangle ?? 0) * Math.PI) / 180;
    const height = Math.sin(angle) * widest(across.ticktext, font) + Math.cos(angle) * 1.3 * font.size * most(across.ticktext);
    margin[across.side === "top" ? "t" : "b"] += height + GAP;
    across.automargin = false;
  }
}

/** @type {(label: unknown) => string[]} */
const lines = (label) => String(label).split(/<br>/i);
/** @type {(labels: unknown[]) => number} */
const most = (labels) => Math.max(1, ...labels.map((label) => lines(label).length));

/** @type {(labels: unknown[], font: {size: number, family: string}) => number} */
function widest(labels, { size, family }) {
  return Math.max(
    0,
    ...labels.flatMap(lines).map((line) => {
      pen.font = `${line.includes("<b>") ? "bold" : "normal"} ${size}px ${family}`;
      return pen.measureText(line.replace(/<[^>]+>/g, "").replace(/&amp;/g, "&")).width;
    }),
  );
}
