"""Trace of lines, markers and texts between two axes → SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from components.reports.drawing.frame import Frame, find_box
from components.reports.drawing.labels import read_font
from components.reports.drawing.names import write_beside
from components.reports.drawing.svg import Points, element, group, polyline, write_points
from components.reports.drawing.symbols import draw_symbol
from components.reports.drawing.values import Spec, is_list, list_colours, read, spread

Places = Sequence[tuple[float, float] | None]


def draw_scatter(trace: Spec, frame: Frame) -> list[str]:
    """Return lines, then markers, then texts; cut at the axes unless the trace says otherwise."""
    across, upright = frame.find_axes(trace)
    mode = str(trace.get("mode") or ("lines+markers" if len(trace.get("x") or ()) < 20 else "lines"))
    places = _place_marks(trace, across.place, upright.place)
    lines = list(_draw_lines(trace, places)) if "lines" in mode else []
    marks = [*(draw_markers(trace, places) if "markers" in mode else []),
             *(_draw_texts(trace, places, frame, marked="markers" in mode) if "text" in mode else [])]  # fmt: skip
    clip = f"clip-{frame.mark}-{across.name}{upright.name}"
    free = trace.get("cliponaxis") is False
    box = find_box(across, upright)
    cut = "" if free and not lines else element(
        "clipPath", element("rect", x=box.left, y=box.top, width=box.width, height=box.height), id=clip
    )  # fmt: skip
    return [
        cut,
        group(lines, clip_path=f"url(#{clip})", opacity=trace.get("opacity")),
        group(marks, clip_path=None if free else f"url(#{clip})", opacity=trace.get("opacity")),
    ]


def _place_marks(trace: Spec, place_x: Any, place_y: Any) -> list[tuple[float, float] | None]:  # noqa: ANN401
    across, upright = trace.get("x"), trace.get("y")
    upright = list(upright) if upright is not None else []
    across = list(across) if across is not None else list(range(len(upright)))
    both = [(place_x(x), place_y(y)) for x, y in zip(across, upright, strict=False)]
    return [None if x is None or y is None else (x, y) for x, y in both]


def split_lines(places: Places) -> Iterator[Points]:
    """Yield the stretches between missing points."""
    stretch: list[tuple[float, float]] = []
    for place in [*places, None]:
        if place is not None:
            stretch.append(place)
        elif stretch:
            yield np.array(stretch)
            stretch = []


def _draw_lines(trace: Spec, places: Places) -> Iterator[str]:
    colour = str(read(trace, "line.color") or read(trace, "marker.color") or "#1f77b4")
    width, opacity = float(read(trace, "line.width", 2)), float(read(trace, "line.opacity", 1))
    shape = str(read(trace, "line.shape", "linear"))
    for stretch in split_lines(places):
        line = _bend(stretch, shape)
        if trace.get("fill") in ("toself", "tonext"):
            yield element("path", d=write_points(line, closed=True), fill=str(trace.get("fillcolor", colour)))
        if width and len(line) > 1:
            yield polyline(line, colour=colour, width=width, opacity=opacity, dash=read(trace, "line.dash"))


def _bend(stretch: Points, shape: str) -> Points:
    """Return a line with the corners that its shape asks for: across first ("hv") or upright first ("vh")."""
    if shape not in ("hv", "vh") or len(stretch) < 2:
        return stretch
    before, after = stretch[:-1], stretch[1:]
    corners = np.column_stack([after[:, 0], before[:, 1]] if shape == "hv" else [before[:, 0], after[:, 1]])
    mixed = np.empty((2 * len(stretch) - 1, 2))
    mixed[0::2], mixed[1::2] = stretch, corners
    return mixed


def list_sizes(marker: Spec, number: int) -> list[float]:
    """Return the px across of each marker."""
    sizes = [float(size) for size in spread(marker.get("size"), number, 6)]
    if not is_list(marker.get("size")):
        return sizes
    scale, least = float(marker.get("sizeref") or 1), float(marker.get("sizemin") or 0)
    area = marker.get("sizemode") == "area"
    return [max((size / scale) ** 0.5 if area else size / scale, least) for size in sizes]


def draw_markers(trace: Spec, places: Places) -> list[str]:
    """Return the markers of a trace at their places."""
    marker = trace.get("marker") or {}
    number = len(places)
    sizes = list_sizes(marker, number)
    colours = list_colours(marker, marker.get("color"), number, str(read(trace, "line.color", "#1f77b4")))
    seen = spread(marker.get("opacity"), number, 0.7 if is_list(marker.get("size")) else 1)
    symbols = spread(marker.get("symbol"), number, "circle")
    edges, lines = spread(read(marker, "line.color"), number, "#444444"), spread(read(marker, "line.width"), number, 0)
    return [
        draw_symbol(symbol, place[0], place[1], size, colour=colour, opacity=opacity, edge=edge, line=line)
        for place, size, colour, opacity, symbol, edge, line in zip(
            places, sizes, colours, seen, symbols, edges, lines, strict=True
        )
        if place is not None and size > 0
    ]


def _draw_texts(trace: Spec, places: Places, frame: Frame, *, marked: bool) -> Iterator[str]:
    number = len(places)
    texts = spread(trace.get("text"), number, "")
    positions = spread(trace.get("textposition"), number, "middle center")
    font = trace.get("textfont") or {}
    stated = read_font(frame.layout, {})
    colours = spread(font.get("color"), number, stated.colour)
    heights = spread(font.get("size"), number, stated.size)
    sizes = list_sizes(trace.get("marker") or {}, number) if marked else [0.0] * number
    for place, text, position, size, colour, height in zip(
        places, texts, positions, sizes, colours, heights, strict=True
    ):
        if place is not None and text not in ("", None):
            yield write_beside(str(text), place, position, size / 2, size=height, colour=colour)
