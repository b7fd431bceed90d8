"""Traces of bars → each bar's place, width, start and end, stacked or side by side as the layout says."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.reports.drawing.values import Spec, spread


@dataclass(frozen=True)
class Bar:
    """A bar in the numbers of its axes: `place` and `width` across it, `start` and `end` along it."""

    trace: int  #: position of its trace among those given
    number: int  #: position among the bars of its trace
    upright: bool
    place: float
    width: float
    start: float
    end: float


Read = Callable[[Any], float | None]


def stack_bars(traces: Sequence[Spec], layout: Spec, read_along: Read, read_across: Read) -> list[Bar]:
    """Return the bars of traces that share their axes; the readers turn what the data hold into numbers."""
    bars = [bar for number, trace in enumerate(traces) for bar in _make_bars(trace, number, read_along, read_across)]
    bars = [replace(bar, width=bar.width or _find_width(bars, layout)) for bar in bars]
    mode = layout.get("barmode", "group")
    if mode in ("stack", "relative"):
        return _stack(bars, traces)
    return _put_beside(bars, len(traces), layout) if mode == "group" and len(traces) > 1 else bars


def _make_bars(trace: Spec, position: int, read_along: Read, read_across: Read) -> list[Bar]:
    upright = trace.get("orientation") != "h"
    lengths = list(trace.get("y" if upright else "x") or ())
    places = trace.get("x" if upright else "y")
    places = list(range(len(lengths)) if places is None else places)
    widths, bases = spread(trace.get("width"), len(lengths), 0), spread(trace.get("base"), len(lengths), 0)
    bars = []
    for number, (place, length, width, base) in enumerate(zip(places, lengths, widths, bases, strict=False)):
        across, start = read_across(place), read_along(base) or 0.0
        if across is not None and isinstance(length, int | float):
            bars.append(Bar(position, number, upright, across, width, start, start + length))
    return bars


def _find_width(bars: Sequence[Bar], layout: Spec) -> float:
    """Return the width of bars without one: what the gap leaves of the smallest step between two places."""
    places = sorted({bar.place for bar in bars})
    step = min((after - before for before, after in itertools.pairwise(places)), default=1.0)
    return step * (1 - float(layout.get("bargap", 0.2)))


def _stack(bars: Sequence[Bar], traces: Sequence[Spec]) -> list[Bar]:
    ends: dict[tuple[float, bool], float] = defaultdict(float)
    stacked = []
    for bar in bars:
        if traces[bar.trace].get("base") is not None:
            stacked.append(bar)
            continue
        key = (bar.place, bar.end < 0)
        stacked.append(replace(bar, start=ends[key], end=ends[key] + bar.end))
        ends[key] += bar.end
    return stacked


def _put_beside(bars: Sequence[Bar], number: int, layout: Spec) -> list[Bar]:
    gap = float(layout.get("bargroupgap", 0))
    return [
        replace(
            bar,
            place=bar.place + (bar.trace - (number - 1) / 2) * bar.width / number,
            width=bar.width / number * (1 - gap),
        )
        for bar in bars
    ]
