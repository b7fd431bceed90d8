"""Shape ids → polygons of regions, read from the TopoJSON that the map draws."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_REGIONS = Path(__file__).parents[2] / "data" / "geo" / "regions.json"
_DECIMALS = 4  # of a degree, about 10 m; the shapes are coarser than that


def find_outline(shape: str) -> dict[str, Any] | None:
    """Return a region's outline as a geometry of GeoJSON (outer rings anticlockwise), None where it has none."""
    item = _read_areas().get(shape)
    if item is None:
        return None
    polygons = [item["arcs"]] if item["type"] == "Polygon" else item["arcs"]
    drawn = [[_turn(_join(ring), inner=bool(number)) for number, ring in enumerate(rings)] for rings in polygons]
    return {"type": "MultiPolygon", "coordinates": drawn}


@cache
def _read_topology() -> dict[str, Any]:
    return json.loads(_REGIONS.read_text(encoding="utf-8")) if _REGIONS.is_file() else {"objects": {}}


@cache
def _read_areas() -> dict[str, dict[str, Any]]:
    areas = _read_topology()["objects"].get("areas", {"geometries": []})
    return {item["id"]: item for item in areas["geometries"] if item.get("id")}


@cache
def _read_arc(number: int) -> NDArray[np.float64]:
    topology = _read_topology()
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return np.cumsum(np.array(topology["arcs"][number]), axis=0) * scale + shift


def _join(ring: list[int]) -> NDArray[np.float64]:
    """Return the points of a ring; a negative number is an arc that is walked backwards."""
    parts = [_read_arc(number) if number >= 0 else _read_arc(~number)[::-1] for number in ring]
    return np.vstack([parts[0], *(part[1:] for part in parts[1:])])


def _turn(points: NDArray[np.float64], *, inner: bool) -> list[list[float]]:
    x, y = points.T
    anticlockwise = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > 0
    kept = points if anticlockwise != inner else points[::-1]
    return kept.round(_DECIMALS).tolist()
