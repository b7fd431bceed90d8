"""The rows of a table for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from components.reports.extracts import EXTRACTS, FORMS, make_extract


def test_a_formula_in_a_cell_is_no_formula_in_the_csv(show):
    extract = make_extract("projects", show())
    bad = replace(extract, rows=extract.rows.assign(note='=HYPERLINK("http://x")'))
    lines = csv.DictReader(io.StringIO(FORMS["csv"].write(bad, {}).decode("utf-8-sig")))

    assert {line["note"] for line in lines} == {'\'=HYPERLINK("http://x")'}


@pytest.mark.parametrize("name", EXTRACTS)
def test_each_column_says_what_it_means(show, name):
    definitions = dict(make_extract(name, show()).provenance.definitions)

    assert [*definitions] == [*make_extract(name, show()).rows]
    assert all(definitions.values())


def test_rows_are_those_of_the_selection(show):
    answer = json.loads(FORMS["json"].write(make_extract("partners", show(project=["a"])), {}))

    assert {row["project"] for row in answer["rows"]} == {"a"}
    assert answer["imprint"]["selection"] == "project Alpha"


def test_the_file_is_named_by_table_selection_and_date(show):
    assert make_extract("themes", show(project=["a"])).file == "themes_project-alpha_2022-11-24"
