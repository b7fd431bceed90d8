"""Outlines in px → only what is in sight, with no more points than the eye can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from components.reports.drawing.area import SheetArea
from components.reports.drawing.svg import Points

_FINE = 0.35  # px; points nearer to each other are one
_MARGIN = 6.0  # px beyond the edge, so that lines along the cut are out of sight


def thin(points: Points) -> Points:
    """Return a line without points that hardly differ from the one before."""
    if len(points) < 4:
        return points
    cells = np.floor(points / _FINE)
    kept = np.any(cells[1:] != cells[:-1], axis=1)
    kept[-1] = True
    return points[np.concatenate([[True], kept])]


def cut_ring(ring: Points, area: SheetArea, *, margin: float = _MARGIN) -> Points:
    """Return the part of a ring within an area (Sutherland and Hodgman's way); nothing if it is elsewhere."""
    low = np.array([area.left - margin, area.top - margin])
    high = np.array([area.right + margin, area.bottom + margin])
    if np.any(ring.max(axis=0) < low) or np.any(ring.min(axis=0) > high):
        return ring[:0]
    for side in (0, 1):
        ring = _cut_half(ring, side, float(low[side]), 1)
        ring = _cut_half(ring, side, float(high[side]), -1)
    return thin(ring) if len(ring) else ring


def _cut_half(ring: Points, side: int, edge: float, sign: int) -> Points:
    """Return the part of a ring on one side of an edge."""
    inside = (ring[:, side] - edge) * sign >= 0
    if inside.all() or not len(ring):
        return ring
    after, inside_after = np.roll(ring, -1, axis=0), np.roll(inside, -1)
    crosses = inside != inside_after
    step = after[:, side] - ring[:, side]
    share = np.divide(edge - ring[:, side], step, out=np.zeros(len(ring)), where=crosses)
    points = np.empty((2 * len(ring), 2))
    points[0::2], points[1::2] = ring, ring + (after - ring) * share[:, None]
    return points[np.column_stack([inside, crosses]).ravel()]


def cut_lines(lines: Iterable[Points], area: SheetArea) -> Iterator[Points]:
    """Yield the stretches of lines that are within an area or lead into it."""
    low = np.array([area.left - _MARGIN, area.top - _MARGIN])
    high = np.array([area.right + _MARGIN, area.bottom + _MARGIN])
    for line in lines:
        least, most = line.min(axis=0), line.max(axis=0)
        if np.any(most < low) or np.any(least > high):
            continue
        if np.all(least >= low) and np.all(most <= high):
            yield thin(line)
        else:
            yield from _split(line, low, high)


def _split(line: Points, low: Points, high: Points) -> Iterator[Points]:
    """Yield the stretches whose steps touch the box between two corners."""
    before, after = line[:-1], line[1:]
    touching = np.all((np.maximum(before, after) >= low) & (np.minimum(before, after) <= high), axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], touching, [False]]).astype(int)))
    for start, end in edges.reshape(-1, 2).tolist():
        yield thin(line[start : end + 1])
