"""Any chart value → Plotly's figure of it."""

from __future__ import annotations

from components.plots.kinds.chart_value import ChartValue
from components.plots.style import Figure


def draw_plotly(value: ChartValue | Figure) -> Figure:
    """Return the figure as Plotly's JSON, with names for colours."""
    if isinstance(value, dict):
        return value  # a plot that is not yet a value
    raise TypeError(f"No figure is known for {type(value).__name__}.")
