"""The page while somebody edits the files: which state it shows, what it says, and what the visitor may press."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from components.service import showing
from components.service.sources import Unfetched
from tests.two_projects import TEXTS

FEWER = {"partners": "\n".join(TEXTS["partners"].splitlines()[:2]) + "\n"}


@pytest.fixture(autouse=True)
def _do_not_wait(monkeypatch):
    monkeypatch.setattr(showing, "_PAUSE_SECONDS", 0)


@pytest.fixture
def edited(open_page, tmp_path, monkeypatch):
    """The page of somebody who edits the files, after rows are gone; and a function that edits them further."""
    monkeypatch.setenv("PILOT_CITIES_WATCH", "1")
    page = open_page(files={})

    def edit(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return page.run()

    edit(**FEWER)
    return page, edit


def list_said(page) -> str:
    return " ".join(each.value for each in (*page.warning, *page.info, *page.caption))


def list_buttons(page) -> list[str]:
    return [button.label for button in page.button]


def test_the_last_good_state_stays_and_the_banner_says_what_is_lost(edited):
    page, _ = edited

    assert "can no longer be read whole:** partners.csv has lost 2 of 3 rows" in list_said(page)
    assert "Show the new state anyway" in list_buttons(page)


def test_repair_ends_the_banner(edited):
    page, edit = edited
    edit(partners=TEXTS["partners"])

    assert "read whole" not in list_said(page)
    assert "Show the new state anyway" not in list_buttons(page)


def test_the_new_state_is_shown_to_who_wants_it_alone(edited, open_page):
    page, _ = edited
    page.button(key="want-new").click().run()

    assert "You see the files as they were changed at" in list_said(page)
    assert "read whole" in list_said(open_page(files=FEWER))

    page.button(key="want-old").click().run()
    assert "read whole" in list_said(page)


def test_who_wants_the_new_state_follows_it_until_more_is_lost(edited):
    page, edit = edited
    page.button(key="want-new").click().run()
    edit(about=TEXTS.get("about", "name,value\n") + "subtitle,Edited\n")
    assert "Since then" not in list_said(page)

    edit(projects="project,name,source\na,Alpha,x\n", partners="project,partner,source\n")
    assert "Since then," in list_said(page)


def test_without_a_say_the_sentence_is_quiet_and_nothing_is_to_be_pressed(open_page, monkeypatch):
    monkeypatch.delenv("PILOT_CITIES_WATCH", raising=False)
    open_page(files={})
    page = open_page(files=FEWER)

    assert any("partners.csv has lost 2 of 3 rows since then" in each.value for each in page.caption)
    assert "Show the new state anyway" not in list_buttons(page)
    assert not page.warning


def test_a_state_without_a_project_cannot_be_wanted(edited):
    page, edit = edited
    edit(projects="project,name,source\n")

    assert "read whole" in list_said(page)
    assert "Show the new state anyway" not in list_buttons(page)


def test_a_frozen_address_says_nothing_of_it(edited, open_page, tmp_path):
    version = next(each.name for each in (tmp_path / ".frozen").iterdir() if each.is_dir())

    assert "read whole" not in list_said(open_page({"data": version}))


@pytest.mark.parametrize(("setting", "number"), [("1", 1), ("0", 0)])
def test_only_a_page_that_is_to_follow_the_files_looks_at_them(open_page, monkeypatch, setting, number):
    from components.views import watching

    started = []
    monkeypatch.setenv("PILOT_CITIES_WATCH", setting)
    monkeypatch.setattr(watching, "await_files", started.append)
    open_page(files={})

    assert len(started) == number


def test_a_table_that_cannot_be_fetched_is_told_with_since_when_and_why(open_page, monkeypatch):
    moment = datetime(2025, 11, 27, 13, 55, tzinfo=UTC)
    table = Unfetched("partners", moment, "its host does not answer", moment)
    monkeypatch.setattr("components.views.watching.list_unfetched", lambda: [table])
    page = open_page(files={})

    assert "Since 27 November 2025, " in list_said(page)
    assert "its host does not answer. You see it as it was at" in list_said(page)
