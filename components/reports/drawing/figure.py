"""Figure → SVG with real text, as plotly.js would draw it."""

from __future__ import annotations

from components.catalogue.signs import mend
from components.plots.kinds.chart_value import ChartValue
from components.plots.style import Figure, paint
from components.reports.drawing.fonts import FAMILY
from components.reports.drawing.frame import Frame
from components.reports.drawing.kinds.draw import draw_value
from components.reports.drawing.svg import element
from components.reports.drawing.traces import draw_marks


def draw_svg(figure: ChartValue | Figure, *, width: int, height: int, theme: str = "light") -> str:
    """Return a figure of so many px as an SVG document.

    A type of trace that is not known is a ValueError that names it.
    """
    content = draw_parts(figure, width=width, height=height, theme=theme)
    return element(
        "svg", content, xmlns="http://www.w3.org/2000/svg", width=width, height=height,
        viewBox=f"0 0 {width} {height}", font_family=FAMILY,
    )  # fmt: skip


def draw_parts(figure: ChartValue | Figure, *, width: float, height: float, theme: str) -> str:
    """Return what is in the SVG of a figure, to stand in another one."""
    if isinstance(figure, ChartValue):
        return mend(draw_value(figure, width=width, height=height, theme=theme))
    painted = paint(figure, theme)
    return mend(draw_marks(Frame(painted["data"], painted["layout"], width, height, theme)))
