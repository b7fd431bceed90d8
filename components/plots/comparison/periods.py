"""Periods of compared projects → bars on an axis of time, with the time they all share behind them."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.comparison.periods import tell_overlap
from components.measures.comparison.items import keep_compared
from components.measures.comparison.periods import find_overlap, find_span, list_compared_periods
from components.plots.chart import Chart
from components.plots.kinds.timeline import Timeline
from components.plots.projects import PROJECT_TIMELINE
from components.plots.timeline import measure_periods, plot_periods


def plot_compared_time(table: pd.DataFrame, catalogue: Catalogue) -> Timeline:
    """Return the bars of the projects and, in the colour of what is shared, the time they surely have in common."""
    timeline, span = plot_periods(table, keep_compared(catalogue)), find_span(table)
    if span is None:
        return timeline
    return replace(timeline, band=(span[0].date(), (span[1] + pd.Timedelta(days=1)).date()))


COMPARED_TIME = Chart(
    name="compared-time",
    title="When they run, and when together",
    counts="From the first to the last day that the sources state; a year counts as whole; shaded: all of them run",
    measure=list_compared_periods,
    plot=plot_compared_time,
    find=lambda table, catalogue: tell_overlap(find_overlap(table, catalogue)),
    empty="No two projects are left to compare in time.",
    columns=tuple(column for column in PROJECT_TIMELINE.columns if column.name not in ("year", "projects")),
    height=measure_periods,
    key=PROJECT_TIMELINE.key,
)
