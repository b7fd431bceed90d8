"""Every chart is drawn without a browser: real text, sound XML, nothing asked of the network."""

import json
import re
from xml.etree import ElementTree

import pytest

from components.catalogue.select import make_selection, select
from components.plots.kinds.chart_value import ChartValue
from components.plots.questions import CHARTS
from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.text import read_lines
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView

SELECTIONS = {"all": {}, "two": {"project": ["e-smartec", "mobi-mix"]}, "one": {"project": ["mobi-mix"]}}


@pytest.fixture(scope="module", params=SELECTIONS)
def view(request, shipped):
    selection = make_selection(SELECTIONS[request.param])
    return SelectionView(select(shipped, selection), shipped, selection)


@pytest.fixture(scope="module", params=CHARTS, ids=lambda chart: chart.name)
def exhibit(request, view):
    exhibit = Exhibit(request.param, view)
    if exhibit.table.empty:
        pytest.skip("nothing to draw in this selection")
    return exhibit


@pytest.fixture(scope="module")
def svg(exhibit):
    """The exhibit as all tests see it: drawn once, in the light theme."""
    return draw(exhibit)


def draw(exhibit, theme="light"):
    return draw_svg(exhibit.value, width=900, height=exhibit.height, theme=theme)


def list_texts(svg):
    """What one can read in an SVG, a line each."""
    texts = [node for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")]
    lines = []
    for node in texts:
        rows = [part for part in node if part.get("y")]
        lines += ["".join(row.itertext()) for row in rows] if rows else ["".join(node.itertext())]
    return lines


def read_plainly(text):
    return ["".join(run.text for run in line).strip() for line in read_lines(str(text))]


def list_visible(figure):
    """The lines of the figure's own texts that are always in sight: of axes, bars, marks and notes."""
    layout = figure["layout"]
    axes = [axis for name, axis in layout.items() if name[1:5] == "axis" and axis.get("visible", True)]
    texts = [text for axis in axes if axis.get("showticklabels", True) for text in axis.get("ticktext") or ()]
    texts += [note["text"] for note in layout.get("annotations", [])]
    marks = [trace for trace in figure["data"] if trace["type"] in ("bar", "scatter")]
    texts += [text for trace in marks for text in _list_mark_texts(trace)]
    texts += [label for trace in figure["data"] if trace["type"] == "sankey" for label in trace["node"]["label"]]
    return [line for text in texts for line in read_plainly(text) if line]


def _list_mark_texts(trace):
    view = trace["type"] == "bar" or "text" in trace.get("mode", "")
    texts = trace.get("text") if view else None
    return [texts] if isinstance(texts, str) else texts or []


def test_every_chart_is_sound_xml_of_the_asked_size(svg):
    root = ElementTree.fromstring(svg)

    assert root.get("width") == "900"
    assert len(list(root.iter())) > 4


def test_every_text_of_a_figure_is_there_as_text(exhibit, svg):
    readable = list_texts(svg)

    assert [text for text in list_visible(exhibit.figure) if text not in readable] == []


def test_nothing_stands_where_no_number_is(svg):
    assert not re.search(r"\bnan\b", svg)
    assert "@" not in "".join(part for part in svg.split(">") if part.startswith("<"))
    assert "None" not in svg


def test_the_dark_theme_has_its_own_ink_and_the_figure_stays_as_it_was(exhibit, svg):
    before = json.dumps(exhibit.figure, default=str)
    dark = draw(exhibit, "dark")

    assert PALETTES["light"]["ink"] in svg or "<text" not in svg
    assert PALETTES["light"]["ink"] not in dark
    assert json.dumps(exhibit.figure, default=str) == before


def test_a_kind_of_chart_that_is_not_known_is_named():
    with pytest.raises(TypeError, match="No drawing is known for ChartValue"):
        draw_svg(ChartValue(), width=100, height=100)
