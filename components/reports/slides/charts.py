"""Names and numbers → a chart of PowerPoint's own in the deck's look, which one edits like any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from lxml import etree
from pptx.chart.axis import CategoryAxis
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.point import Point
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches, Pt

from components.catalogue.characters import replace_forbidden
from components.reports.drawing.lightness import find_lightness
from components.reports.slides.natives import Box, find_slide_colour

LETTERS = Pt(14)
_LIGHT = 0.6  # from this lightness of a ground on, its letters are dark
_SKIP = "c:tickLblSkip"
_AFTER_SKIP = ("c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")  # what the format wants behind it


def add_chart(
    slide: Slide,
    kind: XL_CHART_TYPE,
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float]]],
    box: Box,
) -> Chart:
    """Put a chart without legend, title, grid and numbers at its axis, and return it."""
    data = ChartData()
    data.categories = [replace_forbidden(each) for each in categories]
    for name, values in series:
        data.add_series(replace_forbidden(name), values)
    left, top, width, height = (Inches(each) for each in box)
    frame = slide.shapes.add_chart(kind, left, top, width, height, data)
    chart = cast(GraphicFrame, frame).chart  # which python-pptx says it returns itself
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = LETTERS, find_slide_colour("@ink")
    chart.plots[0].gap_width = 45
    axes = chart.category_axis, chart.value_axis
    axes[0].format.line.color.rgb = find_slide_colour("@border")
    for axis in axes:
        axis.major_tick_mark, axis.has_major_gridlines = XL_TICK_MARK.NONE, False
    chart.value_axis.visible, chart.value_axis.minimum_scale = False, 0
    _name_all(chart.category_axis)
    return chart


def _name_all(axis: CategoryAxis) -> None:
    """Have each category named: left to themselves, programs leave every second name out where they are many."""
    element = axis._element
    skip = etree.SubElement(element, qn(_SKIP))
    skip.set("val", "1")
    after = next((each for each in element if each.tag in map(qn, _AFTER_SKIP)), None)
    if after is not None:
        after.addprevious(skip)
    axis.tick_labels.font.size = LETTERS
    element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set("rot", "0")  # LibreOffice names all where they are level


def fill_point(part: BarSeries | Point, colour: str) -> None:
    """Fill a series or a point with a colour of the figure."""
    part.format.fill.solid()
    part.format.fill.fore_color.rgb = find_slide_colour(colour)


def place_plot(chart: Chart, left: float, width: float) -> None:
    """Say where in a chart its bars stand, in shares of its width: left to themselves, programs find other places."""
    area = chart._chartSpace.chart.plotArea
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = etree.Element(qn("c:layout"))
        area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    parts = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge", "x": left, "y": 0.0, "w": width, "h": 1.0}
    for name, value in parts.items():
        etree.SubElement(manual, qn(f"c:{name}")).set("val", value if isinstance(value, str) else f"{value:.4f}")


def hide_label(point: Point) -> None:
    """Show no label at a point, whatever its series shows."""
    label = point.data_label._get_or_add_dLbl()
    for part in list(label)[1:]:  # all but which point it is of
        label.remove(part)
    etree.SubElement(label, qn("c:delete")).set("val", "1")


def find_ink(ground: str) -> str:
    """Return the colour of letters that can be read on another one."""
    return "@ink" if find_lightness(f"#{find_slide_colour(ground)}") > _LIGHT else "@card"


def write_label(point: Point, text: str, colour: str = "@ink") -> None:
    """Write words at a point instead of its number, in one line."""
    frame = point.data_label.text_frame
    frame.text = replace_forbidden(text)
    frame.word_wrap = False
    font = frame.paragraphs[0].font
    font.size, font.color.rgb = LETTERS, find_slide_colour(colour)


def fade(colour: RGBColor, share: float) -> RGBColor:
    """Return a colour of which a share is left, on white."""
    return RGBColor(*(round(255 - (255 - part) * share) for part in colour))
