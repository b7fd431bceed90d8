"""Any chart value → PowerPoint's own chart or table of it."""

from __future__ import annotations

from pptx.slide import Slide

from components.plots.kinds.bars import Bars
from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.flows import Flows
from components.plots.kinds.grid import Grid
from components.plots.kinds.map import Map
from components.plots.kinds.network import Network
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import Timeline
from components.plots.kinds.upset import Upset
from components.plots.kinds.word_columns import WordColumns
from components.reports.slides.bars import add_bars
from components.reports.slides.flows import add_flows
from components.reports.slides.grid import add_grid, split_grid
from components.reports.slides.map import add_map
from components.reports.slides.natives import Box
from components.reports.slides.network import add_network
from components.reports.slides.standing_bars import add_standing_bars
from components.reports.slides.timeline import add_timeline, split_timeline
from components.reports.slides.upset import add_upset
from components.reports.slides.word_columns import add_word_columns


def add_value(slide: Slide, value: ChartValue, box: Box) -> str:
    """Draw a chart and say what is left out of it."""
    match value:
        case StandingBars():
            return add_standing_bars(slide, value, box)
        case Timeline():
            return add_timeline(slide, value, box)
        case WordColumns():
            return add_word_columns(slide, value, box)
        case Bars():
            return add_bars(slide, value, box)
        case Flows():
            return add_flows(slide, value, box)
        case Network():
            return add_network(slide, value, box)
        case Grid():
            return add_grid(slide, value, box)
        case Upset():
            return add_upset(slide, value, box)
        case Map():
            return add_map(slide, value, box)
    raise TypeError(f"No chart of PowerPoint is known for {type(value).__name__}.")


def split_value(value: ChartValue) -> list[ChartValue]:
    """Return a chart in parts that can each be read on a slide; most are one part."""
    match value:
        case Timeline():
            return [*split_timeline(value)]
        case Grid():
            return [*split_grid(value)]
    return [value]
