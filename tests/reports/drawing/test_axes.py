"""Ranges, ticks and margins, as plotly.js would choose them."""

import pytest

from components.reports.drawing.axes import make_axes
from components.reports.drawing.axis import Area
from components.reports.drawing.frame import Frame
from components.reports.drawing.text import measure_width
from components.reports.drawing.ticks import list_ticks

AREA = Area(0, 0, 400, 200)


def make(layout, **trace):
    return make_axes([{"type": "scatter", **trace}], layout, AREA)


def list_texts(axis):
    return [tick.text for tick in list_ticks(axis)]


def test_y_grows_upwards_and_x_to_the_right():
    axes = make({"xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 10]}}, x=[1], y=[1])

    assert (axes["x"].place(0), axes["x"].place(10)) == (0, 400)
    assert (axes["y"].place(0), axes["y"].place(10)) == (200, 0)


def test_a_range_that_falls_turns_the_axis_round():
    axis = make({"yaxis": {"range": [3, 0]}}, x=[1], y=[1])["y"]

    assert axis.place(0) < axis.place(3)


def test_words_are_categories_in_the_order_in_which_they_come():
    axis = make({}, x=["b", "a", "b"], y=[1, 2, 3])["x"]

    assert list_texts(axis) == ["b", "a"]


@pytest.mark.parametrize(
    ("months", "years"), [("M12", ["2020", "2021", "2022"]), ("M24", ["2020", "2022"]), ("M60", ["2020"])]
)
def test_days_have_ticks_at_the_turn_of_years(months, years):
    layout = {"xaxis": {"type": "date", "range": ["2020-01-01", "2022-06-01"], "dtick": months, "tick0": "2000-01-01"}}

    assert list_texts(make(layout, x=["2021-01-01"], y=[1])["x"]) == years


def test_numbers_have_round_ticks_and_bars_begin_at_zero():
    trace = {"type": "bar", "x": ["a", "b"], "y": [3, 17]}
    axis = make_axes([trace], {"yaxis": {"nticks": 5, "tickformat": ",d"}}, AREA)["y"]

    assert axis.low == 0
    assert list_texts(axis) == ["0", "5", "10", "15"]


def test_stacked_bars_fit_their_axis():
    bars = [{"type": "bar", "x": ["a"], "y": [number]} for number in (3, 4)]

    assert make_axes(bars, {"barmode": "stack"}, AREA)["y"].high > 7


def test_long_labels_get_the_room_they_need():
    layout = {"margin": {"l": 8, "r": 8, "t": 8, "b": 8}, "font": {"size": 14}}
    names = ["a very long name of a project", "b"]
    axis = {"tickvals": [0, 1], "ticktext": names, "range": [-0.5, 1.5]}
    frame = Frame([{"type": "scatter", "x": [1], "y": [0]}], layout | {"yaxis": axis}, 400, 200, "light")

    assert frame.area.left >= 8 + measure_width(names[0], 14)


def test_labels_that_would_collide_are_slanted():
    axis = {"tickvals": [0, 1], "ticktext": ["the first project", "the second project"], "range": [-0.5, 1.5]}
    trace = {"type": "scatter", "x": [0], "y": [0]}
    heights = [Frame([trace], {"xaxis": axis}, width, 300, "light").area.height for width in (1000, 300)]

    assert heights[1] < heights[0]


def test_axes_of_one_scale_have_units_of_one_length():
    axes = make({"yaxis": {"scaleanchor": "x", "range": [0, 1]}, "xaxis": {"range": [0, 1]}}, x=[0, 1], y=[0, 1])

    assert axes["x"].unit == pytest.approx(axes["y"].unit)
