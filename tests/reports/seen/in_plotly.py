"""A figure of Plotly → what one sees of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from components.plots.kinds.chart_value import ChartValue
from components.plots.style import paint
from components.reports.plotly.draw import draw_plotly
from tests.reports.seen.seen import Seen

UNSEEN = "rgba(0,0,0,0)"


def look_at_plotly(value: ChartValue) -> Seen:
    """What one sees of a chart in the browser."""
    figure, seen = paint(draw_plotly(value), "light"), Seen()
    layout = figure["layout"]
    for axis in ("yaxis", "xaxis"):
        seen.say(map(read, layout.get(axis, {}).get("ticktext", [])))
    seen.say(read(line) for note in layout.get("annotations", []) for line in note["text"].split("<br>"))
    for shape in layout.get("shapes", []):
        if shape["line"]["width"]:  # else a stripe of the ground
            seen.mark("time", shape["fillcolor"], shape["opacity"])
    for trace in figure["data"]:
        LOOKS[trace["type"]](trace, seen)
    return seen


def read(text: str) -> str:
    """A text of Plotly without its marks."""
    return unescape(re.sub(r"</?b>", "", text.replace("<br>", " ")))


def _look_at_bars(trace: dict, seen: Seen) -> None:
    sizes = trace["x" if trace.get("orientation") == "h" else "y"]
    marker = trace["marker"]
    hatched = [bool(shape) for shape in marker.get("pattern", {}).get("shape", [])] or [False] * len(sizes)
    for size, colour, is_hatched in zip(sizes, spread(marker["color"], len(sizes)), hatched, strict=True):
        if size:
            seen.mark("hatched" if is_hatched else "bar", colour, marker.get("opacity", 1))
    seen.say(read(text) for text in trace.get("text") or ())


def _look_at_scatter(trace: dict, seen: Seen) -> None:
    mode, marker = trace["mode"], trace.get("marker", {})
    if "text" in mode:
        seen.say(map(read, trace["text"]))
    if "markers" in mode and marker["color"] != UNSEEN:
        number = len(trace["x"])
        symbols = spread(marker.get("symbol", "circle"), number)
        for colour, symbol in zip(spread(marker["color"], number), symbols, strict=True):
            seen.mark("arrow" if "triangle" in symbol else "open" if "open" in symbol else "dot", colour)
    if mode == "lines":
        for start, end in list_lines(trace["x"], trace["y"]):
            if start != end:
                seen.mark("line", trace["line"]["color"], trace.get("opacity", 1))


def _look_at_sankey(trace: dict, seen: Seen) -> None:
    node, link = trace["node"], trace["link"]
    seen.say(map(read, node["label"]))
    for colour in node["color"]:
        seen.mark("dot", colour)
    for _ in link["value"]:
        seen.mark("band", link["color"])


def _look_at_map(trace: dict, seen: Seen) -> None:
    marker = trace.get("marker", {})
    if trace["mode"] == "lines":
        for _ in list_lines(trace["lon"], trace["lat"]):
            seen.mark("line", trace["line"]["color"], trace.get("opacity", 1))
    if "text" in trace["mode"]:
        seen.say(map(read, trace["text"]))
    if "markers" in trace["mode"] and marker["opacity"] and trace.get("uid") != "hollows":
        number = sum(longitude is not None for longitude in trace["lon"])
        keys = trace["customdata"] if trace.get("uid") == "points" else [""] * number  # a hole has none
        for key, colour in zip(keys, list_shades(marker["color"], marker.get("colorscale"), number), strict=False):
            if key is not None:
                seen.mark("dot", colour, marker["opacity"])


def _look_at_areas(trace: dict, seen: Seen) -> None:
    shades = list_shades(trace["z"], trace["colorscale"], len(trace["locations"]), trace["zmin"], trace["zmax"])
    for colour, opacity in zip(shades, spread(trace["marker"]["opacity"], len(shades)), strict=True):
        seen.mark("area", colour, opacity)


LOOKS = {
    "bar": _look_at_bars, "scatter": _look_at_scatter, "sankey": _look_at_sankey, "scattermap": _look_at_map,
    "choroplethmap": _look_at_areas,
}  # fmt: skip


def spread(value, number: int) -> list:
    """A value for each of some marks."""
    return list(value) if isinstance(value, list) else [value] * number


def list_shades(positions, scale, number: int, least: float = -0.5, most: float | None = None) -> list[str]:
    """The colour of each mark, where colours are numbers of steps."""
    if isinstance(positions, str):
        return [positions] * number
    most = len(scale) / 2 - 0.5 if most is None else most
    shares = [(position - least) / (most - least) for position in positions]
    return [next(colour for end, colour in scale[1::2] if share <= end) for share in shares]


def list_lines(xs: list, ys: list) -> Iterator[tuple]:
    """First and last point of each line of a trace, which None ends."""
    line: list = []
    for x, y in zip(xs, ys, strict=True):
        if x is None:
            if line:
                yield line[0], line[-1]
            line = []
        else:
            line.append((x, y))
    if line:
        yield line[0], line[-1]
