"""Figures read as what PowerPoint has for them."""

from __future__ import annotations

from components.reports.slides.figures import Mark, read_grid


def make_grid(*traces):
    axes = {"xaxis": {"ticktext": ["A", "B"]}, "yaxis": {"ticktext": ["<b>one<br>two</b>", "three"]}}
    return {"data": list(traces), "layout": axes}


def make_marks(symbol, x, y, text=None):
    return {"type": "scatter", "mode": "markers", "x": x, "y": y, "text": text,
            "marker": {"symbol": symbol, "color": "@bar"}}  # fmt: skip


def test_full_squares_without_a_number_are_one_and_open_ones_none():
    grid = read_grid(make_grid(make_marks("square", [0, 1], [0, 1], ["4", ""]), make_marks("square-open", [1], [0])))

    assert grid.rows == ("one two", "three")
    assert grid.cells == {(0, 0): Mark("4", "@bar"), (1, 1): Mark("1", "@bar"), (0, 1): Mark("0", "@bar", True)}


def test_marks_of_another_shape_are_no_grid():
    assert read_grid(make_grid(make_marks("circle", [0], [0]))) is None
    assert read_grid(make_grid(make_marks("square", [0], [0]), make_marks("circle", [1], [0]))) is None
