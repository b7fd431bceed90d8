"""A rectangle on the sheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SheetArea:
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
