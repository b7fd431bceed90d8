"""Bars, periods, marks, names and flows stand where their numbers say."""

from datetime import date
from xml.etree import ElementTree

import pytest

from components.plots.kinds.bars import Bars, Panel, Series
from components.plots.kinds.grid import Grid, Mark, Row
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import Period, Timeline
from components.plots.kinds.tip import Tip
from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.flow import lay_out
from components.reports.drawing.symbols import draw_symbol

COLOURS = PALETTES["light"]
TIP = Tip("what it is")


def find(kind, value, width=600, height=200):
    root = ElementTree.fromstring(draw_svg(value, width=width, height=height))
    return [node for node in root.iter() if node.tag.endswith("}" + kind)]


def find_boxes(value, colour):
    boxes = [node for node in find("rect", value) if node.get("fill") == COLOURS[colour]]
    return [tuple(float(node.get(side)) for side in ("x", "y", "width", "height")) for node in boxes]


def make_bars(*values, labels=("Belgium", "Italy")):
    series = tuple(
        Series(colour, f"@{colour}", numbers, (TIP,) * len(numbers), (None,) * len(numbers))
        for colour, numbers in zip(("bar", "shared"), values, strict=False)
    )
    return Bars(labels, (Panel("", series, ("",) * len(labels)),))


def test_a_bar_is_as_long_as_its_number():
    (_, _, short, _), (_, _, long, _) = find_boxes(make_bars((4, 10)), "bar")

    assert short / long == pytest.approx(0.4, abs=0.01)


def test_stacked_bars_go_on_where_the_one_before_ends():
    bars = make_bars((4, 2), (3, 1))
    ends = [left + width for left, _, width, _ in find_boxes(bars, "bar")]

    assert [left for left, *_ in find_boxes(bars, "shared")] == pytest.approx(ends, abs=0.11)


def test_long_labels_get_the_room_they_need():
    starts = [find_boxes(make_bars((4, 10), labels=(name, "Italy")), "bar")[0][0] for name in ("I", "Bosnia and Herz.")]

    assert starts[1] > starts[0] + 50


def make_period(first, last, colour="@bar"):
    return Period("Alpha", date.fromisoformat(first), date.fromisoformat(last), colour, TIP)


def test_a_period_begins_and_ends_at_its_days():
    first, second = find_boxes(
        Timeline((make_period("2019-01-01", "2019-12-31"), make_period("2020-01-01", "2021-12-31"))), "bar"
    )

    assert first[0] + first[2] == pytest.approx(second[0], abs=0.5)
    assert second[2] / first[2] == pytest.approx(731 / 365, abs=0.02)


def test_the_time_that_all_share_lies_between_its_days():
    timeline = Timeline((make_period("2020-01-01", "2020-12-31"),), band=(date(2020, 1, 1), date(2020, 7, 1)))
    ((left, _, width, _),) = find_boxes(timeline, "shared")
    ((start, _, whole, _),) = find_boxes(timeline, "bar")

    assert left == pytest.approx(start, abs=0.5)
    assert width / whole == pytest.approx(182 / 366, abs=0.01)


@pytest.mark.parametrize(
    ("last", "years"),
    [
        ("2021-06-30", [2019, 2020, 2021, 2022]),
        ("2025-06-30", [2020, 2022, 2024, 2026]),
        ("2034-06-30", [2020, 2025, 2030, 2035]),
    ],
)
def test_years_are_named_at_their_turn_as_many_as_have_room(last, years):
    timeline = Timeline((make_period("2019-03-01", last),))
    texts = [text for text in find("text", timeline) if "".join(text.itertext()).isdigit()]
    places = [float(text.get("x")) for text in texts]

    assert [int("".join(text.itertext())) for text in texts] == years
    assert places == sorted(places)


def test_the_number_of_a_standing_bar_stands_above_it():
    bars = StandingBars((2019, 2020), (40, 41), "projects")
    number = next(node for node in find("text", bars) if "".join(node.itertext()) == "40")
    top = min(top for _, top, *_ in find_boxes(bars, "bar"))

    assert float(number.get("y")) < top + 20


def test_marks_have_their_shapes_sizes_and_colours():
    marks = (
        Mark(0, 0, "", TIP, shape="circle", size=8, colour="@bar"),
        Mark(1, 1, "", TIP, shape="circle", size=20, colour="@gap"),
    )
    circles = find("circle", Grid((Row("a"), Row("b")), ("c", "d"), marks, height=200))

    assert [float(node.get("r")) for node in circles] == [4, 10]
    assert [node.get("fill") for node in circles] == [COLOURS["bar"], COLOURS["gap"]]
    assert [circles[0].get(side) != circles[1].get(side) for side in ("cx", "cy")] == [True, True]


def test_a_symbol_that_is_not_known_is_named():
    with pytest.raises(ValueError, match="'hourglass' cannot be drawn"):
        draw_symbol("hourglass", 1, 1, 8, colour="#112233")


def test_flows_keep_their_amounts_and_nodes_do_not_overlap():
    nodes, links = lay_out([(0, 2), (1, 2), (2, 3), (2, 4)], [1, 2, 2, 1], top=0, height=100, gap=10)
    ordered = sorted((node for node in nodes if node.column == 0), key=lambda node: node.top)

    assert [node.column for node in nodes] == [0, 0, 1, 2, 2]
    assert links[1].width == pytest.approx(2 * links[0].width)
    assert ordered[0].top + ordered[0].height + 10 <= ordered[1].top + 1e-6
    assert all(-1e-6 <= node.top <= 100 - node.height + 1e-6 for node in nodes)


def test_flows_in_a_circle_are_refused():
    with pytest.raises(ValueError, match="back to where they began"):
        lay_out([(0, 1), (1, 0)], [1, 1], top=0, height=100, gap=10)
