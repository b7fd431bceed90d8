"""What a visitor takes away: real files, opened again, that say what they show without the page."""

from __future__ import annotations

import csv
import json
import re
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

CARD = "places"
QUERY = "project=e-smartec&project=mobi-mix"


@pytest.fixture
def download(visit, wait_until_drawn, find_card, tmp_path):
    """Choose an item of a card's menu; gives the page and the saved file."""

    def download(item: str, card: str = CARD):
        page = wait_until_drawn(visit())
        find_card(page, card).get_by_role("button", name="Download").click()
        with page.expect_download() as waiting:
            find_card(page, card).get_by_role("menuitem", name=item).click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        return page, file

    return download


def find_words(page, card: str) -> list[str]:
    """What a picture must say besides its figure: title, what is shown, selection, number of sources and date."""
    title, subtitle = (page.locator(f'[data-card="{card}"] .pc-{part}').inner_text() for part in ("title", "subtitle"))
    return [title, subtitle, "e-smartec and MOBI-MIX.", "sources", "data of "]


def test_a_picture_is_twice_as_fine_as_the_screen_and_shows_something(download):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    page, file = download("Picture (PNG")

    with image.open(file) as picture:
        picture.load()
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 24)

    figure = page.locator(f'[data-card="{CARD}"] .pc-figure').bounding_box()
    assert picture.format == "PNG"
    assert picture.width >= 2 * figure["width"]
    assert picture.height >= 2 * figure["height"]
    assert len(colours) > 50


@pytest.mark.parametrize("card", [CARD, "partners-by-country"])
def test_a_picture_for_print_says_title_selection_sources_and_date(download, card):
    page, file = download("Picture for print", card)

    drawn = ET.fromstring(file.read_bytes())

    texts = [" ".join(node.itertext()) for node in drawn.iter("{http://www.w3.org/2000/svg}text")]
    lines = " ".join(texts)  # long lines are broken
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    assert all(words in lines for words in find_words(page, card)), texts


def test_a_picture_for_print_holds_the_figure(download):
    _, file = download("Picture for print", "partners-by-country")

    texts = {text.strip() for text in ET.fromstring(file.read_bytes()).itertext()}

    assert {"Belgium", "Greece", "Slovakia"} <= texts


def test_a_table_has_the_rows_of_the_table_twin(download, find_card):
    page, file = download("Table (CSV)", "partners-by-country")
    card = find_card(page, "partners-by-country")
    card.get_by_role("button", name="Table").click()
    card.locator("tbody tr").first.wait_for()
    shown = [row.split("\t") for row in card.locator("tbody tr").all_inner_texts()]

    lines = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))

    assert lines[0] == card.locator("thead th").all_inner_texts()
    assert lines[1 : lines.index([])] == shown


def test_a_table_opens_in_a_spreadsheet_with_all_letters(download):
    _, file = download("Table (CSV)")

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Žilina" in file.read_text(encoding="utf-8-sig")


def test_the_table_twin_equals_the_answer_of_the_server(visit, wait_until_drawn, find_card, serve):
    page = wait_until_drawn(visit())
    card = find_card(page, "themes-by-project")
    card.get_by_role("button", name="Table").click()
    card.locator("tbody tr").first.wait_for()
    shown = [row.split("\t") for row in card.locator("tbody tr").all_inner_texts()]

    with urllib.request.urlopen(f"{serve()}api/v1/themes-by-project.json?{QUERY}") as answer:
        rows = json.load(answer)["rows"]

    assert shown == [[str(cell) for cell in row] for row in rows]


def test_the_table_twin_gives_way_to_the_figure_again(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    card = find_card(page, "partners-by-country")
    button = card.get_by_role("button", name="Table")
    states = []
    for _ in range(2):
        button.click()
        states.append(
            (
                button.get_attribute("aria-pressed"),
                card.locator("table").is_visible(),
                card.locator(".pc-figure").is_visible(),
            )
        )

    assert [(pressed, figure) for pressed, _, figure in states] == [("true", False), ("false", True)]
    assert not card.locator("table").is_visible()


@pytest.mark.parametrize("card", [CARD, "themes-by-project"])
def test_a_page_taken_away_draws_its_figure_without_any_network(download, browser, card):
    page, file = download("Interactive page", card)
    words = find_words(page, card)
    asked: list[str] = []
    context = browser.new_context(offline=True)
    alone = context.new_page()
    alone.on("request", lambda request: asked.append(request.url) if request.url.startswith(("http", "ws")) else None)
    alone.goto(file.as_uri())
    alone.wait_for_function(
        """() => {
          const figure = document.getElementById("figure"), map = figure._fullLayout?.map?._subplot?.map;
          return map ? map.loaded() && map.queryRenderedFeatures().some(({ layer }) => layer.type === "circle")
            : figure.calcdata?.flat().length > 0;
        }"""
    )
    text = alone.locator("body").inner_text()
    context.close()

    assert not asked
    assert all(said in text for said in words), text


def test_the_names_of_files_say_chart_selection_and_date(download):
    _, file = download("Table (CSV)", "partners-by-country")

    assert re.fullmatch(r"partners-by-country_projects?-e-smartec-and-mobi-mix_\d{4}-\d\d-\d\d\.csv", file.name)


def test_the_tables_of_the_data_tab_can_be_taken_away(visit, wait_until_drawn, tmp_path):
    page = wait_until_drawn(visit("?tab=Data"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download pilot_cities.csv").click()
    file = Path(waiting.value.path())

    lines = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))

    assert len(lines[1 : lines.index([])]) == int(re.search(r"(\d+) pilots", page.locator("h1").inner_text())[1])


def test_a_card_fills_the_screen_and_comes_back(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    button = find_card(page, "partners-by-country").get_by_role("button", name="Full screen")
    button.click()
    page.wait_for_function("document.fullscreenElement?.dataset.card === 'partners-by-country'")

    button.click()

    page.wait_for_function("!document.fullscreenElement")
