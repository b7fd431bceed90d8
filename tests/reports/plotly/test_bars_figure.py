"""Bars as plotly.js draws them: the numbers at their ends have room on a phone, too."""

from __future__ import annotations

import pytest

from components.plots.kinds.bars import Bars, Panel, Series
from components.plots.kinds.tip import Tip
from components.reports.plotly.draw import draw_plotly

PHONE = 190  # px that a phone leaves for the bars


def make_panel(title: str, *texts: str) -> Panel:
    numbers = tuple(float(text.split()[0].replace(",", "")) for text in texts)
    tips = tuple(Tip(text) for text in texts)
    return Panel(title, (Series(title, "@bar", numbers, tips, (None,) * len(texts)),), texts)


@pytest.mark.parametrize(
    "panels",
    [
        (make_panel("Projects", "203", "14"), make_panel("Pairs of them", "19,757 of 20,503", "88 of 91")),
        (make_panel("Projects", "3"), make_panel("Partners", "7"), make_panel("Pilots", "12")),
        (make_panel("Organisations", "12,345 of 23,456"),),
    ],
    ids=["a long one", "short ones", "one panel"],
)
def test_the_longest_text_ends_within_its_panel(panels):
    layout = draw_plotly(Bars(("A", "B")[: len(panels[0].texts)], panels))["layout"]

    for axis, panel in zip(("xaxis", "xaxis2", "xaxis3"), panels, strict=False):
        left, right = layout[axis]["domain"]
        bar = (right - left) * PHONE * max(panel.totals) / layout[axis]["range"][1]
        longest = max(sum(3.5 if sign in " ,." else 7 for sign in text) for text in panel.texts)
        assert bar >= 10
        assert bar + longest <= (right - left) * PHONE
        assert 7 * len(panel.title) <= (right - left + 0.05) * PHONE  # headings do not meet


def test_panels_of_short_texts_are_as_wide_as_each_other():
    layout = draw_plotly(Bars(("A",), (make_panel("Projects", "203"), make_panel("Pairs", "88 of 91"))))["layout"]

    widths = [round(right - left, 6) for left, right in (layout["xaxis"]["domain"], layout["xaxis2"]["domain"])]
    assert widths[0] == widths[1]
