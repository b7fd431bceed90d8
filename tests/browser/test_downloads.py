"""What a visitor takes away: real files, opened again, that say what they show without the page."""

from __future__ import annotations

import csv
import json
import re
import urllib.request
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

CARD = "places"
QUERY = "project=e-smartec&project=mobi-mix"
SEA, LAND, MARK = ((232, 238, 242), (251, 252, 252), (202, 97, 34))  # of the light theme; marks let through a tenth

# A server that answers each CSV with an error.
REFUSE = """() => {
  const ask = window.fetch;
  const answer = () => new Response('{"error": "The disk is full."}', { status: 507 });
  window.fetch = async (address, options) => String(address).includes(".csv") ? answer() : ask(address, options);
}"""


@pytest.fixture
def open_dialogue(look, find_card):
    """Open the download dialogue of a card; gives the page and the dialogue."""

    def open_dialogue(card: str = CARD, path: str = ""):
        page = look(path)
        find_card(page, card).get_by_role("button", name="Download").click()
        dialogue = page.get_by_role("dialog")
        dialogue.locator("form").wait_for()
        return page, dialogue

    return open_dialogue


def choose(dialogue, *choices: str) -> None:
    """Choose by the words at the start of labels, as a visitor reads them."""
    for words in choices:
        dialogue.locator("label:visible", has_text=re.compile(rf"^{re.escape(words)}")).click()


@pytest.fixture
def download(open_dialogue, tmp_path):
    """Choose in the download dialogue of a card; gives the page and the saved file."""

    def download(*choices: str, card: str = CARD):
        page, dialogue = open_dialogue(card)
        choose(dialogue, *choices)
        with page.expect_download(timeout=120_000) as waiting:
            dialogue.locator("button[type=submit]").click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        dialogue.get_by_text("Saved as").wait_for()
        page.keyboard.press("Escape")
        dialogue.wait_for(state="detached")
        return page, file

    return download


def find_words(page, card: str) -> list[str]:
    """What a picture must say besides its figure: title, what is shown, selection, number of sources and date."""
    head = page.locator(f'[data-card="{card}"] > .pc-head')  # not that of its dialogue, which may still be closing
    title, subtitle = (head.locator(f".pc-{part}").first.inner_text() for part in ("title", "subtitle"))
    return [title, subtitle, "e-smartec and MOBI-MIX.", "sources", "data of "]


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_picture_is_as_fine_as_one_wants(download, scale):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    page, file = download("PNG", f"{scale}×", card="partners-by-country")

    figure = page.locator('[data-card="partners-by-country"] .pc-figure').bounding_box()
    with image.open(file) as picture:
        assert picture.format == "PNG"
        assert picture.width >= scale * figure["width"]
        assert picture.height >= scale * figure["height"]


@pytest.mark.parametrize(("size", "px"), [("Square", (1080, 1080)), ("Slide", (1920, 1080))])
def test_a_picture_has_the_size_that_a_medium_wants(download, size, px):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    _, file = download("PNG", size, card="themes-by-project")

    with image.open(file) as picture:
        assert picture.size == px


def test_a_picture_of_a_map_has_its_base_map_and_its_marks(download):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    _, file = download("PNG", "1×")

    with image.open(file) as picture:
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 24)

    for wanted in (SEA, LAND, MARK):
        near = [count for count, colour in colours if max(abs(a - b) for a, b in zip(colour, wanted, strict=True)) < 4]
        assert sum(near) > 200, wanted


@pytest.mark.parametrize("size", ["1×", "Slide"])
def test_a_picture_of_a_map_names_its_places(download, size):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    _, file = download("PNG", size)

    with image.open(file) as picture:
        width, height = picture.size
        ground = picture.convert("L").crop((0, int(height * 0.3), width, int(height * 0.75)))  # no words but names
        dark = sum(ground.histogram()[:70])

    assert dark > 100


