"""Trace of places on a map → lines, points (near ones as one in a crowd) and names that do not collide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.reports.drawing.clusters import draw_clusters
from components.reports.drawing.frame import Frame
from components.reports.drawing.labels import read_font
from components.reports.drawing.mercator import View
from components.reports.drawing.names import SIDES, Box, find_room
from components.reports.drawing.scatter import draw_markers, list_sizes, split_lines, write_beside
from components.reports.drawing.svg import element, group, polyline, write_points
from components.reports.drawing.values import Spec, find_lightness, read, spread

Places = list[tuple[float, float] | None]


def draw_places(trace: Spec, frame: Frame, view: View) -> list[str]:
    """Return lines below points; names come last, when all points of all traces are known."""
    mode = str(trace.get("mode", "markers"))
    places = place_marks(trace, view)
    if read(trace, "cluster.enabled"):
        return draw_clusters(trace, places, view)
    parts = list(_draw_lines(trace, places)) if "lines" in mode or trace.get("fill") == "toself" else []
    seen = "markers" in mode and read(trace, "marker.opacity", 1) != 0
    parts += draw_markers(trace, places) if seen else []
    opacity = trace.get("opacity")
    return [group(parts, opacity=None if opacity == 1 else opacity)]


def place_marks(trace: Spec, view: View) -> Places:
    """Return the px of the points of a trace, None for one without a place."""
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


def draw_names(traces: Sequence[Spec], frame: Frame, view: View) -> Iterator[str]:
    """Yield the names of the points of all traces where there is room: of traces on top first, then as they come."""
    named = [trace for trace in traces if "text" in str(trace.get("mode")) and not read(trace, "cluster.enabled")]
    taken = [box for trace in traces for box in _list_boxes(trace, view)]
    for trace in reversed(named):
        yield from _draw_names(trace, frame, view, taken)


def _list_boxes(trace: Spec, view: View) -> list[Box]:
    if "markers" not in str(trace.get("mode", "markers")):
        return []
    places = place_marks(trace, view)
    sizes = list_sizes(trace.get("marker") or {}, len(places))
    return [Box.around(place, size / 2) for place, size in zip(places, sizes, strict=True) if place]


def _draw_names(trace: Spec, frame: Frame, view: View, taken: list[Box]) -> Iterator[str]:
    places = place_marks(trace, view)
    number, marked = len(places), "markers" in str(trace.get("mode"))
    sizes = list_sizes(trace.get("marker") or {}, number) if marked else [0.0] * number
    texts, positions = spread(trace.get("text"), number, ""), spread(trace.get("textposition"), number, "middle center")
    stated = read_font(frame.layout, {})
    font: Spec = trace.get("textfont") or {}
    heights, colours = spread(font.get("size"), number, stated.size), spread(font.get("color"), number, stated.colour)
    for each, place in enumerate(places):
        text = str(texts[each] or "")
        if place is None or not text.strip():
            continue
        sides = (positions[each], *SIDES) if marked else (positions[each],)
        room = find_room(text, place, sizes[each] / 2, heights[each], sides, taken, view.area)
        if room:
            position, box = room
            taken.append(box)
            halo = _pick_halo(colours[each], frame.palette["land"])
            yield write_beside(
                text, place, position, sizes[each] / 2, size=heights[each], colour=colours[each], halo=halo
            )


def _pick_halo(colour: str, land: str) -> str:
    """Return the colour of the land as a halo, none for letters as light as it: these stand on something dark."""
    return land if abs(find_lightness(colour) - find_lightness(land)) > 0.4 else ""
