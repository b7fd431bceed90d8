"""Timeline → SVG: names at the left, years above with a line each, bars with arrow heads at open sides, notes below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape

import numpy as np

from components.plots.kinds.timeline import LINE, ROW, Timeline
from components.plots.labels import break_label
from components.plots.style import find_colour
from components.reports.drawing.kinds.bars import AIR, EDGE, LETTERS, RIGHT, SMALL, join_lines
from components.reports.drawing.svg import element, group, polyline
from components.reports.drawing.symbols import draw_symbol
from components.reports.drawing.text import draw_text, measure_width

_HEAD = 26  # px of the names of years, above the rows
_ROOM = 9  # px between the names and the first year
_BAR = 0.62  # of a row
_FADED = 0.4  # opacity of a bar with an open side
_ARROW = 13  # px


@dataclass(frozen=True)
class _Sheet:
    """Where rows and days stand, in px."""

    timeline: Timeline
    width: float
    height: float
    theme: str

    @cached_property
    def labels(self) -> list[str]:
        return [join_lines(break_label(period.label, lines=1)) for period in self.timeline.periods]

    @cached_property
    def left(self) -> float:
        return EDGE + _ROOM + max((measure_width(label, LETTERS) for label in self.labels), default=0)

    @property
    def right(self) -> float:
        return max(self.width - RIGHT, self.left + 10)

    @property
    def top(self) -> float:
        return EDGE + _HEAD

    @property
    def bottom(self) -> float:
        return self.top + self.row * self.rows

    @property
    def rows(self) -> int:
        return max(len(self.timeline.periods), 2)

    @cached_property
    def row(self) -> float:
        """Px of a row: the natural ones, also in a taller frame."""
        return min((self.height - self.top - EDGE - LINE * len(self.timeline.notes)) / self.rows, ROW)

    def find_x(self, day: date) -> float:
        """Return the px where a day begins."""
        first, last = (date(year, 1, 1) for year in self.timeline.years)
        return self.left + (day - first) / (last - first) * (self.right - self.left)

    def find_middle(self, row: int) -> float:
        """Return the px of the middle of a row."""
        return self.top + (row + 0.5) * self.row


def draw_timeline(timeline: Timeline, *, width: float, height: float, theme: str) -> str:
    """Return the elements of a timeline on a sheet of so many px."""
    sheet = _Sheet(timeline, width, height, theme)
    ground = [group(_draw_years(sheet)), _draw_band(sheet)] if timeline.periods else []
    return "".join(
        [*ground, group(_draw_bars(sheet)), group(_draw_arrows(sheet)), group(_write_names(sheet)),
         group(_write_notes(sheet))]
    )  # fmt: skip


def _draw_years(sheet: _Sheet) -> Iterator[str]:
    timeline = sheet.timeline
    first, last = timeline.years
    grid, ink = find_colour("@grid", sheet.theme), find_colour("@ink", sheet.theme)
    for year in range(first, last + 1):
        x, is_named = sheet.find_x(date(year, 1, 1)), year in timeline.named
        if is_named or timeline.has_lines:
            yield polyline(np.array([[x, sheet.top], [x, sheet.bottom]]), colour=grid, width=1)
        if is_named:
            half = measure_width(str(year), LETTERS) / 2
            yield draw_text(
                str(year), min(x, sheet.width - half), sheet.top - 8, size=LETTERS, colour=ink, anchor="middle"
            )  # fmt: skip


def _draw_band(sheet: _Sheet) -> str:
    if not sheet.timeline.band:
        return ""
    left, right = (sheet.find_x(day) for day in sheet.timeline.band)
    shared = find_colour("@shared", sheet.theme)
    return element(
        "rect", x=left, y=sheet.top, width=right - left, height=sheet.bottom - sheet.top, fill=shared, stroke=shared,
        stroke_width=1, opacity=0.22,
    )  # fmt: skip


def _draw_bars(sheet: _Sheet) -> Iterator[str]:
    high = sheet.row * _BAR
    for row, period in enumerate(sheet.timeline.periods):
        left, right = sheet.find_x(period.first), sheet.find_x(period.last)
        yield element(
            "rect", x=left, y=sheet.find_middle(row) - high / 2, width=max(right - left, 0.5), height=high,
            fill=find_colour(period.colour, sheet.theme), opacity=_FADED if period.is_open else None,
        )  # fmt: skip


def _draw_arrows(sheet: _Sheet) -> Iterator[str]:
    for row, period in enumerate(sheet.timeline.periods):
        ends = (("triangle-left", period.first, period.starts_open), ("triangle-right", period.last, period.ends_open))
        for symbol, day, is_open in ends:
            if is_open:
                x, colour = sheet.find_x(day), find_colour(period.colour, sheet.theme)
                yield draw_symbol(symbol, x, sheet.find_middle(row), _ARROW, colour=colour)


def _write_names(sheet: _Sheet) -> Iterator[str]:
    x, ink = sheet.left - AIR, find_colour("@ink", sheet.theme)
    for row, label in enumerate(sheet.labels):
        yield draw_text(label, x, sheet.find_middle(row), size=LETTERS, colour=ink, anchor="end", level="middle")


def _write_notes(sheet: _Sheet) -> Iterator[str]:
    muted = find_colour("@muted", sheet.theme)
    for number, note in enumerate(sheet.timeline.notes):
        y = sheet.bottom + (number + 0.5) * LINE + 4
        yield draw_text(escape(note), sheet.right, y, size=SMALL, colour=muted, anchor="end", level="middle")
