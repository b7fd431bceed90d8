"""CSV that spreadsheets open rightly and safely, JSON that programs read."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from components.plots.chart import Chart
from components.plots.row_key import RowKey, name_item
from components.plots.table_column import TableColumn
from components.reports.tables import list_shown, list_texts, neutralise, write_csv, write_json

COLUMNS = (TableColumn("city", "City"), TableColumn("partners", "Partners", "number"), TableColumn("hidden"))
HEADED = COLUMNS[:2]
TABLE = pd.DataFrame({"city": ["Žilina", "Ghent"], "partners": [2.0, 1.5], "hidden": [0, 0]})


def make_chart(key: RowKey | None = None) -> Chart:
    return Chart(
        name="cities", title="Cities", counts="", measure=lambda catalogue: TABLE, plot=lambda table, catalogue: {},
        find=lambda table, catalogue: "", empty="", columns=COLUMNS, key=key,
    )  # fmt: skip


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_begins_with_the_mark_that_spreadsheets_look_for():
    assert write_csv(TABLE, HEADED).startswith(b"\xef\xbb\xbf")


def test_csv_has_the_headings_for_people_and_only_the_columns_that_have_one():
    assert read(write_csv(TABLE, HEADED)) == [["City", "Partners"], ["Žilina", "2"], ["Ghent", "1.5"]]


def test_csv_leaves_what_is_missing_empty():
    table = pd.DataFrame({"city": ["Ghent", None], "partners": [None, pd.NaT]})

    assert read(write_csv(table, HEADED))[1:] == [["Ghent", ""], ["", ""]]


def test_csv_writes_days_as_iso_dates():
    table = pd.DataFrame({"start": [pd.Timestamp("2022-11-24")]})

    assert read(write_csv(table, (TableColumn("start", "Start", "date"),)))[1] == ["2022-11-24"]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_spreadsheet_runs_a_cell_of_the_data(formula):
    table = pd.DataFrame({"city": [formula]})

    assert read(write_csv(table, HEADED[:1]))[1] == [f"'{formula}"]


@pytest.mark.parametrize("cell", [-3, 2.5, None, "a=1", "Aix-en-Provence"])
def test_numbers_and_plain_words_are_no_formulas(cell):
    assert neutralise(cell) is cell


def test_json_names_its_figure_and_its_columns_with_their_types():
    answer = json.loads(write_json(TABLE, make_chart()))

    assert answer["figure"] == "cities"
    assert answer["columns"] == [
        {"name": "city", "label": "City", "type": "text", "numeric": False, "optional": False},
        {"name": "partners", "label": "Partners", "type": "number", "numeric": True, "optional": False},
    ]


def test_json_keeps_numbers_as_numbers_and_what_is_missing_as_null():
    table = pd.DataFrame({"city": ["Ghent", "Gent"], "partners": [2.0, float("nan")]})

    assert json.loads(write_json(table, make_chart()))["rows"] == [["Ghent", 2], ["Gent", None]]


def test_json_says_what_a_click_on_each_row_means():
    assert json.loads(write_json(TABLE, make_chart(name_item("place", "city"))))["keys"] == [
        "place:Žilina",
        "place:Ghent",
    ]


def test_json_has_no_keys_where_no_row_has_what_they_need():
    years = TABLE.assign(project="")

    assert json.loads(write_json(years, make_chart(name_item("project", "project"))))["keys"] is None


def test_a_row_of_all_projects_asks_for_nothing_beside_rows_that_do():
    some = TABLE.assign(project=["", "a"])

    assert json.loads(write_json(some, make_chart(name_item("project", "project"))))["keys"] == ["", "project:a"]


def test_people_are_shown_an_optional_column_only_where_a_row_fills_it():
    columns = (TableColumn("city", "City", optional=True), TableColumn("partners", "Partners", "number"))

    assert list_shown(TABLE, columns) == [*columns]
    assert list_shown(TABLE.assign(city=["", None]), columns) == [columns[1]]
    assert list_shown(TABLE.assign(partners=float("nan")), columns) == [*columns]


def test_people_read_years_without_a_separator():
    columns = (TableColumn("year", "Year", "year"), TableColumn("pilots", "Pilots", "integer"))

    assert list_texts(pd.DataFrame({"year": [2019.0], "pilots": [2019.0]}), columns) == [["2019", "2,019"]]


def test_json_carries_further_facts():
    assert json.loads(write_json(TABLE, make_chart(), title="Cities"))["title"] == "Cities"
