"""Sets that overlap → SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import numpy as np

from components.plots.kinds.upset import FOOT, Overlap, Upset
from components.plots.style import find_colour, find_palette
from components.reports.drawing.kinds.note import draw_note
from components.reports.drawing.svg import element, group, polyline
from components.reports.drawing.symbols import draw_symbol
from components.reports.drawing.text import draw_text, measure_width

_NAME = 14  # px of letters
_EDGE, _RIGHT, _GAP = 8, 16, 9  # px around all, and between names and marks
_BAR = 0.7  # of a column
_IN, _OUT, _TIE = 15, 8, 3  # px of marks and lines


@dataclass(frozen=True)
class _Sheet:
    """The chart in a frame of so many px."""

    upset: Upset
    width: float
    height: float
    theme: str

    @property
    def left(self) -> float:
        return _EDGE + max(measure_width(escape(each.label), _NAME) for each in self.upset.sets) + _GAP

    @property
    def area(self) -> float:
        """Px of the height of bars and sets."""
        return self.height - _EDGE - FOOT

    @property
    def base(self) -> float:
        """Px where the bars stand."""
        return _EDGE + self.area * (0.97 - self.upset.share)

    @property
    def step(self) -> float:
        """Px from overlap to overlap."""
        return (self.width - _RIGHT - self.left) / (len(self.upset.overlaps) + 0.2)

    @property
    def row(self) -> float:
        """Px of the row of a set."""
        return self.area * self.upset.share / (len(self.upset.sets) + 0.2)

    def place(self, row: float, column: float) -> tuple[float, float]:
        top = self.height - FOOT - self.area * self.upset.share
        return self.left + (column + 0.6) * self.step, top + (row + 0.6) * self.row


def draw_upset(upset: Upset, *, width: float, height: float, theme: str) -> str:
    """Return stripes, bars, marks and words, from the ground up; nothing where no set has an item."""
    if not upset.overlaps:
        return ""
    sheet = _Sheet(upset, width, height, theme)
    columns = list(enumerate(upset.overlaps))
    return "".join([
        group(_draw_stripes(sheet)),
        group(part for column, overlap in columns for part in _draw_bar(overlap, column, sheet)),
        group(part for column, overlap in columns for part in _draw_marks(overlap, column, sheet)),
        group(_write_names(sheet)),
        draw_note(upset.note, right=width - _RIGHT, height=height, palette=find_palette(theme)),
    ])  # fmt: skip


def _draw_stripes(sheet: _Sheet) -> Iterator[str]:
    for row in range(0, len(sheet.upset.sets), 2):
        top = sheet.place(row - 0.5, 0)[1]
        yield element(
            "rect", x=sheet.left, y=top, width=sheet.width - _RIGHT - sheet.left, height=sheet.row,
            fill=find_colour("@grid", sheet.theme), opacity=0.5,
        )  # fmt: skip


def _draw_bar(overlap: Overlap, column: int, sheet: _Sheet) -> Iterator[str]:
    x = sheet.place(0, column)[0]
    high = (sheet.base - _EDGE) * overlap.number / (sheet.upset.most * 1.18)
    wide = _BAR * sheet.step
    yield element(
        "rect",
        x=x - wide / 2,
        y=sheet.base - high,
        width=wide,
        height=high,
        fill=find_colour(overlap.colour, sheet.theme),
    )
    number, top = f"{overlap.number:,}", sheet.base - high
    colour = find_colour("@ink", sheet.theme)
    yield draw_text(number, x, top - 2, size=_NAME, colour=colour, anchor="middle", level="bottom")


def _draw_marks(overlap: Overlap, column: int, sheet: _Sheet) -> Iterator[str]:
    """Yield the line from the first set to the last, and a mark for each set, small where it is not of them."""
    ends = np.array([sheet.place(min(overlap.sets), column), sheet.place(max(overlap.sets), column)])
    if len(overlap.sets) > 1:
        yield polyline(ends, colour=find_colour("@shared", sheet.theme), width=_TIE)
    for row in range(len(sheet.upset.sets)):
        x, y = sheet.place(row, column)
        is_in = row in overlap.sets
        colour = find_colour(overlap.colour if is_in else "@border", sheet.theme)
        yield draw_symbol("circle", x, y, _IN if is_in else _OUT, colour=colour)


def _write_names(sheet: _Sheet) -> Iterator[str]:
    for row, each in enumerate(sheet.upset.sets):
        y, colour = sheet.place(row, 0)[1], find_colour("@ink", sheet.theme)
        text = escape(each.label)
        yield draw_text(text, sheet.left - _GAP, y, size=_NAME, colour=colour, anchor="end", level="middle")
