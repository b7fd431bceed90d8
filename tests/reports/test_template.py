"""The workbook to fill in: what comes back from it opens without a single issue, and it explains each column."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from components.__main__ import main
from components.catalogue.schema import TABLES
from components.importing.imported import import_files
from components.reports.template import write_template


@pytest.fixture(scope="module")
def content():
    return write_template()


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(io.BytesIO(content))


def test_it_opens_without_a_single_issue_and_shows_the_example(content):
    imported = import_files({"pilot-cities.xlsx": content})

    assert [str(issue) for issue in imported.loaded.issues] == []
    assert imported.loaded.catalogue.projects["project"].tolist() == ["e-smartec", "mobi-mix"]
    assert len(imported.loaded.catalogue.partners) > 10
    assert imported.loaded.catalogue.about["title"] == "Our projects"


def test_each_table_has_its_sheet_and_each_column_a_note(book):
    for table in TABLES:
        header = book[table.name][1]

        assert [cell.value for cell in header] == [column.name for column in table.columns]
        assert all(cell.comment and cell.comment.text for cell in header)


def test_closed_lists_are_offered(book):
    sheet = book["partners"]
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    letters = {cell.value: cell.column_letter for cell in sheet[1]}

    assert offered[f"{letters['role']}2:{letters['role']}2001"].startswith('"lead,partner,associated partner')
    assert offered[f"{letters['country']}2:{letters['country']}2001"].startswith("Lists!$A$2")
    assert book["Lists"].sheet_state == "hidden"


def test_rows_of_ones_own_in_place_of_the_example_open_without_an_error(content, tmp_path):
    book = load_workbook(io.BytesIO(content))
    for table in TABLES:
        book[table.name].delete_rows(2, 5000)
    header = {cell.value: cell.column - 1 for cell in book["projects"][1]}
    row = [None] * len(header)
    for name, value in {"project": "velo", "name": "Velo", "source": "list", "start": "2022-01"}.items():
        row[header[name]] = value
    book["projects"].append(row)
    saved = io.BytesIO()
    book.save(saved)
    imported = import_files({"mine.xlsx": saved.getvalue()})

    assert imported.loaded.catalogue.projects["name"].tolist() == ["Velo"]
    assert imported.loaded.errors == ()


def test_the_command_writes_it_and_nothing_over_another_file(tmp_path, capsys):
    path = tmp_path / "mine.xlsx"

    assert main(["template", str(path)]) == 0
    assert path.read_bytes().startswith(b"PK")
    assert main(["template", str(path)]) == 1
    assert "is there already" in capsys.readouterr().err
