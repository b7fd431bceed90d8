"""Headings in any language, and what is asked where it is not plain."""

from __future__ import annotations

import pytest

from components.catalogue.read import Record
from components.catalogue.schema import TABLES, Table
from components.catalogue.word_lists import list_words
from components.importing.columns import name_columns
from components.importing.sheet import Headed, Sheet
from components.importing.spellings import is_of_project

LISTED = "en de fr nl es it pt pl cs sk sl hr hu ro bg el sv da fi et lv lt no sr uk"
LANGUAGES = set(LISTED.split())
USUAL = ("project", "name", "partner", "role", "city", "country", "start", "end", "budget_eur", "website", "latitude")


def head(*headings: str, cells: tuple[str, ...] = ()) -> Headed:
    records = [Record(2, list(cells))] if cells else []
    return Headed(Sheet("t.csv", "", records), 1, headings, records)


def name(table: str, *headings: str, cells: tuple[str, ...] = ()) -> list[str]:
    return ["" if each.is_repeated else each.column for each in name_columns(head(*headings, cells=cells), get(table))]


def get(name: str) -> Table:
    return next(table for table in TABLES if table.name == name)


def test_the_usual_columns_are_known_in_all_languages():
    known = {(column, language) for column, language, _ in list_words()}

    assert {language for _, language, _ in list_words()} == LANGUAGES
    assert [(column, language) for column in USUAL for language in LANGUAGES if (column, language) not in known] == []


def test_every_heading_of_the_list_is_read_in_a_table_that_has_its_column():
    beside = {language: [word for of, spoken, word in list_words() if spoken == language and of in ("start", "role")]
              for language in LANGUAGES}  # fmt: skip
    lost = []
    for column, language, heading in list_words():
        for table in (each for each in TABLES[:5] if any(own.name == column for own in each.columns)):
            read = [name(table.name, heading, other, cells=cells)[0]
                    for other in ("", *beside[language]) for cells in ((), ("Belgium",))]  # fmt: skip
            is_of_project_only = table.name == "partners" and is_of_project(heading)
            if column not in read and not is_of_project_only and not {"name", "project"} & {column, *read}:
                lost.append((column, language, heading, read[0]))

    assert lost == []


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Partner name", "partner"),
        ("ORGANISATION", "partner"),
        ("Stadt", "city"),
        ("ville", "city"),
        ("lat", "latitude"),
        ("Breitengrad", "latitude"),
        ("Akronym", "project"),
        ("χώρα", "country"),
        ("ΧΩΡΑ / COUNTRY", "country"),
        ("град", "city"),
        ("Country (EU)", "country"),
        ("Budget in €", "budget_eur"),
        ("Partner's budget (EUR)", "budget_eur"),
        ("2. Country *", "country"),
        ("Partner country", "country"),
        ("Country\ncode", "country"),
        ("organisationID", ""),
        ("contry", ""),
        ("population", ""),
        ("tax", ""),
        ("Budget (PLN)", ""),
        ("Project budget", ""),
        ("Lead partner country", ""),
    ],
)
def test_a_heading_is_read_as_people_write_it_and_never_guessed(heading, column):
    assert name("partners", heading) == [column]


def test_a_word_of_several_languages_is_read_by_its_cells_and_by_the_other_headings():
    assert name("partners", "Partner", "Miasto", "Kraj", cells=("Gmina", "Gdynia", "Polska"))[2] == "country"
    assert name("partners", "Partner", "Město", "Kraj", cells=("Brno", "Brno", "Jihomoravský"))[2] == "region"


def test_the_plainest_heading_takes_a_column_wherever_it_stands():
    assert name("partners", "Name", "Organisation") == ["", "partner"]
    assert name("projects", "Projekt", "Akronym") == ["name", "project"]
    assert name("projects", "Projekt") == ["project"]
