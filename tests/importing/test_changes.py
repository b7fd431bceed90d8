"""What a person decides about brought files: applied when they are read, never to them, and undone step by step."""

import json

from components.importing.changes import (
    CellChange,
    ColumnUse,
    Journal,
    JournalStep,
    RowRemoval,
    WordingChoice,
    change_part,
)
from components.importing.imported import bring_files, import_parts

SHEET = (
    "A list of partners,,\n"
    "Project,Partner name,Country,City\n"
    "A,University of Ghent,Belguim,Ghent\n"
    "A,City of Mechelen,Belguim,Mechelen\n"
    "A,City of Mechelen,Belgium,Mechelen\n"
)
FILES = {"partners.csv": SHEET.encode()}


def decide(*changes):
    return Journal().add(JournalStep("decided", changes))


def find_issues(imported, rule):
    return [issue for issue in imported.loaded.issues if issue.rule == rule]


def test_a_cell_that_is_changed_is_read_as_what_it_then_says():
    brought = bring_files(FILES)
    wrong = find_issues(import_parts(brought), "check_countries")
    assert [(issue.file, issue.row, issue.column) for issue in wrong] == [
        ("partners.csv", 3, "Country"), ("partners.csv", 4, "Country")]  # fmt: skip
    changed = import_parts(
        brought, decide(*(CellChange(each.file, each.row, each.column, "Belgium") for each in wrong))
    )
    assert not find_issues(changed, "check_countries")
    assert changed.loaded.catalogue.partners["country"].tolist() == ["Belgium", "Belgium"]


def test_a_removed_row_is_gone_and_no_longer_reported():
    brought = bring_files(FILES)
    assert len(find_issues(import_parts(brought), "check_repeated_keys")) == 1
    changed = import_parts(brought, decide(RowRemoval("partners.csv", 5)))
    assert not find_issues(changed, "check_repeated_keys")
    assert len(changed.tables["partners"]) == 2


def test_a_column_that_the_sheet_lacks_is_added():
    changed = import_parts(bring_files(FILES), decide(CellChange("partners.csv", 3, "role", "lead")))
    assert changed.tables["partners"]["role"].tolist() == ["lead", "", ""]


def test_undo_takes_back_the_last_step_or_the_one_that_is_named():
    first, second = (JournalStep(words, (RowRemoval("partners.csv", row),)) for words, row in (("one", 3), ("two", 4)))
    journal = Journal().add(first).add(second)
    assert journal.undo().steps == (first,)
    assert journal.undo(0).steps == (second,)
    assert Journal().undo().steps == ()


def test_the_files_themselves_stay_as_they_are():
    brought = bring_files(FILES)
    before = [list(record.cells) for record in brought.parts[0].sheet.records]
    import_parts(brought, decide(CellChange("partners.csv", 3, "Country", "Belgium"), RowRemoval("partners.csv", 5)))
    assert [list(record.cells) for record in brought.parts[0].sheet.records] == before


def test_other_decisions_are_another_version_of_the_data():
    brought = bring_files(FILES)
    journal = decide(CellChange("partners.csv", 3, "Country", "Belgium"))
    versions = [import_parts(brought, each).loaded.catalogue.version for each in (Journal(), journal, journal.undo())]
    assert versions[0] == versions[2] != versions[1]


def test_a_decided_wording_is_a_row_of_the_vocabulary():
    themes = "project,theme,source\nA,bike parking,x\n"
    brought = bring_files(FILES | {"themes.csv": themes.encode()})
    choices = (
        WordingChoice("theme", "bike parking", "cars"),
        WordingChoice("theme", "bike parking", "cycling", "modes"),
    )
    changed = import_parts(brought, decide(*choices))
    assert changed.loaded.catalogue.themes["theme"].tolist() == ["cycling"]
    assert changed.loaded.catalogue.themes["theme_group"].tolist() == ["modes"]


def test_what_is_said_of_a_heading_goes_with_its_sheet():
    (part,) = bring_files(FILES).parts
    assert change_part(part, decide(ColumnUse("partners.csv", "City", "region")).list_changes()).uses == {
        "City": "region"
    }


def test_a_row_of_a_document_is_changed_in_our_table():
    document = {
        "acronym": "A",
        "partnerships": [{"partner": {"name": "Ghent"}, "country": "Belguim", "town": "Ghent"}],
    }
    brought = bring_files({"keep.json": json.dumps(document).encode()})
    (wrong,) = find_issues(import_parts(brought), "check_countries")
    changed = import_parts(brought, decide(CellChange(wrong.file, wrong.row, wrong.column, "Belgium", wrong.table)))
    assert changed.loaded.catalogue.partners["country"].tolist() == ["Belgium"]
    assert import_parts(brought, decide(RowRemoval(wrong.file, wrong.row, "partners"))).tables["partners"].empty
