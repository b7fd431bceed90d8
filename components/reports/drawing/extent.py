"""Traces → how far their marks reach along an axis, for axes without a stated range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from components.reports.drawing.axis import Axis
from components.reports.drawing.stack import stack_bars
from components.reports.drawing.values import Spec, group_by_axes


@dataclass(frozen=True)
class Extent:
    """From where to where a trace reaches, in the axis's own numbers; `padded` marks need room beside them."""

    low: float
    high: float
    padded: bool


def find_extents(axis: Axis, traces: Sequence[Spec], layout: Spec) -> list[Extent]:
    """Return the extents of traces and bars."""
    bars = [trace for trace in traces if trace.get("type") == "bar"]
    others = [trace for trace in traces if trace.get("type") != "bar"]
    return [
        *(extent for part in group_by_axes(bars).values() for extent in _reach_of_bars(axis, part, layout)),
        *(extent for trace in others for extent in _reach(axis, trace)),
    ]


def _reach(axis: Axis, trace: Spec) -> Iterator[Extent]:
    numbers = [axis.read(value) for value in trace.get(axis.name[0]) or ()]
    known = [number for number in numbers if number is not None]
    if known and trace.get("type") == "heatmap":
        yield Extent(min(known) - 0.5, max(known) + 0.5, padded=False)
    elif known:
        lines_only = trace.get("mode") == "lines" and axis.across
        yield Extent(min(known), max(known), padded=not lines_only)


def _reach_of_bars(axis: Axis, traces: Sequence[Spec], layout: Spec) -> Iterator[Extent]:
    """Return the extents along the bars, or across them where the axis names them."""
    upright = traces[0].get("orientation") != "h"
    if upright == axis.across:
        for bar in stack_bars(traces, layout, lambda base: 0.0, axis.read):
            yield Extent(bar.place - bar.width / 2, bar.place + bar.width / 2, padded=False)
        return
    places: dict[Any, float] = {}
    for bar in stack_bars(traces, layout, axis.read, lambda place: places.setdefault(place, float(len(places)))):
        yield Extent(min(bar.start, bar.end), max(bar.start, bar.end), padded=True)
