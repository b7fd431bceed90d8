"""Data that is damaged, absent or hostile: the page says so, shows the rest, and runs none of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.server import PROJECT, run_server

FILES = ("projects", "partners", "pilot_cities", "themes", "challenges")
SHIPPED = Path(__file__).parents[2] / "data"
MARKUP = '<img src=x onerror="window.burgled=1">'


@pytest.fixture
def copy_data(tmp_path):
    """Folder with the shipped files, of which some texts are replaced: file=(text, other text)."""

    def copy(**changes: tuple[str, str]) -> Path:
        for path in SHIPPED.glob("*.csv"):
            shutil.copy(path, tmp_path)
        for name, (old, new) in changes.items():
            file = tmp_path / f"{name}.csv"
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path

    return copy


def test_damaged_files_are_listed_on_the_page_and_the_rest_is_shown(visit, wait_until_drawn, serve, copy_data):
    folder = copy_data(partners=("mobi-mix,", "mobi-mixx,"), pilot_cities=("Netherlands", "Nethurlands"))

    page = wait_until_drawn(visit(server=serve(folder)))

    assert not page.get_by_role(
        "region", name="What is wrong with the data"
    ).is_visible()  # for their owner to open: visitors came for the rest
    page.get_by_text("What could be read is shown.").click()
    told = page.get_by_role("region", name="What is wrong with the data").inner_text()
    assert "partners.csv, row" in told
    assert "'mobi-mixx'" in told
    assert "Did you mean 'Netherlands'?" in told
    assert "e-smartec and MOBI-MIX:" in page.locator("h1").inner_text()


def test_the_list_of_errors_is_one_line_until_it_is_opened_and_its_download_stays_in_sight(
    visit, wait_until_drawn, serve, copy_data, find_violations
):
    folder = copy_data()
    with (folder / "partners.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"nobody-{'abcdefgh'[at % 8]}{at},x,,,,,,,,,,,,,\n" for at in range(40))
        file.writelines(f"mobi-mix,short {at}\n" for at in range(3))

    page = wait_until_drawn(visit(server=serve(folder)))
    box = page.get_by_test_id("stExpander").filter(has_text="What could be read is shown.")
    assert box.bounding_box()["height"] < 60
    page.get_by_text("What could be read is shown.").click()
    download = page.get_by_role("button", name="Download this list")
    download.wait_for()
    assert page.evaluate(
        "(button) => { for (let e = button; e && !e.matches('[data-testid=stExpander]'); e = e.parentElement)"
        " if (['auto', 'scroll'].includes(getComputedStyle(e).overflowY)) return false; return true; }",
        download.element_handle(),
    )
    assert not find_violations(page)


def test_a_missing_folder_says_where_it_looked(visit, serve, tmp_path):
    page = visit(server=serve(tmp_path / "nowhere"))

    page.get_by_text(f"looked for in {tmp_path / 'nowhere'}").wait_for()


def test_places_is_drawn_where_no_row_names_a_place(visit, wait_until_drawn, serve, tmp_path):
    (tmp_path / "projects.csv").write_text("project,name,source\na,Alpha,x\n", encoding="utf-8")

    page = wait_until_drawn(visit("?tab=Places", server=serve(tmp_path)))

    assert page.get_by_text("No row names a place, so there is nothing to locate.").is_visible()


def test_the_page_recovers_by_itself_when_the_files_are_there(visit, serve, tmp_path):
    page = visit(server=serve(tmp_path / "later"))
    page.get_by_text("There is no project to show").wait_for()

    shutil.copytree(SHIPPED, tmp_path / "later", ignore=shutil.ignore_patterns("geo"))

    page.get_by_role("heading", name="e-smartec and MOBI-MIX:").wait_for()


def test_markup_in_a_cell_is_text_on_every_tab(visit, wait_until_drawn, serve, copy_data):
    quoted = MARKUP.replace('"', '""')
    folder = copy_data(
        projects=(",MOBI-MIX,", f',"MOBI{quoted}",'),
        partners=("City of Rotterdam", f'"City {quoted}"'),
        themes=(",micromobility,", f',"{quoted}",'),
        pilot_cities=("Rotterdam", f'"Rotter{quoted}"'),
    )
    page = wait_until_drawn(visit(server=serve(folder)))

    for tab in page.get_by_role("tab").all():
        tab.click()
        page.get_by_role("tab", name=tab.inner_text(), selected=True).wait_for()
        wait_until_drawn(page)
        assert page.evaluate("[window.burgled, document.querySelectorAll('img[src=x]').length]") == [None, 0]


def test_markup_in_a_cell_is_reported_as_the_text_it_is(visit, wait_until_drawn, serve, copy_data):
    quoted = MARKUP.replace('"', '""')
    folder = copy_data(themes=(",micromobility,", f',"{quoted}",'))

    page = wait_until_drawn(visit(server=serve(folder)))

    page.get_by_text("What could be read is shown.").click()
    assert f"'{MARKUP}' holds markup" in page.get_by_role("region", name="What is wrong with the data").inner_text()
    assert page.evaluate("window.burgled") is None


def test_markdown_in_a_cell_is_text_and_asks_no_other_host(visit, wait_until_drawn, serve, copy_data):
    picture = "![x](http://evil.example/x.png)"
    folder = copy_data(projects=(",MOBI-MIX,", ",MOBI *MIX* [x],"), about=("title,", f"title,{picture} "))

    page = wait_until_drawn(visit(server=serve(folder)))  # `visit` fails the test if another host is asked

    assert "MOBI *MIX* [x]:" in page.locator("h1").inner_text()
    page.get_by_text("What could be read is shown.").click()
    assert "holds markup" in page.get_by_role("region", name="What is wrong with the data").inner_text()


def test_markdown_in_an_address_is_text_and_asks_no_other_host(visit, wait_until_drawn):
    picture = "![x](http://evil.example/x.png)"

    page = wait_until_drawn(visit(f"?project={picture}&tab={picture}&{picture}=1"))

    assert picture in page.get_by_test_id("stAlert").first.inner_text()


def test_an_error_of_the_page_is_a_sentence_with_a_number_and_no_traceback(visit, tmp_path):
    text = (PROJECT / "dashboard.py").read_text(encoding="utf-8")
    script = tmp_path / "dashboard.py"
    script.write_text(text.replace("    show_page()", '    raise ZeroDivisionError("a secret of the program")'))

    with run_server(script=script) as server:
        page = visit(server=server.address)
        page.get_by_text(re.compile("This page could not be made.* finds failure [0-9a-f]{8} in its log")).wait_for()

        assert page.get_by_test_id("stException").count() == 0
        assert "secret" not in page.inner_text("body")
