"""Parameters of an address → what they show, or why they show nothing."""

from __future__ import annotations

import sys

import pytest
from starlette.datastructures import QueryParams

from components.web.parameters import BadRequestError, UnknownAddressError, find_chart, find_pictured, find_view


def test_the_address_of_a_visit_that_has_ended_is_refused():
    with pytest.raises(BadRequestError, match="The visit of this address has ended"):
        find_view(QueryParams("visit=somebody-else"))


def test_an_address_without_a_visit_shows_the_data_of_everybody():
    assert not find_view(QueryParams("")).whole.is_private


def test_present_data_may_be_named_by_their_content_and_stay_named_in_every_address(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dashboard.py"])
    version = find_view(QueryParams("")).whole.version
    view = find_view(QueryParams(f"data={version}&project=mobi-mix"))

    assert view.whole.is_frozen
    assert view.query == f"project=mobi-mix&data={version}"
    assert view.make_link() == f"?project=mobi-mix&data={version}"
    assert view.source_line.endswith(", frozen")


def test_data_that_are_not_kept_are_refused():
    with pytest.raises(UnknownAddressError, match="are not kept here"):
        find_view(QueryParams("data=0123"))


def test_a_kept_state_answers_when_the_data_have_changed(tmp_path, monkeypatch):
    (tmp_path / "projects.csv").write_text("project,source\na,x\n")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(tmp_path)])
    version = find_view(QueryParams("")).whole.version
    (tmp_path / "projects.csv").write_text("project,source\nb,x\nc,x\n")

    projects = [list(find_view(QueryParams(query)).whole.projects["project"]) for query in ("", f"data={version}")]

    assert projects == [["b", "c"], ["a"]]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tab=Maps", "There is no tab 'Maps'. Did you mean 'Map'?"),
        ("show=place:Nowhere", "Parameter show: 'place:Nowhere' is not in the data."),
        ("map=51", "Parameter map: '51' is no view of a map. Write latitude, longitude and zoom, such as map=50.85"),
        ("table=plaices", "Parameter table: 'plaices' names no figure there. Did you mean 'places'?"),
        ("review=Mechlen", "Parameter review: 'Mechlen' is not in the data. Did you mean 'Mechelen, Belgium'?"),
    ],
)
def test_what_an_address_of_the_page_cannot_show_is_refused(monkeypatch, query, said):
    monkeypatch.setattr(sys, "argv", ["dashboard.py"])
    with pytest.raises(BadRequestError) as refusal:
        find_view(QueryParams(query))

    assert str(refusal.value).startswith(said)


def test_the_whole_address_of_a_view_is_understood(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dashboard.py"])
    query = "project=mobi-mix&tab=Map&show=project:mobi-mix&map=50.85,4.35,6&table=places&review=Mechelen, Belgium"

    assert find_view(QueryParams(query)).query == "project=mobi-mix"


@pytest.mark.parametrize(
    ("query", "chart", "seen"),
    [
        ("map=50.85,4.35,6", "places", {"places": "50.85,4.35,6"}),
        ("map=50.85,4.35,6", None, {"places": "50.85,4.35,6"}),
        ("tab=Peers&map=50.85,4.35,6&map=60,22,5,places", None, {"peers-map": "50.85,4.35,6", "places": "60,22,5"}),
        ("tab=Places&map=50.85,4.35,6,review-map", None, {}),
        ("tab=Themes&map=50.85,4.35,6", None, {}),
        ("", "places", {}),
    ],
)
def test_pictures_show_the_view_of_a_map_that_an_address_names(monkeypatch, query, chart, seen):
    monkeypatch.setattr(sys, "argv", ["dashboard.py"])

    view = find_pictured(QueryParams(query), "https://example.org/", chart and find_chart(chart))

    assert {name: str(camera) for name, camera in view.cameras} == seen


def test_another_spelling_of_what_is_there_is_taken(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dashboard.py"])
    view = find_view(QueryParams("theme=Mobility-Hubs&show=theme:Mobility-Hubs"))

    assert view.selection.get("theme") == ("mobility hubs",)
