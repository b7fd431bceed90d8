"""Names with the signs that keys are made of: each opens its details, however one comes to it."""

from __future__ import annotations

import io
import json
import sys
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.catalogue.item_key import ItemKey
from components.catalogue.select import make_selection
from components.plots.questions import CHARTS
from components.reports.exhibit import Exhibit
from components.reports.profiles.find import find_profile
from components.reports.selection_view import SelectionView
from components.reports.sheets import list_sheets, write_sheets
from components.service.details import make_details
from components.service.site import make_site
from components.views.events import handle_event
from tests.two_projects import TEXTS

FILES = TEXTS | {
    "partners": (
        "project,partner,role,city,country,latitude,longitude,source\n"
        "a,City: of Ghent | Gand,lead,Ghent | Gand 100%,Belgium,51.05,3.72,x\n"
        "b,City: of Ghent | Gand,partner,Ghent | Gand 100%,Belgium,51.05,3.72,x\n"
    ),
    "challenges": (
        "project,place,country,challenge,evidence,source\n"
        "a,,,safety | security,hard to say,x\nb,,,safety | security,hard to keep,y\na,,,50%7C: odd,seldom,x\n"
    ),
    "vocabulary": (
        "kind,wording,term,group\ntheme,cycling,cycling,\n"
        "challenge,safety | security,safety | security,\nchallenge,50%7C: odd,50%7C: odd,\n"
    ),
}
KEYS = {
    "challenge": ItemKey("challenge", "safety | security"),
    "challenge of a project": ItemKey("challenge", "safety | security", "a"),
    "challenge like an escape": ItemKey("challenge", "50%7C: odd"),
    "pair": ItemKey("both", "cycling", "safety | security"),
    "place": ItemKey("place", "Ghent | Gand 100%, Belgium"),
    "organisation": ItemKey("organisation", "City: of Ghent | Gand"),
}
TITLES = {
    "challenge": "Safety | security",
    "challenge of a project": "Safety | security",
    "challenge like an escape": "50%7C: odd",
    "pair": "Cycling + safety | security",
    "place": "Ghent | Gand 100%, Belgium",
    "organisation": "City: of Ghent | Gand",
}
each_item = pytest.mark.parametrize("what", KEYS)


@pytest.fixture(scope="module")
def whole(read):
    return read(**FILES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    for name, text in FILES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@each_item
def test_its_dossier_is_found(whole, what):
    assert find_profile(KEYS[what], whole).title == TITLES[what]


@each_item
def test_a_click_on_it_opens_its_details(monkeypatch, whole, what):
    state = {"show": "", "project": [], "challenge": [], "theme": [], "location": []}
    monkeypatch.setattr(st, "session_state", state)

    handle_event(str(KEYS[what]))

    assert make_details(state["show"], whole)["title"] == TITLES[what]


def test_a_click_to_filter_takes_the_whole_name(monkeypatch):
    state = {"show": "", "challenge": []}
    monkeypatch.setattr(st, "session_state", state)

    handle_event(f"filter:{KEYS['challenge of a project']}")

    assert state["challenge"] == ["safety | security"]


@each_item
def test_a_link_opens_its_details(monkeypatch, folder, what):
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder)])
    page = AppTest.from_file(Path(__file__).parents[2] / "dashboard.py", default_timeout=60)
    page.query_params.update({"project": "all", "tab": "Map", "show": str(KEYS[what])})
    page.run()
    (board,) = [each for each in page.get("bidi_component") if each.key.startswith("board")]
    cards = {card["name"]: card for card in json.loads(board.proto.json)["cards"]}

    assert page.query_params["show"] == str(KEYS[what])
    assert cards["details"]["title"] == TITLES[what]
    assert cards["details"]["chosen"]["key"] == str(KEYS[what])


@each_item
def test_the_server_sends_its_details_to_an_open_board(serve, folder, what):
    with urllib.request.urlopen(f"{serve(folder)}board?tab=Map&project=a&show={quote(str(KEYS[what]))}") as answer:
        cards = {card["name"]: card for card in json.load(answer)["cards"]}

    assert cards["details"]["title"] == TITLES[what]


@pytest.mark.parametrize("name", [chart.name for chart in CHARTS])
def test_each_row_of_the_api_leads_to_what_is_in_the_data(serve, folder, whole, name):
    with urllib.request.urlopen(f"{serve(folder)}api/v1/{name}.json") as answer:
        keys = json.load(answer)["keys"] or []

    items = [item for item in map(ItemKey.parse, keys) if item and item.kind != "country"]
    assert [str(item) for item in items if find_profile(item, whole) is None] == []


def test_each_mark_of_a_figure_leads_to_what_is_in_the_data(whole):
    view = SelectionView(whole, whole, make_selection())
    marks = {
        ItemKey.parse(str(key))
        for chart in CHARTS
        for trace in Exhibit(chart, view).figure["data"]
        for key in trace.get("customdata", [])
        if key
    }
    items = [item for item in marks if item and item.kind != "country"]

    assert {KEYS["place"], KEYS["challenge"], KEYS["challenge of a project"], KEYS["organisation"]} <= marks
    assert [str(item) for item in items if find_profile(item, whole) is None] == []


def test_its_sheet_is_sent_and_stands_among_the_others(serve, folder, whole):
    with urllib.request.urlopen(f"{serve(folder)}place/{quote(KEYS['place'].name, safe='')}") as answer:
        assert "Ghent | Gand 100%, Belgium" in answer.read().decode()

    with zipfile.ZipFile(
        io.BytesIO(write_sheets(list_sheets(SelectionView(whole, whole, make_selection())), whole))
    ) as files:
        assert "place/ghent-gand-100-belgium.html" in files.namelist()


def test_a_static_site_has_a_page_for_the_place_under_its_key(whole):
    site = make_site(SelectionView(whole, whole, make_selection()))

    assert site.sheets[KEYS["place"]] == "place/ghent-gand-100-belgium.html"
