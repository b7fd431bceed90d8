"""A figure as a picture for documents: of the size of its frame, and as fine as asked."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from components.catalogue.select import make_selection
from components.plots.kinds.map import Camera
from components.plots.places import PLACES
from components.plots.projects import PROJECT_TIMELINE
from components.reports import illustration
from components.reports.drawing.png import write_png
from components.reports.exhibit import Exhibit
from components.reports.illustration import draw_figure
from components.reports.report import illustrate
from components.reports.selection_view import SelectionView


@pytest.mark.parametrize("chart", [PLACES, PROJECT_TIMELINE], ids=lambda chart: chart.name)
def test_a_picture_fills_its_frame_at_the_asked_resolution(read, chart):
    catalogue = read(
        projects="project,start,end,source\na,2020,2022,x\n",
        partners="project,partner,city,country,source\na,P,Ghent,Belgium,x\n",
    )
    exhibit = Exhibit(chart, SelectionView(catalogue, catalogue, make_selection({})))
    picture = Image.open(io.BytesIO(write_png(draw_figure(exhibit, width=400, height=300), 2)))

    assert picture.size == (800, 600)
    assert len(picture.convert("RGB").getcolors(100_000)) > 3


def test_a_map_in_a_document_shows_the_view_that_is_asked_for(read):
    catalogue = read(
        projects="project,source\na,x\n",
        partners="project,partner,city,country,source\na,P,Ghent,Belgium,x\na,Q,Turku,Finland,x\n",
    )
    whole = SelectionView(catalogue, catalogue, make_selection({}), base="https://example.org/")
    near = replace(whole, cameras=(("places", Camera(60.45, 22.27, 9)),))

    pictures = [draw_figure(Exhibit(PLACES, view), width=680, height=390) for view in (whole, near)]

    assert [("Ghent" in picture, "Turku" in picture) for picture in pictures] == [(True, True), (False, True)]
    assert whole != near and whole.key != near.key
    assert Exhibit(PROJECT_TIMELINE, near).address == Exhibit(PROJECT_TIMELINE, whole).address


def test_a_picture_that_fails_is_told_with_a_number_and_no_word_of_the_fault(show, monkeypatch, caplog):
    def fail(*_given, **_named):
        raise IndexError("a secret of the program")

    monkeypatch.setattr(illustration, "draw_svg", fail)

    told = illustrate(Exhibit(PROJECT_TIMELINE, show()))

    number = re.search("The picture of .* could not be made.* failure ([0-9a-f]{8}) ", told["reason"])[1]
    assert number in caplog.text and "secret" not in told["reason"]
