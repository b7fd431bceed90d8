"""Each chart has one schema, whatever is selected: its columns are declared once, and tables and files keep to it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq
import pytest

from components.catalogue.select import make_selection, select
from components.measures.projects import LISTED
from components.plots.questions import CHARTS
from components.reports.exhibit import Exhibit
from components.reports.formats import describe_csv, find_format
from components.reports.selection_view import SelectionView
from components.reports.tables import describe_column

SELECTIONS = {
    "all": make_selection(),
    "one": make_selection({"project": ["mobi-mix"]}),
    "two": make_selection({"project": ["e-smartec", "mobi-mix"]}),
    "many": make_selection({"programme": ["Horizon 2020", "Interreg North Sea Region 2014-2020"]}),
    "country": make_selection({"country": ["Belgium"]}),
    "period": make_selection(period=(2021, 2021)),
    "nothing": make_selection({"project": ["nobody"]}),
}
CROWD = LISTED + 1  # projects
PARTNERS = "project,partner,city,source\np01,A,Halle,x\np02,A,Nowhereville,x\n"
HOLDS = {
    "text": lambda cells: cells.map(lambda cell: isinstance(cell, str) or pd.isna(cell)).all(),
    "integer": lambda cells: pd.api.types.is_numeric_dtype(cells) and (cells.dropna() % 1 == 0).all(),
    "number": pd.api.types.is_numeric_dtype,
    "date": pd.api.types.is_datetime64_any_dtype,
}  # kind of column → whether cells are of it


@pytest.fixture(scope="module")
def views(shipped, read, list_many):
    """What each selection shows of the shipped data, and so many projects that they are counted by year."""
    shown = {name: SelectionView(select(shipped, each), shipped, each) for name, each in SELECTIONS.items()}
    rows = "".join(f"p{number:02d},{2010 + number % 9},2020,x\n" for number in range(1, CROWD + 1))
    crowd = read(projects=f"project,start,end,source\n{rows}", partners=PARTNERS)
    return shown | {"crowd": SelectionView(crowd, crowd, make_selection())}


@pytest.fixture(params=CHARTS, ids=lambda chart: chart.name, scope="module")
def exhibits(request, views):
    """A chart for each selection, and for the first values of each choice, by what is selected."""
    chart = request.param
    shown = {name: Exhibit(chart, view) for name, view in views.items()}
    for choice in chart.choices:
        for value in choice.list_options(views["two"].whole)[:3] if choice.kind == "one" else ():
            given = replace(views["two"], given=((choice.name, value),))
            shown[f"{choice.name} {value}"] = Exhibit(chart, given)
    return shown


def test_the_table_has_the_declared_columns(exhibits):
    orders = {name: list(exhibit.table) for name, exhibit in exhibits.items()}
    declared = [column.name for column in exhibits["all"].chart.columns]

    assert len(set(declared)) == len(declared)
    assert {name: sorted(order) for name, order in orders.items()} == dict.fromkeys(orders, sorted(declared))
    assert {tuple(order) for order in orders.values()} == {tuple(orders["all"])}, "the order is always the same"


def test_the_cells_are_of_the_declared_kind(exhibits):
    wrong = [
        (name, column, exhibit.table[column.name].tolist()[:3])
        for name, exhibit in exhibits.items()
        for column in exhibit.chart.columns
        if len(exhibit.table) and not HOLDS[column.kind.replace("year", "integer")](exhibit.table[column.name])
    ]

    assert wrong == []


def test_each_column_that_leaves_the_house_has_a_use(exhibits):
    tables = [exhibit.table for exhibit in exhibits.values()]
    filled = {name for table in tables for name in table if table[name].replace("", None).notna().any()}

    if exhibits["all"].chart.name == "duplicates":  # tests/plots/test_duplicates.py fills it
        assert all(table.empty for table in tables), "the shipped data have names that may be one: this exception goes"
    else:
        assert {column.name for column in exhibits["all"].chart.headed} <= filled


def test_each_file_has_the_declared_columns_in_their_order(exhibits):
    headed = exhibits["all"].chart.headed
    for exhibit in exhibits.values():
        header = next(csv.reader(io.StringIO(find_format("csv").write(exhibit).decode("utf-8-sig"))))
        answer = json.loads(find_format("json").write(exhibit))
        described = json.loads(describe_csv(exhibit, "a.csv"))["tableSchema"]["columns"]

        assert header == [column["titles"] for column in described] == [column.label for column in headed]
        assert answer["columns"] == [describe_column(column) for column in headed]
        assert [column["name"] for column in described] == [column.name for column in headed]


def test_a_parquet_file_has_the_same_types_whatever_is_selected(exhibits):
    schemas = {pq.read_schema(io.BytesIO(find_format("parquet").write(exhibit))) for exhibit in exhibits.values()}
    fields = {tuple((field.name, field.type) for field in schema) for schema in schemas}

    assert len(fields) == 1
    assert [name for name, _ in fields.pop()] == [column.name for column in exhibits["all"].chart.headed]
