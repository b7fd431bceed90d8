"""Standing bars → SVG: numbers above them or at a scale, years below, a note at the foot."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

import numpy as np

from components.plots.kinds.standing_bars import StandingBars
from components.plots.style import find_colour
from components.reports.drawing.kinds.bars import EDGE, LETTERS, RIGHT, SMALL
from components.reports.drawing.svg import element, group, polyline
from components.reports.drawing.text import draw_text, measure_width

_TOP = 28  # px above the highest bar, for its number
_YEARS = 26  # px of the names of the years
_NOTE = 26  # px of a note
_BAR = 0.65  # of a step
_LINES = 5  # of the scale, about


@dataclass(frozen=True)
class _Sheet:
    """Where years and values stand, in px."""

    bars: StandingBars
    width: float
    height: float
    theme: str

    @cached_property
    def scale(self) -> range:
        """The values that have a line."""
        highest = max(self.bars.values, default=0) or 1
        rough = max(highest / _LINES, 1)
        base = 10 ** math.floor(math.log10(rough))
        step = next(base * each for each in (1, 2, 5, 10) if base * each >= rough)
        return range(0, highest + 1, step)

    @property
    def left(self) -> float:
        return EDGE + 8 + max(measure_width(f"{value:,}", LETTERS) for value in self.scale)

    @property
    def bottom(self) -> float:
        return self.height - EDGE - _YEARS - (_NOTE if self.bars.note else 0)

    @property
    def step(self) -> float:
        """Px from year to year."""
        return (self.width - RIGHT - self.left) / max(len(self.bars.years), 1)

    def find_x(self, number: int) -> float:
        """Return the px of the middle of a bar."""
        return self.left + (number + 0.5) * self.step

    def find_y(self, value: float) -> float:
        """Return the px of a value."""
        return self.bottom - value / (max(self.bars.values, default=0) or 1) * (self.bottom - _TOP)


def draw_standing_bars(bars: StandingBars, *, width: float, height: float, theme: str) -> str:
    """Return the elements of standing bars on a sheet of so many px."""
    sheet = _Sheet(bars, width, height, theme)
    muted = find_colour("@muted", sheet.theme)
    note = draw_text(
        escape(bars.note), width - RIGHT, height - EDGE - _NOTE / 2, size=SMALL, colour=muted, anchor="end",
        level="middle",
    )  # fmt: skip
    return "".join([group(_draw_scale(sheet)), group(_draw_bars(sheet)), group(_write_years(sheet)), note])


def _draw_scale(sheet: _Sheet) -> Iterator[str]:
    for value in sheet.scale:
        y = sheet.find_y(value)
        ends = np.array([[sheet.left, y], [sheet.width - RIGHT, y]])
        yield polyline(ends, colour=find_colour("@grid", sheet.theme), width=1)
        yield draw_text(
            f"{value:,}", sheet.left - 6, y, size=LETTERS, colour=find_colour("@ink", sheet.theme), anchor="end",
            level="middle",
        )  # fmt: skip


def _draw_bars(sheet: _Sheet) -> Iterator[str]:
    wide, colour, ink = sheet.step * _BAR, find_colour(sheet.bars.colour, sheet.theme), find_colour("@ink", sheet.theme)
    for number, value in enumerate(sheet.bars.values):
        x, y = sheet.find_x(number), sheet.find_y(value)
        yield element("rect", x=x - wide / 2, y=y, width=wide, height=sheet.bottom - y, fill=colour)
        if sheet.bars.are_written:
            yield draw_text(f"{value:,}", x, y - 5, size=LETTERS, colour=ink, anchor="middle")


def _write_years(sheet: _Sheet) -> Iterator[str]:
    """Write as many years as have room."""
    room = measure_width("2000", LETTERS) + 10
    each = next((each for each in (1, 2, 5, 10, 20) if sheet.step * each >= room), 50)
    for number, year in enumerate(sheet.bars.years):
        if year % each == 0:
            x, y = sheet.find_x(number), sheet.bottom + _YEARS / 2
            ink = find_colour("@ink", sheet.theme)
            yield draw_text(str(year), x, y, size=LETTERS, colour=ink, anchor="middle", level="middle")
