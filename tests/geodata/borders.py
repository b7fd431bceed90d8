"""Countries and their regions → countries whose borders are those of their regions: zoomed in, a border is one line.

The two come from sources of different detail; drawn over each other, each border would stand twice.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import shapely
from shapely import Geometry

from components.atlas.topology import make_geometry, read_topology

_WIDTH = 0.1  # degrees: what is wider than this and no region has is land that the regions lack, else it is a gap
_SLIVER = 0.0005  # square degrees, a fifth of the least island
_HOLE = 0.02  # square degrees


def read_lands(folder: Path) -> dict[str, Geometry]:
    """Country code → the union of its regions, of the countries that regions.json has."""
    topology = read_topology(folder / "regions.json")
    shapes = {area.id: shapely.make_valid(make_geometry(area, topology.arcs)) for area in topology.areas}
    units: dict[str, list[Geometry]] = {}
    with (folder / "regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["units"] == row["shape"] != "":  # no union of others
                units.setdefault(row["country"], []).append(shapes[row["shape"]])
    return {code: shapely.union_all(parts) for code, parts in units.items()}


def adopt_borders(countries: Mapping[str, Geometry], lands: Mapping[str, Geometry]) -> dict[str, Geometry]:
    """Return the countries with the borders of their regions; their neighbours end where these begin."""
    covered = shapely.union_all(list(lands.values()))
    beyond = {code: shapely.difference(shapely.make_valid(shape), covered) for code, shape in countries.items()}
    adopted = {code: _adopt(shape, lands.get(code), beyond[code]) for code, shape in countries.items()}
    outside = sorted(countries.keys() - lands.keys())
    for gap in (gap for code in sorted(lands.keys() & countries.keys()) for gap in _list_gaps(beyond[code])):
        shared = {code: shapely.length(shapely.intersection(gap, countries[code])) for code in outside}
        neighbour = max(outside, key=shared.__getitem__)
        if shared[neighbour]:
            adopted[neighbour] = shapely.union(adopted[neighbour], gap)
    others = shapely.STRtree(list(countries.values()))
    return {code: _tidy(shape, others, list(countries).index(code)) for code, shape in adopted.items()}


def _tidy(shape: Geometry, countries: shapely.STRtree, own: int) -> Geometry:
    """Without slivers where borders cross, and without holes between regions in which no other country lies."""
    parts = [part for part in shapely.get_parts(shape) if part.area]
    largest = max(part.area for part in parts)
    return shapely.MultiPolygon([_fill(part, countries, own) for part in parts if part.area >= min(_SLIVER, largest)])


def _fill(part: shapely.Polygon, countries: shapely.STRtree, own: int) -> shapely.Polygon:
    holes = [shapely.Polygon(ring) for ring in part.interiors]
    kept = [
        hole
        for hole in holes
        if hole.area >= _HOLE or set(countries.query(shapely.point_on_surface(hole), predicate="within")) - {own}
    ]
    return shapely.Polygon(part.exterior, [hole.exterior for hole in kept])


def _adopt(shape: Geometry, land: Geometry | None, beyond: Geometry) -> Geometry:
    if land is None or not land.area:  # a region smaller than its grid is a point
        return beyond if beyond.area else shape
    return shapely.union_all([land, *(part for part in shapely.get_parts(beyond) if _is_wide(part))])


def _list_gaps(beyond: Geometry) -> list[Geometry]:
    return [part for part in shapely.get_parts(beyond) if part.area and not _is_wide(part)]


def _is_wide(part: Geometry) -> bool:
    return not shapely.buffer(part, -_WIDTH).is_empty
