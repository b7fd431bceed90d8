"""Standing bars → a chart of PowerPoint's own."""

from __future__ import annotations

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.slide import Slide

from components.plots.kinds.standing_bars import StandingBars
from components.reports.slides.charts import LETTERS, add_chart, fill_point
from components.reports.slides.natives import Box, find_slide_colour, tell_note


def add_standing_bars(slide: Slide, bars: StandingBars, box: Box) -> str:
    """Put a bar a year with its number above it, and return the note."""
    if not bars.years:
        return tell_note(bars.note)
    names = [str(year) for year in bars.years]
    chart = add_chart(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, names, [(bars.noun, bars.values)], box)
    chart.value_axis.maximum_scale = (max(bars.values, default=0) or 1) * 1.15  # room for the numbers
    (plot,) = chart.plots
    fill_point(plot.series[0], bars.colour)
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = "#,##0", False
    labels.position, labels.font.size = XL_LABEL_POSITION.OUTSIDE_END, LETTERS
    labels.font.color.rgb = find_slide_colour("@ink")
    return tell_note(bars.note)
