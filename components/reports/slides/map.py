"""Map → shapes of PowerPoint's own that one can colour and move: land, borders, areas, lines, points and names.

Measured on the shipped maps: 0.2 to 1.2 s to write and 60 to 130 kB as shapes, where a picture of their ground took 0.9
to 2 s and 190 to 290 kB; LibreOffice opens both in about 5 s. 1,000 points take 2 s and 20 kB more, and it opens 2,000
of them in 3 s more than none. A map with still more is a picture, and says so: who would move them one by one?
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

import numpy as np
import shapely
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.util import Inches, Pt

from components.catalogue.characters import replace_forbidden
from components.plots.kinds.map import RING, Areas, Layer, Lines, Map, Points, Shades, repeat
from components.reports.drawing.cut import cut_ring
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.geodata import Rings, read_outlines
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
from components.reports.drawing.png import write_png
from components.reports.drawing.svg import Points as Pixels
from components.reports.slides.natives import Box, find_slide_colour, tell_note
from components.reports.slides.shapes import INCH, add_freeform, draw_edge, fill_shape, group_shapes, place

MOST_POINTS = 1000  # as shapes of their own
_SHARP = 3  # dots of a picture for each px
_FINE = 0.35  # px that outlines may be off
_TURN = np.linspace(0, 2 * np.pi, 48, endpoint=False)  # corners of a circle that the edge cuts
_NUMBER = 12  # points of the letters in a crowd
_ALIGN = {"right": PP_ALIGN.LEFT, "left": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}  # by where a name stands


def add_map(slide: Slide, value: Map, box: Box) -> str:
    """Put the map as one group of shapes, none of them beyond the box; say so where it is a picture instead."""
    width, height = (round(side * INCH) for side in box[2:])  # a px is a point
    view = fit_map_view(value, width, height)
    dots = [place_points(layer, view) if isinstance(layer, Points) else [] for layer in value.layers]
    number = sum(map(len, dots))
    if number > MOST_POINTS:
        picture = write_png(draw_svg(value, width=width, height=height), _SHARP)
        slide.shapes.add_picture(BytesIO(picture), *(Inches(each) for each in box))
        return f"The map is a picture: its {number:,} points are too many to be moved one by one."
    with group_shapes(slide, "Map") as shapes:
        _add_ground(shapes, value, view, box)
        for layer, placed in zip(value.layers, dots, strict=True):
            _add_layer(shapes, layer, placed, view, box)
        for name in place_names(value, view):
            _add_name(shapes, name, box)
    return tell_note(tell_beyond(value, view))


def _add_ground(shapes: SlideShapes, value: Map, view: View, box: Box) -> None:
    """Put the sea, all land as one shape, and borders as one shape of each kind."""
    sea = shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Inches(side) for side in box))
    sea.name = "Sea"
    fill_shape(sea, value.ground.sea)
    land = _cut_rings([ring for rings in read_outlines("countries").areas.values() for ring in rings], view)
    if land:
        fill_shape(add_freeform(shapes, "Land", land, box), value.ground.land)
    for border in value.ground.borders:
        if view.zoom >= border.from_zoom:
            lines = [view.place(line) for line in read_outlines(border.shapes).list_borders(view.window)]
            _add_lines(shapes, f"Borders of {border.shapes}", _cut_lines(lines, view), border.colour, border.width, box)


def _add_layer(shapes: SlideShapes, layer: Layer, dots: Sequence[Dot], view: View, box: Box) -> None:
    match layer:
        case Areas():
            _add_areas(shapes, layer, view, box)
        case Lines():
            for line in place_lines(layer, view):
                _add_lines(shapes, "Line", _cut_lines([line], view), layer.colour, layer.width, box, layer.opacity)
        case Points():
            for dot in dots:
                _add_dot(shapes, dot, view, box)


def _add_areas(shapes: SlideShapes, areas: Areas, view: View, box: Box) -> None:
    outlines, number = read_outlines(areas.shapes).areas, len(areas.ids)
    colours = areas.colour.list_all() if isinstance(areas.colour, Shades) else [areas.colour] * number
    opacities = repeat(areas.opacity, number)
    for shape, colour, opacity, tip in zip(areas.ids, colours, opacities, areas.tips, strict=True):
        rings = _cut_rings(outlines.get(shape, []), view)
        if rings:
            area = add_freeform(shapes, tip.heading or shape, rings, box)
            fill_shape(area, colour, opacity)
            draw_edge(area, areas.edge, areas.edge_width, opacity**0.5)


def _cut_rings(rings: Rings, view: View) -> list[Pixels]:
    """Return what of rings is in sight, with as many corners as one can tell apart."""
    cut = [ring for ring in (cut_ring(view.place(ring), view.area, margin=0) for ring in rings) if len(ring) > 2]
    lines = shapely.simplify([shapely.LineString(ring) for ring in cut], _FINE, preserve_topology=False)
    return [shapely.get_coordinates(line) for line in lines if shapely.get_num_coordinates(line) > 2]


def _cut_lines(lines: Iterable[Pixels], view: View) -> list[Pixels]:
    """Return what of lines is in sight."""
    area = view.area
    whole = shapely.MultiLineString([line for line in lines if len(line) > 1])
    cut = shapely.clip_by_rect(shapely.simplify(whole, _FINE), area.left, area.top, area.right, area.bottom)
    return [shapely.get_coordinates(part) for part in shapely.get_parts(cut) if shapely.get_num_coordinates(part) > 1]


def _add_lines(
    shapes: SlideShapes, name: str, lines: Sequence[Pixels], colour: str, width: float, box: Box, opacity: float = 1
) -> None:
    if lines:
        drawn = add_freeform(shapes, name, lines, box, closed=False)
        fill_shape(drawn, "")
        draw_edge(drawn, colour, width, opacity)


def _add_dot(shapes: SlideShapes, dot: Dot, view: View, box: Box) -> None:
    radius = dot.radius - (RING / 2 if dot.inside else 0)  # an outline lies on both sides of the edge
    area = view.area
    if (
        area.left <= dot.x - radius
        and dot.x + radius <= area.right
        and area.top <= dot.y - radius <= area.bottom - 2 * radius
    ):
        at = place(box, dot.x - radius, dot.y - radius)
        shape = shapes.add_shape(MSO_SHAPE.OVAL, *at, Pt(2 * radius), Pt(2 * radius))
    else:
        circle = np.column_stack([dot.x + radius * np.cos(_TURN), dot.y + radius * np.sin(_TURN)])
        seen = cut_ring(circle, view.area, margin=0)
        if len(seen) < 3:
            return
        shape = add_freeform(shapes, "", [seen], box)
    shape.name = replace_forbidden(dot.title) or f"{dot.number:,} places"
    fill_shape(shape, dot.inside or dot.colour, 1 if dot.inside else dot.opacity)
    if dot.inside:
        draw_edge(shape, dot.colour, RING)
    if dot.number > 1:
        _write(shape, f"{dot.number:,}", _NUMBER, "@card", PP_ALIGN.CENTER)


def _add_name(shapes: SlideShapes, name: Name, box: Box) -> None:
    room = name.box
    shape = shapes.add_textbox(*place(box, room.left, room.top), Pt(room.right - room.left), Pt(room.bottom - room.top))
    shape.name = replace_forbidden(name.text)
    _write(shape, name.text, name.size, name.colour, _ALIGN[name.position.rpartition(" ")[2]])


def _write(shape: Shape, text: str, points: float, colour: str, align: PP_ALIGN) -> None:
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    frame.text = replace_forbidden(text)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    paragraph.font.size, paragraph.font.color.rgb = Pt(points), find_slide_colour(colour)