def test_a_picture_says_in_its_own_text_what_it_shows(download):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    page, file = download("PNG", card="partners-by-country")

    with image.open(file) as picture:
        picture.load()
        said = " ".join(picture.text.values())

    assert all(words in said for words in find_words(page, "partners-by-country"))
    assert picture.text["Source"].endswith("?project=e-smartec&project=mobi-mix")  # the tab where it was seen


@pytest.mark.parametrize("card", [CARD, "partners-by-country"])
def test_a_picture_for_print_says_title_selection_sources_date_and_address(download, card):
    page, file = download("SVG", card=card)

    drawn = ET.fromstring(file.read_bytes())

    texts = [" ".join(node.itertext()) for node in drawn.iter("{http://www.w3.org/2000/svg}text")]
    lines = " ".join(texts)  # long lines are broken
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    assert all(words in lines for words in [*find_words(page, card), "CC BY 4.0", "http://127.0.0.1"]), texts


def test_a_picture_for_print_holds_the_figure(download):
    _, file = download("SVG", card="partners-by-country")

    texts = {text.strip() for text in ET.fromstring(file.read_bytes()).itertext()}

    assert {"Belgium", "Greece", "Slovakia"} <= texts


def test_a_page_for_print_has_text_that_can_be_searched(download):
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    page, file = download("PDF", card=CARD)

    (sheet,) = pypdf.PdfReader(file).pages
    text = " ".join(sheet.extract_text().split())

    assert file.read_bytes().startswith(b"%PDF")
    assert all(words in text for words in [*find_words(page, CARD), "Thessaloniki"]), text


def test_a_page_for_print_shows_a_map_as_it_was_moved(open_dialogue):
    page, dialogue = open_dialogue(path="?tab=Map&map=51.03,4.48,9")
    choose(dialogue, "PDF")

    with page.expect_request(re.compile(r"/api/v1/places\.pdf\?")) as asked, page.expect_download():
        dialogue.locator("button[type=submit]").click()

    assert asked.value.url.endswith("&map=51.03,4.48,9,places")


def test_a_table_has_the_rows_of_the_table_twin(download, find_card):
    page, file = download("Data", "CSV", card="partners-by-country")
    card = find_card(page, "partners-by-country")
    card.get_by_role("button", name="Table").click()
    card.locator("tbody tr").first.wait_for()
    shown = [row.split("\t") for row in card.locator("tbody tr").all_inner_texts()]

    lines = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))

    assert lines[0] == card.locator("thead th").all_inner_texts()
    assert lines[1:] == shown


def test_a_table_opens_in_a_spreadsheet_with_all_letters(download):
    _, file = download("Data", "CSV")

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Žilina" in file.read_text(encoding="utf-8-sig")


def test_a_workbook_opens_with_its_rows_and_what_they_mean(download):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    _, file = download("Data", "Excel", card="partners-by-country")

    book = openpyxl.load_workbook(file)

    about = " ".join(f"{name.value}: {text.value}" for name, text in book["About"].iter_rows())
    assert ("Belgium", 1) in {tuple(cell.value for cell in (row[0], row[3])) for row in book.worksheets[0].iter_rows()}
    assert all(words in about for words in ["projects e-smartec and MOBI-MIX", "27 November 2026", "http://127.0.0.1"])


@pytest.mark.parametrize(("form", "rows"), [("GeoJSON", "features"), ("JSON", "rows")])
def test_programs_get_all_rows_of_a_map(download, form, rows):
    _, file = download("Data", form)

    assert len(json.loads(file.read_bytes())[rows]) == 19


