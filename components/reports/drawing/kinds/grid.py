"""Marks in rows and columns → SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

import numpy as np

from components.plots.kinds.grid import Grid, Mark, Row
from components.plots.notes import NOTE_HEIGHT
from components.plots.style import find_colour
from components.reports.drawing.svg import group, polyline
from components.reports.drawing.symbols import draw_symbol
from components.reports.drawing.text import LINE, draw_text, measure_width

_NAME, _SMALL = 14, 13  # px of letters
_EDGE = 8  # px around all
_GAP = 9  # px between names and marks
_SIDE = 0.15  # of a column before marks with their text beside them
_OPEN = 1.6  # px of the outline of an open mark
_ANGLES = {"level": 0.0, "slanted": math.pi / 4, "upright": math.pi / 2}


@dataclass(frozen=True)
class _Sheet:
    """A grid in a frame of so many px: where each row and column stands."""

    grid: Grid
    width: float
    height: float
    theme: str

    @cached_property
    def columns(self) -> list[str]:
        """The names above the columns."""
        return [_join(self.grid.column_wrap.split(name)) for name in self.grid.columns if self.grid.is_named]

    @cached_property
    def rows(self) -> list[str]:
        """The names left of the rows."""
        return ["" if row.is_heading else _join(self.grid.row_wrap.split(row.name)) for row in self.grid.rows]

    @cached_property
    def left(self) -> float:
        widths = (
            measure_width(name, _NAME, bold=row.is_bold) for name, row in zip(self.rows, self.grid.rows, strict=True)
        )
        return _EDGE + max(widths, default=0) + _GAP

    @cached_property
    def ends(self) -> float:
        """Px from the right edge to where that which ends the rows begins."""
        widths = [measure_width(escape(row.end), _NAME) for row in self.grid.rows if row.end]
        return max(widths, default=0) + (self.grid.right if widths else 0)

    @cached_property
    def free(self) -> float:
        """Px from the left edge of the marks to where the margin at the right begins."""
        return self.width - max(self.ends, self.grid.right) - self.left

    @cached_property
    def angle(self) -> float:
        """How far the names of columns are turned, in radians: level ones that have no room are slanted or upright."""
        if self.grid.lean != "level" or not self.columns:
            return _ANGLES[self.grid.lean]
        step = self.free / len(self.columns)
        if max(measure_width(name, _NAME) for name in self.columns) + 4 <= step:
            return 0.0
        return _ANGLES["slanted" if step * math.sin(math.pi / 4) >= self.lines else "upright"]

    @cached_property
    def lines(self) -> float:
        """Px of the lines of the names of columns."""
        return LINE * _NAME * max((name.count("<br>") + 1 for name in self.columns), default=0)

    @cached_property
    def right(self) -> float:
        """Px of the right edge of the marks: slanted names have room beside it."""
        right = self.left + self.free
        for number, name in enumerate(self.columns if self.angle == _ANGLES["slanted"] else ()):
            reach = (measure_width(name, _NAME) + _NAME) * math.cos(self.angle)
            right = min(right, self.left + (self.width - reach - self.left) * len(self.columns) / (number + 0.5))
        return right

    @cached_property
    def top(self) -> float:
        """Px of the upper edge of the marks."""
        if not self.columns:
            return _EDGE
        wide = max(measure_width(name, _NAME) for name in self.columns)
        return _EDGE + math.sin(self.angle) * wide + math.cos(self.angle) * self.lines + _GAP

    @cached_property
    def step(self) -> float:
        """Px from column to column."""
        return (self.right - self.left) / max(len(self.grid.columns), 1)

    @cached_property
    def row(self) -> float:
        """Px of a row: no more than in the height that the grid asks for."""
        foot = NOTE_HEIGHT if self.grid.note else _EDGE
        return (min(self.height, self.grid.height) - self.top - foot) / self.grid.span

    @property
    def bottom(self) -> float:
        """Px of the lower edge of the marks."""
        return self.top + self.row * self.grid.span

    def place(self, row: float, column: float) -> tuple[float, float]:
        """Return the px of a place."""
        beside = _SIDE if self.grid.texts == "beside" else 0.5
        return self.left + (column + beside) * self.step, self.top + (row + 0.6) * self.row


def draw_grid(grid: Grid, *, width: float, height: float, theme: str) -> str:
    """Return lines, ties, marks and words, from the ground up."""
    sheet = _Sheet(grid, width, height, theme)
    return "".join([
        group(_draw_lines(sheet)), group(_draw_ties(sheet)),
        group(_draw_mark(mark, sheet) for mark in grid.marks),
        group(_write_mark(mark, sheet) for mark in grid.marks if mark.is_told and grid.texts != "none"),
        group(_write_columns(sheet)), group(_write_rows(sheet)), _write_note(sheet),
    ])  # fmt: skip


def _join(lines: Sequence[str]) -> str:
    return "<br>".join(map(escape, lines))


def _draw_lines(sheet: _Sheet) -> Iterator[str]:
    colour = find_colour("@grid", sheet.theme)
    if sheet.grid.lines == "both":
        for column in range(len(sheet.grid.columns)):
            x, _ = sheet.place(0, column)
            yield polyline(np.array([[x, sheet.top], [x, sheet.bottom]]), colour=colour, width=1)
    if sheet.grid.lines != "none":
        for row in range(len(sheet.grid.rows)):
            _, y = sheet.place(row, 0)
            yield polyline(np.array([[sheet.left, y], [sheet.right, y]]), colour=colour, width=1)


def _draw_ties(sheet: _Sheet) -> Iterator[str]:
    for row, first, last in sheet.grid.list_ties():
        ends = np.array([sheet.place(row, first), sheet.place(row, last)])
        yield polyline(ends, colour=find_colour(sheet.grid.tie, sheet.theme), width=2)


def _draw_mark(mark: Mark, sheet: _Sheet) -> str:
    x, y = sheet.place(mark.row, mark.column)
    symbol = f"{mark.shape}-open" if mark.is_open else mark.shape
    line = _OPEN if mark.is_open else 0
    return draw_symbol(symbol, x, y, mark.size, colour=find_colour(mark.colour, sheet.theme), line=line)


def _write_mark(mark: Mark, sheet: _Sheet) -> str:
    x, y = sheet.place(mark.row, mark.column)
    beside = sheet.grid.texts == "beside"
    return draw_text(
        escape(mark.text), x + mark.size / 2 + 5 if beside else x, y, size=_SMALL, level="middle",
        colour=find_colour("@ink" if beside else "@card", sheet.theme), anchor="start" if beside else "middle",
    )  # fmt: skip


def _write_columns(sheet: _Sheet) -> Iterator[str]:
    colour = find_colour("@ink", sheet.theme)
    for number, name in enumerate(sheet.columns):
        x, _ = sheet.place(0, number)
        y = sheet.top - _GAP
        if sheet.angle:
            turn = -math.degrees(sheet.angle)
            yield draw_text(name, x, y, size=_NAME, colour=colour, level="middle", angle=turn)
        else:
            yield draw_text(name, x, y, size=_NAME, colour=colour, anchor="middle", level="bottom")


def _write_rows(sheet: _Sheet) -> Iterator[str]:
    for number, (name, row) in enumerate(zip(sheet.rows, sheet.grid.rows, strict=True)):
        x, y = sheet.left - _GAP, sheet.place(number, 0)[1]
        yield draw_text(
            name,
            x,
            y,
            size=_NAME,
            colour=find_colour("@ink", sheet.theme),
            anchor="end",
            level="middle",
            bold=row.is_bold,
        )
        yield from _write_beside(row, number, sheet)


def _write_beside(row: Row, number: int, sheet: _Sheet) -> Iterator[str]:
    """Yield what ends a row, or heads those below it."""
    if row.is_heading:
        y = sheet.place(number + 0.15, 0)[1]
        yield draw_text(
            escape(row.name), sheet.left, y, size=_NAME, colour=find_colour("@muted", sheet.theme), level="middle"
        )
    if row.end:
        _, y = sheet.place(number, 0)
        x, colour = sheet.right + 2, find_colour(sheet.grid.end_colour, sheet.theme)
        yield draw_text(escape(row.end), x, y, size=_NAME, colour=colour, level="middle")


def _write_note(sheet: _Sheet) -> str:
    x, y = sheet.width - max(sheet.ends, sheet.grid.right), sheet.bottom + 6
    colour = find_colour("@muted", sheet.theme)
    return draw_text(escape(sheet.grid.note), x, y, size=_SMALL, colour=colour, anchor="end", level="top")
