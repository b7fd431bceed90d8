"""Any chart value → PowerPoint's own chart or table of it."""

from __future__ import annotations

from components.plots.kinds.bars import Bars
from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.map import Map
from components.plots.style import Figure
from components.reports.slides.bars import add_bars
from components.reports.slides.map import add_map
from components.reports.slides.natives import Box, Slide


def add_value(slide: Slide, value: ChartValue | Figure, box: Box) -> str | None:
    """Draw a chart and say what is left out of it; None where PowerPoint has nothing like it."""
    match value:
        case Bars():
            return add_bars(slide, value, box)
        case Map():
            return add_map(slide, value, box)
    return None
