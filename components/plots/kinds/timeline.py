"""Periods → bars on an axis of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip

ROW = 27  # px, the natural height of a row
LINE = 20  # px of a line of notes


@dataclass(frozen=True)
class Period:
    """A row: from its first to its last day; a side whose day is not known is open, and the bar fades there."""

    label: str
    first: date
    last: date
    colour: str
    tip: Tip
    key: str | None = None
    starts_open: bool = False
    ends_open: bool = False

    @property
    def is_open(self) -> bool:
        """Whether its start or its end is not known."""
        return self.starts_open or self.ends_open


@dataclass(frozen=True)
class Timeline(ChartValue):
    """Periods, one below the other; `band` is a time that stands out behind all of them, up to the day after it."""

    periods: tuple[Period, ...]
    notes: tuple[str, ...] = ()
    band: tuple[date, date] | None = None

    @property
    def years(self) -> tuple[int, int]:
        """The first year that is shown and the one after the last; there must be a period."""
        return min(each.first for each in self.periods).year, max(each.last for each in self.periods).year + 1

    @property
    def step(self) -> int:
        """Each so many years one is named: as many as a phone has room for."""
        first, last = self.years
        return 1 if last - first <= 4 else 2 if last - first <= 8 else 5

    @property
    def has_lines(self) -> bool:
        """Whether each year has a line: very many would hide the bars."""
        first, last = self.years
        return last - first < 25

    @property
    def named(self) -> range:
        """The years that are named, round ones where not all are."""
        first, last = self.years
        return range(first + -first % self.step, last + 1, self.step)
