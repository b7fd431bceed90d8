"""Figure + size → a frame: the sheet, its axes and what is drawn behind and around the marks."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from components.plots.style import PALETTES
from components.reports.drawing.axes import make_axes
from components.reports.drawing.axis import Area, Axis
from components.reports.drawing.labels import (
    draw_labels,
    find_side,
    find_standoff,
    is_shown,
    make_area,
    measure_labels,
    read_font,
    read_title,
)
from components.reports.drawing.svg import element, polyline
from components.reports.drawing.text import draw_text
from components.reports.drawing.ticks import list_steps, list_ticks
from components.reports.drawing.values import Spec, list_axes, read

UPRIGHT = ("heatmap", "bar", "scatter")  # types of traces between axes, in the order in which they lie


@dataclass(frozen=True, eq=False)
class Frame:
    """A painted figure on a sheet of so many px."""

    data: Sequence[Spec]
    layout: Spec
    width: float
    height: float
    theme: str

    @property
    def palette(self) -> dict[str, str]:
        """The colours of the theme by their names."""
        return PALETTES[self.theme]

    @cached_property
    def shown(self) -> list[Spec]:
        """The traces that are not hidden."""
        return [trace for trace in self.data if trace.get("visible", True) is True]

    @cached_property
    def upright(self) -> list[Spec]:
        """The traces that have axes."""
        return [trace for trace in self.shown if trace.get("type", "scatter") in UPRIGHT]

    @cached_property
    def axes(self) -> dict[str, Axis]:
        """The axes by their short names; made twice, since labels need margins and depend on the length."""
        area = Area(0, 0, self.width, self.height)
        axes = make_axes(self.upright, self.layout, area)
        for _ in range(2):
            area = make_area(axes, self.layout, self.width, self.height)
            axes = make_axes(self.upright, self.layout, area)
        return axes

    @cached_property
    def area(self) -> Area:
        """What the margins leave for the marks."""
        return make_area(self.axes, self.layout, self.width, self.height)

    @cached_property
    def mark(self) -> str:
        """A word of this figure alone: several may stand in one page, and ids must not meet."""
        return f"{zlib.crc32(repr((self.data, self.layout, self.width, self.height)).encode()):08x}"

    def find_axes(self, trace: Spec) -> tuple[Axis, Axis]:
        """Return the axes of a trace."""
        across, upright = list_axes(trace)
        return self.axes[across], self.axes[upright]

    @cached_property
    def subplots(self) -> list[tuple[Axis, Axis]]:
        """The pairs of axes between which there are marks."""
        return [(self.axes[x], self.axes[y]) for x, y in dict.fromkeys(list_axes(trace) for trace in self.upright)]


def find_box(across: Axis, upright: Axis) -> Area:
    """Return the rectangle between two axes."""
    return Area(min(across.start, across.end), min(upright.start, upright.end), across.length, upright.length)


def draw_grid(frame: Frame) -> list[str]:
    """Return the lines behind the marks, the finer ones first."""
    lines: dict[tuple[Any, ...], str] = {}
    for across, upright in frame.subplots:
        for axis, other in ((across, upright), (upright, across)):
            for spec, places in _list_grids(axis):
                for number in places:
                    at = axis.place_number(number)
                    ends = [[at, other.start], [at, other.end]] if axis.across else [[other.start, at], [other.end, at]]
                    colour, width = str(spec.get("gridcolor", "#eeeeee")), float(spec.get("gridwidth", 1))
                    key = (round(at, 1), axis.across, other.start, other.end)
                    lines[key] = polyline(np.array(ends), colour=colour, width=width, dash=spec.get("griddash"))
    return list(lines.values())


def _list_grids(axis: Axis) -> list[tuple[Spec, list[float]]]:
    if not axis.spec.get("visible", True):
        return []
    grids: list[tuple[Spec, list[float]]] = []
    minor = axis.spec.get("minor") or {}
    if minor.get("showgrid") and minor.get("dtick"):
        grids.append((minor, list_steps(axis, minor, minor["dtick"])))
    if axis.spec.get("showgrid", True):
        grids.append((axis.spec, [tick.number for tick in list_ticks(axis)]))
    if axis.spec.get("zeroline") and axis.holds(0) and axis.kind == "linear":
        zero = {"gridcolor": axis.spec.get("zerolinecolor", "#444444"), "gridwidth": axis.spec.get("zerolinewidth", 1)}
        grids.append((zero, [0.0]))
    return grids


def draw_axes(frame: Frame) -> list[str]:
    """Return lines, ticks, labels and titles of the axes."""
    parts: list[str] = []
    for axis in frame.axes.values():
        if axis.spec.get("visible", True):
            at = _find_place(axis, frame)
            parts += _draw_line(axis, at, frame)
            parts += draw_labels(axis, frame.layout, at) if is_shown(axis) else []
            parts += _draw_title(axis, at, frame)
    return parts


def _find_place(axis: Axis, frame: Frame) -> float:
    """Return the px where an axis stands: beside the axis that it is anchored to, or all that cross it."""
    side = find_side(axis)
    anchor = frame.axes.get(str(axis.spec.get("anchor") or ("y" if axis.across else "x")))
    crossing = [other for pair in frame.subplots for other in pair if axis in pair and other is not axis]
    partners = [anchor] if anchor in crossing else crossing
    ends = [end for other in partners if other for end in (other.start, other.end)]
    return min(ends) if side in ("left", "top") else max(ends)


def _draw_line(axis: Axis, at: float, frame: Frame) -> list[str]:
    colour = str(axis.spec.get("linecolor", "#444444"))
    parts = []
    if axis.spec.get("showline"):
        ends = [[axis.start, at], [axis.end, at]] if axis.across else [[at, axis.start], [at, axis.end]]
        parts.append(polyline(np.array(ends), colour=colour, width=float(axis.spec.get("linewidth", 1))))
    if axis.spec.get("ticks") == "outside":
        step = float(axis.spec.get("ticklen", 5)) * (-1 if find_side(axis) in ("left", "top") else 1)
        for tick in list_ticks(axis):
            place = axis.place_number(tick.number)
            ends = [[place, at], [place, at + step]] if axis.across else [[at, place], [at + step, place]]
            parts.append(polyline(np.array(ends), colour=str(axis.spec.get("tickcolor", "#444444")), width=1))
    return parts


def _draw_title(axis: Axis, at: float, frame: Frame) -> list[str]:
    text = read_title(axis)
    font = read_font(frame.layout, read(axis.spec, "title.font"))
    size = read_font(frame.layout, axis.spec.get("tickfont")).size
    depth = (measure_labels(axis, size) + find_standoff(axis, size) if is_shown(axis) else 0) + 6 + font.size * 0.65
    away = depth if find_side(axis) in ("right", "bottom") else -depth
    middle = (axis.start + axis.end) / 2
    x, y = (middle, at + away) if axis.across else (at + away, middle)
    angle = 0 if axis.across else -90
    return [draw_text(text, x, y, size=font.size, colour=font.colour, anchor="middle", level="middle", angle=angle)]


def draw_ground(frame: Frame) -> str:
    """Return the background of the sheet, where the figure has one."""
    colour = str(frame.layout.get("paper_bgcolor", "#ffffff"))
    return "" if colour == "rgba(0,0,0,0)" else element("rect", width=frame.width, height=frame.height, fill=colour)
