"""Country and point → whether the one may lie in the other: enough to notice swapped coordinates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from components.catalogue.countries import GEO_FOLDER

SHAPES_FILE = GEO_FOLDER / "countries.json"

_MARGIN_DEGREES = 0.5  # the shapes are simplified: coasts and islets may stick out

Box = tuple[float, float, float, float]  # west, south, east, north


@cache
def _boxes_by_country() -> dict[str, tuple[Box, ...]]:
    """English name → one box around each part of the country, so that far islands do not blow it up."""
    if not SHAPES_FILE.is_file():
        return {}
    topology = json.loads(SHAPES_FILE.read_text(encoding="utf-8"))
    arcs = _list_arc_boxes(topology)
    return {
        area["properties"]["name"]: tuple(_list_boxes(area, arcs))
        for area in topology["objects"]["areas"]["geometries"]
    }


def _list_arc_boxes(topology: dict) -> list[Box]:
    """The box around each border line of a TopoJSON file, whose points are steps on a grid, each from the last."""
    (x_step, y_step), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    boxes = []
    for arc in topology["arcs"]:
        across, upright = (list(accumulate(point[axis] for point in arc)) for axis in (0, 1))
        boxes.append((
            west + x_step * min(across), south + y_step * min(upright),
            west + x_step * max(across), south + y_step * max(upright),
        ))  # fmt: skip
    return boxes


def _list_boxes(area: dict, arcs: list[Box]) -> Iterator[Box]:
    polygons = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    for outline, *_holes in polygons:
        wests, souths, easts, norths = zip(*(arcs[arc if arc >= 0 else ~arc] for arc in outline), strict=True)
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
