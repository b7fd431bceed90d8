"""Shapes of many sources → small TopoJSON, in which neighbours share each border."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
import topojson
from shapely import Geometry, MultiPolygon, Polygon
from shapely.geometry import box, mapping


def decode_topology(topology: Mapping[str, Any], layer: str) -> list[tuple[dict[str, Any], Geometry]]:
    """The (properties with `id`, shape) of each area of a quantised TopoJSON layer."""
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]

    def join(ring: Sequence[int]) -> np.ndarray:
        parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
        return np.vstack([parts[0], *(part[1:] for part in parts[1:])])

    areas = []
    for item in topology["objects"][layer]["geometries"]:
        polygons = [item["arcs"]] if item["type"] == "Polygon" else item["arcs"]
        pieces = [_cut_at_antimeridian([join(ring) for ring in rings]) for rings in polygons]
        areas.append(({**item["properties"], "id": item.get("id")}, shapely.make_valid(shapely.union_all(pieces))))
    return areas


def _cut_at_antimeridian(rings: list[np.ndarray]) -> Geometry:
    """A polygon that steps from 180 to -180 degrees is unrolled, then cut there: maps draw a bar otherwise."""
    unrolled = [
        np.column_stack([np.degrees(np.unwrap(np.radians(ring[:, 0]))), ring[:, 1]]) if len(ring) > 3 else ring
        for ring in rings
    ]
    polygon = shapely.make_valid(Polygon(unrolled[0], [ring for ring in unrolled[1:] if len(ring) > 3]))
    pieces = []
    for turn in (-360, 0, 360):
        piece = shapely.intersection(polygon, box(turn - 180, -90, turn + 180, 90))
        pieces.append(shapely.transform(piece, lambda points, turn=turn: points - [turn, 0]))
    return shapely.union_all(pieces)


_NEAR = box(-32, 27, 62, 85)  # Europe and its neighbours
_GRID = 20_000  # steps across and upright, about 2 km at the most
_FAR_COARSER = 6  # times; nobody zooms into what is far, and each visitor loads it


def simplify(shapes: Sequence[Geometry], tolerance: float, smallest: float) -> list[Geometry]:
    """Coarser shapes (degrees) that still meet at their borders, without islands under `smallest` square degrees.

    What lies far from Europe becomes coarser still.
    """
    polygons = np.array([_polygons(shape) for shape in shapes])
    near = shapely.intersects(shapely.centroid(polygons), _NEAR)
    for part, factor in ((near, 1), (~near, _FAR_COARSER)):
        simplified = shapely.coverage_simplify(polygons[part], tolerance * factor)
        polygons[part] = [_drop_islets(_polygons(shape), smallest * factor**2) for shape in simplified]
    return list(polygons)


def _polygons(shape: Geometry) -> MultiPolygon:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]
    nested = [part for part in shapely.get_parts(shape) if part.geom_type == "MultiPolygon"]
    return MultiPolygon(parts + [part for multi in nested for part in multi.geoms])


def _drop_islets(shape: MultiPolygon, smallest: float) -> MultiPolygon:
    largest = max((part.area for part in shape.geoms), default=0.0)
    return MultiPolygon([part for part in shape.geoms if part.area >= min(smallest, largest)])


def find_inner_point(shape: Geometry) -> tuple[float, float]:
    """Latitude and longitude of the point inside the largest part that is farthest from its border."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    point = shapely.get_point(shapely.maximum_inscribed_circle(largest, 0.01), 0)
    return round(float(point.y), 4), round(float(point.x), 4)


def write_topology(path: Path, areas: Iterable[tuple[str, dict[str, Any], Geometry]]) -> None:
    """Writes (id, properties, shape) as TopoJSON, layer `areas`: half of GeoJSON's size, as no border stands twice."""
    drawn = [(*named, polygons) for *named, shape in areas if len((polygons := _polygons(shape)).geoms)]
    features = [
        {"type": "Feature", "id": identity, "properties": properties, "geometry": mapping(shape)}
        for (identity, properties, _), shape in zip(drawn, _snap([shape for *_, shape in drawn]), strict=True)
    ]
    topology = topojson.Topology(
        {"type": "FeatureCollection", "features": features}, prequantize=False, shared_coords=False, topoquantize=_GRID
    ).to_dict()
    topology["objects"] = {"areas": topology["objects"]["data"]}
    path.write_text(json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _snap(shapes: Sequence[MultiPolygon]) -> list[MultiPolygon]:
    """The shapes on the grid that they are written on: rounding alone would fold narrow necks over themselves.

    A shape smaller than a step of the grid stays as it is, and shrinks to a point.
    """
    bounds = shapely.total_bounds(shapes).reshape(2, 2)
    step = (bounds[1] - bounds[0]) / (_GRID - 1)
    snapped = shapely.set_precision(shapely.transform(shapes, lambda points: (points - bounds[0]) / step), grid_size=1)
    found = shapely.transform(snapped, lambda points: points * step + bounds[0])
    return [shape if new.is_empty else _polygons(new) for shape, new in zip(shapes, found, strict=True)]
