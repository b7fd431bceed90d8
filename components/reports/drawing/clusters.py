"""Crowded points of a map → groups of near ones, as MapLibre joins them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from components.plots.kinds.map import Crowd
from components.reports.drawing.mercator import TILE, View

_REACH = 50  # px around a point, at whole zooms, within which others join it


def join_crowd(places: Sequence[tuple[float, float]], crowd: Crowd | None, view: View) -> list[list[int]]:
    """Return the numbers of points in groups; each is alone where there is no crowd, or the view is near."""
    if crowd is None or not crowd.joined or view.zoom > crowd.until_zoom:
        return [[number] for number in range(len(places))]
    return join_near(places, _REACH * view.scale / (TILE * 2 ** math.floor(view.zoom)))


def join_near(points: Sequence[tuple[float, float]], reach: float) -> list[list[int]]:
    """Return groups of the numbers of points: each point that is left gathers those within its reach."""
    if not points:
        return []
    at = np.array(points)
    free = np.ones(len(at), dtype=bool)
    groups = []
    for number in range(len(at)):
        if free[number]:
            near = np.flatnonzero(free & (np.hypot(*(at - at[number]).T) <= reach))
            free[near] = False
            groups.append([number, *(int(each) for each in near if each != number)])
    return groups
