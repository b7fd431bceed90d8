"""Bars in panels → charts of PowerPoint's own side by side."""

from __future__ import annotations

from dataclasses import replace

from pptx.chart.chart import Chart
from pptx.chart.plot import BarPlot
from pptx.chart.series import BarSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.slide import Slide

from components.plots.kinds.bars import Bars, Panel
from components.plots.labels import break_label
from components.reports.slides.charts import LETTERS, add_chart, fill_point, write_label
from components.reports.slides.natives import MOST_ROWS, Box, add_text, find_slide_colour, tell_cut, tell_note

_BAR = 0.62  # inches of a bar with its gap, at most: two bars need not fill a slide
_WIDE = 2.6  # inches that the names of the categories take beside the first panel
_HEAD = 0.36  # inches of a heading
_LETTER = 0.105  # inches of a letter, about
_ENDS = "Texts"  # the series without length that writes them at the ends of stacked bars


def add_bars(slide: Slide, bars: Bars, box: Box) -> str:
    """Put panels of bars side by side, the names of the rows at the first; return the note and what is left out."""
    if not bars.labels or not any(panel.series for panel in bars.panels):
        return tell_note(bars.note)
    drawn = _cut(bars)
    left, top, width, height = box
    height = min(height, 0.4 + _BAR * max(len(drawn.labels), 3))
    each = (width - _WIDE) / len(drawn.panels)
    for number, panel in enumerate(drawn.panels):
        inset = _WIDE if number == 0 else 0.0
        head = _HEAD if panel.title else 0.0
        if panel.title:
            add_text(slide, panel.title, (left + inset + 0.1, top, each - 0.1, head), colour="@muted")
        chart = _add_panel(slide, drawn, panel, (left, top + head, each + inset, height - head))
        chart.value_axis.maximum_scale = _find_end(drawn, panel, each)
        if number:
            chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        left += each + inset
    return f"{tell_cut(len(bars.labels))} {tell_note(bars.note)}".strip()


def _cut(bars: Bars) -> Bars:
    """Return the first rows that can be read on a slide."""
    panels = [
        Panel(
            panel.title,
            tuple(replace(each, values=each.values[:MOST_ROWS]) for each in panel.series),
            panel.texts[:MOST_ROWS],
        )
        for panel in bars.panels
    ]
    return replace(bars, labels=bars.labels[:MOST_ROWS], panels=tuple(panels), hatched=bars.hatched[:MOST_ROWS])


def _find_end(bars: Bars, panel: Panel, width: float) -> float:
    """Return the value at the end of the axis: behind the longest bar its text has room."""
    text = max((len(text) for text in panel.texts), default=0) * _LETTER + 0.15
    return (bars.find_longest(panel) or 1) / max(1 - text / width, 0.4)


def _add_panel(slide: Slide, bars: Bars, panel: Panel, box: Box) -> Chart:
    names = [" ".join(break_label(label)) for label in bars.labels]
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
    _label(plot, panel)
    return chart


def _hatch(drawn: BarSeries, hatched: tuple[bool, ...], colour: str) -> None:
    """Hatch the bars of rows whose label is not known."""
    for row in (row for row, unknown in enumerate(hatched) if unknown):
        pattern = drawn.points[row].format.fill
        pattern.patterned()
        pattern.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        pattern.fore_color.rgb, pattern.back_color.rgb = find_slide_colour(colour), find_slide_colour("@card")


def _label(plot: BarPlot, panel: Panel) -> None:
    """Write the texts at the ends of bars, and the numbers inside those that are stacked."""
    *_, last = plot.series
    is_stacked = len(panel.series) > 1
    plot.has_data_labels = is_stacked
    # a series that has words at a point has labels of its own, and shows none of those of the plot
    labels = plot.data_labels if is_stacked else last.data_labels
    labels.show_value, labels.font.size = True, LETTERS
    labels.number_format, labels.number_format_is_linked = _find_format(panel), False
    place = XL_LABEL_POSITION.INSIDE_BASE if is_stacked else XL_LABEL_POSITION.OUTSIDE_END
    labels.position = XL_LABEL_POSITION.CENTER if is_stacked else place
    labels.font.color.rgb = find_slide_colour("@card" if is_stacked else "@ink")
    values = [None] * len(panel.texts) if is_stacked else panel.series[0].values
    for row, (text, value) in enumerate(zip(panel.texts, values, strict=False)):
        if text and (not value or text.replace(",", "") != f"{value:g}"):
            point = last.points[row]
            write_label(point, text)
            point.data_label.position = place


def _find_format(panel: Panel) -> str:
    """Return how numbers are written; nothing is written for nothing."""
    values = [value for series in panel.series for value in series.values]
    if all(float(value).is_integer() for value in values):
        return "#,##0;;"
    return "0%;;" if max(panel.totals) <= 1 else "#,##0.##;;"
