"""Workbooks, opened again as a spreadsheet program does: types, meaning, and nothing that runs."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from components.plots.table_column import TableColumn
from components.reports import workbook
from components.reports.provenance import Provenance
from components.reports.workbook import TooManyRowsError, name_sheet, write_workbook

COLUMNS = (
    TableColumn("city", "City"),
    TableColumn("partners", "Partners", "integer"),
    TableColumn("year", "Year", "year"),
    TableColumn("start", "Start", "date"),
)
IMPRINT = Provenance(
    title="Partners by city", finding="Ghent has most partners", selection="project Alpha", counted="A partner",
    rows=2, sources=("https://one.example/", "Two"), data="Pilot Cities", date="2026-11-22", licence="CC BY 4.0",
    credits="", citation="", address="http://here/?project=a", definitions=(("partner", "a participation"),),
)  # fmt: skip


def open_book(provenance: Provenance = IMPRINT, **columns):
    declared = [column for column in COLUMNS if column.name in columns]
    return openpyxl.load_workbook(io.BytesIO(write_workbook(pd.DataFrame(columns), declared, provenance)))


def read_cells(book) -> list[list]:
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def test_numbers_days_and_words_keep_their_types():
    book = open_book(city=["Žilina"], partners=[2.0], start=[pd.Timestamp("2022-11-24")])

    (row,) = book.worksheets[0].iter_rows(min_row=2)
    assert [cell.data_type for cell in row] == ["s", "n", "d"]
    assert [row[0].value, row[1].value, row[2].value.date().isoformat()] == ["Žilina", 2, "2022-11-24"]


def test_a_year_has_no_separator_and_a_sum_has_one():
    book = open_book(partners=[1_500_000], year=[2022])

    assert [cell.number_format for cell in book.worksheets[0][2]] == ["#,##0", "General"]


def test_the_first_row_stays_in_sight_and_can_be_filtered():
    sheet = open_book(city=["Ghent"], partners=[1]).worksheets[0]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B2"


def test_columns_are_as_wide_as_their_words():
    sheet = open_book(city=["a rather long name of a city"], partners=[1]).worksheets[0]

    assert sheet.column_dimensions["A"].width > 25 > sheet.column_dimensions["B"].width


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "=1+1", "+1", "@SUM(A1)", "<img onerror=alert(1)>", "{=1}"])
def test_no_cell_of_the_data_runs(cell):
    (_, (shown,)) = open_book(city=[cell]).worksheets[0].iter_rows()

    assert (shown.value, shown.data_type, shown.hyperlink) == (cell, "s", None)


@pytest.mark.parametrize("cell", ["a\x0bb", "a\x00b", "\ud7ff"])
def test_signs_that_xml_lacks_do_not_break_the_file(cell):
    assert read_cells(open_book(city=[cell]))[1][0]


def test_what_is_missing_is_empty():
    book = open_book(city=["Ghent", None], partners=[float("nan"), 1], start=[pd.NaT, pd.NaT])

    assert read_cells(book)[1:] == [["Ghent", None, None], [None, 1, None]]


def test_a_text_too_long_for_a_cell_says_that_it_is_cut():
    cell = read_cells(open_book(city=["x" * 40_000]))[1][0]

    assert len(cell) <= 32_767
    assert "cut" in cell[-60:]


def test_a_second_sheet_says_what_the_table_means():
    about = {row[0].value: row[1].value for row in open_book(city=["Ghent"])["About"].iter_rows()}

    assert about["Title"] == "Partners by city"
    assert about["Finding"] == "Ghent has most partners"
    assert about["Selection"] == "project Alpha"
    assert about["What is counted"] == "A partner"
    assert about["Rows"] == "2"
    assert about["Date of the data"] == "22 November 2026"
    assert about["Licence"] == "CC BY 4.0"
    assert about["Address of this view"] == "http://here/?project=a"
    assert about["partner"] == "a participation"
    assert "Credits" not in about  # not known, so not said


def test_a_third_sheet_lists_the_sources():
    assert [row[0].value for row in open_book(city=["Ghent"])["Sources"].iter_rows(min_row=2)] == [
        "https://one.example/",
        "Two",
    ]


def test_a_table_without_rows_is_a_workbook_all_the_same():
    assert read_cells(open_book(city=[], partners=[])) == [["City", "Partners"]]


@pytest.mark.parametrize("title", ["", "About", "History", "'quoted'", "a/b:c*[d]?", "x" * 80])
def test_every_title_gives_a_legal_name_of_a_sheet(title):
    assert open_book(replace(IMPRINT, title=title), city=["Ghent"]).worksheets[0].title == name_sheet(title)


def test_the_same_table_is_the_same_file():
    table = pd.DataFrame({"city": ["Ghent"]})

    assert write_workbook(table, COLUMNS[:1], IMPRINT) == write_workbook(table, COLUMNS[:1], IMPRINT)


def test_more_rows_than_a_sheet_has_are_refused_with_a_way_out(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)

    with pytest.raises(TooManyRowsError, match=r"this table has 2\. Take CSV or Parquet\."):
        open_book(city=["Ghent", "Gent"])


def test_fifty_thousand_rows_are_all_there():
    assert open_book(partners=range(50_000)).worksheets[0].max_row == 50_001
