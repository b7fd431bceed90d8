"""The page's own HTML: what it says before any script has run, and to readers that run none."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from streamlit import file_util

from components.service.front import join_themes
from components.service.tabs import TABS
from components.web.front import make_page, write_page_colours

PHONE = {"user-agent": "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36"}


def read(ask, path, **headers):
    answer = ask(path, **headers)
    assert answer.status == 200
    return answer.content.decode()


def test_the_page_says_headline_finding_and_figures_of_the_featured_projects(ask):
    page = html.unescape(read(ask, ""))

    assert re.search(r"<h1>e-smartec and MOBI-MIX: \d+ partners in \d+ countries", page)
    assert "<title>Pilot Cities</title>" in page
    assert re.search(r'<meta name="description" content="e-smartec and MOBI-MIX: .+">', page)
    assert page.count("<svg") == 4
    assert "<td>MOBI-MIX</td>" in page
    assert "index." in page  # Streamlit's own scripts follow


def test_the_selection_of_the_address_is_what_it_says(ask):
    page = html.unescape(read(ask, "?project=all&country=Belgium&tab=Challenges"))

    assert "Shown: country Belgium" in page
    assert 'aria-current="page">Challenges</a>' in page
    assert "?project=all&country=Belgium&tab=Themes" in page


@pytest.mark.parametrize("tab", [tab.label for tab in TABS])
def test_each_tab_can_be_read(ask, tab):
    assert "<h1>" in read(ask, f"?tab={tab}")


def test_an_address_that_means_nothing_leaves_the_page_to_say_so(ask):
    assert "pc-front" not in read(ask, "?tab=Nothing")
    assert "pc-front" not in read(ask, "?country=Atlantis")


def test_a_fault_of_ours_costs_what_can_be_read_at_once_and_not_the_page(monkeypatch):
    def fail(*_given, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr("components.web.front.make_front", fail)
    answer = make_page({}, QueryParams(), "", is_phone=False)

    assert answer.status_code == 200
    assert b"pc-front" not in answer.body
    assert b"<title>Streamlit</title>" in answer.body


def test_who_has_the_page_already_is_not_sent_it_again(ask):
    name = ask("").headers["etag"]

    assert ask("", **{"if-none-match": name}).status == 304


def test_figures_fit_the_screen_that_asks(ask):
    usual, phone = read(ask, ""), read(ask, "", **PHONE)

    assert 'viewBox="0 0 660 ' in usual
    assert 'viewBox="0 0 336 ' in phone


def test_colours_follow_the_theme_without_a_second_drawing(ask):
    page = read(ask, "")

    assert "light-dark(#00708f,#35a7c7)" in page
    assert page.count("<svg") == 4
    assert "--st-background-color:light-dark(#f5f7f9,#10171e)" in write_page_colours()


def test_drawings_that_differ_in_more_than_colours_are_not_joined():
    assert join_themes('<rect fill="#fff" x="1"/>', '<rect fill="#000" x="2"/>') == '<rect fill="#fff" x="1"/>'


def test_the_html_of_streamlit_has_the_places_where_ours_stands():
    shell = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")

    assert shell.count("<title>Streamlit</title>") == shell.count("<body>") == shell.count("<noscript>") == 1
