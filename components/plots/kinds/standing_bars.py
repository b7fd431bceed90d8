"""How much there is in each of some years → standing bars."""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue


@dataclass(frozen=True)
class StandingBars(ChartValue):
    """A bar a year, as high as its value; `noun` says what is counted."""

    years: tuple[int, ...]
    values: tuple[int, ...]
    noun: str
    colour: str = "@bar"
    note: str = ""

    @property
    def are_written(self) -> bool:
        """Whether the numbers stand at the bars: more than these would run into each other."""
        return len(self.years) <= 16
