// A page of its own for one figure: works without a server and without the internet.
import { shareGestures } from "./gestures.js";
import { escapeText } from "./markup.js";
const embed = (value) => JSON.stringify(value).replace(/</g, "\\u003c"); // no cell can close the script

// A page opened from a file may start a worker only as a plain script: the map's worker loses its one export.
const asPlainScript = (plotly) => `{
  const make = URL.createObjectURL;
  let worker; // the first address made is that of the map's worker; the second would only import it
  URL.createObjectURL = (blob) => { const address = make.call(URL, blob); worker ??= address; return address; };
  window.Worker = class extends Worker { constructor() { super(worker); } };
}
${plotly.replace(/export\{\w+ as default\};/, "")}`;

function writeLegend(legend, palette) {
  const entries = legend.map(
    ({ label, colour, hollow }) =>
      `<li><i style="${hollow ? "box-shadow:inset 0 0 0 3px" : "background:"} ${escapeText(palette[colour.slice(1)])}"></i>${escapeText(label)}</li>`,
  );
  return entries.length ? `<ul class="legend" aria-label="Legend">${entries.join("")}</ul>` : "";
}

export function makePage(content, figure, table, plotly, palette, address) {
  const { paper_bgcolor: _, ...layout } = figure.layout;
  const rows = table.rows.map((row) => `<tr>${row.map((value) => `<td>${escapeText(value)}</td>`).join("")}</tr>`).join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(content.title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:1100px;margin:2rem auto;padding:0 1rem;background:${palette.card};color:${escapeText(layout.font.color)}}
h1{font-size:1.5rem;line-height:1.25;margin:0}p{margin:.25rem 0}.muted{opacity:.8}.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.5rem 0;padding:0;list-style:none}.legend i{display:inline-block;width:.75em;height:.75em;border-radius:50%;margin-right:.4em}table{border-collapse:collapse;font-size:.9rem}
td,th{padding:.25rem .75rem .25rem 0;text-align:left;border-bottom:1px solid #8884}details{margin-top:1rem;overflow-x:auto}a{color:inherit;overflow-wrap:anywhere}</style></head>
<body><h1>${escapeText(content.title)}</h1><p class="muted">${escapeText(content.subtitle)}</p><p class="muted">${escapeText(content.selection)}</p>
${writeLegend(content.legend ?? [], palette)}
<div id="figure" role="img" aria-label="${escapeText(content.summary)}" style="height:${content.height}px"></div>
${content.credits.map((line) => `<p class="muted"><small>${escapeText(line)}</small></p>`).join("\n")}
<p class="muted"><small>${escapeText(content.data[0].toUpperCase() + content.data.slice(1))}.</small></p>
<p class="muted"><small>Seen at <a href="${escapeText(address)}">${escapeText(address)}</a></small></p>
<details><summary>Table (${table.rows.length} rows)</summary><table><thead><tr>${table.columns.map(({ label }) => `<th scope="col">${escapeText(label)}</th>`).join("")}</tr></thead>
<tbody>${rows}</tbody></table></details>
<script>${asPlainScript(plotly.replace(/<\/script/gi, "<\\/script"))}</script>
<script>Plotly.newPlot("figure", ${embed(figure.data)}, ${embed({ ...layout, paper_bgcolor: "rgba(0,0,0,0)" })}, {responsive: true, displaylogo: false, scrollZoom: true}).then((drawn) => {
  const map = drawn._fullLayout.map?._subplot.map;
  if (map) (${shareGestures})(map);
});</script>
</body></html>`;
}
