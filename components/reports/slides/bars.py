"""Bars in panels → charts of PowerPoint's own side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from pptx.chart.chart import Chart
from pptx.chart.plot import BarPlot
from pptx.chart.series import BarSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.slide import Slide
from pptx.util import Pt

from components.plots.kinds.bars import Bars, Panel, Series
from components.plots.labels import break_label
from components.reports.drawing.text import measure_width
from components.reports.slides.charts import (
    LETTERS,
    add_chart,
    fill_point,
    find_ink,
    hide_label,
    place_plot,
    write_label,
)
from components.reports.slides.natives import MOST_ROWS, Box, add_text, find_slide_colour, tell_cut, tell_note

_BAR = 0.62  # inches of a bar with its gap, at most: two bars need not fill a slide
_WIDE = 4.2  # inches that the names of the rows take beside the first panel, at most: each has one line
_AIR = 0.12  # inches between a name and its bar
_HEAD = 0.36  # inches of a heading
_FEW = 3  # panels whose headings have letters of full size
_LETTER = 0.105  # inches of a letter, about
_GAP = 0.2  # inches between panels
_INCH = 72  # points
_ENDS = "Texts"  # the series without length that writes them at the ends of stacked bars


def add_bars(slide: Slide, bars: Bars, box: Box) -> str:
    """Put panels of bars side by side, the names of the rows at the first; return the note and what is left out."""
    if not bars.labels or not any(panel.series for panel in bars.panels):
        return tell_note(bars.note)
    drawn = _cut(bars)
    left, top, width, height = box
    height = min(height, 0.4 + _BAR * max(len(drawn.labels), 3))
    names, points = _fit_names(drawn.labels)
    wide = min(max(_measure(name, points) for name in names) + _AIR, _WIDE)
    each = (width - wide) / len(drawn.panels)
    for number, panel in enumerate(drawn.panels):
        inset = wide if number == 0 else 0.0
        head = _HEAD if panel.title else 0.0
        if panel.title:
            _head(slide, drawn, panel, (left + inset, top, each - _GAP, head))
        end = _find_end(drawn, panel, each - _GAP)
        chart = _add_panel(slide, drawn, panel, names, (left, top + head, each + inset, height - head))
        _number(chart.plots[0], drawn, panel, (each - _GAP) / end)
        place_plot(chart, inset / (each + inset), (each - _GAP) / (each + inset))
        chart.value_axis.maximum_scale = end
        chart.category_axis.tick_labels.font.size = Pt(points)
        if number:
            chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        left += each + inset
    return f"{tell_cut(len(bars.labels))} {tell_note(bars.note)}".strip()


def _fit_names(labels: Sequence[str]) -> tuple[list[str], int]:
    """Return the names of the rows, each in one line, and the points of letters with which they have room."""
    names = [" ".join(break_label(label)) for label in labels]
    points = 14 if all(_measure(name, 14) + _AIR <= _WIDE for name in names) else 12
    return names, points


def _measure(text: str, points: float) -> float:
    """Return the inches of a text in one line."""
    return measure_width(escape(text), points) / _INCH


def _head(slide: Slide, bars: Bars, panel: Panel, box: Box) -> None:
    """Write the heading of a panel in one line above its bars."""
    points = 14 if len(bars.panels) <= _FEW else 12
    add_text(slide, bars.shorten(panel.title), box, colour="@muted", points=points)


def _cut(bars: Bars) -> Bars:
    """Return the first rows that can be read on a slide."""
    panels = [
        Panel(
            panel.title,
            tuple(replace(each, values=each.values[:MOST_ROWS]) for each in panel.series),
            panel.texts[:MOST_ROWS],
            panel.cut[:MOST_ROWS],
        )
        for panel in bars.panels
    ]
    return replace(bars, labels=bars.labels[:MOST_ROWS], panels=tuple(panels), hatched=bars.hatched[:MOST_ROWS])


def _find_end(bars: Bars, panel: Panel, width: float) -> float:
    """Return the value at the end of the axis: behind the longest bar its text has room."""
    text = max((len(text) for text in panel.texts), default=0) * _LETTER + 0.15
    return (bars.find_longest(panel) or 1) / max(1 - text / width, 0.4)


def _add_panel(slide: Slide, bars: Bars, panel: Panel, names: Sequence[str], box: Box) -> Chart:
    series = [(each.name, each.values) for each in panel.series]
    is_stacked = len(series) > 1
    kind = XL_CHART_TYPE.BAR_STACKED if is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    ends = [(_ENDS, [0] * len(names))] if is_stacked else []
    chart = add_chart(slide, kind, names, [*series, *ends], box)
    chart.category_axis.reverse_order = True  # PowerPoint counts rows from below
    plot = chart.plots[0]
    plot.overlap = 100 if is_stacked else 0
    for drawn, each in zip(plot.series, panel.series, strict=False):
        fill_point(drawn, each.colour)
        drawn.invert_if_negative = False
        _hatch(drawn, bars.hatched, each.colour)
    _write_ends(plot, panel)
    return chart


def _hatch(drawn: BarSeries, hatched: tuple[bool, ...], colour: str) -> None:
    """Hatch the bars of rows whose label is not known."""
    for row in (row for row, unknown in enumerate(hatched) if unknown):
        pattern = drawn.points[row].format.fill
        pattern.patterned()
        pattern.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        pattern.fore_color.rgb, pattern.back_color.rgb = find_slide_colour(colour), find_slide_colour("@card")


def _write_ends(plot: BarPlot, panel: Panel) -> None:
    """Write the texts at the ends of bars: numbers that are the bar's own stay its number, so that both can be edited.

    In PowerPoint a series that has words at a point has labels of its own.
    """
    *_, last = plot.series
    is_stacked = len(panel.series) > 1
    place = XL_LABEL_POSITION.INSIDE_BASE if is_stacked else XL_LABEL_POSITION.OUTSIDE_END
    values = [0.0] * len(panel.texts) if is_stacked else panel.series[0].values
    if not is_stacked:
        labels = last.data_labels
        labels.show_value, labels.font.size, labels.position = True, LETTERS, place
        labels.number_format, labels.number_format_is_linked = "#,##0;;", False
        labels.font.color.rgb = find_slide_colour("@ink")
    for row, (text, value) in enumerate(zip(panel.texts, values, strict=False)):
        is_its_number = bool(value) and text == f"{value:,g}" and float(value).is_integer()
        if text and not is_its_number:
            point = last.points[row]
            write_label(point, text)
            point.data_label.position = place


def _number(plot: BarPlot, bars: Bars, panel: Panel, unit: float) -> None:
    """Write the numbers of stacked bars inside those that have room for them; `unit` are the inches of a value of one.

    Shares of one are told by the texts at the ends alone.
    """
    totals = panel.totals
    if len(panel.series) < 2 or max(totals, default=0) <= 1:
        return
    decimals = int(any(not float(value).is_integer() for each in panel.series for value in each.values))
    for drawn, each in zip(plot.series, panel.series, strict=False):
        labels = drawn.data_labels
        labels.show_value, labels.font.size, labels.position = True, LETTERS, XL_LABEL_POSITION.CENTER
        labels.number_format, labels.number_format_is_linked = ("#,##0;;", "#,##0.0;;")[decimals], False
        labels.font.color.rgb = find_slide_colour(find_ink(each.colour))
        for row in _list_hidden(each, (bars.hatched, panel.cut), unit, decimals):
            hide_label(drawn.points[row])


def _list_hidden(series: Series, unread: Sequence[Sequence[bool]], unit: float, decimals: int) -> list[int]:
    """Return the rows whose bar has no room for its number, or where it cannot be read or would not be true."""
    return [
        row
        for row, value in enumerate(series.values)
        if value * unit < _measure(f"{value:,.{decimals}f}", LETTERS.pt) + _AIR / 2
        or any(row < len(marked) and marked[row] for marked in unread)
    ]
