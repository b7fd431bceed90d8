"""Sets that overlap: how many items each combination of sets has, and which sets it combines.

After Lex et al., "UpSet: Visualization of Intersecting Sets" (2014): Venn diagrams end at three sets.
"""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label

ROW = 32  # px of a set
BARS = 190  # px above the sets, for the bars
FOOT = 30  # px below them, for the note
_WIDTH = 17  # characters of a name


@dataclass(frozen=True)
class ItemSet:
    """A set and how many items it has; 0 where none is known."""

    name: str
    number: int

    @property
    def label(self) -> str:
        """Its short name and its number, "?" where none is known."""
        return f"{break_label(self.name, width=_WIDTH, lines=1)[0]} · {self.number or '?'}"


@dataclass(frozen=True)
class Overlap:
    """Items that are in these sets, by their places, and in no other."""

    sets: tuple[int, ...]
    number: int
    colour: str
    tip: Tip
    key: str


@dataclass(frozen=True)
class Upset(ChartValue):
    """A bar for each overlap, and below it a mark in the row of each of its sets."""

    sets: tuple[ItemSet, ...]
    overlaps: tuple[Overlap, ...]
    note: str = ""

    @property
    def share(self) -> float:
        """How much of the height the rows of the sets take."""
        return ROW * len(self.sets) / (BARS + ROW * len(self.sets))

    @property
    def most(self) -> int:
        """How many items the largest overlap has."""
        return max((overlap.number for overlap in self.overlaps), default=1)
