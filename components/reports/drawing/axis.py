"""Value → where on the sheet it stands, along one axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from components.reports.drawing.values import Spec

Kind = Literal["linear", "log", "date", "category"]


@dataclass(frozen=True)
class Area:
    """A rectangle on the sheet, in px."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Px of its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Px of its lower edge."""
        return self.top + self.height


@dataclass(frozen=True)
class Axis:
    """One axis: `low` and `high` are the ends of its range (high may be the smaller one), in its own numbers."""

    name: str  #: "x", "y2"
    spec: Spec
    kind: Kind
    categories: tuple[str, ...]
    low: float
    high: float
    start: float = 0  #: px where `low` stands
    end: float = 0  #: px where `high` stands

    @property
    def across(self) -> bool:
        """Whether it runs from left to right."""
        return self.name.startswith("x")

    @property
    def length(self) -> float:
        """Length in px."""
        return abs(self.end - self.start)

    @property
    def unit(self) -> float:
        """Px of a step of one."""
        return self.length / (abs(self.high - self.low) or 1)

    def read(self, value: Any) -> float | None:  # noqa: ANN401 - any cell
        """Return a value of the data as the axis's own number; None for what is missing."""
        return read_value(value, self.kind, self.categories)

    def place(self, value: Any) -> float | None:  # noqa: ANN401
        """Return the px of a value of the data."""
        number = self.read(value)
        return None if number is None else self.place_number(number)

    def place_number(self, number: float) -> float:
        """Return the px of one of the axis's own numbers."""
        return self.start + (number - self.low) / ((self.high - self.low) or 1) * (self.end - self.start)

    def holds(self, number: float) -> bool:
        """Tell whether a number is within the range."""
        slack = abs(self.high - self.low) * 1e-6
        return min(self.low, self.high) - slack <= number <= max(self.low, self.high) + slack


def read_value(value: Any, kind: Kind, categories: Sequence[str]) -> float | None:  # noqa: ANN401
    """Return a value as a number: a day as ms since 1970, a category as its place in the list."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if kind == "category" and str(value) in categories:
        return float(categories.index(str(value)))
    if kind == "date" and isinstance(value, str):
        return _read_day(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return (math.log10(number) if number > 0 else None) if kind == "log" else number


def _read_day(text: str) -> float:
    when = datetime.fromisoformat(text)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() * 1000
