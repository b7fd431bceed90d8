"""Map on a sheet → where its points, lines and names stand, for all that draws them one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from components.language.messages import say_number
from components.plots.kinds.map import RING, Crowd, Lines, Map, Names, Points, Shades
from components.reports.drawing.area import SheetArea
from components.reports.drawing.clusters import join_crowd
from components.reports.drawing.mercator import View, fit_view, look_at
from components.reports.drawing.names import SIDES, Box, find_room
from components.reports.drawing.svg import Points as Pixels

_POSITIONS = {"right": "middle right", "left": "middle left", "middle": "middle center"}


@dataclass(frozen=True)
class Dot:
    """A point, or many as one with their number."""

    x: float
    y: float
    radius: float
    colour: str
    opacity: float
    inside: str = ""  #: colour within a ring; "" for what is none
    number: int = 1
    title: str = ""  #: what it is called

    @property
    def hole(self) -> float:
        """Radius of what lies within a ring."""
        return max(self.radius - RING, 0)


@dataclass(frozen=True)
class Name:
    """A name where there is room for it."""

    text: str
    x: float  #: of what it stands beside
    y: float
    radius: float  #: of the same; 0 beside nothing
    position: str  #: "middle right"
    box: Box
    size: float  #: px
    colour: str


def fit_map_view(value: Map, width: float, height: float) -> View:
    """Return what is looked at on a sheet of so many px, else the first view."""
    area = SheetArea(0, 0, width, height)
    return look_at(value.camera, area) if value.camera else fit_view(value.extent, area)


def place_lines(lines: Lines, view: View) -> list[Pixels]:
    """Return the lines in px."""
    return [view.place_degrees(*zip(*line, strict=True)) for line in lines.lines if len(line) > 1]


def place_points(points: Points, view: View) -> list[Dot]:
    """Return the points in sight, the first lowest, and above them the circles of a crowd."""
    places = view.place_degrees(points.longitudes, points.latitudes).tolist()
    groups = join_crowd(places, points.crowd, view)
    alone = sorted(members[0] for members in groups if len(members) == 1)
    dots = list(_place_alone(points, places, alone))
    if points.crowd:
        joined = [[places[each] for each in members] for members in groups if len(members) > 1]
        dots += [_join(members, points.crowd) for members in joined]
    return [dot for dot in dots if _is_in_sight(dot, view.area)]


def _place_alone(points: Points, places: Sequence[tuple[float, float]], alone: Sequence[int]) -> Iterator[Dot]:
    colours = points.colour.list_all() if isinstance(points.colour, Shades) else [points.colour] * len(places)
    sizes, hollow = points.list_sizes(), points.hollow or [False] * len(places)
    for each in alone:
        inside = points.inside if hollow[each] else ""
        title = points.tips[each].heading if points.tips else ""
        yield Dot(*places[each], sizes[each] / 2, colours[each], points.opacity, inside, title=title)


def _join(places: Sequence[tuple[float, float]], crowd: Crowd) -> Dot:
    x, y = np.mean(places, axis=0).tolist()
    radius = crowd.radii[sum(len(places) >= step for step in crowd.steps)]
    return Dot(x, y, radius, crowd.colour, crowd.opacity, number=len(places))


def _is_in_sight(dot: Dot, area: SheetArea) -> bool:
    across, upright = area.left - dot.radius <= dot.x <= area.right + dot.radius, dot.y + dot.radius >= area.top
    return across and upright and dot.y - dot.radius <= area.bottom


def tell_beyond(value: Map, view: View) -> str:
    """Say how many points lie beyond the edge, where no one can move the map; "" for none."""
    layers = [layer for layer in value.layers if isinstance(layer, Points)]
    number = value.number - sum(dot.number for layer in layers for dot in place_points(layer, view))
    if not number:
        return ""
    return say_number("{number:,} place lies beyond the edge", "{number:,} places lie beyond the edge", number)


def place_names(value: Map, view: View) -> Iterator[Name]:
    """Yield the names for which there is room: those of layers on top first, then as they come in each."""
    layers = [layer for layer in value.layers if isinstance(layer, Points | Names)]
    taken = [box for layer in layers for box in _list_boxes(layer, view)]
    for layer in reversed(layers):
        if isinstance(layer, Names):
            sizes = layer.beside or [0.0] * len(layer.texts)
            yield from _place_layer(layer, layer.texts, sizes, view, taken)
        elif layer.names:
            yield from _place_layer(layer, layer.names, layer.list_sizes(), view, taken)


def _list_boxes(layer: Points | Names, view: View) -> list[Box]:
    """Return what no name may hide."""
    if isinstance(layer, Names):
        return []
    places = view.place_degrees(layer.longitudes, layer.latitudes).tolist()
    return [Box.around(place, size / 2) for place, size in zip(places, layer.list_sizes(), strict=True)]


def _place_layer(
    layer: Points | Names, texts: Sequence[str], sizes: Sequence[float], view: View, taken: list[Box]
) -> Iterator[Name]:
    letters, stated = layer.lettering, _POSITIONS[layer.lettering.side]
    alone = isinstance(layer, Names) and layer.beside is None
    sides = (stated,) if alone else (stated, *SIDES)
    places = view.place_degrees(layer.longitudes, layer.latitudes).tolist()
    for text, place, size in zip(texts, places, sizes, strict=True):
        room = find_room(text, place, size / 2, letters.size, sides, taken, view.area) if text.strip() else None
        if room:
            position, box = room
            taken.append(box)
            yield Name(text, place[0], place[1], size / 2, position, box, letters.size, letters.colour)
