"""Country and point → whether the one may lie in the other, or on land at all: enough to notice swapped coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import shapely

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import Area, make_geometry, read_topology

SHAPES_FILE = GEO_FOLDER / "countries.json"

_MARGIN_DEGREES = 0.5  # the shapes are simplified: coasts and islets may stick out

Box = tuple[float, float, float, float]  # west, south, east, north


@cache
def _boxes_by_country() -> dict[str, tuple[Box, ...]]:
    """English name → one box around each part of the country, so that far islands do not blow it up."""
    if not SHAPES_FILE.is_file():
        return {}
    topology = read_topology(SHAPES_FILE)
    boxes = [(*arc.min(axis=0).tolist(), *arc.max(axis=0).tolist()) for arc in topology.arcs]
    return {area.properties["name"]: tuple(_list_boxes(area, boxes)) for area in topology.areas}


def _list_boxes(area: Area, boxes: list[Box]) -> Iterator[Box]:
    for outline, *_holes in area.polygons:
        around = [boxes[arc if arc >= 0 else ~arc] for arc in outline]
        wests, souths, easts, norths = zip(*around, strict=True)
        yield min(wests), min(souths), max(easts), max(norths)


def may_lie_in(country: str, latitude: float, longitude: float) -> bool:
    """Whether a point may lie in a country, judged by the boxes around its parts; True if they are not known.

    >>> may_lie_in("Belgium", 51.03, 4.48), may_lie_in("Belgium", 4.48, 51.03)
    (True, False)
    """
    boxes = _boxes_by_country().get(country)
    return not boxes or any(
        west - _MARGIN_DEGREES <= longitude <= east + _MARGIN_DEGREES
        and south - _MARGIN_DEGREES <= latitude <= north + _MARGIN_DEGREES
        for west, south, east, north in boxes
    )


@lru_cache(maxsize=4096)  # many rows are of one place
def may_be_land(latitude: float, longitude: float) -> bool:
    """Whether a point may lie in any country or near its coast; True if the shapes are not known.

    >>> may_be_land(51.03, 4.48), may_be_land(4.48, 51.03)
    (True, False)
    """
    land = _index_land()
    point = shapely.Point(longitude, latitude)
    return not len(land) or bool(len(land.query(point, predicate="dwithin", distance=_MARGIN_DEGREES)))


@cache
def _index_land() -> shapely.STRtree:
    """The countries' polygons, to be searched by point; without the file, none."""
    if not SHAPES_FILE.is_file():
        return shapely.STRtree([])
    topology = read_topology(SHAPES_FILE)
    return shapely.STRtree(shapely.get_parts([make_geometry(area, topology.arcs) for area in topology.areas]))
