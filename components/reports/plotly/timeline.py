"""Timeline → Plotly's lying bars on an axis of dates, with an arrow head at each open side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from components.plots.kinds.timeline import LINE, Period, Timeline
from components.plots.labels import break_label
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import write_breaks, write_tip

_DAY = 24 * 60 * 60 * 1000  # ms
_FADED = 0.4  # opacity of a bar with an open side


def draw_timeline(timeline: Timeline) -> Figure:
    """Return a bar a period; those with an open side fade."""
    periods = timeline.periods
    rows = [write_breaks(break_label(period.label, lines=1)) for period in periods]
    layout = make_layout(
        barmode="overlay",
        xaxis=_make_time_axis(timeline),
        yaxis={
            "tickvals": list(range(len(rows))), "ticktext": rows, "range": [max(len(rows), 2) - 0.5, -0.5],
            "ticks": "", "ticklabelstandoff": 6, "showgrid": False,
        },
        margin={"l": 8, "r": 16, "t": 8, "b": 8 + LINE * len(timeline.notes)},
        annotations=[make_foot(timeline.notes)] if timeline.notes else [],
    )  # fmt: skip
    if timeline.band:
        layout["shapes"] = [_make_band(*timeline.band)]
    bars = [_draw_bars(periods, is_open=is_open) for is_open in (False, True)]
    return {"data": [*bars, _draw_arrows(periods)], "layout": layout}


def _make_time_axis(timeline: Timeline) -> Figure:
    """Return years: as many named as a phone has room for, a line for each."""
    if not timeline.periods:
        return {"visible": False}
    first, last = timeline.years
    return {
        "type": "date", "side": "top", "tickformat": "%Y", "ticks": "", "range": [f"{first}-01-01", f"{last}-01-01"],
        "tick0": "2000-01-01", "dtick": f"M{12 * timeline.step}",
        "minor": {"tick0": "2000-01-01", "dtick": "M12", "showgrid": timeline.has_lines, "gridcolor": "@grid"},
    }  # fmt: skip


def _draw_bars(periods: Sequence[Period], *, is_open: bool) -> Figure:
    drawn = [(row, period) for row, period in enumerate(periods) if period.is_open == is_open]
    return {
        "type": "bar", "orientation": "h", "y": [row for row, _ in drawn], "width": 0.62,
        "base": [period.first.isoformat() for _, period in drawn],
        "x": [float((period.last - period.first).days * _DAY) for _, period in drawn],
        "marker": {"color": [period.colour for _, period in drawn], "opacity": _FADED if is_open else 1},
        "hovertext": [write_tip(period.tip) for _, period in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [period.key for _, period in drawn],
    }  # fmt: skip


def _draw_arrows(periods: Sequence[Period]) -> Figure:
    """Return an arrow head at each open side."""
    before = [(row, period) for row, period in enumerate(periods) if period.starts_open]
    after = [(row, period) for row, period in enumerate(periods) if period.ends_open]
    return {
        "type": "scatter", "mode": "markers", "hoverinfo": "skip", "cliponaxis": False,
        "x": [*(period.first.isoformat() for _, period in before), *(period.last.isoformat() for _, period in after)],
        "y": [row for row, _ in (*before, *after)],
        "marker": {
            "symbol": ["triangle-left"] * len(before) + ["triangle-right"] * len(after), "size": 13, "opacity": 1,
            "color": [period.colour for _, period in (*before, *after)],
        },
    }  # fmt: skip


def _make_band(first: date, last: date) -> Figure:
    return {
        "type": "rect", "layer": "below", "xref": "x", "x0": first.isoformat(), "x1": last.isoformat(),
        "yref": "paper", "y0": 0, "y1": 1,
        "fillcolor": "@shared", "opacity": 0.22, "line": {"width": 1, "color": "@shared"},
    }  # fmt: skip


def make_foot(notes: Sequence[str], *, below: int = 6) -> Figure:
    """Return notes at the lower right, so many px below the marks."""
    return {
        "text": write_breaks(notes), "xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0,
        "yanchor": "top", "yshift": -below, "align": "right", "showarrow": False,
        "font": {"color": "@muted", "size": 13},
    }  # fmt: skip
