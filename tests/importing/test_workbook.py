"""Workbooks of other programs: the same small one saved by LibreOffice as XLS and as ODS (tests/importing/files)."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from components.importing.imported import import_files

FILES = Path(__file__).with_name("files")


@pytest.mark.parametrize("name", ["small.xls", "small.ods"])
def test_a_workbook_of_another_kind_is_read_as_an_xlsx_is(name):
    imported = import_files({name: (FILES / name).read_bytes()})
    project, partner = imported.loaded.catalogue.projects.iloc[0], imported.loaded.catalogue.partners.iloc[0]

    assert project[["name", "start", "budget_eur"]].tolist() == ["Vélo for all", "2022-01-31", 1000.5]
    assert partner[["partner", "country", "postcode"]].tolist() == ["Grad Čakovec", "Croatia", "40000"]
    assert imported.loaded.errors == ()


@pytest.mark.parametrize("name", ["small.xls", "small.ods"])
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_a_workbook_that_was_cut_off_is_refused_with_a_sentence(name, kept):
    content = (FILES / name).read_bytes()
    imported = import_files({name: content[: int(len(content) * kept)]})

    assert imported.loaded.issues
    assert imported.loaded.catalogue.projects.empty


def test_a_hidden_sheet_is_read_and_told():
    book = openpyxl.Workbook()
    book.active.append(["project", "partner", "country"])
    book.active.append(["A", "City of Ghent", "Belgium"])
    book.create_sheet("More").append(["project", "partner", "country"])
    book["More"].append(["A", "City of Turin", "Italy"])
    book["More"].sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    imported = import_files({"book.xlsx": content.getvalue()})

    assert len(imported.tables["partners"]) == 2
    assert [issue.file for issue in imported.loaded.issues if "is hidden" in issue.problem] == ["book.xlsx › More"]
