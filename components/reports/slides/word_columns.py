"""Words in columns → a table of PowerPoint's own, each word in a tinted cell."""

from __future__ import annotations

from pptx.slide import Slide
from pptx.table import _Cell

from components.plots.kinds.word_columns import WordColumn, WordColumns
from components.reports.slides.charts import fade
from components.reports.slides.natives import Box, add_table, find_slide_colour, write_cell

_TINT = 0.17  # of its colour that a cell has
_FEW = 10  # rows at full size


def add_word_columns(slide: Slide, value: WordColumns, box: Box) -> str:
    """Put a table with a column for each column of words, which leaves none of those drawn out."""
    table = add_table(slide, value.rows + 1, len(value.columns), box)
    points = 14 if value.rows <= _FEW else 12
    for number, column in enumerate(value.columns):
        _fill_column([table.cell(row, number) for row in range(value.rows + 1)], column, points)
    return ""


def _fill_column(cells: list[_Cell], column: WordColumn, points: int) -> None:
    title = column.title + (f" · {column.number:,}" if column.number else "")
    write_cell(cells[0], title, bold=True, centred=True)
    ground = f"#{fade(find_slide_colour(column.colour), _TINT)}"
    for number, cell in enumerate(cells[1:]):
        if number < len(column.words):
            write_cell(cell, column.words[number].text, centred=True, ground=ground, points=points)
        else:
            note = column.note if number == len(column.words) else ""
            write_cell(cell, note, centred=True, colour="@muted", points=points)
