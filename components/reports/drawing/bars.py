"""Traces of bars → rectangles, hatched where a pattern says so, with their texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from components.reports.drawing.axis import Area, Axis
from components.reports.drawing.frame import Frame
from components.reports.drawing.hatch import draw_hatch
from components.reports.drawing.labels import Font, read_font
from components.reports.drawing.stack import Bar, stack_bars
from components.reports.drawing.svg import element, group
from components.reports.drawing.text import draw_text, measure_height, measure_width
from components.reports.drawing.values import Spec, find_lightness, list_colours, read, spread

_PAD = 3  # px between a bar's end and its text


def draw_bars(traces: Sequence[Spec], frame: Frame) -> list[str]:
    """Return the bars of traces that share their axes."""
    across, upright = frame.find_axes(traces[0])
    along, beside = (upright, across) if traces[0].get("orientation") != "h" else (across, upright)
    bars = stack_bars(traces, frame.layout, along.read, beside.read)
    parts = []
    for number, trace in enumerate(traces):
        own = [(bar, _find_rectangle(bar, along, beside)) for bar in bars if bar.trace == number]
        parts.append(group(_draw_marks(trace, own), opacity=trace.get("opacity")))
        parts.append(group(_draw_texts(trace, own, frame)))
    return parts


def _find_rectangle(bar: Bar, along: Axis, beside: Axis) -> Area:
    ends = sorted(min(max(along.place_number(end), -1e5), 1e5) for end in (bar.start, bar.end))
    sides = sorted(beside.place_number(bar.place + half * bar.width / 2) for half in (-1, 1))
    (left, right), (top, bottom) = (sides, ends) if bar.upright else (ends, sides)
    return Area(left, top, right - left, bottom - top)


def _draw_marks(trace: Spec, own: Sequence[tuple[Bar, Area]]) -> list[str]:
    number = max((bar.number for bar, _ in own), default=-1) + 1
    marker = trace.get("marker") or {}
    colours = list_colours(marker, marker.get("color"), number, "#1f77b4")
    opacities = spread(marker.get("opacity"), number, 1)
    shapes, lines = spread(read(marker, "pattern.shape"), number, ""), spread(read(marker, "line.width"), number, 0)
    edges = spread(read(marker, "line.color"), number, "#444444")
    parts = []
    for bar, box in own:
        if box.width <= 0 or box.height <= 0:
            continue
        look: dict[str, Any] = {
            "opacity": None if opacities[bar.number] == 1 else opacities[bar.number],
            "stroke": edges[bar.number] if lines[bar.number] else None,
            "stroke_width": lines[bar.number] or None,
        }
        if shapes[bar.number]:
            step = float(read(marker, "pattern.size", 8))
            parts.append(draw_hatch(box.left, box.top, box.width, box.height, colours[bar.number], step=step))
        else:
            parts.append(
                element(
                    "rect", x=box.left, y=box.top, width=box.width, height=box.height, fill=colours[bar.number], **look
                )
            )
    return parts


def _draw_texts(trace: Spec, own: Sequence[tuple[Bar, Area]], frame: Frame) -> list[str]:
    if trace.get("text") is None or trace.get("textposition") == "none":
        return []
    texts = spread(trace["text"], max((bar.number for bar, _ in own), default=-1) + 1, "")
    return [_draw_text(trace, bar, box, str(texts[bar.number]), frame) for bar, box in own]


def _draw_text(trace: Spec, bar: Bar, box: Area, text: str, frame: Frame) -> str:
    stated = str(trace.get("textposition", "auto"))
    size = read_font(frame.layout, trace.get("textfont")).size
    room = (box.height, box.width)[not bar.upright] - 2 * _PAD
    need = measure_height(text, size) if bar.upright else measure_width(text, size)
    inside = stated == "inside" or (stated == "auto" and need <= room)
    font = _pick_font(trace, bar, frame, inside)
    onward = bar.end >= bar.start
    if bar.upright:
        level, y = ("bottom", box.top - _PAD) if onward else ("top", box.bottom + _PAD)
        if inside:
            level, y = ("top", box.top + _PAD) if onward else ("bottom", box.bottom - _PAD)
        return draw_text(
            text, box.left + box.width / 2, y, size=size, colour=font.colour, anchor="middle",
            level="top" if level == "top" else "bottom",
        )  # fmt: skip
    anchor, x = ("start", box.right + _PAD) if onward else ("end", box.left - _PAD)
    if inside:
        anchor, x = ("end", box.right - _PAD) if onward else ("start", box.left + _PAD)
        if trace.get("insidetextanchor") == "middle":
            anchor, x = "middle", box.left + box.width / 2
        elif trace.get("insidetextanchor") == "start":
            anchor, x = ("start", box.left + _PAD) if onward else ("end", box.right - _PAD)
    return draw_text(text, x, box.top + box.height / 2, size=size, colour=font.colour, anchor=anchor, level="middle")


def _pick_font(trace: Spec, bar: Bar, frame: Frame, inside: bool) -> Font:
    """Return the stated font; inside a bar without one, black or white, whichever reads better."""
    own = trace.get("insidetextfont" if inside else "outsidetextfont") or trace.get("textfont") or {}
    font = read_font(frame.layout, own)
    if not inside or own.get("color"):
        return font
    marker = trace.get("marker") or {}
    colour = list_colours(marker, marker.get("color"), bar.number + 1, "#1f77b4")[bar.number]
    return Font(font.size, "#17222d" if find_lightness(colour) > 0.55 else "#ffffff")
