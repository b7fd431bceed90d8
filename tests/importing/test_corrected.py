"""Corrected files and the log: what was decided is in them, all else is as it was, and they open as the page shows."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from components.importing.changes import CellChange, Journal, JournalStep, RowRemoval, WordingChoice
from components.importing.corrected import write_corrected_csv, write_log
from components.importing.imported import bring_files, import_files, import_parts
from tests.importing.conftest import make_workbook
from tests.valid_files import make_valid_files

FILES = make_valid_files(partners="Our partners\n\nproject,partner,country\nalpha,Ghent,Belguim\nalpha,Lille,France\n")
CHANGES = (
    CellChange("partners.csv", 4, "country", "Belgium"),
    CellChange("partners.csv", 5, "city", "Lille"),
    RowRemoval("challenges.csv", 2),
    WordingChoice("theme", "shared mobility", "sharing", "mobility"),
)


def journal_of(*changes) -> Journal:
    return Journal((JournalStep("as decided", changes),))


def open_corrected(files, journal) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_corrected_csv(bring_files(files).parts, journal))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_without_changes_the_files_say_the_same():
    one, other = import_files(FILES), import_files(open_corrected(FILES, Journal()))

    assert {name: table.to_dict() for name, table in one.tables.items()} == {
        name: table.to_dict() for name, table in other.tables.items()
    }
    assert list(map(str, one.loaded.issues)) == list(map(str, other.loaded.issues))


def test_with_changes_they_say_what_the_page_shows():
    changed = import_parts(bring_files(FILES), journal_of(*CHANGES[:3]))
    again = import_files(open_corrected(FILES, journal_of(*CHANGES[:3])))

    for name, table in changed.tables.items():
        assert again.tables[name].reset_index(drop=True).equals(table.reset_index(drop=True)), name


def test_titles_blank_rows_and_added_columns_stand_where_they_belong():
    text = open_corrected(FILES, journal_of(*CHANGES))["partners.csv"].decode("utf-8-sig")

    assert text.splitlines() == [
        "Our partners,,,", "", "project,partner,country,city", "alpha,Ghent,Belgium,", "alpha,Lille,France,Lille",
    ] or text.splitlines() == [
        "Our partners", "", "project,partner,country,city", "alpha,Ghent,Belgium,", "alpha,Lille,France,Lille",
    ]  # fmt: skip


def test_sheets_of_a_workbook_are_named_for_both():
    book = make_workbook(Partners=[["project", "partner"], ["alpha", "Ghent"]])

    assert list(open_corrected({"list.xlsx": book}, Journal())) == ["list - Partners.csv"]


def test_the_log_says_what_was_changed_and_why():
    rows = list(csv.reader(io.StringIO(write_log(bring_files(FILES).parts, journal_of(*CHANGES)).decode("utf-8-sig"))))

    assert rows == [
        ["file", "row", "column", "before", "after", "why"],
        ["partners.csv", "4", "country", "Belguim", "Belgium", "as decided"],
        ["partners.csv", "5", "city", "", "Lille", "as decided"],
        ["challenges.csv", "2", "", "the row", "left out", "as decided"],
        ["vocabulary.csv", "", "theme", "shared mobility", "sharing", "as decided"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2+3"])
def test_no_cell_of_the_log_is_run_as_a_formula(text):
    log = write_log(bring_files(FILES).parts, journal_of(CellChange("partners.csv", 4, "country", text)))

    assert f",'{text}," in log.decode()


def test_wordings_decided_beside_the_vocabulary_that_ships_are_written_with_it():
    files = {
        "projects.csv": b"project,source\nalpha,a\n",
        "challenges.csv": b"project,challenge,source\nalpha,car habits,a\nalpha,wolves,a\n",
    }
    journal = journal_of(WordingChoice("challenge", "wolves", "wild animals", "nature"))
    changed, again = import_parts(bring_files(files), journal), import_files(open_corrected(files, journal))

    assert again.loaded.catalogue.challenges["challenge"].tolist() == ["car dependence", "wild animals"]
    assert again.tables["vocabulary"].to_numpy().tolist() == changed.tables["vocabulary"].to_numpy().tolist()
