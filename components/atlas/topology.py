"""TopoJSON file → areas, and the lines that their borders are made of: each border is there once.

A topology's lines ("arcs") are steps on a grid, each from the last point; an area names the arcs around it by their
numbers, ~number where the arc is walked backwards.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Line = NDArray[np.float64]  # a row a point: longitude, latitude
Ring = tuple[int, ...]  # numbers of arcs


@dataclass(frozen=True, eq=False)
class Area:
    """A country or region."""

    id: str
    properties: Mapping[str, Any]
    polygons: tuple[tuple[Ring, ...], ...]  #: of each polygon the outer ring, then its holes

    @property
    def rings(self) -> tuple[Ring, ...]:
        """All rings, outer and inner."""
        return tuple(ring for rings in self.polygons for ring in rings)


@dataclass(frozen=True, eq=False)
class Topology:
    """Areas and the arcs that they share."""

    areas: tuple[Area, ...]
    arcs: tuple[Line, ...]


@cache
def read_topology(path: Path) -> Topology:
    """Read the object "areas" of a TopoJSON file. Raises OSError and ValueError as reading and JSON do."""
    file = json.loads(path.read_text(encoding="utf-8"))
    grids = [np.cumsum(np.array(steps, dtype=float), axis=0) for steps in file["arcs"]]
    scale, shift = file["transform"]["scale"], file["transform"]["translate"]
    degrees = np.concatenate(grids) * scale + shift  # at once: a call for each of thousands of arcs takes its time
    arcs = np.split(degrees, np.cumsum([len(grid) for grid in grids])[:-1])
    return Topology(tuple(_make_area(area) for area in file["objects"]["areas"]["geometries"]), tuple(arcs))


def _make_area(area: Mapping[str, Any]) -> Area:
    polygons = [area["arcs"]] if area["type"] == "Polygon" else area["arcs"]
    rings = tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons)
    return Area(area.get("id") or "", area.get("properties") or {}, rings)


def join_ring(ring: Ring, arcs: Sequence[Line]) -> Line:
    """Return the points of a ring; where arcs meet, they have the same point.

    >>> join_ring((0, ~1), [np.array([[0, 0], [1, 0]]), np.array([[0, 0], [1, 1], [1, 0]])]).tolist()
    [[0, 0], [1, 0], [1, 1], [0, 0]]
    """
    lines = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
    return np.concatenate([lines[0], *(line[1:] for line in lines[1:])])


def make_geometry(area: Area, arcs: Sequence[Line]) -> shapely.Geometry:
    """Return an area in degrees: its polygons, and as a point or line what is too small to enclose anything."""
    parts = [_make_part([join_ring(ring, arcs) for ring in rings]) for rings in area.polygons]
    has_area = all(isinstance(part, shapely.Polygon) for part in parts)
    return shapely.MultiPolygon(parts) if has_area else shapely.GeometryCollection(parts)


def _make_part(rings: Sequence[Line]) -> shapely.Geometry:
    outer, *holes = rings
    if len(outer) >= 4:  # the last point of a ring is its first
        return shapely.Polygon(outer, [hole for hole in holes if len(hole) >= 4])
    return shapely.MultiPoint(outer)
