"""Flows → bars and bands as shapes of PowerPoint's own, with a heading above each column."""

from __future__ import annotations

import numpy as np
from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.util import Pt

from components.catalogue.characters import replace_forbidden
from components.plots.kinds.flows import Flows
from components.reports.drawing.flow import LaidBand, LaidNode, lay_out
from components.reports.slides.natives import Box
from components.reports.slides.shapes import INCH, add_freeform, fill_shape, group_shapes, place
from components.reports.slides.ties import NOTE, measure_lines, write_lines, write_note

_HEAD = 26.0  # points of the headings and the air below them
_GAP, _THICK, _AIR = 12.0, 12.0, 4.0  # points between nodes, across one, and beside it before its name
_UNDER = 8.0  # points below the last node, whose name may be higher than it is
_SIZES = (13, 12, 11, 10)  # points of the letters: the first at which no name needs more than its row
_ROOMY = 1.25  # of the width of a name, so that letters of another font need no further line
_BENDS = np.linspace(0, 1, 13)  # places along a band where its edge has a corner


def add_flows(slide: Slide, flows: Flows, box: Box) -> str:
    """Put the flows as one group, and say what is left out of them: nothing that the value has."""
    width, bottom = box[2] * INCH, box[3] * INCH - (NOTE + _UNDER if flows.note else 0)
    pairs, values = [(band.source, band.target) for band in flows.bands], [band.value for band in flows.bands]
    nodes, links = lay_out(pairs, values, top=_HEAD, height=bottom - _HEAD, gap=_GAP)
    last = max((node.column for node in nodes), default=0)
    step = (width - _THICK) / max(last, 1)
    points = _choose_size(nodes, bottom - _HEAD, flows)
    with group_shapes(slide, "Flows") as shapes:
        for link in links:
            _add_band(shapes, link, link.source.column * step + _THICK, link.target.column * step, flows, box)
        for node in nodes:
            _add_node(shapes, node, node.column * step, flows, points, box, is_last=node.column == last)
        _add_headings(shapes, flows, box)
        write_note(shapes, flows.note, box)
    return ""


def _choose_size(nodes: list[LaidNode], height: float, flows: Flows) -> float:
    """Return the points of the letters at which the names of the fullest column fit."""

    def measure(column: int, size: float) -> float:
        return sum(
            measure_lines([" ".join(flows.nodes[node.number].name)], size)[1] for node in nodes if node.column == column
        )

    columns = {node.column for node in nodes}
    fitting = (size for size in _SIZES if all(measure(column, size) <= height for column in columns))
    return next(fitting, _SIZES[-1])


def _add_band(shapes: SlideShapes, link: LaidBand, start: float, end: float, flows: Flows, box: Box) -> None:
    """Put a band as a shape with corners: between two columns it bends as a smooth step does."""
    bends = 3 * _BENDS**2 - 2 * _BENDS**3
    upper = np.column_stack([start + _BENDS * (end - start), link.start + bends * (link.end - link.start)])
    outline = np.concatenate([upper, upper[::-1] + np.array([0, link.width])])
    tied = (" ".join(flows.nodes[node.number].name) for node in (link.source, link.target))
    fill_shape(add_freeform(shapes, " – ".join(tied), [outline], box), "@grid")


def _add_node(
    shapes: SlideShapes,
    node: LaidNode,
    x: float,
    flows: Flows,
    points: float,
    box: Box,
    *,
    is_last: bool,
) -> None:
    known = flows.nodes[node.number]
    bar = shapes.add_shape(MSO_SHAPE.RECTANGLE, *place(box, x, node.top), Pt(_THICK), Pt(max(node.height, 1)))
    name = " ".join(known.name)  # in one line: a slide is wider than the page
    bar.name = replace_forbidden(name)
    fill_shape(bar, known.colour)
    wide, tall = measure_lines([name], points)
    wide *= _ROOMY
    at = place(box, x - _AIR - wide if is_last else x + _THICK + _AIR, node.middle - tall / 2)
    write_lines(shapes, [name], (*at, Pt(wide), Pt(tall)), points=points, align="right" if is_last else "left")


def _add_headings(shapes: SlideShapes, flows: Flows, box: Box) -> None:
    last, width = len(flows.headings) - 1, box[2] * INCH
    room = width / (last + 1)
    for number, heading in enumerate(flows.headings):
        align = {0: "left", last: "right"}.get(number, "middle")
        at = place(box, (width - room) * number / last, 0)
        write_lines(shapes, [heading], (*at, Pt(room), Pt(20)), points=14, align=align, colour="@muted")
