"""Axis → how its labels stand beside it, and the room they need."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass

from components.reports.drawing.axis import Area, Axis
from components.reports.drawing.text import LINE, draw_text, measure_height, measure_width
from components.reports.drawing.ticks import Tick, list_ticks
from components.reports.drawing.values import Spec, read

_AIR = 6  # px between labels and the edge of the sheet that plotly.js leaves
_GAP = 9  # px between labels and marks that the page makes (board/labels.js)


@dataclass(frozen=True)
class Font:
    """Size in px and colour of text."""

    size: float
    colour: str


def read_font(layout: Spec, *specs: object) -> Font:
    """Return the font of the first of `specs` that states it, else the layout's."""
    stated = [spec for spec in (*specs, layout.get("font")) if isinstance(spec, Mapping)]
    size = next((spec["size"] for spec in stated if spec.get("size")), 12)
    colour = next((spec["color"] for spec in stated if spec.get("color")), "#444444")
    return Font(float(size), str(colour))


def find_side(axis: Axis) -> str:
    """Return the side of the marks on which an axis has its labels."""
    return str(axis.spec.get("side") or ("bottom" if axis.across else "left"))


def is_shown(axis: Axis) -> bool:
    """Tell whether an axis has labels."""
    return axis.spec.get("visible", True) and axis.spec.get("showticklabels", True)


def find_standoff(axis: Axis, size: float) -> float:
    """Return the px between an axis and its labels."""
    outside = axis.spec.get("ticks") == "outside"
    line = 0.2 * size if outside or axis.spec.get("showline") else 0.0
    return (axis.spec.get("ticklen", 5) if outside else 0) + line + axis.spec.get("ticklabelstandoff", 0) + 0.5


def find_angle(axis: Axis, ticks: list[Tick], size: float) -> float:
    """Return the angle of labels: as stated, or the first of those allowed at which they do not collide."""
    stated = axis.spec.get("tickangle")
    if isinstance(stated, int | float) or not axis.across or len(ticks) < 2:
        return float(stated) if isinstance(stated, int | float) else 0.0
    places = sorted(axis.place_number(tick.number) for tick in ticks)
    step = min(after - before for before, after in itertools.pairwise(places))
    if max(measure_width(tick.text, size) for tick in ticks) + 2 <= step:
        return 0.0
    height = max(measure_height(tick.text, size) for tick in ticks)
    angles = axis.spec.get("autotickangles") or (0, 30, 90)
    fitting = [angle for angle in angles if angle and step * abs(math.sin(math.radians(angle))) >= height]
    return float(fitting[0] if fitting else angles[-1])


def measure_depth(axis: Axis, layout: Spec) -> float:
    """Return the px that labels and title of an axis need beside it."""
    if not axis.spec.get("visible", True):
        return 0.0
    size = read_font(layout, axis.spec.get("tickfont")).size
    title = read_font(layout, read(axis.spec, "title.font"))
    text = read_title(axis)
    depth = measure_labels(axis, size) + find_standoff(axis, size) + _AIR if is_shown(axis) else 0.0
    return depth + (measure_height(text, title.size) + 6 if text else 0.0)


def read_title(axis: Axis) -> str:
    """Return the title of an axis, or ""."""
    title = axis.spec.get("title")
    return str(title if isinstance(title, str) else read(axis.spec, "title.text", ""))


def measure_labels(axis: Axis, size: float) -> float:
    """Return the px from one edge of the labels to the other, away from the axis."""
    ticks = [tick for tick in list_ticks(axis) if tick.text]
    if not ticks:
        return 0.0
    width = max(measure_width(tick.text, size) for tick in ticks)
    height = max(measure_height(tick.text, size) for tick in ticks)
    angle = math.radians(abs(find_angle(axis, ticks, size)))
    if axis.across:
        return math.sin(angle) * width + math.cos(angle) * height
    return math.cos(angle) * width + math.sin(angle) * height


def make_area(axes: Mapping[str, Axis], layout: Spec, width: float, height: float) -> Area:
    """Return what the margins leave for the marks: the stated margins, wider where labels need it.

    As on the page: labels that are written out (`ticktext`) come on top of the margin, others within it.
    """
    stated = {
        side: read(layout, f"margin.{side}", default) for side, default in zip("lrtb", (80, 80, 100, 80), strict=True)
    }
    margin = dict(stated)
    for axis in axes.values():
        side = find_side(axis)[0]
        if axis.name in ("x", "y") and axis.spec.get("ticktext"):
            size = read_font(layout, axis.spec.get("tickfont")).size
            margin[side] = max(margin[side], stated[side] + measure_labels(axis, size) + _GAP)
        elif axis.spec.get("automargin"):
            margin[side] = max(margin[side], measure_depth(axis, layout) - _find_inset(axis, axes, side))
    across, upright = width - margin["l"] - margin["r"], height - margin["t"] - margin["b"]
    return Area(margin["l"], margin["t"], max(across, 10), max(upright, 10))


def _find_inset(axis: Axis, axes: Mapping[str, Axis], side: str) -> float:
    """Return how far within the marks' area an axis stands, in px: so much of its labels needs no margin."""
    if axis.spec.get("anchor") == "free":
        return 0.0
    other = axes.get(str(axis.spec.get("anchor") or ("y" if axis.across else "x")))
    crossing = [each for each in axes.values() if each.across != axis.across]
    if other is None or not crossing:
        return 0.0
    low, high = sorted((other.start, other.end))
    ends = [end for each in crossing for end in (each.start, each.end)]
    return low - min(ends) if side in "lt" else max(ends) - high


def draw_labels(axis: Axis, layout: Spec, at: float) -> list[str]:
    """Return the labels of an axis that stands at `at` px."""
    font = read_font(layout, axis.spec.get("tickfont"))
    ticks = list_ticks(axis)
    angle = find_angle(axis, ticks, font.size)
    draw = _draw_across if axis.across else _draw_upright
    return [draw(axis, tick, at, font, angle) for tick in ticks]


def _draw_upright(axis: Axis, tick: Tick, at: float, font: Font, angle: float) -> str:
    left = find_side(axis) == "left"
    x = at + find_standoff(axis, font.size) * (-1 if left else 1)
    y = axis.place_number(tick.number)
    return draw_text(
        tick.text, x, y, size=font.size, colour=font.colour, anchor="end" if left else "start", level="middle",
        angle=angle,
    )  # fmt: skip


def _draw_across(axis: Axis, tick: Tick, at: float, font: Font, angle: float) -> str:
    top = find_side(axis) == "top"
    x = axis.place_number(tick.number)
    y = at + find_standoff(axis, font.size) * (-1 if top else 1)
    if not angle:
        lines = tick.text.count("<br>") * LINE * font.size
        base = y - 0.2 * font.size - lines if top else y + font.size
        return draw_text(tick.text, x, base, size=font.size, colour=font.colour, anchor="middle")
    steep = abs(angle) > 60
    anchor = "start" if (angle > 0) != top else "end"
    return draw_text(
        tick.text, x, y - (0 if steep else 0.2 * font.size) if top else y + (0 if steep else 0.5 * font.size),
        size=font.size, colour=font.colour, anchor=anchor, level="middle" if steep else "baseline", angle=angle,
    )  # fmt: skip
