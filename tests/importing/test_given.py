"""What a person says of sheets and headings wins over what is guessed of them, and can be saved and brought again."""

from __future__ import annotations

import pytest

from components.importing.asked import ask_sheets, write_columns
from components.importing.changes import ColumnUse, HeaderRow, Journal, JournalStep, TableUse
from components.importing.imported import Imported, bring_files, import_parts
from components.importing.own import WORDS

ODD = "Wer;Wo;Was\nStadt Gent;Gent;rides\nLille;Lille;walks\n"
KEEP = "Programme;Project acronym;Project start;Theme 1;Colour\nNWE;velo;2020-01-01;cycling;red\n"


def decide(files: dict[str, str], *changes) -> tuple[Imported, Journal]:
    """What comes of files with decisions."""
    brought = bring_files({name: text.encode() for name, text in files.items()})
    journal = Journal((JournalStep("told", changes),)) if changes else Journal()
    return import_parts(brought, journal), journal


def say_odd() -> list:
    return [TableUse("list.csv", "partners"), ColumnUse("list.csv", "Wer", "partner"),
            ColumnUse("list.csv", "Wo", "city"), ColumnUse("list.csv", "Was", "")]  # fmt: skip


def test_a_sheet_that_nobody_knows_is_read_as_a_person_says():
    imported, _ = decide({"list.csv": ODD}, *say_odd())

    partners = imported.loaded.catalogue.partners
    assert partners[["partner", "city"]].to_numpy().tolist() == [["Stadt Gent", "Gent"], ["Lille", "Lille"]]
    assert not [issue for issue in imported.loaded.issues if issue.rule == "ask_unknown"]
    assert imported.readings[0].accounts[0].left_out == ["Was"]


def test_a_wrong_guess_is_corrected_and_its_column_is_free_for_another():
    text = "Project,Organisation,City,Town\nvelo,A,Wrong,Ghent\n"
    imported, _ = decide(
        {"list.csv": text}, ColumnUse("list.csv", "City", "note"), ColumnUse("list.csv", "Town", "city")
    )

    assert imported.loaded.catalogue.partners[["city", "note"]].to_numpy().tolist() == [["Ghent", "Wrong"]]


def test_what_is_of_the_project_in_a_table_of_partners_can_be_said():
    text = "Project,Organisation,Says\nvelo,A,Better cycling\n"
    imported, _ = decide({"list.csv": text}, ColumnUse("list.csv", "Says", "project_objective"))

    assert imported.loaded.catalogue.projects["objective"].tolist() == ["Better cycling"]


def test_a_column_without_a_name_and_one_of_a_name_that_stands_twice_are_told_apart():
    text = "Project,Organisation,,Text,Text\nvelo,A,Ghent,x,Belgium\n"
    imported, _ = decide(
        {"list.csv": text},
        ColumnUse("list.csv", "column 3", "city"),
        ColumnUse("list.csv", "Text (column 5)", "country"),
    )

    assert imported.loaded.catalogue.partners[["city", "country"]].to_numpy().tolist() == [["Ghent", "Belgium"]]


def test_money_that_is_no_euros_is_not_read_as_euros_whatever_is_said():
    text = "Project,Organisation,Budget (PLN)\nvelo,A,1000\n"
    imported, _ = decide({"list.csv": text}, ColumnUse("list.csv", "Budget (PLN)", "budget_eur"))

    assert imported.loaded.catalogue.partners["budget_eur"].isna().all()
    assert any("in euros only" in issue.repair for issue in imported.loaded.issues)


def test_a_header_that_was_guessed_wrong_is_named_by_its_row():
    text = "Project,Partner,remarks\nlist,of,2024\nVorhaben,Wer,Wo\nvelo,A,Ghent\n"
    imported, _ = decide(
        {"list.csv": text}, HeaderRow("list.csv", 3), ColumnUse("list.csv", "Wer", "partner"),
        TableUse("list.csv", "partners"), ColumnUse("list.csv", "Wo", "city"),
    )  # fmt: skip

    assert imported.loaded.catalogue.partners[["partner", "city"]].to_numpy().tolist() == [["A", "Ghent"]]


def test_a_row_in_which_nothing_stands_is_no_header():
    imported, _ = decide({"list.csv": "project,partner\nvelo,A\n"}, HeaderRow("list.csv", 40))

    assert imported.loaded.catalogue.partners["partner"].tolist() == ["A"]


def test_a_sheet_that_is_left_out_is_no_error():
    imported, _ = decide({"list.csv": ODD, "p.csv": "project,partner\nvelo,A\n"}, TableUse("list.csv", ""))

    assert not [issue for issue in imported.loaded.issues if issue.file == "list.csv"]


