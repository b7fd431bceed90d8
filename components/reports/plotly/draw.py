"""Any chart value → Plotly's figure of it."""

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
from components.plots.style import Figure
from components.reports.plotly.bars import draw_bars
from components.reports.plotly.flows import draw_flows
from components.reports.plotly.grid import draw_grid
from components.reports.plotly.map import draw_map
from components.reports.plotly.network import draw_network
from components.reports.plotly.standing_bars import draw_standing_bars
from components.reports.plotly.timeline import draw_timeline
from components.reports.plotly.upset import draw_upset
from components.reports.plotly.word_columns import draw_word_columns


def draw_plotly(value: ChartValue) -> Figure:
    """Return the figure as Plotly's JSON, with names for colours."""
    match value:
        case StandingBars():
            return draw_standing_bars(value)
        case Timeline():
            return draw_timeline(value)
        case WordColumns():
            return draw_word_columns(value)
        case Bars():
            return draw_bars(value)
        case Flows():
            return draw_flows(value)
        case Grid():
            return draw_grid(value)
        case Upset():
            return draw_upset(value)
        case Map():
            return draw_map(value)
        case Network():
            return draw_network(value)
    raise TypeError(f"No figure is known for {type(value).__name__}.")
