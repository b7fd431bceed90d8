"""Standing bars → Plotly's, with years below and numbers above."""

from __future__ import annotations

from components.plots.kinds.standing_bars import StandingBars
from components.plots.style import Figure, make_layout
from components.reports.plotly.timeline import make_foot
from components.reports.plotly.words import escape_tags

_EACH = 12  # years up to which each is named


def draw_standing_bars(bars: StandingBars) -> Figure:
    """Return a bar a year."""
    trace = {
        "type": "bar", "x": list(bars.years), "y": list(bars.values), "marker": {"color": bars.colour},
        "hovertemplate": f"<b>%{{x}}</b><br>%{{y:,}} {escape_tags(bars.noun)}<extra></extra>",
        "text": [f"{value:,}" for value in bars.values] if bars.are_written else None, "textposition": "outside",
        "cliponaxis": False, "textfont": {"color": "@ink"},
    }  # fmt: skip
    layout = make_layout(
        xaxis={"showgrid": False, "ticks": "", "tickformat": "d", "dtick": 1 if len(bars.years) <= _EACH else None},
        yaxis={"ticks": "", "tickformat": ",d", "rangemode": "tozero", "nticks": 5},
        margin={"l": 8, "r": 16, "t": 24, "b": 52 if bars.note else 8},
        annotations=[make_foot([bars.note], below=26)] if bars.note else [],
    )
    return {"data": [trace], "layout": layout}
