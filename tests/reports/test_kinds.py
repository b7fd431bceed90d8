"""Bars, standing bars and timelines: browser, SVG and slide say the same names and numbers, drawn from one value."""

from __future__ import annotations

from datetime import date
from html import unescape
from xml.etree import ElementTree

import pytest
from pptx import Presentation
from pptx.util import Inches

from components.catalogue.select import make_selection, select
from components.plots.kinds.bars import Bars, Panel, Series
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import Period, Timeline
from components.plots.kinds.tip import Tip
from components.plots.kinds.word_columns import Word, WordColumn, WordColumns
from components.plots.labels import break_label
from components.plots.questions import CHARTS
from components.reports.drawing.figure import draw_svg
from components.reports.exhibit import Exhibit
from components.reports.plotly.draw import draw_plotly
from components.reports.selection_view import SelectionView
from components.reports.slides.draw import add_value
from components.reports.slides.natives import MOST_ROWS

BOX = (0.5, 1.0, 12.0, 5.0)
SELECTIONS = {"all": {}, "two": {"project": ["e-smartec", "mobi-mix"]}}


def make_series(name, *values):
    return Series(name, "@bar", values, tuple(Tip(f"row {row}") for row in range(len(values))), (None,) * len(values))


def make_bars(**changes):
    panel = Panel("Partners", (make_series("Alpha", 3, 1),), ("3 of 4", "1 of 4"))
    return Bars(**({"labels": ("Belgium", "Italy"), "panels": (panel,)} | changes))


@pytest.fixture
def slide():
    deck = Presentation()
    deck.slide_width = Inches(13.3)
    return deck.slides.add_slide(deck.slide_layouts[6])


def list_charts(slide):
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def list_texts(value, width=900, height=400):
    """What one can read in the SVG of a value."""
    root = ElementTree.fromstring(draw_svg(value, width=width, height=height))
    texts = [node for node in root.iter() if node.tag.endswith("}text")]
    return [" ".join(part.strip() for part in node.itertext()) for node in texts]


def list_labels(chart):
    """The words at the points of a chart, where they are more than the number."""
    points = [series.points[row] for series in chart.plots[0].series for row in range(len(series.values))]
    labels = [point.data_label for point in points if point._element.find(".//{*}dLbl") is not None]
    return {label.text_frame.text for label in labels if label.has_text_frame}


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_the_names_and_texts_of_bars_are_the_same_wherever_they_are_drawn(chart, selection, shipped, slide):
    selected = make_selection(SELECTIONS[selection])
    exhibit = Exhibit(chart, SelectionView(select(shipped, selected), shipped, selected))
    value = exhibit.value
    if exhibit.table.empty or not isinstance(value, Bars):
        pytest.skip("no bars")
    names = [" ".join(break_label(label)) for label in value.labels]
    texts = [text for panel in value.panels for text in panel.texts if text]
    figure, svg = draw_plotly(value), list_texts(value, height=exhibit.height)
    add_value(slide, value, BOX)

    assert [unescape(tick.replace("<br>", " ")) for tick in figure["layout"]["yaxis"]["ticktext"]] == names
    assert not [text for text in [*names, *texts] if text not in svg]
    for panel, drawn in zip(value.panels, list_charts(slide), strict=True):
        series = list(drawn.plots[0].series)
        assert list(drawn.plots[0].categories) == names[:MOST_ROWS]
        assert [tuple(each.values) for each in series[: len(panel.series)]] == [
            each.values[:MOST_ROWS] for each in panel.series
        ]


def test_texts_stand_at_the_ends_of_bars_on_a_slide(slide):
    said = add_value(slide, make_bars(), BOX)
    (chart,) = list_charts(slide)

    assert said == ""
    assert list_labels(chart) == {"3 of 4", "1 of 4"}


def test_texts_stand_at_the_ends_of_stacked_bars_on_a_slide(slide):
    series = (make_series("Alpha", 0.25, 1.0), make_series("Beta", 0.75, 0.0))
    add_value(slide, make_bars(panels=(Panel("", series, ("1 of 4", "all")),)), BOX)
    (chart,) = list_charts(slide)

    assert list_labels(chart) == {"1 of 4", "all"}
    assert not chart.plots[0].has_data_labels  # shares of one are told by these texts alone


def test_a_text_of_nothing_stands_on_a_slide_and_the_note_below_it(slide):
    bars = make_bars(panels=(Panel("", (make_series("Alpha", 0, 1),), ("0", "1")),), note="? none recorded")

    assert add_value(slide, bars, BOX) == "? none recorded."
    (chart,) = list_charts(slide)
    assert list_labels(chart) == {"0"}
    assert chart.plots[0].series[0].data_labels.show_value  # the chart writes the other number by itself


def test_bars_without_rows_are_nothing_on_a_slide(slide):
    assert add_value(slide, make_bars(labels=(), panels=(Panel("", (make_series("Alpha"),), ()),)), BOX) == ""
    assert not list_charts(slide)


def test_every_row_of_a_chart_on_a_slide_is_named(slide):
    add_value(slide, make_bars(), BOX)
    (chart,) = list_charts(slide)

    assert chart.category_axis._element.find("{*}tickLblSkip").get("val") == "1"
    assert chart.category_axis._element.find("{*}txPr/{*}bodyPr").get("rot") == "0"


def test_more_rows_than_can_be_read_on_a_slide_are_told(slide):
    labels = tuple(f"row {number}" for number in range(20))
    panel = Panel("", (make_series("Alpha", *range(20)),), tuple(map(str, range(20))))

    assert add_value(slide, make_bars(labels=labels, panels=(panel,)), BOX) == "Shown are the first 12 of 20 rows."


