"""The rows behind the figures over HTTP, a page of rows at a time."""

from __future__ import annotations

import csv
import io
import json

import pyarrow.parquet as pq
import pytest

from components.reports.extracts import EXTRACTS

QUERY = "project=e-smartec&project=mobi-mix"


def read_csv(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("table", EXTRACTS)
def test_a_table_has_the_same_rows_and_columns_in_each_format(ask, table):
    answer = json.loads(ask(f"api/v1/tables/{table}.json?{QUERY}").content)
    lines = read_csv(ask(f"api/v1/tables/{table}.csv?{QUERY}"))
    parquet = pq.read_table(io.BytesIO(ask(f"api/v1/tables/{table}.parquet?{QUERY}").content))

    assert len(answer["rows"]) == answer["total"] == len(lines) == parquet.num_rows > 0
    assert list(answer["rows"][0]) == list(lines[0]) == parquet.column_names == list(answer["imprint"]["definitions"])


def test_the_columns_do_not_depend_on_what_is_selected(ask):
    everything, nothing = (
        ask(f"api/v1/tables/partners.csv{query}").content.splitlines() for query in ("", "?role=advisory&country=Malta")
    )

    assert nothing == everything[:1]


def test_page_by_page_one_gets_all_rows(ask, serve):
    whole = json.loads(ask(f"api/v1/tables/partners.json?{QUERY}").content)["rows"]
    pages, path = [], f"api/v1/tables/partners.json?{QUERY}&limit=7"
    while path:
        answer = json.loads(ask(path).content)
        pages.append(answer["rows"])
        path = answer["next"].removeprefix(serve())

    assert len(pages) == -(-len(whole) // 7) > 1
    assert [row for page in pages for row in page] == whole


def test_the_next_rows_are_told_in_the_header_too(ask):
    first, last = (ask(f"api/v1/tables/projects.csv?limit=20&offset={offset}") for offset in (0, 20))

    assert '/api/v1/tables/projects.csv?limit=20&offset=20>; rel="next"' in first.headers["link"]
    assert 'rel="next"' not in last.headers["link"]
    assert first.headers["x-total-rows"] == "35"


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("partner.csv", 404, "There is no table 'partner'. Did you mean 'partners'?"),
        ("partners.xls", 404, "There is no format 'xls' of tables. Known: csv, json, parquet."),
        ("partners.csv?limit=20000", 400, "Parameter limit: '20000' is not a whole number from 1 to 10,000. "
         "The next rows are at the address in the header Link."),
        ("partners.csv?offset=-1", 400, "Parameter offset: '-1' is not a whole number from 0."),
        ("partners.csv?limt=5", 400, "There is no parameter 'limt'. Did you mean 'limit'?"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_refused_with_a_sentence(ask, path, status, said):
    answer = ask(f"api/v1/tables/{path}")

    assert (answer.status, json.loads(answer.content)) == (status, {"error": said})
