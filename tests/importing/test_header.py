"""Where the columns of a sheet are named, and which rows are no data."""

from __future__ import annotations

import pytest

from components.catalogue.read import Record
from components.importing.header import find_header
from components.importing.sheet import Sheet

KNOWN = frozenset({"project", "partner", "city", "country", "partner name", "partner town"})
HEADER = ["Project", "Partner", "City", "Country"]
ROWS = [["alpha", "Ghent", "Ghent", "BE"], ["beta", "Lille", "Lille", "FR"]]


def find(*rows: list[str]):
    return find_header(Sheet("t.csv", "", [Record(number, row) for number, row in enumerate(rows, start=1)]), KNOWN)


def test_the_first_row_is_the_header_of_a_plain_table():
    headed = find(HEADER, *ROWS)

    assert (headed.row, list(headed.headings), headed.aside) == (1, HEADER, ())
    assert [record.row for record in headed.records] == [2, 3]


def test_titles_above_the_header_are_told():
    headed = find(["Our projects, as of May 2026"], ["Confidential", ""], HEADER, *ROWS)

    assert (headed.row, len(headed.records)) == (3, 2)
    assert headed.aside == ((1, "a title above the table"), (2, "a title above the table"))


def test_a_header_of_two_rows_is_read_as_one():
    headed = find(["Project", "Partner", "", "Country"], ["", "name", "town", ""], ["alpha", "Ghent", "Ghent", "BE"])

    assert list(headed.headings) == ["Project", "Partner name", "Partner town", "Country"]
    assert [record.row for record in headed.records] == [3]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (HEADER, "the header once more"),
        (["Total", "", "", "12"], "a total below the table"),
        (["Gesamt 2 Partner", "", "", ""], ""),
        (["* as of May 2026", "", "", ""], "a remark below the table"),
        (["This list was compiled by the joint secretariat and is not final.", "", "", ""], "a remark below the table"),
        (["gamma", "", "", ""], ""),
    ],
)
def test_rows_below_that_are_no_data_are_told(row, why):
    headed = find(HEADER, *ROWS, row)

    assert headed.aside == (((4, why),) if why else ())
    assert len(headed.records) == (2 if why else 3)


def test_a_table_of_which_nothing_is_known_begins_where_it_is_wide():
    headed = find(["A title"], ["x", "y", "z"], ["1", "2", "3"], ["4", "5", "6"])

    assert list(headed.headings) == ["x", "y", "z"]


def test_a_header_in_two_languages_is_found_by_either(read):
    rows = "Λίστα;;\nΑΚΡΩΝΥΜΙΟ/Project acronym;Partner name / ΟΝΟΜΑ;Total cost/Total eligible cost\nROAD;Ghent;5\n"
    catalogue = read(list_csv=rows.encode()).loaded.catalogue

    assert (catalogue.projects["project"].tolist(), catalogue.partners["partner"].tolist()) == (["ROAD"], ["Ghent"])
