"""Map of a figure → its ground (a MapLibre style over outlines of our own) and the traces on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from components.reports.drawing.axis import Area
from components.reports.drawing.cut import cut_lines, cut_ring
from components.reports.drawing.frame import Frame
from components.reports.drawing.geodata import Outlines, Rings, read_outlines
from components.reports.drawing.map_marks import draw_names, draw_places
from components.reports.drawing.mercator import View, fit_view, make_view
from components.reports.drawing.svg import element, group, write_points
from components.reports.drawing.values import Spec, list_colours, read, spread


def draw_map(frame: Frame) -> list[str]:
    """Return the ground, the areas and the marks of a map."""
    view = find_view(frame)
    clip = f"clip-{frame.mark}-map"
    area = view.area
    box = element("rect", x=area.left, y=area.top, width=area.width, height=area.height)
    traces = [trace for trace in frame.shown if trace.get("type") in MAP_TRACES]
    parts = [*_draw_ground(frame.layout["map"].get("style"), view), *_draw_layers(frame.layout["map"], view)]
    parts += [part for trace in traces for part in MAP_TRACES[trace["type"]](trace, frame, view)]
    parts += draw_names([trace for trace in traces if trace["type"] == "scattermap"], frame, view)
    return [element("clipPath", box, id=clip), group(parts, clip_path=f"url(#{clip})")]


def find_view(frame: Frame) -> View:
    """Return the first view, as the page has it: around the extent, else the map's own centre and zoom."""
    stated = frame.layout["map"]
    margin = frame.layout.get("margin") or {}
    left, right, top, bottom = (float(margin.get(side, 0)) for side in "lrtb")
    area = Area(left, top, frame.width - left - right, frame.height - top - bottom)
    bounds = stated.get("bounds") or {}
    if frame.extent:
        return fit_view(frame.extent, area)
    if bounds:
        return fit_view([bounds[side] for side in ("west", "south", "east", "north")], area)
    centre = stated.get("center") or {}
    return make_view(float(centre.get("lon", 0)), float(centre.get("lat", 0)), float(stated.get("zoom", 1)), area)


def _draw_ground(style: Any, view: View) -> list[str]:  # noqa: ANN401 - a style or a name
    """Return the layers of a style; names of styles stand for tiles of other hosts and are a ValueError."""
    if not isinstance(style, Mapping):
        raise ValueError(f"The map's style {style!r} needs another machine; only styles written out can be drawn.")
    sources = style.get("sources") or {}
    parts = []
    for layer in style.get("layers") or ():
        if not layer.get("minzoom", 0) <= view.zoom < layer.get("maxzoom", 99):
            continue
        paint, kind = layer.get("paint") or {}, layer.get("type")
        if kind == "background":
            area = view.area
            colour = str(paint.get("background-color", "#000000"))
            parts.append(element("rect", x=area.left, y=area.top, width=area.width, height=area.height, fill=colour))
        elif kind in ("fill", "line"):
            outlines = read_outlines(sources[layer["source"]]["data"])
            parts.append(_draw_layer(kind, paint, outlines, view))
        else:
            raise ValueError(f"Layers of type {kind!r} cannot be drawn. Known: background, fill, line.")
    return parts


def _draw_layer(kind: str, paint: Spec, outlines: Outlines, view: View) -> str:
    opacity = _read_at(paint.get(f"{kind}-opacity"), view.zoom, 1)
    if kind == "fill":
        rings = [ring for rings in outlines.rings for ring in rings]
        colour = str(paint.get("fill-color", "#000000"))
        return element("path", d=_write_rings(rings, view), fill=colour, fill_opacity=None if opacity == 1 else opacity)
    lines = cut_lines((view.place(line) for line in outlines.list_borders(view.window)), view.area)
    return element(
        "path", d="".join(write_points(line) for line in lines), fill="none", stroke_linejoin="round",
        stroke=str(paint.get("line-color", "#000000")), stroke_width=_read_at(paint.get("line-width"), view.zoom, 1),
        stroke_opacity=None if opacity == 1 else opacity,
    )  # fmt: skip


def _read_at(value: Any, zoom: float, default: float) -> float:  # noqa: ANN401 - a number or an expression
    """Return a number of a style, which may grow with the zoom: ["interpolate", how, ["zoom"], z, n, …]."""
    if isinstance(value, Sequence) and value and value[0] == "interpolate":
        return float(np.interp(zoom, value[3::2], value[4::2]))
    return default if value is None else float(value)


def _write_rings(rings: Rings, view: View) -> str:
    return "".join(write_points(cut_ring(view.place(ring), view.area), closed=True) for ring in rings)


def _draw_layers(stated: Spec, view: View) -> list[str]:
    """Return the layers that a figure puts between the ground and its traces."""
    parts = []
    for layer in stated.get("layers") or ():
        kind, colour = str(layer.get("type", "fill")), str(layer.get("color", "#444444"))
        opacity, width = layer.get("opacity", 1), read(layer, "line.width", 2)
        paint = {f"{kind}-color": colour, f"{kind}-opacity": opacity, "line-width": width}
        if kind not in ("fill", "line"):
            raise ValueError(f"Layers of type {kind!r} cannot be drawn. Known: fill, line.")
        parts.append(_draw_layer(kind, paint, read_outlines(layer["source"]), view))
    return parts


def draw_areas(trace: Spec, frame: Frame, view: View) -> list[str]:
    """Return the areas of a choropleth, each in its colour; locations without an outline are left out.

    Edges are stronger than fills: a browser draws thin lines heavier than their width.
    """
    found = read_outlines(trace["geojson"]).find(str(trace.get("featureidkey", "id")))
    locations = [str(location) for location in trace.get("locations") or ()]
    colours = list_colours(trace, trace.get("z"), len(locations), "#444444", low="z")
    opacities = spread(read(trace, "marker.opacity"), len(locations), 1)
    edges = spread(read(trace, "marker.line.color"), len(locations), "#444444")
    widths = spread(read(trace, "marker.line.width"), len(locations), 1)
    return [
        element(
            "path", d=_write_rings(found.get(location, []), view), fill=colour, fill_opacity=opacity,
            fill_rule="evenodd", stroke=edge if width else None, stroke_width=width or None,
            stroke_opacity=opacity**0.5, stroke_linejoin="round",
        )
        for location, colour, opacity, edge, width in zip(locations, colours, opacities, edges, widths, strict=True)
        if location in found
    ]  # fmt: skip


MAP_TRACES: dict[str, Callable[[Spec, Frame, View], list[str]]] = {
    "choroplethmap": draw_areas,
    "scattermap": draw_places,
}
