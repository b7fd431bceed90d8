"""Any chart value → the parts of its SVG."""

from __future__ import annotations

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
from components.reports.drawing.kinds.bars import draw_bars
from components.reports.drawing.kinds.flows import draw_flows
from components.reports.drawing.kinds.grid import draw_grid
from components.reports.drawing.kinds.map import draw_map
from components.reports.drawing.kinds.network import draw_network
from components.reports.drawing.kinds.standing_bars import draw_standing_bars
from components.reports.drawing.kinds.timeline import draw_timeline
from components.reports.drawing.kinds.upset import draw_upset
from components.reports.drawing.kinds.word_columns import draw_word_columns


def draw_value(value: ChartValue, *, width: float, height: float, theme: str) -> str:
    """Return what is in the SVG of a chart, so many px wide and high."""
    match value:
        case StandingBars():
            return draw_standing_bars(value, width=width, height=height, theme=theme)
        case Timeline():
            return draw_timeline(value, width=width, height=height, theme=theme)
        case WordColumns():
            return draw_word_columns(value, width=width, height=height, theme=theme)
        case Bars():
            return draw_bars(value, width=width, height=height, theme=theme)
        case Flows():
            return draw_flows(value, width=width, height=height, theme=theme)
        case Grid():
            return draw_grid(value, width=width, height=height, theme=theme)
        case Upset():
            return draw_upset(value, width=width, height=height, theme=theme)
        case Map():
            return draw_map(value, width=width, height=height, theme=theme)
        case Network():
            return draw_network(value, width=width, height=height, theme=theme)
    raise TypeError(f"No drawing is known for {type(value).__name__}.")
