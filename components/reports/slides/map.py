"""Map → a picture of its ground, areas and lines, and on it points and names as shapes that one can move.

Where the points are many, they belong to the picture: hundreds of shapes are no help to anybody.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from components.catalogue.characters import replace_forbidden
from components.plots.kinds.map import RING, Areas, Lines, Map, Points
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.map_layout import Dot, Name, fit_map_view, place_names, place_points
from components.reports.drawing.mercator import View
from components.reports.drawing.png import write_png
from components.reports.slides.natives import Box, Slide, find_slide_colour

MOST_POINTS = 60  # as shapes of their own
_PIXELS = 72  # of the map an inch: a px is a point
_SHARP = 3  # dots of the picture for each px
_NUMBER = 12  # points of the letters in a crowd
_ALIGN = {"right": PP_ALIGN.LEFT, "left": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}  # by where a name stands


def add_map(slide: Slide, value: Map, box: Box) -> str:
    """Put the map as one group of shapes, and say what is left out of it: nothing."""
    width, height = (round(side * _PIXELS) for side in box[2:])
    view = fit_map_view(value, width, height)
    dots = [dot for layer in value.layers if isinstance(layer, Points) for dot in place_points(layer, view)]
    apart = len(dots) <= MOST_POINTS and all(_is_whole(dot, view) for dot in dots)
    below = tuple(layer for layer in value.layers if isinstance(layer, Areas | Lines))
    picture = write_png(draw_svg(replace(value, layers=below) if apart else value, width=width, height=height), _SHARP)
    names = list(place_names(value, view)) if apart else []
    group = slide.shapes.add_group_shape()
    group.shapes.add_picture(BytesIO(picture), *(Inches(each) for each in box))
    for dot in dots if apart else ():
        _add_dot(group, dot, box)
    for name in names:
        _add_name(group, name, box)
    return ""


def _is_whole(dot: Dot, view: View) -> bool:
    """Tell whether a point is not cut at the edge of the map: a shape cannot be."""
    area = view.area
    across = area.left <= dot.x - dot.radius and dot.x + dot.radius <= area.right
    return across and area.top <= dot.y - dot.radius and dot.y + dot.radius <= area.bottom


def _add_dot(group: Any, dot: Dot, box: Box) -> None:  # noqa: ANN401
    radius = dot.radius - (RING / 2 if dot.inside else 0)  # an outline lies on both sides of the edge
    shape = group.shapes.add_shape(
        MSO_SHAPE.OVAL, *_place(box, dot.x - radius, dot.y - radius), Pt(2 * radius), Pt(2 * radius)
    )
    shape.name = replace_forbidden(dot.title) or f"{dot.number:,} places"
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = find_slide_colour(dot.inside or dot.colour)
    if dot.inside:
        shape.line.color.rgb, shape.line.width = find_slide_colour(dot.colour), Pt(RING)
    else:
        shape.line.fill.background()
        _see_through(shape, dot.opacity)
    if dot.number > 1:
        _write(shape, f"{dot.number:,}", _NUMBER, "@card", PP_ALIGN.CENTER)


def _see_through(shape: Any, opacity: float) -> None:  # noqa: ANN401
    """Let what lies below a filled shape be seen: python-pptx has no word for it."""
    colour = shape._element.spPr.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
    colour.append(colour.makeelement(qn("a:alpha"), {"val": str(round(opacity * 100_000))}))


def _add_name(group: Any, name: Name, box: Box) -> None:  # noqa: ANN401
    room = name.box
    shape = group.shapes.add_textbox(
        *_place(box, room.left, room.top), Pt(room.right - room.left), Pt(room.bottom - room.top)
    )
    shape.name = replace_forbidden(name.text)
    _write(shape, name.text, name.size, name.colour, _ALIGN[name.position.rpartition(" ")[2]])


def _write(shape: Any, text: str, points: float, colour: str, align: Any) -> None:  # noqa: ANN401
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    frame.text = replace_forbidden(text)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    paragraph.font.size, paragraph.font.color.rgb = Pt(points), find_slide_colour(colour)


def _place(box: Box, x: float, y: float) -> tuple[int, int]:
    """Return where a px of the map stands on the slide."""
    return Inches(box[0]) + Pt(x), Inches(box[1]) + Pt(y)
