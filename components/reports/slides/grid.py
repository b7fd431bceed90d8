"""Marks in rows and columns → a table of PowerPoint's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptx.slide import Slide
from pptx.table import Table

from components.plots.kinds.grid import Grid, Mark
from components.reports.drawing.lightness import find_lightness
from components.reports.slides.natives import (
    MOST_COLUMNS,
    MOST_ROWS,
    Box,
    add_table,
    find_slide_colour,
    set_widths,
    tell_cut,
    tell_note,
    write_cell,
)
from components.reports.slides.parts import find_part

_FEW = 4  # columns whose texts have room at full size
_NAME = 4.2, 3.2  # inches for the names of the rows, at most: beside few columns, and beside many
_LOW = 10  # rows that have room at full size
_SPARE = 0.35  # inches that names of many columns and long names of rows take beyond a line
_BESIDE_ROWS = 9  # of a table of names: long ones take two lines
_LIGHT = 0.6  # from this lightness of a cell on, its letters are dark
_SIGNS = {("square", False): "■", ("square", True): "□", ("circle", False): "●", ("circle", True): "○"}


def split_grid(grid: Grid) -> Iterator[Grid]:
    """Yield a table of names in parts that a slide has room for; of numbers, the first rows are enough."""
    if grid.is_named or len(grid.rows) <= _BESIDE_ROWS:
        yield grid
        return
    start = 0
    while start < len(grid.rows):
        end = find_part(start, len(grid.rows), _BESIDE_ROWS)
        if end < len(grid.rows) and grid.rows[end - 1].is_heading:  # it stands above its rows
            end -= 1
        yield _cut(grid, start, end)
        start = end


def _cut(grid: Grid, start: int, end: int) -> Grid:
    marks = tuple(replace(mark, row=mark.row - start) for mark in grid.marks if start <= mark.row < end)
    return replace(grid, rows=grid.rows[start:end], marks=marks)


def add_grid(slide: Slide, grid: Grid, box: Box) -> str:
    """Put a table with a cell for each mark; return the note and how many rows and columns are left out."""
    if not grid.rows:
        return ""
    head, ends = int(grid.is_named), int(any(row.end for row in grid.rows))
    columns, rows = min(len(grid.columns), MOST_COLUMNS), min(len(grid.rows), MOST_ROWS)
    left, top, width, height = box
    room = height - (_SPARE if grid.is_named and columns > _FEW else 0)
    table = add_table(slide, rows + head, 1 + columns + ends, (left, top, width, room))
    table.first_row = grid.is_named
    _set_widths(table, _find_first(grid, columns, box[2]), columns, 1.2 * ends, box[2])
    if grid.is_named:
        _write_columns(table, grid, columns)
    marks = {(mark.row, mark.column): mark for mark in grid.marks}
    for row in range(rows):
        _fill_row(table, grid, row, [marks.get((row, column)) for column in range(columns)])
    return f"{tell_cut(len(grid.rows), len(grid.columns))} {tell_note(grid.note)}".strip()


def _find_first(grid: Grid, columns: int, width: float) -> float:
    """Return the inches of the first column; names of many columns need what it has to spare."""
    return min(_NAME[columns > _FEW] if grid.is_named else 3.0, width * 0.4)


def _set_widths(table: Table, first: float, columns: int, last: float, width: float) -> None:
    each = min((width - first - last) / max(columns, 1), 2.4)
    set_widths(table, [first, *[each] * columns, last])


def _write_columns(table: Table, grid: Grid, columns: int) -> None:
    for cell in table.rows[0].cells:
        write_cell(cell, "")
    for position, name in enumerate(grid.columns[:columns]):
        text = " ".join(grid.column_wrap.split(name))
        write_cell(table.cell(0, position + 1), text, bold=True, centred=True, points=14 if columns <= _FEW else 11)


def _find_points(columns: int) -> int:
    return 14 if columns <= _FEW else 12


def _fill_row(table: Table, grid: Grid, number: int, marks: list[Mark | None]) -> None:
    row, cells = grid.rows[number], list(table.rows[number + grid.is_named].cells)
    name = " ".join(grid.row_wrap.split(row.name))
    letters = 14 if len(grid.rows) <= _LOW else 12
    write_cell(cells[0], name, bold=row.is_bold, colour="@muted" if row.is_heading else "@ink", points=letters)
    points = _find_points(len(marks))
    for cell, mark in zip(cells[1:], marks, strict=False):
        if mark is None:
            write_cell(cell, "", points=letters)
        elif grid.texts == "beside":
            text = f"{_SIGNS[mark.shape, mark.is_open]} {mark.text}"
            write_cell(cell, text, colour=mark.colour, points=points)
        else:
            colour, ground = (mark.colour, "") if mark.is_open else (_find_ink(mark.colour), mark.colour)
            write_cell(cell, mark.text, colour=colour, centred=True, ground=ground, bold=mark.is_open, points=letters)
    if len(cells) > len(marks) + 1:
        write_cell(cells[-1], row.end, colour=grid.end_colour, points=letters)


def _find_ink(ground: str) -> str:
    """Return the colour of letters that can be read on another one."""
    return "@ink" if find_lightness(f"#{find_slide_colour(ground)}") > _LIGHT else "@card"
