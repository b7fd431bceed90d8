"""Documents on the page: made on a click, for the selection that is shown."""

from __future__ import annotations

import pytest

from components.reports.documents import DOCUMENTS
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
