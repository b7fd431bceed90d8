"""What site.toml does to the page: name, logo, tabs, start view, whom to ask."""

from __future__ import annotations

import pytest

from tests.catalogue.settings.pictures import SVG
from tests.two_projects import TEXTS


@pytest.fixture
def open_site(open_page, tmp_path):
    """The page of two projects in a folder with these settings, at an address."""

    def open_site(settings: str, address: dict | None = None):
        for name, text in TEXTS.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        (tmp_path / "logo.svg").write_bytes(SVG)
        (tmp_path / "site.toml").write_text(settings, encoding="utf-8")
        return open_page(address, folder=tmp_path)

    return open_site


def list_tabs(page) -> list[str]:
    return [tab.label for tab in page.tabs]


def test_name_logo_and_whom_to_ask_stand_in_the_sidebar(open_site):
    page = open_site('title = "Blue harbours"\nsubtitle = "By the sea"\nlogo = "logo.svg"\ncontact = "office@a.eu"\n')

    assert page.sidebar.markdown[0].value == "## Blue harbours\n\nBy the sea"
    assert "data:image/svg+xml;base64," in page.sidebar.get("html")[0].proto.body
    assert "[Contact](mailto:office@a.eu)" in [each.value for each in page.sidebar.caption]


def test_only_the_tabs_that_are_named_are_shown_in_their_order_and_the_first_is_open(open_site):
    page = open_site('tabs = ["Map", "Data"]\n')

    assert (list_tabs(page), page.session_state["tab"]) == (["Map", "Data"], "Map")
    assert not page.exception


def test_a_link_to_another_tab_still_opens_it(open_site):
    page = open_site('tabs = ["Map", "Data"]\n', {"tab": "Quality"})

    assert (list_tabs(page), page.session_state["tab"]) == (["Map", "Data", "Quality"], "Quality")


def test_the_start_view_is_seen_first_and_a_link_wins(open_site):
    settings = 'start = "tab=Coverage&country=Sweden"\n'

    first = open_site(settings)
    linked = open_site(settings, {"project": "a"})

    assert (first.session_state["tab"], first.session_state["country"]) == ("Coverage", ["Sweden"])
    assert (linked.session_state["tab"], linked.session_state["country"]) == ("Overview", [])


def test_a_broken_file_is_told_and_the_page_goes_on(open_site):
    page = open_site("title = Blue harbours\n")

    assert not page.exception
    assert any("1 error" in each.label for each in page.expander)
