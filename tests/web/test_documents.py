"""Documents and fact sheets over HTTP."""

from __future__ import annotations

import io
import zipfile
from urllib.parse import quote

import pytest
from lxml import html
from pptx import Presentation

from components.reports.documents import DOCUMENTS

pytestmark = pytest.mark.slow

QUERY = "project=e-smartec&project=mobi-mix"


@pytest.mark.parametrize("document", [each.file for each in DOCUMENTS])
def test_each_document_comes_with_a_name_that_says_its_selection(ask, document):
    answer = ask(f"api/v1/{document}?{QUERY}")
    kind, _, form = document.partition(".")

    assert answer.status == 200
    assert (
        f'filename="{kind}_projects-e-smartec-and-mobi-mix_2026-11-27.{form}"' in answer.headers["content-disposition"]
    )


def test_the_deck_is_of_the_selection(ask):
    deck = Presentation(io.BytesIO(ask(f"api/v1/deck.pptx?{QUERY}").content))

    assert deck.slides[0].shapes.title.text == "e-smartec and MOBI-MIX"


@pytest.mark.parametrize("address", ["project/mobi-mix", f"api/v1/report.html?{QUERY}"])
def test_a_page_to_keep_names_the_whole_address_of_its_view_and_the_hash_of_the_data(ask, serve, address):
    words = html.document_fromstring(ask(address).content.decode()).xpath("string(//footer)")

    assert f"Address of this view: {serve()}?project=" in words
    assert "Content of the data: " in words


def test_the_sheets_are_of_the_selection(ask):
    with zipfile.ZipFile(io.BytesIO(ask("api/v1/sheets.zip?project=mobi-mix").content)) as archive:
        projects = [name for name in archive.namelist() if name.startswith("project/")]

    assert projects == ["project/mobi-mix.html"]


def test_a_parameter_that_is_not_known_is_refused_with_the_nearest(ask):
    answer = ask("api/v1/deck.pptx?projekt=mobi-mix")

    assert answer.status == 400
    assert b"Did you mean 'project'?" in answer.content


@pytest.mark.parametrize(("kind", "name", "title"), [("place", "Mechelen, Belgium", "Mechelen, Belgium"),
                                                     ("project", "mobi-mix", "MOBI-MIX")])  # fmt: skip
def test_a_place_and_a_project_have_a_page(ask, kind, name, title):
    answer = ask(f"{kind}/{quote(name)}")
    page = html.document_fromstring(answer.content.decode())

    assert answer.status == 200
    assert page.xpath("string(//h1)") == title


def test_links_of_a_page_lead_to_other_pages_and_back(ask):
    page = html.document_fromstring(ask("place/Mechelen%2C%20Belgium").content.decode())
    links = page.xpath("//a/@href")

    assert "../project/mobi-mix" in links
    assert "../?project=all&show=place%3AMechelen%2C%20Belgium&tab=Map" in links
    assert ask("project/mobi-mix").status == 200


def test_a_page_that_is_not_there_says_so_with_the_nearest(ask):
    answer = ask("place/Mechelem%2C%20Belgium")

    assert answer.status == 404
    assert "Mechelen, Belgium" in answer.content.decode()


def test_markup_in_an_address_stays_text(ask):
    answer = ask(f"place/{quote('<img src=x onerror=alert(1)>', safe='')}")

    assert b"<img" not in answer.content
