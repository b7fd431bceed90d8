"""Marks in rows and columns, drawn in three ways that agree."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from pptx.util import Inches, Length

from components.plots.kinds.grid import Grid, Mark, Row, Wrap
from components.plots.kinds.timeline import Period, Timeline
from components.plots.kinds.tip import Tip
from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.text import measure_width
from components.reports.plotly.draw import draw_plotly
from components.reports.slides.draw import add_value, split_value
from components.reports.slides.template import BODY, EXHIBIT, find_layout, make_presentation

TIP = Tip("cycling", " · Alpha", ("2 claims",))
MARKS = (
    Mark(0, 0, "4", TIP, key="theme:cycling|a", colour="@project0"),
    Mark(0, 1, "1", TIP, is_told=False, colour="@project1"),
    Mark(1, 1, "0", TIP, is_told=False, is_open=True, colour="@gap"),
)
GRID = Grid(
    rows=(Row("cycling", is_bold=True, end="both"), Row("bus & <tram>")),
    columns=("Alpha", "Beta"),
    marks=MARKS,
    height=200,
    tie="@shared",
    note="2 of 3 themes",
)
NAMES = Grid(
    rows=(Row("People", is_heading=True), Row("staffing")),
    columns=("", ""),
    marks=(
        Mark(1, 0, "Ghent", TIP, shape="circle"),
        Mark(1, 1, "Alpha <EU>", TIP, is_open=True, colour="@gap"),
    ),
    height=104,
    texts="beside",
    lines="none",
)


def read_texts(svg):
    """The texts of an SVG, lines of one text joined."""
    texts = (element for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("}text"))
    return [" ".join(part for part in text.itertext()) for text in texts]


def read_table(grid):
    """The cells of the table that a grid is on a slide."""
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    said = add_value(slide, grid, BODY)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    assert sum(column.width for column in table.columns) <= Inches(BODY[2]) + 9
    return [[cell.text for cell in row.cells] for row in table.rows], said


def test_names_and_numbers_stand_in_the_svg():
    assert read_texts(draw_svg(GRID, width=600, height=200)) == [
        "4", "Alpha", "Beta", "cycling", "both", "bus & <tram>", "2 of 3 themes",
    ]  # fmt: skip
    assert read_texts(draw_svg(NAMES, width=600, height=104)) == ["Ghent", "Alpha <EU>", "People", "staffing"]


def test_names_and_numbers_stand_in_the_table_of_a_slide_even_where_a_mark_has_no_room():
    assert read_table(GRID) == (
        [["", "Alpha", "Beta", ""], ["cycling", "4", "1", "both"], ["bus & <tram>", "", "0", ""]],
        "2 of 3 themes.",
    )
    assert read_table(NAMES) == ([["People", "", ""], ["staffing", "● Ghent", "□ Alpha <EU>"]], "")


def test_plotly_takes_no_markup_from_the_data():
    figure = draw_plotly(GRID)

    assert figure["layout"]["yaxis"]["ticktext"] == ["<b>cycling</b>", "bus & &lt;tram&gt;"]
    assert draw_plotly(NAMES)["data"][0]["text"] == [" Ghent", " Alpha &lt;EU&gt;"]
    assert figure["data"][1]["hovertext"][0] == "<b>cycling</b> · Alpha<br>2 claims"


def test_marks_of_one_sort_are_one_trace():
    sorts = [Mark(0, 0, "1", TIP, sort="full"), Mark(0, 1, "1", TIP, sort="none"), Mark(1, 0, "2", TIP, sort="full")]
    figure = draw_plotly(Grid(GRID.rows, GRID.columns, tuple(sorts), 200))

    assert [trace["text"] for trace in figure["data"]] == [["1", "2"], ["1"]]


def test_rows_keep_their_height_in_a_taller_frame():
    low, tall = (draw_svg(GRID, width=600, height=height) for height in (200, 500))

    assert re.sub(r"<svg[^>]*>", "", low) == re.sub(r"<svg[^>]*>", "", tall)


@pytest.mark.parametrize("lean", ["level", "slanted", "upright"])
def test_names_of_columns_are_turned_so_that_they_have_room(lean):
    columns = tuple(f"A rather long name {number}" for number in range(6))
    grid = Grid(GRID.rows, columns, MARKS, 300, lean=lean, column_wrap=Wrap(20, lines=1))
    turns = set(re.findall(r"rotate\((\S+) ", draw_svg(grid, width=600, height=300)))

    assert turns == {"slanted": {"-45"}, "upright": {"-90"}, "level": {"-45"}}[lean]


def test_a_grid_without_marks_is_drawn():
    empty = Grid((), (), (), 100)

    assert draw_plotly(empty)["data"] == []
    assert read_texts(draw_svg(empty, width=600, height=100)) == []
    assert split_value(empty) == [empty]


def test_a_table_of_names_goes_on_on_a_further_slide_with_each_heading_above_its_rows():
    rows = tuple(Row(f"row {number}", is_heading=number == 6) for number in range(14))
    marks = tuple(Mark(number, 0, f"who {number}", TIP) for number in range(14) if number != 6)
    first, second = split_value(Grid(rows, ("",), marks, 500, texts="beside"))

    assert [row[0] for row in read_table(first)[0]] == [f"row {number}" for number in range(6)]
    assert read_table(second)[0][:2] == [["row 6", ""], ["row 7", "■ who 7"]]


@pytest.mark.parametrize(("number", "parts"), [(12, [12]), (13, [7, 6]), (20, [10, 10]), (27, [9, 9, 9])])
def test_the_parts_of_a_table_have_about_as_many_rows_as_each_other(number, parts):
    grid = Grid(tuple(Row(f"row {each}") for each in range(number)), ("",), (), 500, texts="beside")

    assert [len(part.rows) for part in split_value(grid)] == parts


def test_a_table_whose_names_need_two_lines_has_fewer_rows_on_a_slide():
    who = "A regional development agency of some length"
    marks = tuple(Mark(row, column, who, TIP) for row in range(12) for column in range(4))
    grid = Grid(tuple(Row(f"row {each}") for each in range(12)), ("",) * 4, marks, 500, texts="beside")

    assert [len(part.rows) for part in split_value(grid)] == [6, 6]


def test_no_word_of_a_column_is_broken_on_a_slide():
    columns = ("cities.multi", "SHAREuregio", "Conservation of old towns", *"abcde")
    grid = Grid((Row("cycling"),), columns, (), 300, column_wrap=Wrap(30, lines=1))
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    add_value(slide, grid, BODY)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]

    for cell, column in list(zip(table.rows[0].cells, table.columns, strict=True))[1:]:
        (paragraph,) = cell.text_frame.paragraphs
        room = Length(column.width - cell.margin_left - cell.margin_right).pt
        assert all(measure_width(word, paragraph.font.size.pt, bold=True) <= room for word in cell.text.split())


@pytest.mark.parametrize(("number", "parts"), [(0, [0]), (14, [14]), (15, [8, 7]), (30, [10, 10, 10])])
def test_the_parts_of_a_timeline_have_about_as_many_rows_as_each_other(number, parts):
    day = date(2020, 1, 1)
    periods = tuple(Period(f"p{each}", day, day, colour="@bar", tip=TIP) for each in range(number))

    assert [len(part.periods) for part in split_value(Timeline(periods))] == parts


def test_of_many_rows_and_columns_the_first_stand_on_a_slide_and_this_is_said():
    grid = Grid(tuple(Row(f"r{n}") for n in range(20)), tuple(f"c{n}" for n in range(10)), MARKS, 700)
    cells, said = read_table(grid)

    assert (len(cells), len(cells[0])) == (13, 9)
    assert said == "Shown are the first 12 of 20 rows and 8 of 10 columns."


def test_letters_of_a_cell_can_be_read_on_its_colour():
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    marks = (Mark(0, 0, "34%", TIP, colour="@step0"), Mark(0, 1, "100%", TIP, colour="@step3"))
    add_value(slide, Grid((Row("all"),), ("start", "end"), marks, height=200), BODY)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    letters = [table.cell(1, column).text_frame.paragraphs[0].font.color.rgb for column in (1, 2)]

    assert [f"#{colour}".lower() for colour in letters] == [PALETTES["light"]["ink"], PALETTES["light"]["card"]]


def test_the_table_of_many_rows_and_columns_ends_above_the_caption():
    long = "a rather long name of a theme that is not short"
    marks = tuple(Mark(row, column, "1", TIP) for row in range(20) for column in range(12))
    grid = Grid((Row(long),) * 20, tuple(f"country {number}" for number in range(12)), marks, height=700)
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    add_value(slide, grid, BODY)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]

    assert sum(row.height for row in table.rows) <= Inches(BODY[3] - 0.3)
