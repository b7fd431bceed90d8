"""Sets that overlap → a table of PowerPoint's own: a row an overlap, a column a set."""

from __future__ import annotations

from pptx.slide import Slide
from pptx.table import Table

from components.plots.kinds.upset import Overlap, Upset
from components.reports.slides.natives import MOST_ROWS, Box, add_table, set_widths, tell_cut, tell_note, write_cell

_NUMBER = 1.2  # inches of the column of numbers


def add_upset(slide: Slide, upset: Upset, box: Box) -> str:
    """Put a table: each overlap's number and a mark for each of its sets; return the note and what is left out."""
    overlaps, sets = upset.overlaps[:MOST_ROWS], upset.sets
    if not overlaps:
        return ""
    table = add_table(slide, len(overlaps) + 1, len(sets) + 1, box)
    widths = [_NUMBER, *[min((box[2] - _NUMBER) / len(sets), 2.4)] * len(sets)]
    set_widths(table, widths)
    write_cell(table.cell(0, 0), "Items", bold=True)
    for column, each in enumerate(sets, start=1):
        write_cell(table.cell(0, column), each.label, bold=True, centred=True, points=12)
    for row, overlap in enumerate(overlaps, start=1):
        _fill_row(table, row, overlap)
    return f"{tell_cut(len(upset.overlaps))} {tell_note(upset.note)}".strip()


def _fill_row(table: Table, row: int, overlap: Overlap) -> None:
    cells = list(table.rows[row].cells)
    write_cell(cells[0], f"{overlap.number:,}", bold=True)
    for place, cell in enumerate(cells[1:]):
        write_cell(cell, "●" if place in overlap.sets else "", colour=overlap.colour, centred=True)
