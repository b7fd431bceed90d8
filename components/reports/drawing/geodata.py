"""TopoJSON of data/geo (or GeoJSON in a figure) → outlines in shares of the world, ready to be placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import join_ring, read_topology
from components.reports.drawing.mercator import project
from components.reports.drawing.svg import Points

Rings = list[Points]


@dataclass(frozen=True, eq=False)
class Outlines:
    """Areas by what they are called, and every border once."""

    features: tuple[Mapping[str, Any], ...]  #: id and properties of each area
    rings: tuple[Rings, ...]  #: and its rings
    borders: tuple[Points, ...]

    @cached_property
    def reaches(self) -> NDArray[np.float64]:
        """West, north, east and south end of each border, to tell at once which are out of sight."""
        ends = [(*line.min(axis=0), *line.max(axis=0)) for line in self.borders]
        return np.array(ends).reshape(-1, 4)

    def list_borders(self, window: Sequence[float]) -> list[Points]:
        """Return the borders that may be seen in a window (west, north, east, south in shares of the world)."""
        west, north, east, south = window
        ends = self.reaches
        seen = (ends[:, 0] <= east) & (ends[:, 2] >= west) & (ends[:, 1] <= south) & (ends[:, 3] >= north)
        return [self.borders[position] for position in np.flatnonzero(seen)]

    def find(self, path: str) -> dict[str, Rings]:
        """Return rings by the value at `path` ("id", "properties.name") of their area."""
        found: dict[str, Rings] = {}
        for feature, rings in zip(self.features, self.rings, strict=True):
            value: Any = feature
            for name in path.split("."):
                value = value.get(name) if isinstance(value, Mapping) else None
            found.setdefault(str(value), []).extend(rings)
        return found


def read_outlines(data: Any) -> Outlines:  # noqa: ANN401 - a name or GeoJSON
    """Return the outlines of "@geo/…" or of GeoJSON written out; anything else is a ValueError."""
    if isinstance(data, str) and data.startswith("@geo/"):
        return _load(data.removeprefix("@geo/"))
    if isinstance(data, Mapping) and "type" in data:
        return _unfold_geojson(data)
    raise ValueError(f"Outlines are named @geo/… or written out as GeoJSON, not {str(data)[:60]!r}.")


@lru_cache(maxsize=8)
def _load(name: str) -> Outlines:
    path = (GEO_FOLDER / name).resolve()
    if path.parent != GEO_FOLDER.resolve() or not path.is_file():
        raise ValueError(f"There are no outlines {name!r} in the folder of geodata.")
    topology = read_topology(path)
    longitudes, latitudes = np.concatenate(topology.arcs).T  # all at once: one call for each arc takes its time
    arcs = tuple(np.split(project(longitudes, latitudes), np.cumsum([len(arc) for arc in topology.arcs])[:-1]))
    features = tuple({"id": area.id, "properties": area.properties} for area in topology.areas)
    return Outlines(features, tuple([join_ring(ring, arcs) for ring in area.rings] for area in topology.areas), arcs)


def _unfold_geojson(data: Mapping[str, Any]) -> Outlines:
    features = data.get("features") or [data if "geometry" in data else {"geometry": data}]
    kept, rings, lines = [], [], []
    for feature in features:
        geometry = feature.get("geometry") or {}
        parts = [_read_line(part) for part in _list_lines(geometry.get("type", ""), geometry.get("coordinates") or [])]
        areas = "Polygon" in geometry.get("type", "")
        kept.append({"id": feature.get("id"), "properties": feature.get("properties") or {}})
        rings.append(parts if areas else [])
        lines += parts
    return Outlines(tuple(kept), tuple(rings), tuple(lines))


def _list_lines(kind: str, coordinates: Any) -> list[Any]:  # noqa: ANN401
    if kind == "LineString":
        return [coordinates]
    if kind in ("Polygon", "MultiLineString"):
        return list(coordinates)
    return [ring for polygon in coordinates for ring in polygon] if kind == "MultiPolygon" else []


def _read_line(coordinates: Sequence[Sequence[float]]) -> Points:
    degrees = np.array([point[:2] for point in coordinates], dtype=float)
    return project(degrees[:, 0], degrees[:, 1])
