"""Counts of a few things per row → lying bars in panels side by side, each with its number at the end.

Panels rather than one pile: partners and pilots are not added up. Numbers at the bars stand in for an axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label

HEAD = 1.0  # rows for the headings of the panels
LONG_NOTE = 45  # characters; more do not fit below the bars of a half card
_HEADING = 100  # characters of the headings of all panels together
_EDGE = 16  # px above and below the rows


@dataclass(frozen=True)
class Series:
    """One colour of bars: a value, what it says of itself and what a click on it means, for each row."""

    name: str
    colour: str
    values: tuple[float, ...]
    tips: tuple[Tip, ...]
    keys: tuple[str | None, ...]


@dataclass(frozen=True)
class Panel:
    """One column of bars, its series stacked; `texts` stand at the end of the bars."""

    title: str
    series: tuple[Series, ...]
    texts: tuple[str, ...]
    cut: tuple[bool, ...] = ()  #: rows whose bars are shorter than what they stand for

    @property
    def totals(self) -> list[float]:
        """How long the bar of each row is, all its series together."""
        return [sum(values) for values in zip(*(series.values for series in self.series), strict=True)]


@dataclass(frozen=True)
class Bars(ChartValue):
    """Panels of bars with one label a row; `hatched` rows are those whose label is not known."""

    labels: tuple[str, ...]
    panels: tuple[Panel, ...]
    hatched: tuple[bool, ...] = ()
    note: str = ""
    shares_scale: bool = False  #: the panels count the same, so equal numbers are equally long

    @property
    def head(self) -> float:
        """Rows for the headings, 0 where no panel has one."""
        return HEAD if any(panel.title for panel in self.panels) else 0.0

    @property
    def room(self) -> int:
        """How many rows have room: a single one does not fill the frame."""
        return max(len(self.labels), 2)

    def find_longest(self, panel: Panel) -> float:
        """Return the value by which the bars of a panel are scaled; 0 where there is none."""
        panels = self.panels if self.shares_scale else (panel,)
        return max((total for each in panels for total in each.totals), default=0)

    def shorten(self, title: str) -> str:
        """Return a heading as short as its panel is narrow."""
        return break_label(title, width=max(_HEADING // len(self.panels), 10), lines=1)[0]


def keep_counting(panels: Sequence[Panel]) -> tuple[Panel, ...]:
    """Return the panels that count anything; all of them where none does."""
    return tuple(panel for panel in panels if any(panel.totals)) or tuple(panels)


def measure_row(labels: Sequence[str]) -> int:
    """Return the natural height in px of a row with one of these labels."""
    return 28 if all(len(break_label(label)) == 1 for label in labels) else 40


def measure_bars_height(labels: Sequence[str], *, headed: bool = True, note: bool = False) -> int:
    """Return the height in px of bars with these labels."""
    rows = max(len(labels), 2) + (HEAD if headed else 0) + (1 if note else 0)
    return round(rows * measure_row(labels)) + _EDGE
