"""Marks in rows and columns → a table of PowerPoint's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from pptx.slide import Slide
from pptx.table import Table
from pptx.util import Inches

from components.plots.kinds.grid import Grid, Mark
from components.reports.drawing.text import measure_width
from components.reports.slides.charts import find_ink
from components.reports.slides.natives import (
    MOST_COLUMNS,
    MOST_ROWS,
    Box,
    add_table,
    set_widths,
    tell_cut,
    tell_note,
    write_cell,
)
from components.reports.slides.parts import find_part
from components.reports.slides.template import BODY

_FEW = 4  # columns whose texts have room at full size
_NAME = 4.2, 3.2  # inches for the names of the rows, at most: beside few columns, and beside many
_LOW = 10  # rows that have room at full size
_SPARE = 0.35  # inches that names of many columns and long names of rows take beyond a line
_BESIDE_ROWS = 12, 9  # of a table of names: where each has one line, and where long ones take two
_MARGIN, _TIGHT = 0.2, 0.06  # inches beside a text in its cell, and beside a name of a narrow column
_HEADS = (14, 12, 11, 10, 9)  # points of the name of a column, at full size and with many columns
_INCH = 72  # points
_ROOMY = 1.06  # of the width of a text, as fonts differ
_SIGNS = {("square", False): "■", ("square", True): "□", ("circle", False): "●", ("circle", True): "○"}


def split_grid(grid: Grid) -> Iterator[Grid]:
    """Yield a table of names in parts that a slide has room for; of numbers, the first rows are enough."""
    most = _BESIDE_ROWS[_is_crowded(grid)]
    if grid.is_named or len(grid.rows) <= most:
        yield grid
        return
    start = 0
    while start < len(grid.rows):
        end = find_part(start, len(grid.rows), most)
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
    widths = _find_widths(grid, columns, 1.2 * ends, width)
    set_widths(table, widths)
    if grid.is_named:
        _write_columns(table, grid, columns, widths[1])
    marks = {(mark.row, mark.column): mark for mark in grid.marks}
    for row in range(rows):
        _fill_row(table, grid, row, [marks.get((row, column)) for column in range(columns)])
    return f"{tell_cut(len(grid.rows), len(grid.columns))} {tell_note(grid.note)}".strip()


def _find_first(grid: Grid, columns: int, width: float) -> float:
    """Return the inches of the first column; names of many columns need what it has to spare."""
    return min(_NAME[columns > _FEW] if grid.is_named else 3.0, width * 0.4)


def _find_widths(grid: Grid, columns: int, last: float, width: float) -> list[float]:
    """Return the inches of each column: marks beside their names have what they need, all others are alike."""
    first = _find_first(grid, columns, width)
    room = width - first - last
    if grid.texts != "beside":
        return [first, *[min(room / max(columns, 1), 2.4)] * columns, last]
    needed = [0.5] * columns
    for mark in grid.marks:
        if mark.column < columns:
            needed[mark.column] = max(needed[mark.column], _measure(f"● {mark.text}", _find_points(columns)))
    scale = min(room / max(sum(needed), 1), 1)
    return [first, *(each * scale for each in needed), last]


def _measure(text: str, points: float, *, bold: bool = False, margin: float = _MARGIN) -> float:
    """Return the inches that a text needs in its cell."""
    return measure_width(escape(text), points, bold=bold) / _INCH * _ROOMY + margin


def _is_crowded(grid: Grid) -> bool:
    """Whether texts of marks need a second line."""
    columns = min(len(grid.columns), MOST_COLUMNS)
    widths = _find_widths(grid, columns, 0, BODY[2])[1:]
    points = _find_points(columns)
    return any(
        _measure(f"● {mark.text}", points) > widths[mark.column] + 0.01 for mark in grid.marks if mark.column < columns
    )


def _write_columns(table: Table, grid: Grid, columns: int, width: float) -> None:
    for cell in table.rows[0].cells:
        write_cell(cell, "")
    for position, name in enumerate(grid.columns[:columns], start=1):
        text = " ".join(grid.column_wrap.split(name))
        cell = table.cell(0, position)
        write_cell(cell, text, bold=True, centred=True, points=_fit_head(text, columns, width))
        cell.margin_left = cell.margin_right = Inches(_TIGHT / 2)


def _fit_head(name: str, columns: int, width: float) -> int:
    """Return the points of the name of a column: the most at which none of its words is broken."""
    sizes = _HEADS if columns <= _FEW else _HEADS[2:]
    words = name.split()
    fitting = (size for size in sizes if all(_measure(word, size, bold=True, margin=_TIGHT) <= width for word in words))
    return next(fitting, sizes[-1])


def _find_points(columns: int) -> int:
    return 14 if columns <= _FEW else 12


def _fill_row(table: Table, grid: Grid, number: int, marks: list[Mark | None]) -> None:
    row, cells = grid.rows[number], list(table.rows[number + grid.is_named].cells)
    name = " ".join(grid.row_wrap.split(row.name))
    letters = 14 if len(grid.rows) <= _LOW and grid.texts != "beside" else 12
    write_cell(cells[0], name, bold=row.is_bold, colour="@muted" if row.is_heading else "@ink", points=letters)
    points = _find_points(len(marks))
    for cell, mark in zip(cells[1:], marks, strict=False):
        if mark is None:
            write_cell(cell, "", points=letters)
        elif grid.texts == "beside":
            text = f"{_SIGNS[mark.shape, mark.is_open]} {mark.text}"
            write_cell(cell, text, colour=mark.colour, points=points)
        else:
            colour, ground = (mark.colour, "") if mark.is_open else (find_ink(mark.colour), mark.colour)
            write_cell(cell, mark.text, colour=colour, centred=True, ground=ground, bold=mark.is_open, points=letters)
    if len(cells) > len(marks) + 1:
        write_cell(cells[-1], row.end, colour=grid.end_colour, points=letters)
