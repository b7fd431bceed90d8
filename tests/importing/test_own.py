"""Tables that are nearly ours: columns by other names, one flat table, sources and keys that nobody gave."""

from __future__ import annotations

import pytest

FLAT = (
    "Projekt;Titel;Partnername;Stadt;Land;Beginn;Ende;Budget (EUR)\n"
    "ALPHA;Alpha rides;Stadt Gent;Gent;Belgien;2020-01-01;2022-12-31;1000\n"
    "ALPHA;Alpha rides;Lille;Lille;Frankreich;2020-01-01;2022-12-31;1000\n"
    "BETA;Beta;Lille;Lille;Frankreich;2021;2022;5000\n"
)


def tell(imported) -> list[str]:
    return [str(issue) for issue in imported.loaded.issues]


def test_one_flat_table_is_projects_and_partners(read):
    imported = read(Partnerliste_csv=FLAT.encode())
    catalogue = imported.loaded.catalogue

    assert catalogue.projects[["project", "name", "start", "budget_eur"]].to_numpy().tolist() == [
        ["ALPHA", "Alpha rides", "2020-01-01", 1000.0],
        ["BETA", "Beta", "2021", 5000.0],
    ]
    assert catalogue.partners["project"].tolist() == ["ALPHA", "ALPHA", "BETA"]
    assert catalogue.partners["budget_eur"].isna().all()
    assert imported.loaded.errors == ()
    assert any("column Budget (EUR): the amount is the same in all rows" in text for text in tell(imported))


def test_a_budget_that_differs_within_a_project_is_that_of_the_partner(read):
    catalogue = read(liste_csv=FLAT.replace("1000\nBETA", "700\nBETA").encode()).loaded.catalogue

    assert catalogue.partners["budget_eur"].tolist() == [1000, 700, 5000]


def test_a_project_that_is_named_once_above_its_partners_is_that_of_all(read):
    text = "Project,Start,Partner,City\nalpha,2020,A,Ghent\n,,B,Lille\nbeta,2021,C,Nice\n"
    imported = read(list_csv=text.encode())

    assert imported.loaded.catalogue.partners["project"].tolist() == ["alpha", "alpha", "beta"]
    assert imported.loaded.catalogue.projects["start"].tolist() == ["2020", "2021"]
    assert any("the cell is empty in 1 row" in text for text in tell(imported))


def test_partners_without_a_project_are_of_one_that_is_named_as_the_file(read):
    imported = read(Rail_2030_csv=b"Partner,City\nA,Ghent\nB,Lille\n")

    assert imported.loaded.catalogue.partners["project"].tolist() == ["Rail_2030", "Rail_2030"]
    assert imported.loaded.catalogue.projects["project"].tolist() == ["Rail_2030"]
    assert any("no column names a project" in text and "'Rail_2030'" in text for text in tell(imported))


def test_partners_without_a_project_beside_projects_are_an_error(read):
    imported = read(a_csv=b"Partner,City\nA,Ghent\n", projects_csv=b"project,start\nalpha,2020\nbeta,2021\n")

    assert [issue.loss for issue in imported.loaded.errors] == ["table"]


@pytest.mark.parametrize(
    "text",
    [
        "Έργο;Εταίρος;Πόλη;Χώρα\nalpha;Δήμος;Λάρισα;Ελλάδα\n",
        "Проект;Партньор;Град;Държава\nalpha;Община;София;България\n",
        "Hanke;Kumppani;Kaupunki;Maa\nalpha;Turun kaupunki;Turku;Suomi\n",
    ],
)
def test_a_table_in_another_language_opens_without_an_error(read, text):
    imported = read(t_csv=text.encode())

    assert imported.loaded.errors == ()
    assert imported.loaded.catalogue.partners["city"].tolist() == [text.splitlines()[1].split(";")[2]]


def test_a_source_that_nobody_gave_is_the_file_and_said_once(read):
    imported = read(list_csv=b"project,partner\nalpha,A\nalpha,B\n")

    assert imported.loaded.catalogue.partners["source"].tolist() == ["list.csv", "list.csv"]
    assert imported.loaded.catalogue.projects["source"].tolist() == ["list.csv"]
    assert sum("named as their source" in text for text in tell(imported)) == 1
    assert imported.loaded.errors == ()


def test_pilots_alone_open_with_keys_and_projects_made(read):
    imported = read(x_csv=b"project,city,country,measure\nalpha,Ghent,BE,bikes\nbeta,Lille,FR,trams\n")

    assert imported.loaded.catalogue.pilot_cities["pilot"].tolist() == ["alpha-2", "beta-3"]
    assert imported.loaded.catalogue.projects["project"].tolist() == ["alpha", "beta"]
    assert imported.loaded.errors == ()


def test_a_column_that_only_resembles_one_is_asked_with_its_first_values(read):
    imported = read(list_csv=b"project,partner,organisationID,contry\nalpha,A,999905974,BE\nalpha,B,999905975,BE\n")
    asked = [issue for issue in imported.loaded.issues if issue.rule == "ask_unknown"]

    assert str(asked[0]).startswith(
        "list.csv, row 1, column organisationID: 'organisationID' is not known; its first values are "
        "999905974, 999905975. Name it 'pic'"
    )
    assert "'country'" in asked[1].repair
    assert (imported.loaded.catalogue.partners["pic"] == "").all()


def test_projects_by_their_title_alone_have_it_as_their_name(read):
    catalogue = read(list_csv="Titre du projet;Programme;Début\nAlpha roule;Interreg;2020\n".encode()).loaded.catalogue

    assert catalogue.projects[["project", "name"]].to_numpy().tolist() == [["Alpha roule", "Alpha roule"]]


def test_what_partners_say_of_projects_beside_a_table_of_projects_is_told_as_left_out(read):
    imported = read(a_csv=b"project,partner,Start\nalpha,A,2020\n", projects_csv=b"project,start\nalpha,2021\n")

    assert any("'Start' is said of projects, of which another table tells" in text for text in tell(imported))
    assert [account.left_out for account in imported.readings[0].accounts] == [["Start"], []]
