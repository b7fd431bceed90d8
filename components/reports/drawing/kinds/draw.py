"""Any chart value → the parts of its SVG."""

from __future__ import annotations

from collections.abc import Sequence

from components.plots.kinds.chart_value import ChartValue


def draw_value(
    value: ChartValue, *, width: float, height: float, theme: str, extent: Sequence[float] | None = None
) -> str:
    """Return what is in the SVG of a chart, so many px wide and high."""
    raise TypeError(f"No drawing is known for {type(value).__name__}.")
