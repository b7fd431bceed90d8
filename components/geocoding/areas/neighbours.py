"""Region → whether it lies amid others: a city that is a region of its own, within the county around it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import shapely

from components.geocoding.areas.shapes import load_shapes

_SMALL = 1 / 3  # of the area around; what is larger is a neighbour, and no city within


@lru_cache(maxsize=4096)
def lies_amid(unit: str, around: frozenset[str]) -> bool:
    """Whether a smallest region borders on others, lies within their outline, and is small beside them.

    >>> lies_amid("HU-BU", frozenset({"HU-PE"})), lies_amid("HU-PE", frozenset({"HU-BU"}))
    (True, False)
    """
    shapes = _list_shapes()
    inner, others = shapes.get(unit), [shapes[each] for each in around if each in shapes]
    if inner is None or not others:
        return False
    outer = shapely.union_all(others)
    is_small = inner.area <= _SMALL * outer.area
    return is_small and bool(inner.intersects(outer)) and bool(outer.convex_hull.contains(inner.centroid))


@cache
def _list_shapes() -> Mapping[str, shapely.Geometry]:
    return {shape.id: shape.geometry for shapes in load_shapes().values() for shape in shapes}
