"""Trace of a heatmap → a rectangle a cell, coloured by its number, with its text."""

from __future__ import annotations

from components.reports.drawing.axis import Axis
from components.reports.drawing.frame import Frame
from components.reports.drawing.labels import read_font
from components.reports.drawing.svg import element, group
from components.reports.drawing.text import draw_text
from components.reports.drawing.ticks import format_number
from components.reports.drawing.values import Spec, find_lightness, list_colours


def draw_heatmap(trace: Spec, frame: Frame) -> list[str]:
    """Return the cells of a heatmap; one without a number stays empty."""
    across, upright = frame.find_axes(trace)
    rows = [list(row) for row in trace.get("z") or ()]
    columns = _list_places(trace.get("x"), across, max((len(row) for row in rows), default=0))
    lines = _list_places(trace.get("y"), upright, len(rows))
    cells = [(column, line) for line in range(len(rows)) for column in range(len(rows[line]))]
    numbers = [rows[line][column] for column, line in cells]
    colours = list_colours(trace, [0 if number is None else number for number in numbers], len(cells), "", low="z")
    gaps = float(trace.get("xgap") or 0), float(trace.get("ygap") or 0)
    shown = [
        (cell, number, colour)
        for cell, number, colour in zip(cells, numbers, colours, strict=True)
        if number is not None
    ]
    marks = [
        element(
            "rect", x=columns[column] - across.unit / 2 + gaps[0] / 2, y=lines[line] - upright.unit / 2 + gaps[1] / 2,
            width=max(across.unit - gaps[0], 0.5), height=max(upright.unit - gaps[1], 0.5), fill=colour,
        )
        for (column, line), _, colour in shown
    ]  # fmt: skip
    texts = [
        _write_cell(trace, frame, column, line, number, colour, (columns[column], lines[line]))
        for (column, line), number, colour in shown
    ]
    return [group(marks, opacity=trace.get("opacity")), group(texts)]


def _list_places(values: object, axis: Axis, number: int) -> list[float]:
    stated = list(values) if values is not None else list(range(number))  # type: ignore[call-overload]
    return [axis.place(value) or 0.0 for value in stated]


def _write_cell(
    trace: Spec, frame: Frame, column: int, line: int, number: float, colour: str, place: tuple[float, float]
) -> str:
    template = str(trace.get("texttemplate") or "")
    if not template:
        return ""
    rows = trace.get("text") or ()
    own = rows[line][column] if line < len(rows) and column < len(rows[line]) else ""
    text = template.replace("%{text}", str(own)).replace("%{z}", format_number(number))
    font = read_font(frame.layout, trace.get("textfont"))
    stated = (trace.get("textfont") or {}).get("color")
    readable = "#17222d" if find_lightness(colour) > 0.55 else "#ffffff"
    return draw_text(text, *place, size=font.size, colour=stated or readable, anchor="middle", level="middle")
