"""Shape id → polygons of a region as GeoJSON, from the shapes that the map draws."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from components.catalogue.countries import GEO_FOLDER
from components.catalogue.topology import Area, Line, join_ring, read_topology

_REGIONS = GEO_FOLDER / "regions.json"
_DECIMALS = 4  # of a degree, about 10 m; the shapes are coarser than that


def find_outline(shape: str) -> dict[str, Any] | None:
    """Return a region's outline as a geometry of GeoJSON (outer rings anticlockwise), None where it has none."""
    area = _read_areas().get(shape)
    if area is None:
        return None
    arcs = read_topology(_REGIONS).arcs
    drawn = [
        [_turn(join_ring(ring, arcs), inner=bool(number)) for number, ring in enumerate(rings)]
        for rings in area.polygons
    ]
    return {"type": "MultiPolygon", "coordinates": drawn}


@cache
def _read_areas() -> dict[str, Area]:
    areas = read_topology(_REGIONS).areas if _REGIONS.is_file() else ()
    return {area.id: area for area in areas if area.id}


def _turn(points: Line, *, inner: bool) -> list[list[float]]:
    x, y = points.T
    anticlockwise = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > 0
    kept = points if anticlockwise != inner else points[::-1]
    return kept.round(_DECIMALS).tolist()
