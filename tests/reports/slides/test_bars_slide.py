"""Bars on a slide: what stands in and beside them can be read, and says what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pptx.oxml.ns import qn

from components.plots.kinds.bars import Bars, Panel, Series
from components.plots.kinds.tip import Tip
from components.reports.drawing.text import measure_width
from components.reports.slides.draw import add_value
from components.reports.slides.template import BODY, EXHIBIT, find_layout, make_presentation

TIP = Tip("Alpha")


def draw(labels, *panels, hatched=()):
    """The charts and the other shapes of bars on a slide."""
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    before = len(slide.shapes)
    add_value(slide, Bars(tuple(labels), panels, hatched=hatched), BODY)
    shapes = list(slide.shapes)[before:]
    return [shape.chart for shape in shapes if shape.has_chart], [shape for shape in shapes if not shape.has_chart]


def make_panel(*values, texts, title="", colours=("@bar", "#94c2d2")):
    rows = len(texts)
    series = zip(colours, values, strict=False)
    return Panel(title, tuple(Series(c, c, v, (TIP,) * rows, (None,) * rows) for c, v in series), tuple(texts))


def list_numbers(series):
    """The rows of a series whose number is written in their bar."""
    labels = series._element.find(qn("c:dLbls"))
    if labels is None or labels.find(qn("c:showVal")).get("val") == "0":
        return []
    hidden = {int(label.find(qn("c:idx")).get("val")) for label in labels.iter(qn("c:dLbl"))}
    return [row for row, value in enumerate(series.values) if value and row not in hidden]


def test_numbers_in_pale_bars_are_dark_and_in_dark_ones_pale():
    (chart,), _ = draw(["a"], make_panel((5,), (4,), texts=["9"]))
    dark, pale, _ = chart.plots[0].series

    assert str(dark.data_labels.font.color.rgb) == "FFFFFF"
    assert str(pale.data_labels.font.color.rgb) != "FFFFFF"


def test_a_number_that_has_no_room_in_its_bar_is_not_written():
    (chart,), _ = draw(["a", "b"], make_panel((1, 900), (899, 1), texts=["900", "901"]))
    first, second, _ = chart.plots[0].series

    assert list_numbers(first) == [1]
    assert list_numbers(second) == [0]


def test_no_number_is_written_on_hatching():
    (chart,), _ = draw(["a", "not stated"], make_panel((5, 5), (4, 4), texts=["9", "9"]), hatched=(False, True))

    assert all(list_numbers(series) == [0] for series in list(chart.plots[0].series)[:2])


def test_a_bar_that_is_cut_short_bears_no_number():
    panel = replace(make_panel((77, 60), (3, 4), texts=["→ 500", "64"]), cut=(True, False))
    (chart,), _ = draw(["a", "b"], panel)

    assert list_numbers(chart.plots[0].series[0]) == [1]


@pytest.mark.parametrize("shares", [((0.14,), (0.06,)), ((1.0,), (0.0,)), ((0.25,), (0.75,))])
def test_parts_of_one_are_told_at_the_end_of_their_bar_alone(shares):
    (chart,), _ = draw(["a"], make_panel(*shares, texts=["0.1 of 0.2"]))
    *parts, ends = chart.plots[0].series

    assert not [row for part in parts for row in list_numbers(part)]
    assert [run.text for run in ends._element.iter(qn("a:t"))] == ["0.1 of 0.2"]


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.5, "14,000"), (0.0, "0"), (0.0, "?")])
def test_what_stands_at_the_end_of_a_bar_is_its_text_whatever_its_length(value, text):
    (chart,), _ = draw(["a"], make_panel((value,), texts=[text]))
    (series,) = chart.plots[0].series
    written = [run.text for run in series._element.iter(qn("a:t"))]

    assert written == [text] or (series.data_labels.number_format == "#,##0;;" and f"{value:,.0f}" == text and value)


def test_texts_at_the_ends_of_bars_have_one_line():
    (chart,), _ = draw(["a"], make_panel((4727,), (1271,), texts=["4,727 + 1,271"]))

    assert [body.get("wrap") for body in chart._chartSpace.iter(qn("a:bodyPr")) if body.getparent().tag == qn("c:rich")]
    assert not [
        body for body in chart._chartSpace.iter(qn("a:bodyPr"))
        if body.getparent().tag == qn("c:rich") and body.get("wrap") != "none"
    ]  # fmt: skip


@pytest.mark.parametrize("panels", [1, 3, 6])
def test_each_name_of_a_row_has_one_line_beside_its_bar(panels):
    names = ["a name of a place that is as long as any name can be here, and longer", "b"]
    titles = [f"A project for the quiet streets of small towns {number}" for number in range(panels)]
    charts, headings = draw(names, *(make_panel((3, 2), texts=["3", "2"], title=title) for title in titles))
    layout = charts[0]._chartSpace.chart.plotArea.find(f"{qn('c:layout')}/{qn('c:manualLayout')}")
    inset = float(layout.find(qn("c:x")).get("val")) * shape_width(charts[0], BODY[2], panels, layout)
    points = charts[0].category_axis.tick_labels.font.size.pt

    assert all(measure_width(name, points) <= inset * 72 for name in charts[0].plots[0].categories)
    for heading in headings:
        assert measure_width(heading.text_frame.text, heading.text_frame.paragraphs[0].font.size.pt) <= heading.width.pt


def shape_width(chart, whole, panels, layout):
    """The inches of the first chart: the others share with its bars what its names leave."""
    share = float(layout.find(qn("c:x")).get("val"))
    return whole / (1 + (panels - 1) * (1 - share))
