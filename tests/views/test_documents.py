"""Documents on the page: made on a click, for the selection that is shown."""

from __future__ import annotations

import pytest

from components.reports.documents import DOCUMENTS, Document
from tests.two_projects import TEXTS

pytestmark = pytest.mark.slow


@pytest.fixture
def page(open_page):
    return open_page({"tab": "Data"}, files=TEXTS)


def click(page, file):
    return page.button(key=f"make-{file}").click().run()


def list_saves(page) -> list[str]:
    return [button.label for button in page.get("download_button") if button.label.startswith("Save ")]


def test_nothing_is_made_before_somebody_asks(page):
    assert [page.button(key=f"make-{document.file}").label for document in DOCUMENTS]
    assert list_saves(page) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.file)
def test_a_click_makes_a_document_to_save(page, document):
    page = click(page, document.file)

    assert not page.exception
    assert [label.startswith(f"Save {document.label}, ") for label in list_saves(page)] == [True]


def test_what_was_made_is_not_offered_for_another_selection(page):
    page = click(page, "deck.pptx")
    page.query_params["project"] = "b"
    page.run()

    assert list_saves(page) == []


MAP = {"project": "all", "tab": "Map", "map": "51.026,4.478,9"}


def go_to_data(open_page, address):
    page = open_page(address)
    page.session_state["tab"] = "Data"
    return page.run()


def read_archive(read_board, page) -> str:
    return next(card["query"] for card in read_board(page)["cards"] if card["name"] == "archive")


def test_files_of_all_questions_show_maps_as_they_were_left_on_their_tabs(open_page, read_board):
    page = go_to_data(open_page, MAP)

    assert [toggle.label for toggle in page.toggle] == ["Maps as I moved them on Map"]
    assert "map=51.026%2C4.478%2C9%2Cplaces" in read_archive(read_board, page)


def test_who_wants_all_places_on_maps_of_files_says_so(open_page, read_board):
    page = go_to_data(open_page, MAP)
    page.toggle[0].set_value(False).run()

    assert "map=" not in read_archive(read_board, page)


def test_maps_that_nobody_moved_are_not_asked_about(open_page, read_board):
    page = go_to_data(open_page, {"project": "all", "tab": "Map"})

    assert not page.toggle
    assert "map=" not in read_archive(read_board, page)


def test_a_deck_is_made_of_maps_as_they_were_left(open_page, monkeypatch):
    made = []
    monkeypatch.setattr(Document, "write", property(lambda _: lambda view, *_given: made.append(view) or b"file"))
    click(go_to_data(open_page, MAP), "deck.pptx")

    assert [(name, str(camera)) for view in made for name, camera in view.cameras] == [("places", "51.026,4.478,9")]
