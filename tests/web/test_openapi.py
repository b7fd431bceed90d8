"""The description of the API: valid, complete, and true of what the server answers."""

from __future__ import annotations

import json
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from components.catalogue.schema import FILTERS
from components.plots.questions import CHARTS, CHOICES, QUESTIONS
from components.reports.extracts import EXTRACTS
from components.reports.formats import FORMATS
from components.web.openapi import describe_api


@cache
def describe():
    return describe_api("http://localhost/")


def list_parameters(path: str) -> set[str]:
    named = describe()["components"]["parameters"]
    found = describe()["paths"][path]["get"]["parameters"]
    return {(named[each["$ref"].rpartition("/")[2]] if "$ref" in each else each)["name"] for each in found}


def test_it_is_a_valid_document():
    assert [error.message for error in OpenAPIV31SpecValidator(describe()).iter_errors()] == []


def test_the_server_sends_it_with_its_own_address(ask, serve):
    sent = json.loads(ask("api/v1/openapi.json").content)

    assert sent["servers"] == [{"url": serve().rstrip("/")}]
    assert sent["paths"] == describe()["paths"]


@pytest.mark.parametrize("form", [form for form in FORMATS if form.write], ids=lambda form: form.name)
def test_each_format_of_a_figure_takes_all_filters_choices_and_figures(form):
    path = f"/api/v1/{{figure}}.{form.name}"
    figure = describe()["paths"][path]["get"]["parameters"][0]

    assert list_parameters(path) >= {each.name for each in (*FILTERS, *CHOICES)} | {"from", "to", "figure"}
    assert {*figure["schema"]["enum"]} == {each.name for each in (*CHARTS, *QUESTIONS)}
    assert list(describe()["paths"][path]["get"]["responses"]["200"]["content"]) == [form.media_type]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("questions", "Questions"), ("challenges.json?project=mobi-mix", "Figure"), ("tables", "Tables"),
        ("tables/themes.json?limit=3", "Table"), ("challengs.json", "Error"),
        *((f"tables/{name}.json?project=mobi-mix", f"table-{name}") for name in EXTRACTS),
        ("tables/partners.json?role=advisory&country=Malta", "table-partners"),
    ],
)  # fmt: skip
def test_answers_are_as_described(ask, path, name):
    schema = {"$ref": f"#/components/schemas/{name}", "components": describe()["components"]}

    Draft202012Validator(schema).validate(json.loads(ask(f"api/v1/{path}").content))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_each_figure_is_described_with_its_columns_and_the_kind_of_each(chart):
    schemas = describe()["components"]["schemas"]
    described = schemas[f"figure-{chart.name}"]["properties"]
    cells = described["rows"]["items"]

    assert {"$ref": f"#/components/schemas/figure-{chart.name}"} in schemas["Figure"]["oneOf"]
    assert [column["name"] for column in described["columns"]["const"]] == [column.name for column in chart.headed]
    assert [cell["title"] for cell in cells["prefixItems"]] == [column.label for column in chart.headed]
    assert (cells["minItems"], cells["items"]) == (len(chart.headed), False)


@pytest.mark.parametrize("selected", ["", "?project=mobi-mix", "?project=mobi-mix&project=e-smartec", "?from=2021"])
@pytest.mark.parametrize("name", ["partners-by-country", "shared-challenges", "project-timeline", "network", "funding"])
def test_a_figure_is_as_described_whatever_is_selected(ask, name, selected):
    schema = {"$ref": f"#/components/schemas/figure-{name}", "components": describe()["components"]}

    Draft202012Validator(schema).validate(json.loads(ask(f"api/v1/{name}.json{selected}").content))


def test_each_described_address_answers(ask):
    for path in describe()["paths"]:
        if path.endswith((".zip", ".pptx", ".html", ".pdf", ".png")):
            continue  # these take long, and have tests of their own
        asked = path.replace("{figure}", "map").replace("{table}", "projects").removeprefix("/")

        assert ask(f"{asked}?project=mobi-mix" if "openapi" not in path else asked).status == 200, path