def test_bars_of_one_scale_are_equally_long_where_they_are_equal():
    panels = tuple(
        Panel(title, (make_series(title, size, 5),), (f"{size}", "5")) for title, size in (("A", 5), ("B", 50))
    )
    lengths = find_lengths(make_bars(panels=panels, shares_scale=True))

    assert lengths[0] == lengths[1] == lengths[3] < lengths[2]
    own = find_lengths(make_bars(panels=panels))
    assert own[0] > 2 * own[3]


def find_lengths(bars):
    root = ElementTree.fromstring(draw_svg(bars, width=900, height=200))
    return [float(node.get("width")) for node in root.iter() if node.tag.endswith("}rect")]


def test_rows_keep_their_height_in_a_taller_frame():
    def find_heights(height):
        root = ElementTree.fromstring(draw_svg(make_bars(), width=900, height=height))
        return {node.get("height") for node in root.iter() if node.tag.endswith("}rect")}

    assert find_heights(150) == find_heights(600)


def test_bars_without_a_known_label_are_hatched_wherever_they_are_drawn(slide):
    bars = make_bars(hatched=(False, True))
    add_value(slide, bars, BOX)
    (chart,) = list_charts(slide)

    assert draw_plotly(bars)["data"][0]["marker"]["pattern"]["shape"] == ["", "/"]
    assert len(find_lengths(bars)) == 1  # the other one is lines
    assert chart.plots[0].series[0].points[1].format.fill.type is not None


def test_markup_in_names_stays_text(slide):
    bars = make_bars(labels=("R&D <b>5</b>", "a &amp; b"), note="x < y")
    add_value(slide, bars, BOX)
    (chart,) = list_charts(slide)

    assert {"R&D <b>5</b>", "a &amp; b", "x < y"} <= set(list_texts(bars))
    assert draw_plotly(bars)["layout"]["yaxis"]["ticktext"] == ["R&D &lt;b&gt;5&lt;/b&gt;", "a &amp;amp; b"]
    assert list(chart.plots[0].categories) == ["R&D <b>5</b>", "a &amp; b"]


TIMELINE = Timeline(
    (
        Period("Alpha", date(2019, 1, 1), date(2020, 12, 31), "@project0", Tip("Alpha"), "project:a"),
        Period("Beta", date(2020, 7, 1), date(2021, 3, 31), "@project1", Tip("Beta"), "project:b", ends_open=True),
    ),
    notes=("arrow head: start or end not stated",),
    band=(date(2020, 7, 1), date(2021, 1, 1)),
)


def test_a_timeline_has_its_names_years_and_notes_as_text():
    assert {"Alpha", "Beta", "2019", "2020", "2021", "2022", *TIMELINE.notes} <= set(list_texts(TIMELINE))


def test_a_timeline_on_a_slide_is_a_chart_of_days_with_the_time_all_share(slide):
    said = add_value(slide, TIMELINE, BOX)
    (chart,) = list_charts(slide)
    starts, lengths = chart.plots[0].series

    assert said == "Arrow head: start or end not stated."
    assert list(chart.plots[0].categories) == ["Alpha", "Beta", "all of them"]
    assert [starts.values[1] - starts.values[0], lengths.values[0]] == [547, 730]
    assert list_labels(chart) == {"→"}


def test_a_period_without_start_and_end_has_two_arrows_on_a_slide(slide):
    period = Period("Alpha", date(2019, 1, 1), date(2020, 1, 1), "@bar", Tip("Alpha"), starts_open=True, ends_open=True)
    add_value(slide, Timeline((period,)), BOX)

    assert list_labels(list_charts(slide)[0]) == {"←  →"}


def test_an_empty_timeline_is_an_empty_drawing(slide):
    assert list_texts(Timeline(())) == []
    assert add_value(slide, Timeline(()), BOX) == ""


def test_standing_bars_say_their_years_and_numbers_wherever_they_are_drawn(slide):
    bars = StandingBars((2019, 2020), (1200, 41), "projects running", note="1 project without start or end not counted")
    said = add_value(slide, bars, BOX)
    (chart,) = list_charts(slide)

    assert {"2019", "2020", "1,200", "41", bars.note} <= set(list_texts(bars))
    assert list(chart.plots[0].categories) == ["2019", "2020"]
    assert list(chart.plots[0].series[0].values) == [1200, 41]
    assert said == f"{bars.note}."


def test_words_and_headings_are_the_same_wherever_they_are_drawn(slide):
    words = tuple(Word(text, Tip(text, lines=("Family",)), f"challenge:{text}") for text in ("R&D <5>", "staffing"))
    value = WordColumns(
        (
            WordColumn("Only Alpha", "@project0", words, 3, "1 more in the table"),
            WordColumn("Both", "@shared", (), 0, "nothing in common"),
        )
    )
    trace, _ = draw_plotly(value)["data"]
    add_value(slide, value, BOX)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]

    assert trace["text"] == ["R&D &lt;5&gt;", "staffing"]
    assert trace["customdata"] == ["challenge:R&D <5>", "challenge:staffing"]
    assert trace["hovertext"][1] == "<b>staffing</b><br>Family"
    assert {"Only Alpha · 3", "R&D <5>", "staffing", "1 more in the table", "Both", "nothing in common"} <= {
        text.replace("  ", " ") for text in list_texts(value)
    }
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Only Alpha · 3", "Both"],
        ["R&D <5>", "nothing in common"],
        ["staffing", ""],
        ["1 more in the table", ""],
    ]
