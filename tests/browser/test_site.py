"""A published site, from a plain web server that knows nothing of us."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from components.__main__ import main
from tests.two_projects import TEXTS

DRAWN = """() => {
  const figures = [...document.querySelectorAll(".pc-figure[role=img]")];
  return figures.length && figures.every((figure) => figure._fullData);
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[str]:
    """Address of the site of these two projects."""
    data, folder = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("web")
    for name, text in TEXTS.items():
        (data / f"{name}.csv").write_text(text, encoding="utf-8")
    assert main(["publish", str(folder / "deep" / "site"), "--data", str(data)]) == 0
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/deep/site/"
        server.shutdown()


@pytest.fixture
def open_page(visit, site):
    def open_page(path, **options):
        page = visit(path, server=site, **options)
        page.wait_for_function(DRAWN)
        return page

    return open_page


def test_it_is_filtered_by_project_and_the_choice_goes_along(open_page, find_card):
    page = open_page("themes.html")
    everybody = find_card(page, "all-themes").inner_text()
    page.get_by_label("Projects").select_option("Beta")
    page.wait_for_url("**/themes.html?part=b")

    assert "cycling" in everybody.lower()
    assert find_card(page, "all-themes").inner_text() != everybody
    page.get_by_role("link", name="Map", exact=True).click()
    page.wait_for_url("**/map.html?part=b")
    page.wait_for_function(DRAWN)
    find_card(page, "places").get_by_role("button", name="Table").click()
    table = find_card(page, "places").get_by_role("table")
    table.wait_for()
    assert "Malmö" in table.inner_text()


def test_a_row_leads_to_the_sheet_of_its_place(open_page, find_card):
    page = open_page("map.html")
    find_card(page, "places").get_by_role("button", name="Table").click()
    find_card(page, "places").get_by_role("button", name="Malmö").click()

    page.wait_for_url("**/place/malmo-sweden.html")
    assert page.get_by_role("heading", name="Malmö, Sweden").is_visible()


def test_its_figures_are_downloaded_without_a_server(open_page, find_card):
    page = open_page("map.html?part=a")
    find_card(page, "places").get_by_role("button", name="Download").click()
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_text("Data", exact=True).click()
    with page.expect_download() as saved:
        dialogue.get_by_role("button", name="Download CSV").click()

    assert saved.value.suggested_filename == "places_project-alpha_2022-11-24.csv"
    assert not dialogue.get_by_text("Everything").count()


@pytest.mark.parametrize("path", ["index.html", "themes.html"])
def test_it_fits_a_telephone_and_is_accessible(visit, site, find_violations, path):
    page = visit(path, server=site, width=390, height=800)
    if path != "index.html":
        page.wait_for_function(DRAWN)

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not find_violations(page)


def test_without_scripts_its_still_figures_are_there(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}themes.html")

    assert page.locator("#stills svg").count() >= 1
    assert page.get_by_text("Choosing a project needs JavaScript").is_visible()
    page.context.close()
