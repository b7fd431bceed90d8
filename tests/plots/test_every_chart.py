"""What holds for every chart, whatever is selected."""

import re
from copy import deepcopy
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.catalogue.select import make_selection, select
from components.measures.engine import FEW
from components.measures.result import tabulate
from components.plots.choice import settle
from components.plots.comparison.places import COMPARED_PLACES
from components.plots.peers.scores import PEER_MAP
from components.plots.places import PLACES
from components.plots.questions import CHARTS
from components.plots.style import DISTINCT, paint
from components.reports.plotly.draw import draw_plotly

MAPS = (PLACES, COMPARED_PLACES, PEER_MAP)  # their figures name files of shapes beside colours
ENDS = {"one_key", "other_key"}
SELECTIONS = {
    "all": {},
    "five": {"project": ["e-smartec", "mobi-mix", "ehubs", "share-north", "cities-multimodal"]},
    "two": {"project": ["e-smartec", "mobi-mix"]},
    "one": {"project": ["mobi-mix"]},
    "country": {"country": ["Belgium"]},
    "undated": {"project": ["suits"]},
}


@pytest.fixture(scope="module")
def selections(shipped):
    """The part of the shipped data that each selection leaves, so that charts that ask the same are answered once."""
    return {name: select(shipped, make_selection(values)) for name, values in SELECTIONS.items()}


@pytest.fixture(scope="module", params=SELECTIONS)
def selected(request, selections):
    return selections[request.param]


@pytest.fixture(scope="module", params=[chart for chart in CHARTS if chart not in MAPS], ids=lambda chart: chart.name)
def chart(request):
    return request.param


@pytest.fixture(scope="module")
def table(chart, selected):
    return measure(chart, selected)


@pytest.fixture(scope="module")
def figure(chart, table, selected):
    """The chart as all tests see it: plotted once."""
    return draw_plotly(chart.plot(table, selected))


def measure(chart, catalogue):
    """What a chart counts, each choice as on opening."""
    values = settle(chart.choices, {}, catalogue)
    return chart.measure(catalogue, **{choice.argument: values[choice.name] for choice in chart.choices})


def list_colours(part):
    """All names of colours in a figure."""
    if isinstance(part, str):
        return [part] if part.startswith("@") and not part.startswith("@geo/") else []
    values = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return [colour for value in values for colour in list_colours(value)]


def test_plotly_takes_the_figure(figure):
    assert len(go.Figure(paint(figure, "light")).data) == len(figure["data"])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_colours_are_known_in_both_themes(figure, theme):
    assert list_colours(paint(figure, theme)) == []


def test_texts_are_at_least_13_px(figure):
    layout = figure["layout"]

    assert layout["font"]["size"] >= 14
    assert all(note["font"].get("size", 14) >= 13 for note in layout.get("annotations", []))


def test_the_finding_is_one_sentence_without_gaps(chart, table, selected):
    finding = chart.find(table, selected)

    assert "nan" not in finding.split()
    assert "  " not in finding
    assert not finding.endswith(".")


def test_a_click_on_a_row_means_the_same_as_a_click_on_its_mark(chart, selections):
    catalogue = selections["two"]
    measured = measure(chart, catalogue)
    table = tabulate(measured)
    figure = draw_plotly(chart.plot(measured, catalogue))
    marks = {key for trace in figure["data"] for key in trace.get("customdata", [])}
    rows = {chart.key.of(row) for row in table.to_dict("records")} if chart.key else set()
    ends = {key for column in ENDS & {*table} for key in table[column]}  # a row that ties two things has three keys

    assert marks - {None} <= {
        *rows,
        *ends,
        *(f"{row}|{project}" for row in rows for project in SELECTIONS["two"]["project"]),
    }


def test_the_height_depends_on_the_table_alone_and_is_that_of_a_figure(chart, table):
    assert chart.height(table) == chart.height(deepcopy(table))
    assert 60 <= chart.height(table) <= 2000


def test_an_empty_catalogue_gives_an_empty_figure_and_no_finding(chart, shipped):
    parts = ("projects", "partners", "pilot_cities", "themes", "challenges")
    nothing = replace(shipped, **{name: getattr(shipped, name).iloc[:0] for name in parts})
    table = measure(chart, nothing)

    assert tabulate(table).empty
    assert chart.find(table, nothing) == ""
    assert chart.height(table) > 0
    go.Figure(paint(draw_plotly(chart.plot(table, nothing)), "light"))
    assert re.fullmatch(r"[A-Z].+\.", chart.empty)


def test_as_many_projects_are_compared_as_there_are_colours():
    assert FEW == DISTINCT
