"""Periods of compared projects → bars on an axis of time, with the time they all share behind them."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.comparison.items import narrow
from components.measures.comparison.periods import find_overlap, find_span, list_compared_periods
from components.plots.chart import Chart
from components.plots.projects import PROJECT_TIMELINE
from components.plots.style import Figure
from components.plots.timeline import measure_timeline, plot_timeline


def plot_compared_time(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return the bars of the projects and, in the colour of what is shared, the time they surely have in common."""
    figure = plot_timeline(table, narrow(catalogue))
    span = find_span(table)
    if span is None:
        return figure
    first, last = (day.strftime("%Y-%m-%d") for day in (span[0], span[1] + pd.Timedelta(days=1)))
    band = {
        "type": "rect", "layer": "below", "xref": "x", "x0": first, "x1": last, "yref": "paper", "y0": 0, "y1": 1,
        "fillcolor": "@shared", "opacity": 0.22, "line": {"width": 1, "color": "@shared"},
    }  # fmt: skip
    return {**figure, "layout": {**figure["layout"], "shapes": [band]}}


COMPARED_TIME = Chart(
    name="compared-time",
    title="When they run, and when together",
    counts=f"{PROJECT_TIMELINE.counts}; shaded: all of them run",
    measure=list_compared_periods,
    plot=plot_compared_time,
    find=find_overlap,
    empty="No two projects are left to compare in time.",
    labels={name: label for name, label in PROJECT_TIMELINE.labels.items() if name not in ("year", "projects")},
    height=measure_timeline,
    key=PROJECT_TIMELINE.key,
)
