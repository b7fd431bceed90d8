"""Marks in named rows and columns: matrices, and lists of who belongs to a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label


@dataclass(frozen=True)
class Row:
    """The name of a row, and what stands right of its marks; a heading has a row without marks."""

    name: str
    is_bold: bool = False
    is_heading: bool = False
    end: str = ""


@dataclass(frozen=True)
class Mark:
    """A mark of so many px. `text` is what it counts or who it is; where it is not told, only a table says it."""

    row: int
    column: int
    text: str
    tip: Tip
    key: str | None = None
    shape: Literal["square", "circle"] = "square"
    is_open: bool = False
    is_told: bool = True
    size: float = 19
    colour: str = "@bar"
    sort: str = ""  #: what its look says, in a word of the legend


@dataclass(frozen=True)
class Wrap:
    """How long names are broken: letters of a line, and lines at most."""

    letters: int = 22
    lines: int = 2

    def split(self, name: str) -> tuple[str, ...]:
        """Return the lines of a name."""
        return break_label(name, width=self.letters, lines=self.lines)


@dataclass(frozen=True)
class Grid(ChartValue):
    """Marks in rows and columns; columns without a name are places side by side."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    marks: tuple[Mark, ...]
    height: int  #: px that it asks for; in a taller frame the rows keep their height
    texts: Literal["within", "beside", "none"] = "within"  #: where the texts of marks stand
    tie: str = ""  #: colour of a line from the first to the last mark of each row
    note: str = ""
    lean: Literal["level", "slanted", "upright"] = "level"  #: of the names of columns; level ones may have no room
    lines: Literal["rows", "both", "none"] = "rows"  #: that lie behind the marks
    row_wrap: Wrap = Wrap()
    column_wrap: Wrap = Wrap(lines=1)
    end_colour: str = "@shared"
    right: int = 16  #: px right of the marks, before what ends the rows; slanted names need them

    @property
    def is_named(self) -> bool:
        """Whether the columns have names, so that it is a table."""
        return any(self.columns)

    @property
    def span(self) -> float:
        """How many rows high it is, with a little room above and below; one row does not fill it."""
        return max(len(self.rows), 2) + 0.2

    def list_ties(self) -> list[tuple[int, int, int]]:
        """Return row, first and last column of each row with two marks or more."""
        marked: dict[int, list[int]] = {}
        for mark in self.marks if self.tie else ():
            marked.setdefault(mark.row, []).append(mark.column)
        return [(row, min(columns), max(columns)) for row, columns in marked.items() if len(columns) > 1]

    def list_sorts(self) -> Iterator[tuple[Mark, ...]]:
        """Yield the marks of each sort, as first met."""
        order = list(dict.fromkeys(mark.sort for mark in self.marks))
        for _, marks in groupby(sorted(self.marks, key=lambda mark: order.index(mark.sort)), lambda mark: mark.sort):
            yield tuple(marks)
