"""Timeline → a chart of PowerPoint's own: lying bars on an axis of days, pushed to their first day by one unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pptx.chart.axis import ValueAxis
from pptx.chart.point import Point
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.slide import Slide

from components.plots.kinds.timeline import Period, Timeline
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label
from components.reports.slides.charts import LETTERS, add_chart, fade, write_label
from components.reports.slides.natives import Box, find_slide_colour, tell_note
from components.reports.slides.parts import find_part

_MOST = 14  # rows that can be read on a slide
_ROW = 0.36  # inches of a row, at most
_DAY_ZERO = date(1899, 12, 30)  # from which PowerPoint counts days
_YEAR = 365.25  # days
_NAMED = 16  # years up to which each is named
_FADED = 0.4  # of its colour that a bar with an open side keeps
_ARROWS = {
    (True, False): ("←", XL_LABEL_POSITION.INSIDE_BASE),
    (False, True): ("→", XL_LABEL_POSITION.INSIDE_END),
    (True, True): ("←  →", XL_LABEL_POSITION.CENTER),
}
_TOGETHER = "all of them"  # the row of the time in which all run


def split_timeline(timeline: Timeline) -> Iterator[Timeline]:
    """Yield a timeline in parts that a slide has room for."""
    if len(timeline.periods) <= _MOST:
        yield timeline
        return
    end = 0
    while end < len(timeline.periods):
        start, end = end, find_part(end, len(timeline.periods), _MOST)
        yield replace(timeline, periods=timeline.periods[start:end])


def add_timeline(slide: Slide, timeline: Timeline, box: Box) -> str:
    """Put a bar a period, a last one for the time that all share, and return the notes."""
    periods = [*timeline.periods, *_list_together(timeline)]
    if not periods:
        return ""
    left, top, width, height = box
    names = [" ".join(break_label(period.label, lines=1)) for period in periods]
    starts = [_count_days(period.first) for period in periods]
    lengths = [(period.last - period.first).days for period in periods]
    chart = add_chart(
        slide, XL_CHART_TYPE.BAR_STACKED, names, [("First day", starts), ("Days", lengths)],
        (left, top, width, min(height, 0.5 + _ROW * max(len(periods), 3))),
    )  # fmt: skip
    chart.category_axis.reverse_order = True  # PowerPoint counts rows from below
    _style_years(chart.value_axis, timeline)
    plot = chart.plots[0]
    plot.overlap = 100
    plot.series[0].format.fill.background()
    for period, point in zip(periods, (plot.series[1].points[row] for row in range(len(periods))), strict=True):
        _style(point, period)
    return tell_note("; ".join(timeline.notes))


def _list_together(timeline: Timeline) -> list[Period]:
    if not timeline.band:
        return []
    return [Period(_TOGETHER, *timeline.band, colour="@shared", tip=Tip(_TOGETHER))]


def _count_days(day: date) -> int:
    return (day - _DAY_ZERO).days


def _style_years(axis: ValueAxis, timeline: Timeline) -> None:
    """Give the axis of days a line and a name for each so many years."""
    first, last = timeline.years
    step = 1 if last - first <= _NAMED else timeline.step
    first -= first % step
    axis.visible, axis.has_major_gridlines = True, True
    axis.major_gridlines.format.line.color.rgb = find_slide_colour("@grid")
    axis.format.line.fill.background()
    axis.minimum_scale = _count_days(date(first, 1, 2))  # a day later: years of 365.25 days never fall short of one
    axis.maximum_scale = _count_days(date(last, 1, 2))
    axis.major_unit = step * _YEAR
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "yyyy", False
    axis.tick_labels.font.size = LETTERS


def _style(point: Point, period: Period) -> None:
    """Colour a bar; one with an open side is faded and has an arrow towards it."""
    colour = find_slide_colour(period.colour)
    point.format.fill.solid()
    point.format.fill.fore_color.rgb = fade(colour, _FADED) if period.is_open else colour
    if period.is_open:
        arrows, position = _ARROWS[period.starts_open, period.ends_open]
        write_label(point, arrows)
        point.data_label.position = position
