"""Annotations and shapes of a layout → SVG."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from components.reports.drawing.axis import Area, Axis
from components.reports.drawing.frame import Frame
from components.reports.drawing.labels import read_font
from components.reports.drawing.svg import element, polyline
from components.reports.drawing.text import draw_text, measure_height, measure_width
from components.reports.drawing.values import Spec, read


def draw_annotations(frame: Frame) -> list[str]:
    """Return the texts that stand at stated places, with their arrows."""
    return [
        _draw_annotation(note, frame) for note in frame.layout.get("annotations") or () if note.get("visible", True)
    ]


def find_place(value: object, reference: str, frame: Frame, letter: str) -> float:
    """Return the px of a value: of an axis ("x2"), a share of its length ("x2 domain") or of the whole ("paper")."""
    name, _, domain = reference.partition(" ")
    axis = frame.axes.get(name)
    if axis is None:
        share = float(value)  # type: ignore[arg-type]
        area = frame.area
        return area.left + share * area.width if letter == "x" else area.bottom - share * area.height
    if domain:
        return axis.start + float(value) * (axis.end - axis.start)  # type: ignore[arg-type]
    return _place(axis, value)


def _place(axis: Axis, value: object) -> float:
    placed = axis.place(value)
    return axis.start if placed is None else placed


def _draw_annotation(note: Spec, frame: Frame) -> str:
    font = read_font(frame.layout, note.get("font"))
    text = str(note.get("text", ""))
    x = find_place(note.get("x", 0), str(note.get("xref", "x")), frame, "x") + note.get("xshift", 0)
    y = find_place(note.get("y", 0), str(note.get("yref", "y")), frame, "y") - note.get("yshift", 0)
    arrow = ""
    if note.get("showarrow", True):
        tail_x, tail_y = x + note.get("ax", -10), y + note.get("ay", -30)
        arrow = _draw_arrow((tail_x, tail_y), (x, y), str(note.get("arrowcolor", font.colour)), note)
        x, y = tail_x, tail_y
    pad = float(note.get("borderpad", 1)) + float(note.get("borderwidth", 1 if note.get("bordercolor") else 0))
    width, height = measure_width(text, font.size) + 2 * pad, measure_height(text, font.size) + 2 * pad
    box = Area(x - width * _share_across(note), y - height * _share_upright(note), width, height)
    return arrow + _draw_box(note, box) + _write(note, text, box, pad, font.size, font.colour)


def _write(note: Spec, text: str, box: Area, pad: float, size: float, colour: str) -> str:
    align = str(note.get("align", "center"))
    x = {"left": box.left + pad, "right": box.right - pad}.get(align, box.left + box.width / 2)
    if "<br>" not in text:  # one line fills its box: anchored where the note is, so that another font does not move it
        align = {0.0: "left", 1.0: "right"}.get(_share_across(note), "center")
        x = {"left": box.left + pad, "right": box.right - pad}.get(align, box.left + box.width / 2)
    anchor = {"left": "start", "right": "end"}.get(align, "middle")
    return draw_text(
        text, x, box.top + box.height / 2, size=size, colour=colour, anchor=anchor, level="middle",
        angle=float(note.get("textangle", 0)), opacity=note.get("opacity"),
    )  # fmt: skip


def _draw_box(note: Spec, box: Area) -> str:
    ground, edge = note.get("bgcolor"), note.get("bordercolor")
    if not ground and not edge:
        return ""
    return element(
        "rect", x=box.left, y=box.top, width=box.width, height=box.height, fill=ground or "none", stroke=edge,
        stroke_width=note.get("borderwidth", 1) if edge else None, opacity=note.get("opacity"),
    )  # fmt: skip


def _share_across(note: Spec) -> float:
    anchor = note.get("xanchor", "auto")
    if anchor == "auto":
        share = note.get("x", 0)
        free = "paper" in str(note.get("xref")) and not note.get("showarrow", True)
        anchor = ("left" if share <= 1 / 3 else "right" if share >= 2 / 3 else "center") if free else "center"
    return {"left": 0.0, "right": 1.0}.get(anchor, 0.5)


def _share_upright(note: Spec) -> float:
    anchor = note.get("yanchor", "auto")
    if anchor == "auto":
        share = note.get("y", 0)
        free = "paper" in str(note.get("yref")) and not note.get("showarrow", True)
        anchor = ("bottom" if share <= 1 / 3 else "top" if share >= 2 / 3 else "middle") if free else "middle"
    return {"top": 0.0, "bottom": 1.0}.get(anchor, 0.5)


def _draw_arrow(tail: tuple[float, float], head: tuple[float, float], colour: str, note: Spec) -> str:
    width = float(note.get("arrowwidth") or 1)
    line = polyline(np.array([tail, head]), colour=colour, width=width)
    if note.get("arrowhead") == 0:
        return line
    turn = math.atan2(head[1] - tail[1], head[0] - tail[0])
    corners = [
        head,
        *((head[0] - 6 * math.cos(turn + side), head[1] - 6 * math.sin(turn + side)) for side in (-0.4, 0.4)),
    ]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return line + element("polygon", points=points, fill=colour)


def draw_shapes(frame: Frame, layer: str) -> list[str]:
    """Return the shapes of a layer: "below" or "above" the marks."""
    shapes = frame.layout.get("shapes") or ()
    return [
        _draw_shape(shape, frame)
        for shape in shapes
        if ("below" if shape.get("layer") in ("below", "between") else "above") == layer
    ]


def _draw_shape(shape: Spec, frame: Frame) -> str:
    x0, x1 = (find_place(shape.get(end, 0), str(shape.get("xref", "x")), frame, "x") for end in ("x0", "x1"))
    y0, y1 = (find_place(shape.get(end, 0), str(shape.get("yref", "y")), frame, "y") for end in ("y0", "y1"))
    colour, width = str(read(shape, "line.color", "#444444")), float(read(shape, "line.width", 2))
    dash, opacity = read(shape, "line.dash"), shape.get("opacity")
    kind = shape.get("type", "rect")
    if kind == "line":
        return polyline(np.array([[x0, y0], [x1, y1]]), colour=colour, width=width, dash=dash, opacity=opacity or 1)
    look: dict[str, Any] = {
        "fill": str(shape.get("fillcolor") or "none"), "stroke": colour if width else None,
        "stroke_width": width or None, "opacity": opacity,
    }  # fmt: skip
    if kind == "circle":
        return element("ellipse", cx=(x0 + x1) / 2, cy=(y0 + y1) / 2, rx=abs(x1 - x0) / 2, ry=abs(y1 - y0) / 2, **look)
    if kind == "rect":
        return element("rect", x=min(x0, x1), y=min(y0, y1), width=abs(x1 - x0), height=abs(y1 - y0), **look)
    raise ValueError(f"Shapes of type {kind!r} cannot be drawn. Known: line, rect, circle.")
