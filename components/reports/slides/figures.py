"""Figure → the grid that it draws, as PowerPoint's tables need it; else nothing.

Grids are what plots/matrix.py draws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from components.plots.style import Figure

Trace = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """A square: its number and its colour, which fills it unless it is open."""

    text: str
    colour: str
    is_open: bool = False


@dataclass(frozen=True)
class Grid:
    """Marks in rows and columns, by (row, column); `ends` stand right of each row."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], Mark]
    ends: tuple[str, ...] = ()


def read_grid(figure: Figure) -> Grid | None:
    """Return the marks of a figure with named rows and columns whose marks are all squares, full or open."""
    marks = [trace for trace in figure["data"] if "markers" in trace.get("mode", "")]
    squares = all(str(trace["marker"].get("symbol")).startswith("square") for trace in marks)
    rows, columns = _list_ticks(figure, "yaxis"), _list_ticks(figure, "xaxis")
    if not (marks and squares and rows and columns):
        return None
    notes = figure["layout"].get("annotations", [])
    ends = {note["y"]: clean(note["text"]) for note in notes if note.get("yref") == "y" and note.get("x") == 1}
    return Grid(
        rows,
        columns,
        {place: mark for trace in marks for place, mark in _list_marks(trace)},
        tuple(ends.get(row, "") for row in range(len(rows))) if ends else (),
    )


def _list_marks(trace: Trace) -> Iterator[tuple[tuple[int, int], Mark]]:
    """Yield (row, column) and mark of each square."""
    number = len(trace["x"])
    colours = trace["marker"]["color"]
    each_colour = [colours] * number if isinstance(colours, str) else colours
    is_open = trace["marker"]["symbol"] == "square-open"
    texts = trace.get("text") or [""] * number
    for row, column, text, colour in zip(trace["y"], trace["x"], texts, each_colour, strict=True):
        # a full mark without a number stands for one, an open one for none
        yield (row, column), Mark(text or ("0" if is_open else "1"), colour, is_open)


def _list_ticks(figure: Figure, axis: str) -> tuple[str, ...]:
    ticks = figure["layout"].get(axis, {}).get("ticktext") or ()
    return tuple(clean(tick) for tick in ticks)


def clean(text: str) -> str:
    """Return a text of a figure without its marks.

    >>> clean("<b>difficult policy<br>environment</b> ")
    'difficult policy environment'
    """
    return unescape(re.sub(r"<[^<>]*>", "", re.sub(r"<br\s*/?>", " ", text))).strip()