def test_all_rows_are_as_many_as_the_dialogue_says(open_dialogue, tmp_path):
    page, dialogue = open_dialogue("partners-by-country")
    choose(dialogue, "Data", "All")
    said = int(re.search(r"(\d+) rows", dialogue.locator("label", has_text=re.compile("^All")).inner_text())[1])
    with page.expect_download() as waiting:
        dialogue.get_by_role("button", name="Download CSV").click()
    waiting.value.save_as(tmp_path / "all.csv")

    lines = list(csv.reader((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()))

    assert "all-35-projects" in waiting.value.suggested_filename
    assert len(lines[1:]) == said


def test_one_scope_is_offered_where_nothing_is_filtered(open_dialogue):
    _, dialogue = open_dialogue("partners-by-country", "?project=all")

    assert dialogue.locator("input[name=scope]").count() == 1


def test_everything_is_one_archive_with_a_readme(open_dialogue, tmp_path):
    page, dialogue = open_dialogue("partners-by-country")
    choose(dialogue, "Everything")
    with page.expect_download(timeout=120_000) as waiting:
        dialogue.get_by_role("button", name="Download everything").click()
    waiting.value.save_as(tmp_path / "all.zip")

    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        names = {name.partition("/")[2] for name in archive.namelist()}
    assert {"README.md", "CITATION.cff", "figures/places.svg", "figures/places.png", "rows/partners.xlsx"} <= names


def test_everything_shows_a_map_as_it_was_moved(open_dialogue):
    page, dialogue = open_dialogue("places", "?project=all&tab=Map&map=51.026,4.478,9")
    choose(dialogue, "Everything")
    with page.expect_request(re.compile(r"archive\.zip")) as asked:
        dialogue.get_by_role("button", name="Download everything").click()

    assert "map=51.026,4.478,9,places" in asked.value.url
    page.keyboard.press("Escape")


def test_what_fails_is_said_in_the_dialogue(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())  # of its own: it is refused for ever
    page.evaluate(REFUSE)
    find_card(page, "partners-by-country").get_by_role("button", name="Download").click()
    dialogue = page.get_by_role("dialog")
    choose(dialogue, "Data", "CSV")

    dialogue.get_by_role("button", name="Download CSV").click()

    said = "This download failed: The disk is full. Try again, or choose another format."
    dialogue.get_by_text(said).wait_for()
    assert dialogue.get_by_role("button", name="Download CSV").is_enabled()


def test_the_table_twin_equals_the_answer_of_the_server(look, find_card, serve):
    page = look()
    card = find_card(page, "themes-by-project")
    card.get_by_role("button", name="Table").click()
    card.locator("tbody tr").first.wait_for()
    shown = [row.split("\t") for row in card.locator("tbody tr").all_inner_texts()]

    with urllib.request.urlopen(f"{serve()}api/v1/themes-by-project.json?{QUERY}") as answer:
        rows = json.load(answer)["rows"]

    assert shown == [[str(cell) for cell in row] for row in rows]


def test_the_table_twin_gives_way_to_the_figure_again(look, find_card):
    page = look()
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
    page, file = download("Page", card=card)
    words = find_words(page, card)
    legend = page.locator(f'[data-card="{card}"] .pc-legend li').all_inner_texts()
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
    explained = alone.locator(".legend li").all_inner_texts()
    context.close()

    assert not asked
    assert explained == legend
    assert legend or card != CARD
    assert all(said in text for said in words), text


def test_the_names_of_files_say_chart_selection_and_date(download):
    _, file = download("Data", card="partners-by-country")

    assert re.fullmatch(r"partners-by-country_projects?-e-smartec-and-mobi-mix_\d{4}-\d\d-\d\d\.csv", file.name)


def test_the_tables_of_the_data_tab_can_be_taken_away(visit, wait_until_drawn, tmp_path):
    page = wait_until_drawn(visit("?tab=Data"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download pilot_cities.csv").click()
    file = Path(waiting.value.path())

    lines = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))

    assert len(lines[1:]) == int(re.search(r"(\d+) pilots", page.locator("h1").inner_text())[1])


def test_a_card_fills_the_screen_and_comes_back(look, find_card):
    page = look()
    button = find_card(page, "partners-by-country").get_by_role("button", name="Full screen")
    button.click()
    page.wait_for_function("document.fullscreenElement?.dataset.card === 'partners-by-country'")

    button.click()

    page.wait_for_function("!document.fullscreenElement")
