"""What one can do next with files that were brought: named, saved, published and kept as the visitor sees them."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from streamlit.testing.v1 import AppTest

from components.importing.limits import LIMITS
from components.service import publishing
from components.service.keeping import list_kept
from components.service.uploads import open_upload

FILES = {
    "projects.csv": b"project,name,source\nvelo,Velo,list\n",
    "partners.csv": b"project,partner,role,city,country,source\nvelo,City of Ghent,lead,Ghent,BE,list\n",
}
_ANSWER = """
import json, sys
request = json.loads(sys.stdin.buffer.readline())
files = {name: sys.stdin.buffer.read(size).decode() for name, size in request["files"].items()}
content = json.dumps([request["query"], files]).encode()
print(json.dumps({"bytes": len(content)}), flush=True)
sys.stdout.buffer.write(content)
sys.stdout.buffer.flush()
print(json.dumps({"files": 1, "notes": ["Left out: *nothing*."]}))
"""


@pytest.fixture
def open_dialogue(monkeypatch):
    """The dialogue of a visitor who has brought files; what the page draws beside it is not looked at."""
    monkeypatch.setattr(publishing, "_COMMAND", (sys.executable, "-c", _ANSWER))

    def draw() -> None:
        import streamlit as st

        from components.catalogue.select import make_selection
        from components.service.selections import show_selection
        from components.views import next_steps
        from components.views.state import show_state
        from components.views.visit import load_own

        view = show_selection(make_selection({}), whole=load_own().catalogue)
        show_state(view)
        if "upload" in st.session_state:
            next_steps._show_next_steps(view)

    def open_dialogue(*, brought: bool = True, **address: str) -> AppTest:
        page = AppTest.from_function(draw, default_timeout=60)
        page.query_params.update(address)
        if brought:
            page.session_state["upload"] = open_upload(FILES, LIMITS)
        return page.run()

    return open_dialogue


def read_files(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def find_download(page: AppTest, label: str):
    return next(each for each in page.get("download_button") if each.label.startswith(label))


def test_a_title_is_that_of_the_page_and_of_all_that_is_made(open_dialogue):
    page = open_dialogue()
    assert page.text_input(key="next_title").value == "projects and 1 more"

    page.text_input(key="next_title").set_value("=Our <cities>").run()
    page.button(key="make-site").click().run()
    query, files = page.session_state["site_asked"][0].wait().content.decode().split(", ", 1)

    assert not page.exception
    assert query == '[""'
    assert "title,Our cities" in files


def test_the_site_is_made_of_the_visitors_rows_and_offered_to_save(open_dialogue):
    page = open_dialogue()
    assert [button.label for button in page.button if "site" in button.label] == ["Make the site"]

    page.button(key="make-site").click().run()

    assert not page.exception
    assert find_download(page, "Save site.zip").label == "Save site.zip, 1 kB"
    assert not [button for button in page.button if button.label in ("Make the site", "Stop")]
    assert any(r"Left out: \*nothing\*" in each.value for each in page.caption)
    assert b"City of Ghent" in page.session_state["site_asked"][0].wait().content


def test_a_site_that_fails_says_why_and_can_be_asked_for_again(open_dialogue, monkeypatch):
    page = open_dialogue()
    monkeypatch.setattr(publishing, "_COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
    page.button(key="make-site").click().run()

    assert "failure" in page.warning[0].value
    page.button(key="forget-site").click().run()
    assert page.button(key="make-site").label == "Make the site"


def test_a_queue_that_is_full_is_said(open_dialogue, monkeypatch):
    page = open_dialogue()
    monkeypatch.setattr(publishing, "MOST_WAITING", 0)
    page.button(key="make-site").click().run()

    assert "Try again in some minutes" in page.warning[0].value


def test_keeping_is_not_offered_unless_the_owner_allows_it(open_dialogue):
    page = open_dialogue()

    assert "keep-upload" not in [button.key for button in page.button]
    assert any("PILOT_CITIES_KEEP" in each.value for each in page.caption)


def test_it_says_who_will_see_what_is_kept_then_gives_link_and_key_and_removes_by_the_key(
    open_dialogue, monkeypatch, tmp_path
):
    monkeypatch.setenv("PILOT_CITIES_KEEP", str(tmp_path))
    page = open_dialogue()
    said = next(each.value for each in page.markdown if "Whoever has the link" in each.value)
    assert "will see 1 project with all rows, under the title “projects and 1 more”" in said
    assert list_kept(tmp_path) == []

    page.button(key="keep-upload").click().run()
    (kept,) = list_kept(tmp_path)
    link, key = (each.value for each in page.code)
    assert link.endswith(f"/?data={kept.version}")

    other = open_dialogue(brought=False, data=kept.version)
    said = next(each.value for each in other.markdown if "brought by a visitor" in each.value)
    assert "**projects and 1 more**" in said
    other.text_input(key="remove_key").set_value("wrong")
    other.button[0].click().run()
    assert "nothing was removed" in other.info[0].value
    other.text_input(key="remove_key").set_value(key)
    other.button[0].click().run()
    assert "shows these data no longer" in other.info[0].value
    assert list_kept(tmp_path) == []


def test_what_cannot_be_kept_is_said(open_dialogue, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("PILOT_CITIES_KEEP", str(tmp_path / "file"))
    page = open_dialogue()
    page.button(key="keep-upload").click().run()

    assert "could not write" in page.warning[0].value
