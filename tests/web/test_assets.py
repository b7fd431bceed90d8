"""The files that the browser asks for, and no others."""

from __future__ import annotations

import json

import pytest

from components.catalogue.load import load_catalogue
from components.service.assets import find_assets_address, find_version, list_assets
from tests.server import DATA


@pytest.mark.parametrize("name", sorted(list_assets()))
def test_each_listed_file_is_sent_as_it_is(ask, name):
    answer = ask(find_assets_address() + name)

    assert answer.status == 200
    assert answer.content == list_assets()[name].read_bytes()


def test_files_may_be_kept_for_ever(ask):
    answer = ask(f"{find_assets_address()}board.js")

    assert "immutable" in answer.headers["cache-control"]


def test_scripts_are_sent_as_scripts(ask):
    answer = ask(f"{find_assets_address()}board.js")

    assert "javascript" in answer.headers["content-type"]


def test_outlines_of_the_map_are_sent_as_json(ask):
    answer = ask(f"{find_assets_address()}geo/countries.json")

    assert json.loads(answer.content)["type"] == "Topology"


@pytest.mark.parametrize(
    "name", ["nothing.js", "../dashboard.py", "%2e%2e/%2e%2e/pyproject.toml", "geo/places.parquet"]
)
def test_no_other_file_can_be_had(ask, name):
    answer = ask(f"assets/x/{name}")

    assert answer.status in (400, 404)


def test_the_version_changes_with_the_content(tmp_path):
    script = tmp_path / "a.js"
    script.write_text("one")
    before = find_version(script)
    script.write_text("two")

    assert find_version(script) != before


def test_what_can_be_chosen_is_sent_once_for_these_data(ask):
    version = load_catalogue(DATA).catalogue.version

    answer = ask(f"{find_assets_address()}options/{version}.json")
    offered = json.loads(answer.content)

    assert "immutable" in answer.headers["cache-control"]
    assert [each["name"] for each in offered["filters"]][:3] == ["project", "programme", "country"]
    assert ["mobi-mix", "MOBI-MIX", "8"] in offered["filters"][0]["options"]
    assert ["place:Mechelen, Belgium", "Mechelen, Belgium", "place"] in offered["find"]
    assert ask("assets/any/options/other.json").status == 404
