"""Words in columns → what each of a few has, one word below the other."""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip

ROW = 42  # px, the natural height of a word
HEAD = 1.0  # rows for the headings
WIDTH = 24  # characters of a line of a word
HEADING = 26  # characters of a heading


@dataclass(frozen=True)
class Word:
    """A word that one can click."""

    text: str
    tip: Tip
    key: str | None = None


@dataclass(frozen=True)
class WordColumn:
    """Words under a heading; `note` stands below them, or in their place."""

    title: str
    colour: str
    words: tuple[Word, ...]
    number: int  #: of all words, also of those that are not drawn
    note: str = ""


@dataclass(frozen=True)
class WordColumns(ChartValue):
    """Columns of words side by side."""

    columns: tuple[WordColumn, ...]

    @property
    def rows(self) -> int:
        """How many rows have room: those of the longest column, its note included."""
        return max(2, *(len(column.words) + bool(column.words and column.note) for column in self.columns))
