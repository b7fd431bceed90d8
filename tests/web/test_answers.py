"""What all answers of the API have in common: names of their content, compression, readable from any site."""

from __future__ import annotations

import asyncio
import gzip
import http.client
import json
import re
from urllib.parse import urlsplit

import pytest
from starlette.requests import Request

from components.web.answers import answer_with

pytestmark = pytest.mark.slow

PATH = "api/v1/places.json?project=mobi-mix"


def test_what_has_not_changed_is_not_sent_again(ask):
    first = ask(PATH)
    again = ask(PATH, if_none_match=first.headers["etag"])

    assert (again.status, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("file", ["report.pdf", "sheets.zip", "archive.zip"])
def test_a_document_that_one_has_is_not_made_again(ask, file):
    path = f"api/v1/{file}?project=mobi-mix"
    known = ask(path).headers["etag"]

    assert (ask(path, if_none_match=known).status, ask(path, if_none_match=known).content) == (304, b"")
    assert ask(path.replace("mobi-mix", "share-north2"), if_none_match=known).headers["etag"] != known


def test_another_selection_is_sent_although_one_is_known(ask):
    known = ask(PATH).headers["etag"]

    assert ask("api/v1/places.json?project=e-smartec", if_none_match=f'"other", {known}').status == 200


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf", "png", "geojson", "parquet"])
def test_the_same_content_has_the_same_name(ask, form):
    path = f"api/v1/shared-challenges.{form}" if form != "geojson" else "api/v1/places.geojson"

    assert ask(path).headers["etag"] == ask(path).headers["etag"]


@pytest.mark.parametrize("path", [PATH, "api/v1/openapi.json", "api/v1/tables/partners.csv", "api/v1/places.geojson"])
def test_text_comes_compressed_to_who_can_read_it(ask, path):
    plain, compressed = ask(path), ask(path, accept_encoding="gzip")

    assert compressed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed.headers["etag"] == plain.headers["etag"]


def test_an_archive_is_not_compressed_twice(ask):
    assert (
        ask("api/v1/archive.zip?project=mobi-mix&country=Slovakia", accept_encoding="gzip").headers["content-encoding"]
        is None
    )


def test_pages_of_any_site_may_read_it(ask):
    answer = ask(PATH, origin="https://elsewhere.example")

    assert answer.headers["access-control-allow-origin"] == "*"
    assert "x-total-rows" in answer.headers["access-control-expose-headers"]


def test_pages_of_any_site_may_ask_whether_it_has_changed(serve):
    at = urlsplit(serve())
    connection = http.client.HTTPConnection(at.hostname, at.port, timeout=60)
    asked = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
    }
    connection.request("OPTIONS", f"/{PATH}", headers=asked)
    answer = connection.getresponse()
    connection.close()

    assert answer.status == 200
    assert "if-none-match" in answer.headers["access-control-allow-headers"]


@pytest.mark.parametrize("path", ["api/v2/places.csv", "api/v1/", "api/v1/tables/partners"])
def test_an_unknown_address_is_refused_as_json(ask, serve, path):
    answer = ask(path)

    assert answer.status == 404
    assert json.loads(answer.content)["error"].endswith(f"All addresses: {serve()}api/v1/openapi.json")


def test_a_fault_of_the_program_is_told_with_a_number_and_stands_in_the_log(caplog):
    def fail(*_given):
        raise ZeroDivisionError("a secret of the program")

    answer = asyncio.run(answer_with(fail)(Request({"type": "http", "method": "GET", "headers": [], "path": "/api/v1/x",
                                                    "query_string": b"", "path_params": {}})))  # fmt: skip
    said = json.loads(answer.body)["error"]

    assert answer.status_code == 500 and "secret" not in said
    assert re.search(r"failure ([0-9a-f]{8}) in its log", said)[1] in caplog.text
