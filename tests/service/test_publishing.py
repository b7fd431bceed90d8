"""A site made in a process of its own: whole as a ZIP, one at a time, and ended when nobody wants it any more."""

from __future__ import annotations

import gc
import io
import json
import sys
import zipfile

import pytest

from components.service import publishing
from components.service.publishing import MOST_WAITING, TooManySitesError, publish
from components.service.site_folder import MARK
from tests.two_projects import TEXTS

FILES = {f"{name}.csv": text.encode() for name, text in TEXTS.items()}
_PATIENCE = 120  # seconds; nothing here takes nearly as long
#: Processes that say this or that instead of making a site.
_ECHO = """
import json, sys
request = json.loads(sys.stdin.buffer.readline())
read = {name: sys.stdin.buffer.read(size) for name, size in request["files"].items()}
assert all(read.values())
def tell(**message): print(json.dumps(message), flush=True)
"""
ANSWER = f'{_ECHO}\ntell(share=0.5, says="map.html"); tell(bytes=3); print("ZIP", end="", flush=True)\n'
ANSWER += 'tell(files=1, notes=[request["query"]])'
HANGING = f'{_ECHO}\ntell(share=0.25, says="map.html"); sys.stdin.close()\nimport time; time.sleep(600)'


@pytest.fixture
def speak(monkeypatch):
    """Let the process do what a script says."""

    def speak(script: str) -> None:
        monkeypatch.setattr(publishing, "_COMMAND", (sys.executable, "-c", script))

    return speak


@pytest.mark.slow
def test_the_zip_is_a_whole_site_of_what_the_query_shows():
    made = publish(FILES, "project=a").wait(_PATIENCE)

    assert (made.trouble, made.notes) == ("", ())
    with zipfile.ZipFile(io.BytesIO(made.content)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert {"index.html", "map.html", "files/deck.pptx", "data/all/places/card.json", MARK} <= {*names}
        assert len(names) == made.files + 1
        page = archive.read("index.html").decode()
    assert "Two projects" in page
    assert "project Alpha" in page
    assert "Beta" not in page


@pytest.mark.parametrize("query", ["country=Atlantis", "country=Sweden&project=a"])
def test_a_query_that_shows_nothing_is_refused_with_a_sentence(query):
    made = publish(FILES, query).wait(_PATIENCE)

    assert made.is_over
    assert not made.content
    assert "Atlantis" in made.trouble or "No project matches" in made.trouble


def test_what_the_process_says_is_the_standing(speak):
    speak(ANSWER)
    made = publish(FILES, "country=Belgium").wait(_PATIENCE)

    assert (made.content, made.files, made.notes, made.trouble) == (b"ZIP", 1, ("country=Belgium",), "")


def test_one_is_made_at_a_time_and_the_others_are_told_how_many_are_before_them(speak):
    speak(HANGING)
    first, second, third = publish(FILES), publish(FILES), publish(FILES)

    assert second.wait().says == "Waiting for 1 site, asked for before yours"
    assert third.wait().says == "Waiting for 2 sites, asked for before yours"
    first.stop()
    assert first.wait(_PATIENCE).is_over
    assert third.wait().says == "Waiting for 1 site, asked for before yours"
    third.stop()
    second.stop()
    assert second.wait(_PATIENCE).trouble == third.wait(_PATIENCE).trouble == "This was stopped."


def test_too_many_are_refused_with_a_sentence_and_the_queue_empties_again(speak):
    speak(HANGING)
    waiting = [publish(FILES) for _ in range(MOST_WAITING)]
    with pytest.raises(TooManySitesError, match="Try again"):
        publish(FILES)
    for each in waiting:
        each.stop()
    assert all(each.wait(_PATIENCE).is_over for each in waiting)

    speak(ANSWER)
    assert publish(FILES).wait(_PATIENCE).content == b"ZIP"


def test_a_site_that_nobody_waits_for_any_more_is_not_made(speak):
    speak(HANGING)
    first = publish(FILES)
    thread = first._thread
    del first
    gc.collect()

    thread.join(_PATIENCE)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("import sys; sys.exit(3)", "failure"),
        (f"{_ECHO}\ntell(share=0.5, says='x')", "failure"),
        ("print('{')", "fail"),
    ],
)
def test_a_process_that_ends_before_its_time_is_told_without_a_traceback(speak, script, sentence):
    speak(script)
    made = publish(FILES).wait(_PATIENCE)

    assert sentence in made.trouble
    assert "Traceback" not in made.trouble


def test_what_grows_too_large_or_takes_too_long_is_stopped_with_a_sentence(speak, monkeypatch):
    speak(ANSWER)
    monkeypatch.setattr(publishing, "MOST_BYTES", 2)
    assert "larger than" in publish(FILES).wait(_PATIENCE).trouble

    speak(HANGING)
    monkeypatch.setattr(publishing, "SECONDS", 0.2)
    assert "minutes" in publish(FILES).wait(_PATIENCE).trouble


def test_a_request_is_sent_whole(speak):
    speak(f"{_ECHO}\ntell(refused=json.dumps(sorted(request['files'])))")

    assert json.loads(publish(FILES).wait(_PATIENCE).trouble) == sorted(FILES)
