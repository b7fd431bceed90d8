"""A network → marks with their names and lines between them, as shapes of PowerPoint's own.

A slide is wider than the page: names stand where the value has them, stretched, and are pushed apart again.
"""

from __future__ import annotations

import numpy as np
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.util import Pt

from components.catalogue.characters import replace_forbidden
from components.plots.kinds.network import Network, Node
from components.plots.spread import Points, push_apart
from components.reports.slides.natives import Box
from components.reports.slides.shapes import INCH, draw_edge, fill_shape, group_shapes, place, unstyle
from components.reports.slides.ties import NOTE, measure_lines, write_lines, write_note

_SIZES = (14, 12, 11, 10, 9)  # points of the letters: the first at which the names leave room
_FULL = 0.5  # of the slide that names may take


def add_network(slide: Slide, network: Network, box: Box) -> str:
    """Put the network as one group, and say what is left out of it: nothing that the network has."""
    page = box[2] * INCH, box[3] * INCH - (NOTE if network.note else 0)
    points = _choose_size(network, page)
    marks = _place_marks(network, page, points)
    with group_shapes(slide, "Network") as shapes:
        for tie in network.ties:
            one, other = (place(box, *marks[end]) for end in (tie.one, tie.other))
            line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *one, *other)
            unstyle(line)
            draw_edge(line, tie.colour, tie.width, tie.opacity)
        drawn = [
            _add_node(shapes, node, x, y, points, box)
            for node, (x, y) in zip(network.nodes, marks.tolist(), strict=True)
        ]
        write_note(shapes, network.note, box)
        for mark, name in drawn:  # last, as groups take the next free number: one moves both together
            shapes.add_group_shape((mark, name)).name = mark.name
    return ""


def _choose_size(network: Network, page: tuple[float, float]) -> float:
    """Return the points of the letters: large ones where the names are few."""
    areas = {size: sum(wide * tall for wide, tall in _list_boxes(network, size)) for size in _SIZES}
    return next((size for size, area in areas.items() if area <= _FULL * page[0] * page[1]), _SIZES[-1])


def _list_boxes(network: Network, points: float) -> list[tuple[float, float]]:
    """Return how wide and high each mark is with its name."""
    texts = [measure_lines(node.name, points, bold=node.is_project) for node in network.nodes]
    return [
        (max(wide, 2 * node.radius), tall + 2 * node.radius)
        for node, (wide, tall) in zip(network.nodes, texts, strict=True)
    ]


def _place_marks(network: Network, page: tuple[float, float], points: float) -> Points:
    """Return the middle of each mark, its name above or below it as in the value."""
    if not network.nodes:
        return np.zeros((0, 2))
    sides = np.array(_list_boxes(network, points))
    away = [tall / 2 - node.radius for node, (_, tall) in zip(network.nodes, sides, strict=True)]
    shift = np.array([far if node.is_below else -far for node, far in zip(network.nodes, away, strict=True)])
    room = np.array(page)
    middles = np.array([[node.x, node.y] for node in network.nodes]) / (network.width, network.height) * room
    middles[:, 1] += shift
    middles = push_apart(np.clip(middles, sides / 2, room - sides / 2), sides, room)
    middles[:, 1] -= shift
    return middles


def _add_node(shapes: SlideShapes, node: Node, x: float, y: float, points: float, box: Box) -> tuple[Shape, Shape]:
    """Put a mark and its name, and return both."""
    kind = MSO_SHAPE.RECTANGLE if node.is_project else MSO_SHAPE.OVAL
    across = Pt(2 * node.radius)
    mark = shapes.add_shape(kind, *place(box, x - node.radius, y - node.radius), across, across)
    mark.name = replace_forbidden(" ".join(node.name))
    fill_shape(mark, node.colour)
    wide, tall = measure_lines(node.name, points, bold=node.is_project)
    top = y + node.radius if node.is_below else y - node.radius - tall
    at = (*place(box, x - wide / 2, top), Pt(wide), Pt(tall))
    return mark, write_lines(shapes, node.name, at, points=points, bold=node.is_project)
