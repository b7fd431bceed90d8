"""Centre and zoom → the view of a map in Web Mercator, and where places stand in it (as board/map.js has it)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from components.plots.kinds.map import Camera
from components.reports.drawing.area import SheetArea
from components.reports.drawing.svg import Points

TILE = 512  # px of the whole world at zoom 0
_MOST = 85.051129  # degrees north and south at which the world is a square
_EDGE = 10  # px beyond the edges
_NAMES = (130, 60)  # px kept free for the names of the outermost places


@dataclass(frozen=True)
class View:
    """A part of the world on the sheet: `x` and `y` are its centre as shares of the whole world."""

    x: float
    y: float
    zoom: float
    area: SheetArea

    @property
    def scale(self) -> float:
        """Px of the whole world."""
        return float(TILE * 2**self.zoom)

    @property
    def window(self) -> tuple[float, float, float, float]:
        """West, north, east and south end of what is in sight, as shares of the world, and a little more."""
        across, down = ((side / 2 + _EDGE) / self.scale for side in (self.area.width, self.area.height))
        return self.x - across, self.y - down, self.x + across, self.y + down

    def place(self, points: Points) -> Points:
        """Return points of the world (shares) in px of the sheet."""
        middle = (self.area.left + self.area.width / 2, self.area.top + self.area.height / 2)
        return (points - (self.x, self.y)) * self.scale + middle

    def place_degrees(self, longitude: Sequence[float], latitude: Sequence[float]) -> Points:
        """Return places in px of the sheet."""
        return self.place(project(np.array(longitude, dtype=float), np.array(latitude, dtype=float)))


def project(longitude: NDArray[np.float64], latitude: NDArray[np.float64]) -> Points:
    """Return places as shares of the world, from its north-western corner.

    >>> project(np.array([0.0]), np.array([0.0]))
    array([[0.5, 0.5]])
    """
    limited = np.radians(np.clip(latitude, -_MOST, _MOST))
    return np.column_stack([(longitude + 180) / 360, 0.5 - np.arcsinh(np.tan(limited)) / (2 * math.pi)])


def look_at(camera: Camera, area: SheetArea) -> View:
    """Return the view of a visitor, around the same middle and as near, whatever the size of the sheet."""
    ((x, y),) = project(np.array([camera.longitude]), np.array([camera.latitude])).tolist()
    return View(x, y, camera.zoom, area)


def fit_view(extent: Sequence[float], area: SheetArea) -> View:
    """Return the view that shows [west, south, east, north], with room for the names of the outermost places."""
    west, south, east, north = extent
    (left, bottom), (right, top) = project(np.array([west, east]), np.array([south, north])).tolist()
    width, height = max(area.width - _NAMES[0], 120), max(area.height - _NAMES[1], 120)
    across, upright = max(right - left, 0.004), max(bottom - top, 0.004)
    zoom = min(math.log2(width / (TILE * across)), math.log2(height / (TILE * upright)), 8)
    return View((left + right) / 2, (top + bottom) / 2, zoom, area)
