"""Bars, grids and rows → charts and tables of PowerPoint's own, which one edits like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from components.catalogue.signs import mend
from components.language.phrases import count_of
from components.reports.slides.figures import Bars, Grid, Mark
from components.reports.slides.template import COLOURS

Box = tuple[float, float, float, float]  # left, top, width, height in inches
Slide = Any  # python-pptx has no types
MOST_ROWS = 12  # of a chart or table: more cannot be read from the back of a room
MOST_COLUMNS = 8
_LETTERS = Pt(14)
_BAR = 0.62  # inches of a bar with its gap, at most: two bars need not fill a slide
_LINE = 85  # letters of a legend in one line at full size
_FEW = 4  # columns whose names have room at full size
_WIDE = 2.6  # inches that the names of the categories take beside the first panel


def find_colour(name: str) -> RGBColor:
    """Return a colour of a figure ("@ink" or "#17222d") for PowerPoint."""
    value = COLOURS[name.removeprefix("@")] if name.startswith("@") else name
    return RGBColor.from_string(value.removeprefix("#").upper())


def add_bars(slide: Slide, panels: Sequence[Bars], box: Box) -> None:
    """Put panels of bars side by side; the names of the categories stand at the first."""
    left, top, width, height = box
    height = min(height, 0.4 + _BAR * max(len(panels[0].categories), 3)) if panels[0].across else height
    wide = _WIDE if panels[0].across else 0.0
    each = (width - wide) / len(panels)
    for number, panel in enumerate(panels):
        room = each + (wide if number == 0 else 0)
        head = 0.36 if panel.title else 0.0
        if panel.title:
            inset = wide if number == 0 else 0.0
            add_text(slide, panel.title, (left + inset + 0.1, top, room - inset - 0.1, head), colour="@muted")
        _add_chart(slide, panel, (left, top + head, room, height - head), named=number == 0 or not panel.across)
        left += room


def _add_chart(slide: Slide, panel: Bars, box: Box, *, named: bool) -> None:
    data = CategoryChartData()
    data.categories = [mend(each) for each in panel.categories]
    for series in panel.series:
        data.add_series(mend(series.name), series.values)
    kind = XL_CHART_TYPE.BAR_STACKED if panel.across else XL_CHART_TYPE.COLUMN_CLUSTERED
    if panel.across and len(panel.series) == 1:
        kind = XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *(Inches(each) for each in box), data)
    chart = frame.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = _LETTERS, find_colour("@ink")
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.overlap = 100 if len(panel.series) > 1 else 0
    _style_axes(chart, panel, named=named)
    for drawn, series in zip(plot.series, panel.series, strict=True):
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = find_colour(series.colour)
        drawn.invert_if_negative = False
    _label(plot, panel)


def _style_axes(chart: Any, panel: Bars, *, named: bool) -> None:  # noqa: ANN401
    categories, values = chart.category_axis, chart.value_axis
    categories.reverse_order = panel.across  # PowerPoint counts rows from below
    categories.format.line.color.rgb = find_colour("@border")
    categories.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    categories.has_major_gridlines = values.has_major_gridlines = False
    if not named:
        categories.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.visible = False
    values.minimum_scale = 0
    totals = [sum(each) for each in zip(*(series.values for series in panel.series), strict=True)]
    values.maximum_scale = (max(totals, default=0) or 1) * 1.25  # room for the numbers at the ends


def _label(plot: Any, panel: Bars) -> None:  # noqa: ANN401
    """Write the numbers at the ends of bars, or inside them where several are stacked."""
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.font.size, labels.number_format, labels.number_format_is_linked = _LETTERS, "#,##0.##;;", False
    if all(float(value).is_integer() for series in panel.series for value in series.values):
        labels.number_format = "#,##0;;"  # nothing is written for nothing
    if len(panel.series) > 1:
        labels.position, labels.font.color.rgb = XL_LABEL_POSITION.CENTER, find_colour("@card")
        return
    labels.position, labels.font.color.rgb = XL_LABEL_POSITION.OUTSIDE_END, find_colour("@ink")
    if not panel.texts:  # columns by year have none: the numbers say it all
        return
    for point, text, value in zip(range(len(panel.texts)), panel.texts, panel.series[0].values, strict=True):
        if text and text.replace(",", "") != f"{value:g}":
            frame = plot.series[0].points[point].data_label.text_frame
            frame.text = mend(text)
            frame.paragraphs[0].font.size = _LETTERS


def add_grid(slide: Slide, grid: Grid, box: Box) -> None:
    """Put a table with a coloured cell for each mark."""
    ends = bool(grid.ends)
    columns = min(len(grid.columns), MOST_COLUMNS)
    number = min(len(grid.rows), MOST_ROWS)
    table = _add_table(slide, number + 1, 1 + columns + ends, box)
    width = box[2]
    first, last = min(4.2, width * 0.4), 1.2 if ends else 0.0
    each = min((width - first - last) / columns, 2.4)
    for column, inches in zip(table.columns, [first, *[each] * columns, *[last] * ends], strict=True):
        column.width = Inches(inches)
    for position, name in enumerate(grid.columns[:columns]):
        write_cell(table.cell(0, position + 1), name, bold=True, centred=True, points=14 if columns <= _FEW else 12)
    write_cell(table.cell(0, 0), "")
    if ends:
        write_cell(table.cell(0, columns + 1), "")
    for row in range(number):
        _fill_row(table, grid, row)


def _fill_row(table: Any, grid: Grid, row: int) -> None:  # noqa: ANN401
    write_cell(table.cell(row + 1, 0), grid.rows[row], bold=bool(grid.ends and grid.ends[row]))
    for column in range(min(len(grid.columns), MOST_COLUMNS)):
        mark = grid.cells.get((row, column), Mark("", "@card", is_open=True))
        colour, ground = (mark.colour, "") if mark.is_open else ("@card", mark.colour)
        cell = table.cell(row + 1, column + 1)
        write_cell(cell, mark.text, colour=colour, centred=True, ground=ground, bold=mark.is_open)
    if grid.ends:
        write_cell(table.cell(row + 1, len(table.columns) - 1), grid.ends[row], colour="@shared")


def add_rows(slide: Slide, header: Sequence[str], rows: Sequence[Sequence[str]], box: Box) -> None:
    """Put a plain table of texts."""
    table = _add_table(slide, len(rows) + 1, len(header), box)
    lengths = [max(map(len, column)) + 2 for column in zip(header, *rows, strict=True)]
    for drawn, length in zip(table.columns, lengths, strict=True):
        drawn.width = Inches(box[2] * length / sum(lengths))
    for row, cells in enumerate([header, *rows]):
        for column, text in enumerate(cells):
            write_cell(table.cell(row, column), text, bold=row == 0)


def _add_table(slide: Slide, rows: int, columns: int, box: Box) -> Any:  # noqa: ANN401
    left, top, width, height = (Inches(each) for each in box)
    row_height = min(height // rows, Inches(0.5))
    table = slide.shapes.add_table(rows, columns, left, top, width, row_height * rows).table
    table.horz_banding = False
    table.first_row = True
    return table


def write_cell(
    cell: Any,  # noqa: ANN401
    text: str,
    *,
    bold: bool = False,
    centred: bool = False,
    colour: str = "@ink",
    ground: str = "",
    points: float = 14,
) -> None:
    """Write a text into a cell of a table."""
    cell.text = mend(text)
    cell.fill.solid()
    cell.fill.fore_color.rgb = find_colour(ground or "@card")
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
    paragraph.font.size, paragraph.font.bold, paragraph.font.color.rgb = Pt(points), bold, find_colour(colour)


def tell_cut(rows: int, columns: int = 0) -> str:
    """Say how much of a chart or table is shown, "" for all of it."""
    cut = [f"{most} of {count_of(number, noun)}" for number, most, noun in
           ((rows, MOST_ROWS, "row"), (columns, MOST_COLUMNS, "column")) if number > most]  # fmt: skip
    return f"Shown are the first {' and '.join(cut)}." if cut else ""


def add_legend(slide: Slide, legend: Sequence[Mapping[str, str]], box: Box) -> None:
    """Put what the colours say into one line of text, each after a square of its colour."""
    frame = add_text(slide, "", box)
    paragraph = frame.text_frame.paragraphs[0]
    letters = _LETTERS if sum(len(entry["label"]) + 8 for entry in legend) <= _LINE else Pt(12)
    for entry in legend:
        for text, colour in (("■ ", entry["colour"]), (f"{entry['label']}     ", "@ink")):
            run = paragraph.add_run()
            run.text = mend(text)
            run.font.size, run.font.color.rgb = letters, find_colour(colour)


def add_text(slide: Slide, text: str, box: Box, *, colour: str = "@ink", points: float = 14) -> Any:  # noqa: ANN401
    """Put a text that wraps in its box, and return its shape."""
    shape = slide.shapes.add_textbox(*(Inches(each) for each in box))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.text = mend(text)
    frame.paragraphs[0].font.size, frame.paragraphs[0].font.color.rgb = Pt(points), find_colour(colour)
    return shape