def test_a_column_of_an_export_is_read_as_a_person_says():
    imported, _ = decide({"k.csv": KEEP}, ColumnUse("k.csv", "Colour", "objective"), ColumnUse("k.csv", "Theme 1", ""))

    assert imported.readings[0].words == "A keep.eu export"
    assert imported.loaded.catalogue.projects["objective"].tolist() == ["red"]
    assert imported.loaded.catalogue.themes.empty


def test_an_export_can_be_read_as_a_table_of_ours():
    imported, _ = decide({"k.csv": KEEP}, TableUse("k.csv", "projects"), ColumnUse("k.csv", "Colour", "note"))

    assert imported.readings[0].words == WORDS
    assert imported.loaded.catalogue.projects["note"].tolist() == ["red"]


def test_each_sheet_is_asked_with_first_values_and_what_it_may_be():
    imported, journal = decide({"list.csv": "Project,Partner,Pays d’origine\nvelo,A,France\nvelo,B,Spain\n"})
    (sheet,) = ask_sheets(bring_files({"list.csv": b"Project,Partner,Staat X\nvelo,A,France\nvelo,B,Spain\n"}),
                          journal, imported)  # fmt: skip

    assert (sheet.table, sheet.row, sheet.is_open) == ("partners", 1, True)
    *_, column = sheet.columns
    assert (column.heading, column.values, column.likely[0], column.is_open) == (
        "Staat X", ["France", "Spain"], "country", True,
    )  # fmt: skip
    assert "project_objective" in sheet.choices


def test_what_was_said_is_saved_and_brought_again():
    imported, journal = decide({"list.csv": ODD}, *say_odd())
    saved = write_columns(bring_files({"list.csv": ODD.encode()}), journal, imported)
    again = bring_files({"list.csv": ODD.encode(), "columns.csv": saved})
    read = import_parts(again)

    assert saved.decode("utf-8-sig").splitlines()[:3] == [
        "file,sheet,header_row,table,heading,column,meaning",
        'list.csv,,,partners,Wer,partner,"name of the organisation, spelt alike in all its projects"',
        "list.csv,,,partners,Wo,city,town or city of its seat",
    ]
    assert read.loaded.catalogue.partners["city"].tolist() == ["Gent", "Lille"]
    assert not any(sheet.is_open for sheet in ask_sheets(again, Journal(), read))
    assert not [issue for issue in read.loaded.issues if "columns.csv" in issue.file]


def test_what_was_said_of_last_months_file_is_applied_to_one_with_the_same_columns_and_told():
    mapping = "file,table,heading,column\njan.csv,partners,Wer,partner\njan.csv,partners,Wo,city\n"
    imported, _ = decide({"feb.csv": ODD, "columns.csv": mapping})

    assert imported.loaded.catalogue.partners["city"].tolist() == ["Gent", "Lille"]
    assert [str(issue) for issue in imported.loaded.issues if issue.rule == "check_mapping"] == [
        "columns.csv, row 2, column file: no file 'jan.csv' is here; its lines were applied to 'feb.csv', which has "
        "all columns that they name. Write its name there to be sure"
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("other.csv,,partners,Nie,partner",
         "column file: no sheet 'other.csv' is here, and none that has all columns which its lines name. "
         "Bring it, too, or delete the line"),
        ("list.csv,,partners,Wehr,partner", "column heading: the sheet has no column 'Wehr'. Did you mean 'Wer'?"),
        ("list.csv,,partners,Wer,partnr", "column column: 'partnr' is no column of ours. Did you mean 'partner'?"),
        ("list.csv,,parters,Wer,partner", "column table: 'parters' is no table of ours. Did you mean 'partners'?"),
        ("list.csv,one,partners,Wer,partner",
         "column header_row: 'one' is no number of a row. Write it as 3"),
    ],
)  # fmt: skip
def test_a_line_that_fits_nothing_is_told_with_its_row(line, sentence):
    imported, _ = decide({"list.csv": ODD, "columns.csv": f"file,header_row,table,heading,column\n{line}\n"})

    told = [str(issue) for issue in imported.loaded.issues if issue.rule == "check_mapping"]
    assert told == [f"columns.csv, row 2, {sentence}"]


def test_a_mapping_that_names_no_file_speaks_of_all_and_may_lie_in_a_workbook_or_archive():
    mapping = "file,table,heading,column\n,partners,Wer,partner\n,partners,Wo,city\n"
    imported, _ = decide({"a.csv": ODD, "b.csv": ODD, "other name.csv": mapping})

    assert len(imported.loaded.catalogue.partners) == 4
