"""Shape id → polygons of a country or region as GeoJSON, from the shapes that the map draws."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import Area, Line, Ring, join_ring, read_topology

_FILES = tuple(GEO_FOLDER / name for name in ("countries.json", "regions.json"))
_DECIMALS = 4  # of a degree, about 10 m; the shapes are coarser than that
_NOTHING = 1e-8  # square degrees; a step of the shapes' grid is thousands of times as much

Points = list[list[float]]


def find_outline(shape: str) -> dict[str, object] | None:
    """Return an area's outline as a geometry of GeoJSON (outer rings anticlockwise), None where it has none."""
    if shape not in _read_areas():
        return None
    area, arcs = _read_areas()[shape]
    drawn = [rings for polygon in area.polygons if (rings := _draw(polygon, arcs))]
    return {"type": "MultiPolygon", "coordinates": drawn} if drawn else None


@cache
def _read_areas() -> dict[str, tuple[Area, Sequence[Line]]]:
    """Return id → the area and the arcs of its file; no country has the id of a region."""
    topologies = [read_topology(path) for path in _FILES if path.is_file()]
    return {area.id: (area, topology.arcs) for topology in topologies for area in topology.areas if area.id}


def _draw(polygon: tuple[Ring, ...], arcs: Sequence[Line]) -> list[Points]:
    """Return the rings of a polygon; none where it is smaller than the grid of the shapes and encloses nothing."""
    drawn = [_turn(join_ring(ring, arcs), inner=bool(number)) for number, ring in enumerate(polygon)]
    return [points for points in drawn if points] if drawn[0] else []


def _turn(ring: Line, *, inner: bool) -> Points:
    """Return a ring in the sense of its kind, nothing if it encloses nothing."""
    x, y = (ring - ring[0]).T  # near the origin: far from it, little areas are lost in rounding
    doubled = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))
    if abs(doubled) < _NOTHING:
        return []
    return (ring if (doubled > 0) != inner else ring[::-1]).round(_DECIMALS).tolist()
