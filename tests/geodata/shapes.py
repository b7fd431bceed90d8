"""Shapes of many sources → small TopoJSON, in which neighbours share each border."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
_NO_STEP = 0.01  # of the grid's steps: nearer than this is the same
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


def write_topology(path: Path, areas: Iterable[tuple[str, dict[str, Any], Geometry]], grid: Grid | None = None) -> None:
    """Writes (id, properties, shape) as TopoJSON, layer `areas`: half of GeoJSON's size, as no border stands twice.

    Without a grid the shapes are laid on one of their own.
    """
    drawn = [(*named, polygons) for *named, shape in areas if len((polygons := _polygons(shape)).geoms)]
    shapes = [shape for *_, shape in drawn]
    grid = grid or _make_grid(shapes)
    features = [
        {"type": "Feature", "id": identity, "properties": properties, "geometry": mapping(shape)}
        for (identity, properties, _), shape in zip(drawn, _snap(shapes, grid), strict=True)
    ]
    topology = topojson.Topology(
        {"type": "FeatureCollection", "features": features}, prequantize=False, shared_coords=True
    ).to_dict()
    topology["objects"] = {"areas": topology["objects"]["data"]}
    topology["arcs"] = [_step(arc) for arc in topology["arcs"]]
    topology["transform"] = {"scale": list(grid.step), "translate": list(grid.origin)}
    topology["bbox"] = shapely.total_bounds(shapes).tolist()
    path.write_text(json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _step(arc: Sequence[Sequence[float]]) -> list[list[int]]:
    """Points on the grid as steps, each from the last; those that do not move are left out."""
    points = np.rint(np.array(arc)).astype(int)
    steps = np.diff(points, axis=0, prepend=[[0, 0]])
    moves = steps.any(axis=1)
    moves[[0, -1]] = True
    return steps[moves].tolist()


@dataclass(frozen=True)
class Grid:
    """The points that shapes are written on: a corner and the step from one to the next, in degrees."""

    origin: tuple[float, float]
    step: tuple[float, float]


def read_grid(path: Path) -> Grid:
    """The grid of a TopoJSON file."""
    transform = json.loads(path.read_text(encoding="utf-8"))["transform"]
    return Grid(tuple(transform["translate"]), tuple(transform["scale"]))


def _make_grid(shapes: Sequence[MultiPolygon]) -> Grid:
    corner, other = shapely.total_bounds(shapes).reshape(2, 2)
    return Grid(tuple(corner.tolist()), tuple(((other - corner) / (_GRID - 1)).tolist()))


def _snap(shapes: Sequence[MultiPolygon], grid: Grid) -> list[MultiPolygon]:
    """The shapes in steps of the grid: rounding alone would fold narrow necks over themselves.

    A shape smaller than a step of the grid stays as it is, and shrinks to a point.
    """
    scaled = shapely.transform(shapes, lambda points: (points - grid.origin) / grid.step)
    snapped = shapely.set_precision(scaled, grid_size=1)
    return [old if new.is_empty else _meet(_polygons(new)) for old, new in zip(scaled, snapped, strict=True)]


def _meet(shape: MultiPolygon) -> MultiPolygon:
    """Parts that touch each other have a point there both: a corner on another's edge may cross it once rounded."""
    parts = np.array(shape.geoms)
    for one, other in shapely.STRtree(parts).query(parts, predicate="dwithin", distance=_NO_STEP).T:
        if one != other:
            corners = shapely.MultiPoint(shapely.get_coordinates(parts[other]))
            parts[one] = shapely.snap(parts[one], corners, _NO_STEP)
    return MultiPolygon(list(parts))
