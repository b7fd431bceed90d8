"""Trace of places on a map → lines, points (near ones as one in a crowd) and names that do not collide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from components.plots.style import PALETTES
from components.reports.drawing.clusters import draw_clusters
from components.reports.drawing.frame import Frame
from components.reports.drawing.labels import read_font
from components.reports.drawing.mercator import View
from components.reports.drawing.names import Box, find_room
from components.reports.drawing.scatter import draw_markers, list_sizes, split_lines, write_beside
from components.reports.drawing.svg import element, group, polyline, write_points
from components.reports.drawing.values import Spec, read, spread

Places = list[tuple[float, float] | None]


def draw_places(trace: Spec, frame: Frame, view: View) -> list[str]:
    """Return what a trace of places draws, lines below points below names."""
    mode = str(trace.get("mode", "markers"))
    places = _place_marks(trace, view)
    if read(trace, "cluster.enabled"):
        return draw_clusters(trace, places, view)
    parts = list(_draw_lines(trace, places)) if "lines" in mode or trace.get("fill") == "toself" else []
    if "markers" in mode:
        parts += draw_markers(trace, places)
    if "text" in mode:
        parts.append(group(_draw_names(trace, frame, view, places)))
    opacity = trace.get("opacity")
    return [group(parts, opacity=None if opacity == 1 else opacity)]


def _place_marks(trace: Spec, view: View) -> Places:
    both = list(zip(trace.get("lon") or (), trace.get("lat") or (), strict=False))
    known = [pair for pair in both if None not in pair]
    placed = iter(view.place_degrees(*zip(*known, strict=True)).tolist() if known else ())
    return [None if None in pair else tuple(next(placed)) for pair in both]


def _draw_lines(trace: Spec, places: Places) -> Iterator[str]:
    colour, width = str(read(trace, "line.color", "#444444")), float(read(trace, "line.width", 2))
    for stretch in split_lines(places):
        if trace.get("fill") == "toself":
            yield element("path", d=write_points(stretch, closed=True), fill=str(trace.get("fillcolor", colour)))
        if "lines" in str(trace.get("mode")) and len(stretch) > 1:
            yield polyline(stretch, colour=colour, width=width)


def _draw_names(trace: Spec, frame: Frame, view: View, places: Places) -> Iterator[str]:
    """Yield names where there is room, those of the largest points first."""
    number = len(places)
    texts, sizes = spread(trace.get("text"), number, ""), list_sizes(trace.get("marker") or {}, number)
    positions = spread(trace.get("textposition"), number, "middle center")
    font = read_font(frame.layout, trace.get("textfont"))
    taken = [Box.around(place, size / 2) for place, size in zip(places, sizes, strict=True) if place]
    order: Sequence[int] = np.argsort([-size for size in sizes], kind="stable").tolist()
    for each in order:
        place, text = places[each], str(texts[each])
        if place is None or not text.strip():
            continue
        room = find_room(text, place, sizes[each] / 2, font.size, positions[each], taken, view.area)
        if room:
            position, box = room
            taken.append(box)
            halo = PALETTES[frame.theme]["land"]
            yield write_beside(text, place, position, sizes[each] / 2, size=font.size, colour=font.colour, halo=halo)
