"""Name of a place + what is drawn already → where there is room for it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from components.reports.drawing.area import SheetArea
from components.reports.drawing.text import draw_text, measure_height, measure_width

SIDES = (
    "middle right",
    "middle left",
    "top center",
    "bottom center",
    "top right",
    "bottom right",
    "top left",
    "bottom left",
)


@dataclass(frozen=True)
class Box:
    """A rectangle that is taken, in px."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, place: tuple[float, float], radius: float) -> Box:
        """Return the box around a point."""
        return cls(place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius)

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def measure_gap(self, point: tuple[float, float]) -> float:
        """Return the px from a point to the box."""
        across = max(self.left - point[0], point[0] - self.right, 0)
        upright = max(self.top - point[1], point[1] - self.bottom, 0)
        return math.hypot(across, upright)

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def find_room(
    text: str,
    place: tuple[float, float],
    radius: float,
    size: float,
    sides: Sequence[str],
    taken: Sequence[Box],
    area: SheetArea,
) -> tuple[str, Box] | None:
    """Return a position beside a point and the box of the name there; None where it would hide something.

    `sides` are the positions to try, the first that has room is taken.
    """
    own = Box.around(place, radius)
    others = [box for box in taken if box != own]
    for side in dict.fromkeys(sides):
        box = _find_box(text, place, radius, size, side)
        inside = area.left <= box.left and box.right <= area.right and area.top <= box.top and box.bottom <= area.bottom
        if inside and not any(box.meets(other) for other in others) and _is_nearest(box, place, others):
            return side, box
    return None


def _is_nearest(box: Box, place: tuple[float, float], others: Sequence[Box]) -> bool:
    """Tell whether a name would stand nearer to its own point than to any other, so that no one reads it wrongly."""
    own = box.measure_gap(place)
    return all(own <= box.measure_gap(other.middle) for other in others)


def _find_box(text: str, place: tuple[float, float], radius: float, size: float, position: str) -> Box:
    upright, _, across = position.partition(" ")
    width, height = measure_width(text, size), measure_height(text, size) * 0.85
    away = radius / 0.8 + 1 if radius else 0
    left = {"left": place[0] - away - width, "right": place[0] + away}.get(across, place[0] - width / 2)
    top = {"top": place[1] - away - height, "bottom": place[1] + away}.get(upright, place[1] - height / 2)
    return Box(left, top, left + width, top + height)


def write_beside(
    text: str, place: tuple[float, float], position: str, radius: float, *, size: float, colour: str, halo: str = ""
) -> str:
    """Return a text above, below, beside or amid a marker of some radius, as `position` ("top right") says."""
    upright, _, across = position.partition(" ")
    away = radius / 0.8 + 1 if radius else 0
    x = place[0] + {"left": -away, "right": away}.get(across, 0)
    y = place[1] + {"top": -away, "bottom": away}.get(upright, 0)
    level = {"top": "bottom", "bottom": "top"}.get(upright, "middle")
    anchor = {"left": "end", "right": "start"}.get(across, "middle")
    return draw_text(text, x, y, size=size, colour=colour, anchor=anchor, level=level, halo=halo)  # type: ignore[arg-type]
