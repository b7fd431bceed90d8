"""The tables of the charts over HTTP: as CSV, as JSON, and what is refused with a sentence."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.error
import urllib.request
import zipfile
from urllib.parse import quote

import pandas
import pytest

from components.plots.questions import CHARTS, QUESTIONS
from components.reports.formats import FORMATS

QUERY = "project=e-smartec&project=mobi-mix"


def read_csv(answer) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


#: Charts of what is missing: these two projects lack nothing of it.
GAPLESS = {"unpiloted", "unlocated", "duplicates", "joined-names"}


@pytest.mark.parametrize("chart", [chart.name for chart in CHARTS])
def test_each_chart_has_its_table_as_csv_and_json(ask, chart):
    lines = read_csv(ask(f"api/v1/{chart}.csv?{QUERY}"))
    answer = json.loads(ask(f"api/v1/{chart}.json?{QUERY}").content)

    assert lines[0] == [column["label"] for column in answer["columns"]]
    assert lines[1:] == [["" if cell is None else str(cell) for cell in row] for row in answer["rows"]]
    assert answer["rows"] or chart in GAPLESS
    assert len(pandas.read_csv(io.BytesIO(ask(f"api/v1/{chart}.csv?{QUERY}").content))) == len(answer["rows"])


def test_a_question_stands_for_its_first_chart(ask):
    assert ask(f"api/v1/challenges.csv?{QUERY}").content == ask(f"api/v1/shared-challenges.csv?{QUERY}").content


def test_all_questions_are_told_with_addresses_that_answer(ask, serve):
    questions = json.loads(ask(f"api/v1/questions?{QUERY}").content)["questions"]
    charts = [chart for question in questions for chart in question["charts"]]

    assert [question["name"] for question in questions] == [question.name for question in QUESTIONS]
    assert [chart["name"] for chart in charts] == [chart.name for chart in CHARTS]
    assert ask(charts[0]["formats"]["csv"].removeprefix(serve())).content == ask(f"api/v1/places.csv?{QUERY}").content


def test_a_choice_is_told_with_its_options_and_the_value_that_holds(ask):
    questions = json.loads(ask("api/v1/questions?level=region").content)["questions"]
    choices = [choice for question in questions for chart in question["charts"] for choice in chart["choices"]]
    level = next(choice for choice in choices if choice["name"] == "level")

    assert level["value"] == "region"
    assert {"country", "region"} <= {*level["options"]}


def test_a_selection_leaves_fewer_rows(ask):
    everything, some = (read_csv(ask(f"api/v1/places.csv{query}")) for query in ("", "?project=mobi-mix"))

    assert 1 < len(some) < len(everything)


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_a_picture_of_a_map_shows_the_view_that_is_asked_for(ask, form):
    whole, near = (ask(f"api/v1/places.{form}?{query}") for query in (QUERY, f"{QUERY}&map=51.03,4.48,10"))

    assert near.status == 200 and near.content != whole.content
    if form == "svg":
        words = near.content.decode()
        assert "Mechelen" in words and "Žilina" not in words.partition("</desc>")[2]
        assert "map=51.03%2C4.48%2C10%2Cplaces" in near.content.decode()


def test_the_view_of_a_map_changes_no_rows(ask):
    tables = [ask(f"api/v1/places.csv?{query}").content for query in (QUERY, f"{QUERY}&map=51.03,4.48,10")]

    assert tables[0] == tables[1]


def test_an_empty_selection_has_a_header_and_no_rows(ask):
    lines = read_csv(ask("api/v1/places.csv?project=mobi-mix&country=Slovakia"))

    assert len(lines) == 1


@pytest.mark.parametrize("table", ["places.csv", "tables/partners.csv"])
def test_what_a_csv_file_means_stands_where_its_answer_says(ask, serve, table):
    answer = ask(f"api/v1/{table}?project=mobi-mix")
    address = re.search(r'<([^>]+)>; rel="describedby"; type="application/csvm\+json"', answer.headers["link"])[1]
    described = json.loads(ask(address.removeprefix(serve())).content)

    assert "MOBI-MIX" in described["dc:description"] and described["dc:source"] and described["dc:date"]
    assert described["url"].startswith(table.rpartition("/")[2])
    titles = [column["titles"] for column in described["tableSchema"]["columns"]]
    assert titles == list(pandas.read_csv(io.BytesIO(answer.content)))


def test_each_row_says_what_a_click_on_it_means(ask):
    answer = json.loads(ask("api/v1/places.json?project=mobi-mix").content)

    assert len(answer["keys"]) == len(answer["rows"])
    assert all(key.startswith("place:") for key in answer["keys"])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("placs.csv", "There is no chart 'placs'. Did you mean 'places'?"),
        ("places.xls", "There is no format 'xls'. Use png, svg, pdf, csv, xlsx, geojson, json or parquet."),
        ("funding.geojson", "“Budget and EU funding” has no places, so there is no GeoJSON of it. Use csv."),
        ("placs/card", "There is no chart 'placs'. Did you mean 'places'?"),
        ("places.csv?contry=Belgium", "There is no parameter 'contry'. Did you mean 'country'?"),
        ("places.csv?country=Belguim", "Parameter country: 'Belguim' is not in the data. Did you mean 'Belgium'?"),
        ("places.csv?from=soon", "Parameter from: 'soon' is not a year. Write four digits, such as 2022."),
        ("places.csv?from=٢٠٢٢", "Parameter from: '٢٠٢٢' is not a year. Write four digits, such as 2022."),
        ("places.csv?from=2030&to=2020", "Parameters from and to: 2030 is after 2020. Did you mean from 2020 to 2030?"),
    ],
)
def test_what_is_not_there_is_refused_with_a_sentence(ask, path, said):
    answer = ask(f"api/v1/{quote(path, safe='/?=&')}")

    assert answer.status == (404 if said.startswith(("There is no chart", "There is no format")) else 400)
    assert json.loads(answer.content) == {"error": said}


@pytest.mark.parametrize("name", ["limit", "maxwidth", "offset"])
def test_a_parameter_that_resembles_none_is_told_with_all(ask, name):
    said = json.loads(ask(f"api/v1/places.csv?{name}=3").content)["error"]

    assert said.startswith(f"There is no parameter '{name}'. Known: project, ")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["places.csv", "nothing"])
def test_who_wants_to_write_is_told_that_one_can_only_read(serve, method, path):
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(urllib.request.Request(f"{serve()}api/v1/{path}", method=method), timeout=60)

    assert (caught.value.code, caught.value.headers["allow"]) == (405, "GET, HEAD")
    assert "only read" in json.loads(caught.value.read())["error"]


def test_the_root_of_the_api_leads_to_its_description(ask, serve):
    answer = ask("api")

    assert answer.status == 404
    assert json.loads(answer.content)["error"].endswith(f"All addresses: {serve()}api/v1/openapi.json")


def test_tables_are_asked_for_anew_each_time(ask):
    assert ask("api/v1/places.csv").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("form", [form for form in FORMATS if form.write], ids=lambda form: form.name)
def test_each_format_comes_with_its_type_and_a_name_for_the_file(ask, form):
    answer = ask(f"api/v1/places.{form.name}?{QUERY}")

    assert answer.status == 200
    assert answer.headers["content-type"] == form.media_type
    assert answer.headers["content-disposition"].endswith(f'_2026-11-27.{form.name}"')


def test_what_one_can_take_away_is_told_with_its_number_of_rows(ask):
    offer = json.loads(ask(f"api/v1/places/formats?{QUERY}").content)
    rows = [len(read_csv(ask(f"api/v1/places.csv?{query}"))) - 1 for query in (QUERY, "")]

    assert [scope["rows"] for scope in offer["scopes"]] == rows
    assert offer["scopes"][0]["query"] == QUERY
    assert offer["scopes"][0]["selection"] == "projects e-smartec and MOBI-MIX"
    assert [each["name"] for each in offer["formats"]] == [form.name for form in FORMATS]


def test_a_file_names_the_address_of_its_view_on_this_server(ask, serve):
    provenance = json.loads(ask(f"api/v1/places.json?{QUERY}").content)["imprint"]

    assert provenance["address"] == f"{serve()}?{QUERY}&tab=Map"


def test_a_card_holds_the_figure_of_the_page(ask):
    card = json.loads(ask(f"api/v1/places/card?{QUERY}").content)

    assert card["kind"] == "figure"
    assert card["figure"]["data"]


def test_the_archive_says_how_many_files_come(ask):
    answer = ask(f"api/v1/archive.zip?{QUERY}")

    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == int(answer.headers["x-files"])
    assert answer.headers["content-disposition"].startswith('attachment; filename="pilot-cities_projects-e-smartec')


def test_an_archive_of_what_is_not_there_is_refused(ask):
    answer = ask("api/v1/archive.zip?country=Belguim")

    assert answer.status == 400
    assert "Did you mean 'Belgium'?" in json.loads(answer.content)["error"]


@pytest.mark.parametrize("parameter", ["limit", "offset", "from", "to"])
def test_a_number_of_thousands_of_digits_is_refused(ask, parameter):
    answer = ask(f"api/v1/tables/partners.json?{parameter}={'9' * 5000}")

    assert (answer.status, parameter in json.loads(answer.content)["error"]) == (400, True)


@pytest.mark.parametrize("parameter", ["to", "project", "country"])
def test_a_parameter_without_a_value_is_refused(ask, parameter):
    answer = ask(f"api/v1/places.json?{parameter}=")

    assert answer.status == 400
    assert json.loads(answer.content)["error"] == (f"Parameter {parameter} has no value. Give it one, or leave it out.")


@pytest.mark.parametrize("address", ["api/v1/places.json", "api/v1/tables/partners.json", "api/v1/questions"])
def test_the_address_of_a_page_selects_the_same_here(ask, address):
    of_page = ask(f"{address}?project=all&country=Belgium&tab=Map&show=place%3AMechelen%2C+Belgium")

    assert of_page.status == 200
    assert json.loads(of_page.content) == json.loads(ask(f"{address}?country=Belgium").content)
