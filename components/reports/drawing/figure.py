"""A chart value → SVG with real text."""

from __future__ import annotations

from components.catalogue.characters import replace_forbidden
from components.plots.kinds.chart_value import ChartValue
from components.reports.drawing.fonts import FAMILY
from components.reports.drawing.kinds.draw import draw_value
from components.reports.drawing.svg import element


def draw_svg(value: ChartValue, *, width: int, height: int, theme: str = "light") -> str:
    """Return a chart of so many px as an SVG document."""
    content = draw_parts(value, width=width, height=height, theme=theme)
    return element(
        "svg", content, xmlns="http://www.w3.org/2000/svg", width=width, height=height,
        viewBox=f"0 0 {width} {height}", font_family=FAMILY,
    )  # fmt: skip


def draw_parts(value: ChartValue, *, width: float, height: float, theme: str) -> str:
    """Return what is in the SVG of a chart, to stand in another one."""
    return replace_forbidden(draw_value(value, width=width, height=height, theme=theme))
