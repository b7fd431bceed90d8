"""Grids and rows → tables of PowerPoint's own, which one edits like any other."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Inches, Length, Pt

from components.catalogue.characters import replace_forbidden
from components.language.phrases import count_of, start_sentence
from components.plots.style import find_colour

Box = tuple[float, float, float, float]  # left, top, width, height in inches
MOST_ROWS = 12  # of a chart or table: more cannot be read from the back of a room
MOST_COLUMNS = 8


def find_slide_colour(name: str) -> RGBColor:
    """Return a colour of a figure ("@ink" or "#17222d") for PowerPoint."""
    value = find_colour(name, "light") if name.startswith("@") else name
    return RGBColor.from_string(value.removeprefix("#").upper())


def add_rows(slide: Slide, header: Sequence[str], rows: Sequence[Sequence[str]], box: Box) -> None:
    """Put a plain table of texts."""
    table = add_table(slide, len(rows) + 1, len(header), box)
    lengths = [max(map(len, column)) + 2 for column in zip(header, *rows, strict=True)]
    set_widths(table, [box[2] * length / sum(lengths) for length in lengths])
    for row, cells in enumerate([header, *rows]):
        for column, text in enumerate(cells):
            write_cell(table.cell(row, column), text, bold=row == 0)


def add_table(slide: Slide, rows: int, columns: int, box: Box) -> Table:
    """Put an empty table, its rows no higher than they need."""
    left, top, width, height = (Inches(each) for each in box)
    row_height = min(height // rows, Inches(0.5))
    table = slide.shapes.add_table(rows, columns, left, top, width, Length(row_height * rows)).table
    table.horz_banding = False
    table.first_row = True
    return table


def set_widths(table: Table, widths: Sequence[float]) -> None:
    """Make the columns of a table so many inches wide; those without a width stay as they are."""
    for column, width in enumerate(widths[: len(table.columns)]):
        table.columns[column].width = Inches(width)


def write_cell(
    cell: _Cell,
    text: str,
    *,
    bold: bool = False,
    centred: bool = False,
    colour: str = "@ink",
    ground: str = "",
    points: float = 14,
) -> None:
    """Write a text into a cell of a table."""
    cell.text = replace_forbidden(text)
    cell.fill.solid()
    cell.fill.fore_color.rgb = find_slide_colour(ground or "@card")
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
    paragraph.font.size, paragraph.font.bold, paragraph.font.color.rgb = Pt(points), bold, find_slide_colour(colour)


def tell_cut(rows: int, columns: int = 0) -> str:
    """Say how much of a chart or table is shown, "" for all of it."""
    cut = [f"{most} of {count_of(number, noun)}" for number, most, noun in
           ((rows, MOST_ROWS, "row"), (columns, MOST_COLUMNS, "column")) if number > most]  # fmt: skip
    return f"Shown are the first {' and '.join(cut)}." if cut else ""


def tell_note(note: str) -> str:
    """Return a remark as a sentence, "" for none."""
    return f"{start_sentence(note)}." if note else ""


def add_text(slide: Slide, text: str, box: Box, *, colour: str = "@ink", points: float = 14) -> Shape:
    """Put a text that wraps in its box, and return its shape."""
    shape = slide.shapes.add_textbox(*(Inches(each) for each in box))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.text = replace_forbidden(text)
    frame.paragraphs[0].font.size, frame.paragraphs[0].font.color.rgb = Pt(points), find_slide_colour(colour)
    return shape
