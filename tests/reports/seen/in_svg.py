"""An SVG → what one sees of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from components.plots.kinds.bars import Bars
from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.flows import Flows
from components.plots.kinds.map import Map
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import Timeline
from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_svg
from tests.reports.seen.seen import Seen

GRID = PALETTES["light"]["grid"]  # of lines and stripes of the ground


def look_at_svg(value: ChartValue, *, width: int, height: int) -> Seen:
    """What one sees of a chart drawn on a server."""
    seen = Seen()
    parts = [*_list_parts(fromstring(draw_svg(value, width=width, height=height)), 1)]
    seen.say(_read(node) for node, _ in parts if _name(node) == "text" and not _is_scale(node, value))
    for node, opacity in parts:
        if _name(node) != "text" and not _is_ground(node, value):
            _look_at_mark(node, opacity, value, seen)
    return seen


def _read(node: Element) -> str:
    return " ".join(node.itertext()) if any(part.get("y") for part in node) else "".join(node.itertext())


def _is_scale(node: Element, value: ChartValue) -> bool:
    """Whether a text is of an axis of years or numbers, which each renderer makes for its own room."""
    is_year = re.fullmatch(r"\d{4}", _read(node)) is not None
    is_of_axis = isinstance(value, StandingBars) and node.get("text-anchor") == "end" and _read(node) != value.note
    return is_of_axis or (is_year and isinstance(value, Timeline | StandingBars))


def _list_parts(node: Element, opacity: float) -> Iterator[tuple[Element, float]]:
    """Each mark and text, with how much of it is seen."""
    for child in node:
        seen = opacity * float(child.get("opacity", 1))
        if _name(child) == "g":
            yield from _list_parts(child, seen)
        elif _name(child) != "clipPath":
            yield child, seen


def _name(node: Element) -> str:
    return node.tag.rpartition("}")[2]


def _is_ground(node: Element, value: ChartValue) -> bool:
    """Whether something lies below the marks: land and sea, stripes, lines of a grid."""
    colours = {node.get("fill"), node.get("stroke")} - {None, "none"}
    if isinstance(value, Map):
        return colours <= {PALETTES["light"][name] for name in ("sea", "land", "border", "inner")}
    return colours == {GRID} and not isinstance(value, Flows)


def _look_at_mark(node: Element, opacity: float, value: ChartValue, seen: Seen) -> None:
    kind, fill, stroke, data = _name(node), node.get("fill", "none"), node.get("stroke", "none"), node.get("d", "")
    if kind == "path" and fill == "none" and not data.endswith("Z"):
        opacity *= float(node.get("stroke-opacity", 1))
        if isinstance(value, Bars):
            seen.mark("hatched", stroke, opacity)
        else:
            seen.mark("line", stroke, opacity)
    elif isinstance(value, Map) and kind == "path":
        seen.mark("area", fill, float(node.get("fill-opacity", 1)))
    elif isinstance(value, Flows):
        seen.mark("band" if kind == "path" else "dot", fill, opacity)
    elif isinstance(value, Timeline) and kind == "rect":
        seen.mark("time" if stroke != "none" else "bar", fill, opacity)
    elif isinstance(value, Timeline):
        seen.mark("arrow", fill, opacity)
    elif kind == "rect":
        seen.mark("bar", fill, opacity)
    else:
        seen.mark("open" if fill == "none" else "dot", stroke if fill == "none" else fill, opacity)
