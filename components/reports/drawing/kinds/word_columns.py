"""Words in columns → SVG: a tinted field a word, headings above, notes below or in their place."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from components.plots.kinds.word_columns import HEAD, HEADING, ROW, WIDTH, WordColumn, WordColumns
from components.plots.labels import break_label
from components.plots.style import Palette, find_palette
from components.reports.drawing.kinds.bars import EDGE, LETTERS, RIGHT, join_lines
from components.reports.drawing.svg import element, group
from components.reports.drawing.text import draw_text

_FIELD = 0.86  # of a row
_GAP = 0.02  # of a column, at either side
_TINT = 0.17  # opacity of the fields


def draw_word_columns(value: WordColumns, *, width: float, height: float, theme: str) -> str:
    """Return the elements of columns of words on a sheet of so many px; rows keep their height in a taller one."""
    row = min((height - 2 * EDGE) / (value.rows + HEAD), ROW)
    wide = (width - EDGE - RIGHT) / max(len(value.columns), 1)
    return "".join(
        group(_draw_column(column, EDGE + number * wide, wide, row, find_palette(theme)))
        for number, column in enumerate(value.columns)
    )


def _draw_column(column: WordColumn, left: float, wide: float, row: float, palette: Palette) -> Iterator[str]:
    middle = left + wide / 2
    title = escape(break_label(column.title, width=HEADING, lines=1)[0])
    heading = f"<b>{title}</b>" + (f" · {column.number:,}" if column.number else "")
    words = [join_lines(break_label(word.text, width=WIDTH)) for word in column.words]
    lines = [(heading, -0.5 - HEAD / 2, "ink"), *((word, number, "ink") for number, word in enumerate(words))]
    lines += [(escape(column.note), len(words), "muted")] if column.note else []
    for number in range(len(column.words)):
        top = EDGE + (HEAD + number + (1 - _FIELD) / 2) * row
        yield element(
            "rect", x=left + _GAP * wide, y=top, width=(1 - 2 * _GAP) * wide, height=_FIELD * row,
            fill=palette[column.colour.removeprefix("@")], opacity=_TINT,
        )  # fmt: skip
    for text, at, colour in lines:
        y = EDGE + (HEAD + at + 0.5) * row
        yield draw_text(text, middle, y, size=LETTERS, colour=palette[colour], anchor="middle", level="middle")
