"""What is sent compressed, and what is left as it is."""

from __future__ import annotations

import asyncio
import gzip
import re
import secrets

from components.service.assets import find_assets_address
from components.web.compression import RememberCompressed

SCRIPT = f"{find_assets_address()}plotly.min.js"


def test_a_script_is_compressed_for_who_can_read_it(ask):
    plain, compressed = ask(SCRIPT), ask(SCRIPT, accept_encoding="gzip")

    assert compressed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert len(compressed.content) < 0.4 * len(plain.content)


def test_a_script_is_sent_plain_to_who_cannot(ask):
    answer = ask(SCRIPT, accept_encoding="identity")

    assert answer.headers["content-encoding"] is None


def test_who_gives_gzip_no_weight_gets_plain_text(ask):
    assert ask("api/v1/places.csv", accept_encoding="gzip;q=0").headers["content-encoding"] is None
    assert ask("api/v1/places.csv", accept_encoding="br;q=0, gzip;q=0.1").headers["content-encoding"] == "gzip"


def test_the_remembered_answer_is_the_same(ask):
    first, second = (ask(SCRIPT, accept_encoding="gzip, br") for _ in range(2))

    assert second.content == first.content
    assert second.headers["cache-control"] == first.headers["cache-control"]


def test_the_stated_length_is_that_of_the_compressed_answer(ask):
    answer = ask(SCRIPT, accept_encoding="gzip")

    assert int(answer.headers["content-length"]) == len(answer.content)


def test_caches_are_told_that_the_answer_depends_on_the_encoding(ask):
    answer = ask(SCRIPT, accept_encoding="gzip")

    assert "accept-encoding" in answer.headers["vary"].lower()


def test_streamlits_own_scripts_are_compressed(ask):
    page = ask("").content.decode()
    script = re.search(r'src="\./(static/js/[^"]+\.js)"', page)[1]

    answer = ask(script, accept_encoding="gzip")

    assert answer.headers["content-encoding"] == "gzip"


def test_a_file_that_is_compressed_already_is_left_as_it_is(ask):
    page = ask("").content.decode()
    font = re.search(r'href="\./(static/media/[^"]+\.woff2)"', page)[1]

    answer = ask(font, accept_encoding="gzip")

    assert answer.status == 200
    assert answer.headers["content-encoding"] is None
    assert answer.content.startswith(b"wOF2")


def test_a_file_that_is_not_there_is_neither_compressed_nor_remembered(ask):
    answers = [ask("assets/x/nothing.js", accept_encoding="gzip") for _ in range(2)]

    assert [(answer.status, answer.headers["content-encoding"]) for answer in answers] == [(404, None), (404, None)]


def test_a_file_of_another_version_is_todays_and_is_not_remembered(ask):
    answer = ask("assets/x/board.js")

    assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache")
    assert answer.content == ask(f"{find_assets_address()}board.js").content


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch):
    async def answer(scope, receive, send) -> None:
        headers = [(b"content-type", b"text/javascript"), (b"cache-control", b"immutable")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": secrets.token_hex(5000).encode()})

    async def ignore(message=None) -> None:
        pass

    monkeypatch.setattr("components.web.compression._MOST", 20_000)
    compress = RememberCompressed(answer)
    for name in ("a", "b", "c", "a", "d", "e"):
        scope = {"type": "http", "method": "GET", "path": f"/assets/{name}", "headers": [(b"accept-encoding", b"gzip")]}
        asyncio.run(compress(scope, ignore, ignore))

    assert [path[-1] for path in compress.remembered] == ["a", "d", "e"]


def test_the_page_that_answers_for_any_name_is_not_remembered():
    async def answer(scope, receive, send) -> None:  # as Streamlit answers for a script that is not there
        headers = [(b"content-type", b"text/html"), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"<html>" * 1000})

    async def ignore(message=None) -> None:
        pass

    compress = RememberCompressed(answer)
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/static/js/nothing.js",
        "headers": [(b"accept-encoding", b"gzip")],
    }

    asyncio.run(compress(scope, ignore, ignore))

    assert not compress.remembered


def test_a_client_that_goes_before_its_answer_starts_gets_none():
    async def say_nothing(scope, receive, send):
        """An app that has noticed that nobody is there."""

    async def refuse(*_message):
        raise AssertionError("Nobody waits for an answer.")

    scope = {"type": "http", "method": "GET", "path": "/assets/x.js", "headers": [(b"accept-encoding", b"gzip")]}
    asyncio.run(RememberCompressed(say_nothing)(scope, refuse, refuse))
