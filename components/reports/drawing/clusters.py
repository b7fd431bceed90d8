"""Crowded points of a map → near ones as one circle with their number, as MapLibre joins them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from components.reports.drawing.mercator import TILE, View
from components.reports.drawing.scatter import draw_markers
from components.reports.drawing.svg import element
from components.reports.drawing.text import draw_text
from components.reports.drawing.values import Spec, find_lightness, read, spread

_REACH = 50  # px around a point, at whole zooms, within which others join it


def draw_clusters(trace: Spec, places: Sequence[tuple[float, float] | None], view: View) -> list[str]:
    """Return single points as the trace has them and joined ones as circles with numbers."""
    groups = join_near([place for place in places if place], _REACH * view.scale / (TILE * 2 ** math.floor(view.zoom)))
    known = [number for number, place in enumerate(places) if place]
    joined = [[known[member] for member in members] for members in groups if len(members) > 1]
    alone = {known[members[0]] for members in groups if len(members) == 1}
    if view.zoom > read(trace, "cluster.maxzoom", 24):
        joined, alone = [], set(known)
    single = [place if number in alone else None for number, place in enumerate(places)]
    return [*draw_markers(trace, single), *(_draw_circle(trace, members, places) for members in joined)]


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


def _draw_circle(trace: Spec, members: Sequence[int], places: Sequence[tuple[float, float] | None]) -> str:
    cluster = trace["cluster"]
    x, y = np.mean([place for member in members if (place := places[member])], axis=0).tolist()
    steps = list(cluster.get("step") or ())
    level = sum(len(members) >= step for step in steps)
    size = spread(cluster.get("size"), len(steps) + 1, 20)[level]
    colour = spread(cluster.get("color"), len(steps) + 1, "#444444")[level]
    circle = element("circle", cx=x, cy=y, r=size, fill=colour, fill_opacity=cluster.get("opacity", 1))
    ink = "#17222d" if find_lightness(colour) > 0.55 else "#ffffff"
    return circle + draw_text(f"{len(members):,}", x, y, size=12, colour=ink, anchor="middle", level="middle")
