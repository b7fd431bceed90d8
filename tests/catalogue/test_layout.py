"""What a file's columns stand for."""

from __future__ import annotations

import pytest

from components.catalogue.schema import TABLES

WHOLE = "project,partner,role,organisation_type,city,country,source"  # all by which the dashboard tells something


@pytest.mark.parametrize("heading", ["Organisation type", " ORGANISATION_TYPE ", "organisation-type"])
def test_case_spaces_and_hyphens_of_a_column_name_do_not_matter(load, heading):
    loaded = load(partners=f"project,partner,{heading},source\nalpha,A,municipality,article\n")

    assert loaded.errors == ()
    assert list(loaded.catalogue.partners["organisation_type"]) == ["local authority"]


def test_a_misspelt_column_is_a_warning_and_read_as_the_one_that_is_meant(load):
    loaded = load(partners="projct,partner,contry,source\nalpha,A,BE,article\n")

    misspelt = [issue for issue in loaded.issues if issue.rule == "check_misspelt_columns"]
    assert [(issue.severity, issue.column) for issue in misspelt] == [("warning", "projct"), ("warning", "contry")]
    assert loaded.errors == ()
    assert list(loaded.catalogue.partners["country"]) == ["Belgium"]


@pytest.mark.parametrize(
    ("table", "heading", "column"),
    [
        ("projects", "end_date", "end"),
        ("projects", "start date", "start"),
        ("projects", "budget", "budget_eur"),
        ("projects", "url", "website"),
        ("projects", "en", "end"),
        ("partners", "Land", "country"),
        ("partners", "lat", "latitude"),
        ("partners", "country name", "country"),
        ("vocabulary", "family", "group"),
    ],
)
def test_a_column_by_another_name_is_reported_and_read(make_files, load, table, heading, column):
    text = make_files()[f"{table}.csv"].decode()
    header = text.splitlines()[0].split(",")
    at = header.index(column)
    header[at] = heading
    loaded = load(**{table: ",".join(header) + text[text.index("\n") :]})

    assert [(issue.severity, issue.row, issue.problem) for issue in loaded.issues] == [
        ("warning", 1, f"'{heading}' is not a column of this file, but is read as '{column}'")
    ]


@pytest.mark.parametrize("heading", ["no", "population", "eu"])
def test_a_column_of_another_sense_is_no_misspelling(load, heading):
    loaded = load(projects=f"project,{heading},source\nalpha,1,article\n")

    assert [issue.severity for issue in loaded.issues if issue.column == heading] == ["warning"]


def test_no_other_name_of_a_column_is_a_column_itself():
    for table in TABLES:
        other_names = {name for column in table.columns for name in column.other_names}
        assert other_names.isdisjoint(column.name for column in table.columns), table.name


def test_a_missing_column_by_which_something_is_told_is_warned_of(load):
    loaded = load(partners="project,partner,source\nalpha,A,article\n")

    assert [(issue.severity, issue.column) for issue in loaded.issues] == [
        ("warning", "role"), ("warning", "organisation_type"), ("warning", "city"), ("warning", "country")
    ]  # fmt: skip


def test_an_unknown_column_is_a_warning_and_kept_out(load):
    loaded = load(partners=WHOLE + ",telephone\nalpha,A,,,,,article,12\n")

    assert [(issue.severity, issue.column) for issue in loaded.issues] == [("warning", "telephone")]
    assert "telephone" not in loaded.catalogue.partners


def test_a_column_without_name_is_only_missed_if_it_holds_something(load):
    assert load(partners=WHOLE + ",\nalpha,A,,,,,article,\n").issues == ()

    (issue,) = load(partners=WHOLE + ",\nalpha,A,,,,,article,lost\n").issues
    assert (issue.severity, issue.problem) == ("warning", "the column has no name; its cells (column 8) are left out")


def test_of_two_columns_of_one_name_the_first_is_read(load):
    loaded = load(partners="project,partner,country,country,source\nalpha,A,BE,NL,article\n")

    assert [(issue.severity, issue.column) for issue in loaded.errors] == [("error", "country")]
    assert list(loaded.catalogue.partners["country"]) == ["Belgium"]


def test_columns_that_may_be_missing_are_empty(load):
    partners = load(partners="project,partner,source\nalpha,A,article\n").catalogue.partners

    assert list(partners.loc[2, ["role", "organisation_type", "country", "location"]]) == ["", "", "", ""]
    assert partners["latitude"].isna().all()


def test_a_missing_column_that_must_be_there_costs_the_table_once(load):
    loaded = load(themes="theme,source\ncycling,article\nwalking,article\n")

    assert [(issue.column, issue.loss) for issue in loaded.errors] == [("project", "table")]
    assert loaded.catalogue.themes.empty


def test_missing_sources_are_reported_and_the_rows_shown(load):
    loaded = load(themes="project,theme\nalpha,shared mobility\n")

    assert [issue.column for issue in loaded.errors] == ["source"]
    assert len(loaded.catalogue.themes) == 1


def test_a_dash_stands_for_an_empty_cell(load):
    loaded = load(partners="project,partner,role,country,latitude,source\nalpha,A,-,–,—,article\n")

    assert loaded.errors == ()
    assert list(loaded.catalogue.partners.loc[2, ["role", "country"]]) == ["", ""]


def test_a_short_row_is_left_out_because_its_cells_may_have_moved(load):
    loaded = load(projects="project,programme,start,end,source\nalpha,2017-01-01,2020-12-31,article\nbeta,,,,article\n")

    assert [(issue.row, issue.loss) for issue in loaded.errors if issue.file == "projects.csv"] == [(2, "row")]
    assert list(loaded.catalogue.projects["project"]) == ["beta"]


def test_a_short_row_is_reported_once(load):
    loaded = load(partners="project,partner,source\nalpha;A;article\n")

    assert [(issue.row, issue.loss) for issue in loaded.errors] == [(2, "row")]


def test_a_row_needs_no_cell_under_a_column_without_name(load):
    loaded = load(partners="project,partner,source,,\nalpha,A,article\n")

    assert loaded.errors == ()
    assert list(loaded.catalogue.partners["partner"]) == ["A"]


def test_empty_cells_beyond_the_last_column_are_no_long_row(load):
    assert load(partners="project,partner,source\nalpha,A,article,,\n").errors == ()
