"""Points → the smallest shipped region that each lies in: as the gazetteer has it, else by the shapes.

The shapes of data/geo/regions.json are simplified: a town near a border may lie on its wrong side (7 in 1,000, so
the gazetteer is asked first), and a harbour outside all of them (then the nearest shore of its country is taken).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import shapely
from numpy.typing import NDArray

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import make_geometry, read_topology
from components.geocoding.index.countries import find_code, list_codes

Numbers = NDArray[np.float64]

_GRID = 1000  # steps a degree in which points of the gazetteer are recognised (about 100 m)
_NEAR_KM = 20.0  # so far off all shapes a point still belongs to the nearest one
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """A region as polygons in degrees (longitude, latitude)."""

    id: str
    geometry: shapely.Geometry


def find_units(latitudes: Sequence[float], longitudes: Sequence[float], countries: Sequence[str]) -> list[str]:
    """The ISO 3166-2 id of the region of each point (NaN: none) in its country (a name), "" where no shape is near.

    >>> find_units([51.0259, 59.9139], [4.4776, 10.7461], ["Belgium", "Norway"])
    ['BE-VAN', 'NO-03']
    """
    points = np.column_stack([np.asarray(longitudes, float), np.asarray(latitudes, float)]).reshape(-1, 2)
    names = np.asarray(countries, object)
    units = np.full(len(points), "", object)
    known = _find_towns(points)
    for country in dict.fromkeys(countries):
        rows = np.flatnonzero((names == country) & ~np.isnan(points).any(axis=1))
        units[rows] = _find_among(points[rows], _list_shapes(country), known[rows])
    return [str(unit) for unit in units]


def _find_towns(points: Numbers) -> NDArray[np.object_]:
    """The region of each point that is a town of the gazetteer, "" for others."""
    cells, units = _load_towns()
    sought = _number_cells(points)
    near = np.minimum(np.searchsorted(cells, sought), len(cells) - 1)
    return np.where(cells[near] == sought, units[near], "")


@cache
def _load_towns(folder: Path = GEO_FOLDER) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """The cells of the gazetteer's towns, sorted, and the region of each."""
    towns = pq.ParquetFile(folder / "places.parquet").read(["longitude", "latitude", "unit"], use_threads=False)
    points = np.column_stack([np.array(towns[name], np.float64) for name in ("longitude", "latitude")])
    cells, first = np.unique(_number_cells(points), return_index=True)
    return cells, np.array(towns["unit"].to_pylist(), object)[first]


def _number_cells(points: Numbers) -> NDArray[np.int64]:
    x, y = np.round(np.nan_to_num(points, nan=-999.0) * _GRID).astype(np.int64).T
    return np.asarray(x * 360 * _GRID + y)


def _list_shapes(country: str) -> list[Shape]:
    shapes = load_shapes()
    return [shape for code in sorted(list_codes(find_code(country))) for shape in shapes.get(code, ())]


def _find_among(points: Numbers, shapes: Sequence[Shape], known: NDArray[np.object_]) -> NDArray[np.object_]:
    """The shape of each point; what is `known` holds where it is one of these shapes."""
    units = np.where(np.isin(known.astype(str), [shape.id for shape in shapes]), known, "").astype(object)
    for shape in shapes:
        rows = np.flatnonzero(units == "")
        units[rows[shapely.contains_xy(shape.geometry, points[rows])]] = shape.id
    for row in np.flatnonzero(units == "") if shapes else ():
        units[row] = _find_nearest(points[row], shapes)
    return units


def _find_nearest(point: Numbers, shapes: Sequence[Shape]) -> str:
    """The id of the shape that is nearest to a point, "" if none is near."""
    narrow = np.array([np.cos(np.radians(point[1])), 1.0])  # a degree to the east is shorter in the north
    scaled = shapely.transform([shape.geometry for shape in shapes], lambda corners: corners * narrow)
    distances = shapely.distance(scaled, shapely.Point(point * narrow))
    nearest = int(np.argmin(distances))
    return shapes[nearest].id if distances[nearest] * _KM_PER_DEGREE <= _NEAR_KM else ""


@cache
def load_shapes(folder: Path = GEO_FOLDER) -> Mapping[str, Sequence[Shape]]:
    """The smallest regions of each country, by its code. Read once a process, on first use."""
    topology = read_topology(folder / "regions.json")
    countries = _list_units(folder)
    shapes: dict[str, list[Shape]] = {}
    for area in topology.areas:
        if area.id in countries:
            geometry = make_geometry(area, topology.arcs)
            shapely.prepare(geometry)
            shapes.setdefault(countries[area.id], []).append(Shape(area.id, geometry))
    return shapes


def _list_units(folder: Path) -> dict[str, str]:
    """Id → country of the regions that are no union of others."""
    with (folder / "regions.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["country"] for row in csv.DictReader(file) if row["units"] == row["id"]}
