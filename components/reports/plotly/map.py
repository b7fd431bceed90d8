"""Map → Plotly's figure: a MapLibre style of our own shapes, so that no tile server is asked, and the traces on it.

The ground is made with Natural Earth. The names "@geo/…" are files that the page's server (or the file a visitor
took away) holds; colours follow the theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from components.plots.colours import make_steps
from components.plots.kinds.map import (
    RING,
    Areas,
    Crowd,
    Ground,
    Layer,
    Lettering,
    Lines,
    Map,
    Names,
    Numbers,
    Points,
    Shades,
)
from components.plots.kinds.tip import Tip
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import write_tip

_FILLED = 0.1  # px, of what would make a ring of a point that is none
_LEAST = 8  # px, of the points that names stand beside, where there are none
_TOLERANCE = 0.2  # px by which MapLibre may simplify outlines

Trace = Figure
Value = TypeVar("Value")


def draw_map(value: Map) -> Figure:
    """Return the figure, with names for colours."""
    return {
        "data": [trace for layer in value.layers for trace in _draw(layer)],
        "layout": make_layout(
            map={"style": make_style(value.ground), "center": {"lon": 11, "lat": 51}, "zoom": 3},
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            dragmode="pan",
        ),
    }


def make_style(ground: Ground) -> Figure:
    """Return a MapLibre style (specification version 8) without fonts, sprites or tiles."""
    return {
        "version": 8,
        "sources": {name: {"type": "geojson", "data": f"@geo/{name}.json", "tolerance": _TOLERANCE}
                    for name in ("countries", "regions")},
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": ground.sea}},
            {"id": "land", "type": "fill", "source": "countries", "paint": {"fill-color": ground.land}},
            *({"id": border.colour.removeprefix("@"), "type": "line", "source": border.shapes,
               **({"minzoom": border.from_zoom} if border.from_zoom else {}),
               "paint": {"line-color": border.colour, "line-width": border.width}} for border in ground.borders),
        ],
    }  # fmt: skip


def _draw(layer: Layer) -> list[Trace]:
    match layer:
        case Areas():
            return [_draw_areas(layer)]
        case Lines():
            return [_draw_lines(layer)]
        case Points():
            return _draw_points(layer)
        case Names():
            return [_draw_names(layer)]


def _draw_areas(areas: Areas) -> Trace:
    return {
        "type": "choroplethmap", "geojson": f"@geo/{areas.shapes}.json", "featureidkey": "id",
        "locations": list(areas.ids), **_fill(areas), "showscale": False,
        "marker": {"opacity": _list(areas.opacity), "line": {"color": areas.edge, "width": areas.edge_width}},
        "customdata": list(areas.keys), "hovertext": _write(areas.tips), "hoverinfo": "text",
    }  # fmt: skip


def _fill(areas: Areas) -> Trace:
    if isinstance(areas.colour, str):
        scale = [[0, areas.colour], [1, areas.colour]]
        return {"z": [1] * len(areas.ids), "colorscale": scale, "zmin": 0, "zmax": 1}
    steps = make_steps(list(areas.colour.palette))
    return {
        "z": list(areas.colour.positions), "colorscale": steps["colorscale"], "zmin": steps["cmin"],
        "zmax": steps["cmax"],
    }  # fmt: skip


def _draw_lines(lines: Lines) -> Trace:
    """Return one trace of all lines: it is broken off after each."""
    spots: list[tuple[float | None, float | None]] = []
    for line in lines.lines:
        spots += [*line, (None, None)]
    spots = spots or [(None, None)]
    return {
        "type": "scattermap", "mode": "lines", "hoverinfo": "skip",
        "line": {"color": lines.colour, "width": lines.width},
        **({} if lines.opacity == 1 else {"opacity": lines.opacity}),
        "lon": [longitude for longitude, _ in spots], "lat": [latitude for _, latitude in spots],
    }  # fmt: skip


def _draw_points(points: Points) -> list[Trace]:
    """Return the points, and where they have names what makes rings of some.

    A trace is there even without points, and always with the same parts: adding layers to a map, or taking
    them away, costs more than all the rest of a filter. Its name stays, too, whether areas stand before it or
    not: plotly.js 4.1 fails when it has to take a trace with clusters off a map.
    """
    if points.names is None and points.hollow is not None:
        return [_draw_plain(_put_holes(points, points.hollow))]
    trace = _draw_plain(points)
    return [trace] if points.hollow is None else [trace, _draw_hollows(points, points.hollow)]


def _draw_plain(points: Points) -> Trace:
    named = points.names is not None and points.hollow is None
    tips = {"hoverinfo": "skip"} if points.tips is None else {"hovertext": _write(points.tips), "hoverinfo": "text"}
    return {
        **_begin(points.name, points.longitudes, points.latitudes), **tips,
        **(_name(points.names or (), points.lettering) if named else {"mode": "markers"}),
        "marker": _mark(_list(points.sizes), points.colour, points.opacity, named=named),
        **({} if points.keys is None else {"customdata": list(points.keys)}),
        **({} if points.crowd is None else {"cluster": _join(points.crowd)}),
    }  # fmt: skip


def _put_holes(points: Points, hollow: Sequence[bool]) -> Points:
    """Return points with a hole right above each that is a ring: a map's points have no outline.

    So a ring covers nothing that lies above it. A hole has no key: nobody clicks on it.
    """
    number = len(points.longitudes)
    order = [(each, is_hole) for each in range(number) for is_hole in (False, True)[: 1 + hollow[each]]]
    rows = [each for each, _ in order]
    sizes, keys, tips = points.list_sizes(), points.keys or (None,) * number, points.tips or ()
    colour = points.colour if isinstance(points.colour, Shades) else Shades((0,) * number, (points.colour,))
    inside = len(colour.palette)
    return replace(
        points,
        longitudes=tuple(_pick(points.longitudes, rows)),
        latitudes=tuple(_pick(points.latitudes, rows)),
        sizes=tuple(sizes[each] - 2 * RING if is_hole else sizes[each] for each, is_hole in order),
        colour=Shades(
            tuple(inside if is_hole else colour.positions[each] for each, is_hole in order),
            (*colour.palette, points.inside),
        ),
        keys=tuple(None if is_hole else keys[each] for each, is_hole in order),
        tips=None if points.tips is None else tuple(tips[each] for each in rows),
        hollow=None,
    )


def _draw_hollows(points: Points, hollow: tuple[bool, ...]) -> Trace:
    """Return what makes rings of points whose names stand in them."""
    sizes = [size - 2 * RING if is_ring else _FILLED for size, is_ring in zip(points.list_sizes(), hollow, strict=True)]
    return {
        **_begin("hollows" if points.name else "", points.longitudes, points.latitudes),
        **_name(points.names or (), points.lettering),
        "marker": _mark(sizes, points.inside, 1, named=True),
        "customdata": list(points.keys or ()), "hoverinfo": "skip",
    }  # fmt: skip


def _draw_names(names: Names) -> Trace:
    """Return the names: what they stand beside is there once more, unseen, for on the map it may lie otherwise."""
    trace = {**_begin(names.name, names.longitudes, names.latitudes), "hoverinfo": "skip"}
    if names.beside is None:
        return {**trace, **_name(names.texts or ("",), names.lettering), "mode": "text"}
    marker = {"size": list(names.beside) or [_LEAST], "opacity": 0, "allowoverlap": True}
    return {**trace, **_name(names.texts, names.lettering), "marker": marker}


def _begin(name: str, longitudes: Sequence[float], latitudes: Sequence[float]) -> Trace:
    """Return what each trace of marks begins with; a place without coordinates keeps an empty one on the map."""
    longitude: list[float | None] = [*longitudes] or [None]
    latitude: list[float | None] = [*latitudes] or [None]
    return {"type": "scattermap", **({"uid": name} if name else {}), "lon": longitude, "lat": latitude}


def _name(texts: Sequence[str], lettering: Lettering) -> Trace:
    side = {} if lettering.side == "middle" else {"textposition": f"middle {lettering.side}"}
    font = {"size": lettering.size, "color": lettering.colour}
    return {"mode": "markers+text", "text": list(texts), "textfont": font, **side}


def _mark(sizes: float | list[float], colour: str | Shades, opacity: float, *, named: bool) -> Trace:
    """Return the marker; without a size, plotly.js puts the names beside it nowhere, for good.

    Colours are numbers, since Plotly reads each colour that is written out one by one (820 against 84 ms at 20,000).
    """
    painted = {"color": colour} if isinstance(colour, str) else {
        "color": list(colour.positions), **make_steps(list(colour.palette)),
    }  # fmt: skip
    return {"size": sizes or ([_LEAST] if named else []), **painted, "opacity": opacity, "allowoverlap": True}


def _join(crowd: Crowd) -> Trace:
    return {
        "enabled": crowd.joined, "maxzoom": crowd.until_zoom, "color": crowd.colour, "opacity": crowd.opacity,
        "step": list(crowd.steps), "size": list(crowd.radii),
    }  # fmt: skip


def _write(tips: Sequence[Tip]) -> list[str]:
    return [write_tip(tip) for tip in tips]


def _pick(values: Sequence[Value], positions: Sequence[int]) -> list[Value]:
    return [values[position] for position in positions]


def _list(value: float | Numbers) -> float | list[float]:
    return list(value) if isinstance(value, tuple) else value
