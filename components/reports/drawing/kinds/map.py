"""Map → SVG: the ground from shapes of our own, the layers on it, and names where there is room."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from html import escape

from components.plots.kinds.map import Areas, Border, Ground, Layer, Lines, Map, Names, Points, Shades, repeat
from components.plots.style import paint
from components.reports.drawing.cut import cut_lines, cut_ring
from components.reports.drawing.geodata import Rings, read_outlines
from components.reports.drawing.lightness import find_lightness
from components.reports.drawing.map_layout import (
    Dot,
    Name,
    fit_map_view,
    place_lines,
    place_names,
    place_points,
    tell_beyond,
)
from components.reports.drawing.mercator import View
from components.reports.drawing.names import write_beside
from components.reports.drawing.svg import element, group, polyline, write_points
from components.reports.drawing.text import draw_text

_NUMBER = 12  # px of the numbers of crowds
_LIGHT = 0.55  # of a circle, from which on its number is dark


def draw_map(value: Map, *, width: float, height: float, theme: str) -> str:
    """Return the ground, the layers and the names, cut at the edges of so many px."""
    view = fit_map_view(value, width, height)
    land = paint(value.ground.land, theme)
    return cut_at_edges(
        [
            *draw_ground(value.ground, view, theme),
            *(part for layer in value.layers for part in draw_layer(layer, view, theme)),
            *(_draw_name(name, theme, land) for name in place_names(value, view)),
            _write_beyond(value, view, theme),
        ],
        view,
    )


def _write_beyond(value: Map, view: View, theme: str) -> str:
    """Return what cannot be seen, in the lower right corner."""
    x, y, muted = view.area.right - 8, view.area.bottom - 8, paint("@muted", theme)
    halo = paint(value.ground.sea, theme)
    return draw_text(tell_beyond(value, view), x, y, size=_NUMBER, colour=muted, anchor="end", halo=halo)


def cut_at_edges(parts: Iterable[str], view: View) -> str:
    """Return parts of a map of which nothing is seen beyond its edges."""
    area, content = view.area, "".join(parts)
    clip = f"clip-{zlib.crc32(content.encode()):08x}-map"  # several maps may stand in one page, and ids must not meet
    box = element("rect", x=area.left, y=area.top, width=area.width, height=area.height)
    return element("clipPath", box, id=clip) + group([content], clip_path=f"url(#{clip})")


def draw_ground(ground: Ground, view: View, theme: str) -> list[str]:
    """Return sea, land and the borders that are seen from this near."""
    area, rings = view.area, [ring for rings in read_outlines("countries").areas.values() for ring in rings]
    sea = element("rect", x=area.left, y=area.top, width=area.width, height=area.height, fill=paint(ground.sea, theme))
    land = element("path", d=_write_rings(rings, view), fill=paint(ground.land, theme))
    seen = [border for border in ground.borders if view.zoom >= border.from_zoom]
    return [sea, land, *(_draw_border(border, view, theme) for border in seen)]


def _draw_border(border: Border, view: View, theme: str) -> str:
    borders = read_outlines(border.shapes).list_borders(view.window)
    lines = cut_lines((view.place(line) for line in borders), view.area)
    return element(
        "path", d="".join(write_points(line) for line in lines), fill="none", stroke_linejoin="round",
        stroke=paint(border.colour, theme), stroke_width=border.width,
    )  # fmt: skip


def _write_rings(rings: Rings, view: View) -> str:
    return "".join(write_points(cut_ring(view.place(ring), view.area), closed=True) for ring in rings)


def draw_layer(layer: Layer, view: View, theme: str) -> list[str]:
    """Return the marks of a layer; names come last of all, when all points are known."""
    match layer:
        case Areas():
            return _draw_areas(layer, view, theme)
        case Lines():
            return _draw_lines(layer, view, theme)
        case Points():
            return _draw_points(layer, view, theme)
        case Names():
            return []


def _draw_areas(areas: Areas, view: View, theme: str) -> list[str]:
    """Return the areas, each in its colour; ids without an outline are left out.

    Edges are stronger than fills: a browser draws thin lines heavier than their width.
    """
    outlines, number = read_outlines(areas.shapes).areas, len(areas.ids)
    colours = areas.colour.list_all() if isinstance(areas.colour, Shades) else [areas.colour] * number
    return [
        element(
            "path", d=_write_rings(outlines[shape], view), fill=paint(colour, theme), fill_opacity=opacity,
            fill_rule="evenodd", stroke=paint(areas.edge, theme), stroke_width=areas.edge_width,
            stroke_opacity=opacity**0.5, stroke_linejoin="round",
        )
        for shape, colour, opacity in zip(areas.ids, colours, repeat(areas.opacity, number), strict=True)
        if shape in outlines
    ]  # fmt: skip


def _draw_lines(lines: Lines, view: View, theme: str) -> list[str]:
    colour = paint(lines.colour, theme)
    drawn = [polyline(line, colour=colour, width=lines.width) for line in place_lines(lines, view)]
    return [group(drawn, opacity=None if lines.opacity == 1 else lines.opacity)]


def _draw_points(points: Points, view: View, theme: str) -> list[str]:
    """Return the points, each ring with its hole, so that it covers nothing that lies above it."""
    return [part for dot in place_points(points, view) for part in _draw_ring(dot, theme)]


def _draw_ring(dot: Dot, theme: str) -> list[str]:
    drawn = _draw_dot(dot, theme)
    if not dot.inside:
        return [drawn]
    return [drawn, element("circle", cx=dot.x, cy=dot.y, r=dot.hole, fill=paint(dot.inside, theme))]


def _draw_dot(dot: Dot, theme: str) -> str:
    colour = paint(dot.colour, theme)
    opacity = None if dot.opacity == 1 else dot.opacity
    circle = element("circle", cx=dot.x, cy=dot.y, r=dot.radius, fill=colour, opacity=opacity)
    if dot.number == 1:
        return circle
    ink = "#17222d" if find_lightness(colour) > _LIGHT else "#ffffff"
    number = f"{dot.number:,}"
    return circle + draw_text(number, dot.x, dot.y, size=_NUMBER, colour=ink, anchor="middle", level="middle")


def _draw_name(name: Name, theme: str, land: str) -> str:
    """Return a name with the land as a halo, none for letters as light as it: these stand on something dark."""
    colour = paint(name.colour, theme)
    halo = land if abs(find_lightness(colour) - find_lightness(land)) > 0.4 else ""
    text, place = escape(name.text), (name.x, name.y)
    return write_beside(text, place, name.position, name.radius, size=name.size, colour=colour, halo=halo)
