"""What drawings made of shapes have in common: one group of them, freeforms, and plain fills and edges.

python-pptx makes groups and freeforms, too, in a time that grows with the square of their shapes and corners: 300
points took 15 s when each was added to a group, and take 0.6 s when all are grouped at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.util import Inches, Length, Pt

from components.catalogue.characters import replace_forbidden
from components.reports.drawing.svg import Points
from components.reports.slides.natives import Box, find_slide_colour

INCH = 72  # points; shapes are placed in points from the upper left of their box
_FINE = 10  # steps of a corner for each point: finer ones only make the file larger


@contextmanager
def group_shapes(slide: Slide, name: str) -> Iterator[SlideShapes]:
    """Put all that is added meanwhile into one group; groups within it are made last."""
    shapes = slide.shapes
    before = len(shapes)
    shapes.turbo_add_enabled = True  # else each shape looks for a number among all that are there
    try:
        yield shapes
    finally:
        shapes.turbo_add_enabled = False
    shapes.add_group_shape(list(shapes)[before:]).name = name


def place(box: Box, x: float, y: float) -> tuple[Length, Length]:
    """Return where a point of a drawing stands on the slide."""
    return Length(Inches(box[0]) + Pt(x)), Length(Inches(box[1]) + Pt(y))


def add_freeform(shapes: SlideShapes, name: str, lines: Sequence[Points], box: Box, *, closed: bool = True) -> Shape:
    """Put outlines, or lines that are not closed, as one shape; there must be a line, each with two corners or more."""
    corners = np.concatenate(lines)
    left, top = corners.min(axis=0).tolist()
    wide, tall = (corners.max(axis=0) - (left, top)).tolist()
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *place(box, left, top), Pt(wide), Pt(tall))
    shape.name = replace_forbidden(name)
    rectangle = shape._element.spPr.find(qn("a:prstGeom"))
    moved = (((line - (left, top)) * _FINE).round().astype(int).tolist() for line in lines)
    steps = "".join(_write_steps(line, closed=closed) for line in moved)
    size = f'w="{round(wide * _FINE)}" h="{round(tall * _FINE)}"'
    path = f"<a:path {size}{'' if closed else _UNFILLED}>{steps}</a:path>"
    rectangle.getparent().replace(rectangle, parse_xml(_GEOMETRY.format(path)))
    return shape


_UNFILLED = ' fill="none"'
_GEOMETRY = (
    f"<a:custGeom {nsdecls('a')}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>{}</a:pathLst></a:custGeom>'
)


def _write_steps(line: Iterable[tuple[int, int]], *, closed: bool) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in line)
    further = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return f"<a:moveTo>{first}</a:moveTo>{further}{'<a:close/>' if closed else ''}"


def unstyle(shape: Shape | Connector) -> None:
    """Take the theme's shadow from a shape or a line, which has its colours of its own."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def fill_shape(shape: Shape, colour: str, opacity: float = 1) -> None:
    """Fill a shape with a colour, or with none for "", without an edge or a shadow."""
    unstyle(shape)
    if colour:
        shape.fill.solid()
        shape.fill.fore_color.rgb = find_slide_colour(colour)
        _see_through(shape, "a:solidFill", opacity)
    else:
        shape.fill.background()
    shape.line.fill.background()


def draw_edge(shape: Shape | Connector, colour: str, points: float, opacity: float = 1) -> None:
    """Draw the edge of a shape, or a line, so many points wide."""
    shape.line.color.rgb, shape.line.width = find_slide_colour(colour), Pt(points)
    _see_through(shape, "a:ln/a:solidFill", opacity)


def _see_through(shape: Shape | Connector, fill: str, opacity: float) -> None:
    """Let what lies below a fill or an edge be seen: python-pptx has no word for it."""
    if opacity < 1:
        path = "/".join(qn(tag) for tag in f"{fill}/a:srgbClr".split("/"))
        colour = shape._element.spPr.find(path)
        colour.append(colour.makeelement(qn("a:alpha"), {"val": str(round(opacity * 100_000))}))
