"""Files of any kind together: our tables in any mix, what is not known, and whose rows an issue names."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.catalogue.load import load_files
from components.importing.folder import write_folder, write_tables
from components.importing.form import Records
from components.importing.imported import import_files
from components.importing.reading import Account
from tests.importing.conftest import make_archive, make_workbook
from tests.valid_files import VALID

OURS = {f"{name}_csv": text.encode() for name, text in VALID.items()}


def test_our_tables_are_read_as_from_a_folder(read):
    one = read(**OURS).loaded.catalogue
    other = load_files({f"{name}.csv": text.encode() for name, text in VALID.items()}).catalogue

    for name in VALID:
        if name != "about":
            assert getattr(one, name).equals(getattr(other, name)), name
    assert one.about == other.about


def test_sheets_of_a_workbook_and_files_of_an_archive_are_read_alike(read):
    sheets = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if '"' not in text}
    of_book, of_archive = read(book_xlsx=make_workbook(**sheets)), read(all_zip=make_archive(**OURS))

    assert len(of_book.loaded.catalogue.partners) == len(of_archive.loaded.catalogue.partners) == 3


def test_a_table_is_known_by_its_columns_whatever_its_name(read):
    catalogue = read(Kopie_von_Liste_csv=VALID["partners"].encode(), x_csv=VALID["projects"].encode()).loaded.catalogue

    assert (len(catalogue.projects), len(catalogue.partners)) == (2, 3)


def test_an_issue_names_the_file_row_and_column_as_their_owner_knows_them(read):
    rows = [["Liste der Partner"], ["acronym", "organisation", "Country"], ["alpha", "Ghent", "Belguim"]]
    imported = read(liste_xlsx=make_workbook(Blatt=rows), projects_csv=VALID["projects"].encode())
    told = [str(issue) for issue in imported.loaded.issues if issue.severity == "error"]

    assert any(
        text.startswith("liste.xlsx › Blatt, row 3, column Country: 'Belguim' is not a country") for text in told
    )


def test_two_files_of_one_table_are_put_together_and_told_apart(read):
    more = "project,partner,country,source\nalpha,Second,Belguim,article\n"
    imported = read(a_csv=VALID["partners"].encode(), b_csv=more.encode(), projects_csv=VALID["projects"].encode())

    assert len(imported.loaded.catalogue.partners) == 4
    assert any(str(issue).startswith("b.csv, row 2, column country") for issue in imported.loaded.issues)


def test_a_sheet_that_is_not_known_is_named_with_its_columns(read):
    imported = read(odd_csv=b"colour,weight\nred,3\n", projects_csv=VALID["projects"].encode())
    (issue,) = [issue for issue in imported.loaded.issues if issue.file == "odd.csv"]

    assert (issue.loss, "'colour', 'weight'" in issue.problem) == ("table", True)
    assert len(imported.loaded.catalogue.projects) == 2


def test_a_column_that_nobody_reads_is_named(read):
    text = VALID["projects"].replace("source\n", "source,colour\n").replace("article\n", "article,red\n")
    imported = read(projects_csv=text.encode())

    assert [account.left_out for account in imported.readings[0].accounts] == [["colour"]]


def test_invisible_signs_are_taken_out_and_told(read):
    text = VALID["partners"].replace("CERTH", "CER\u200bTH")
    imported = read(partners_csv=text.encode(), projects_csv=VALID["projects"].encode())

    assert "CERTH" in imported.loaded.catalogue.partners["partner"].tolist()
    assert [issue.row for issue in imported.loaded.issues if issue.rule == "tidy"] == [3]


@pytest.mark.parametrize("files", [{}, {"x.csv": b"a"}, {"x.json": b"{}"}, {"x.pdf": b"%PDF"}])
def test_what_holds_nothing_is_an_empty_catalogue_with_a_reason(files):
    imported = import_files(files)

    assert imported.loaded.catalogue.projects.empty
    assert imported.loaded.issues or not files


def test_what_was_imported_can_be_written_as_a_folder_that_opens_alike(read, tmp_path: Path):
    imported = read(**OURS)
    files = write_tables(imported.tables)
    again = load_files(files)

    assert [issue for issue in again.issues if issue.severity == "error"] == []
    for name in ("projects", "partners", "pilot_cities", "themes", "challenges"):
        assert getattr(again.catalogue, name).equals(getattr(imported.loaded.catalogue, name)), name


def test_a_column_that_a_sheet_lacks_is_made_once_however_many_rows_ask_for_it():
    records = Records(Account("x.csv", "partner", 2, ()), (2, 3), {"partner": ("A", "B")}, {})

    assert records.get("title") == ["", ""]
    assert records.get("title") is records.get("programme")


def test_sheets_of_a_workbook_that_is_called_as_a_table_are_read_by_their_own_names(read):
    sheets = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if '"' not in text}
    imported = import_files({"pilot-cities.xlsx": make_workbook(**sheets)})

    assert len(imported.loaded.catalogue.partners) == 3
    assert not imported.loaded.errors


def test_pilots_without_a_key_are_given_one(read):
    text = "project,place,country,measure,source\nalpha,Ghent,BE,mobility hubs,article\n"
    imported = read(p_csv=text.encode(), projects_csv=VALID["projects"].encode())

    assert imported.loaded.catalogue.pilot_cities["pilot"].tolist() == ["alpha-2"]


def test_roles_are_understood_in_other_languages(read):
    text = "acronym;organisme;pays;rôle\nvelo;Ville de Lille;France;Chef de file\nvelo;Gand;Belgique;partenaire\n"

    assert read(liste_csv=text.encode()).loaded.catalogue.partners["role"].tolist() == ["lead", "partner"]


def test_what_a_saved_folder_says_of_itself_is_no_data(read):
    files = write_folder(read(**OURS).tables)
    named = {name.replace(".", "_"): content for name, content in files.items()}
    again = read(saved_zip=make_archive(**named, README_md=b"# Ours\n\n| file | rows |\n|---|---|\n| a | 3 |\n"))

    assert "datapackage_json" in named
    assert [str(issue) for issue in again.loaded.issues if issue.loss == "table"] == []


def test_another_document_of_that_name_is_still_told_of(read):
    (issue,) = [each for each in read(datapackage_json=b'{"a": 1}').loaded.issues if each.loss == "table"]

    assert issue.file == "datapackage.json"


def test_projects_of_two_exports_with_one_name_are_kept_apart_with_their_partners(read):
    imported = read(
        k_csv=b"Programme;Project acronym;Project start\nNWE;velo;2020-01-01\n",
        kp_csv=b"Programme;Project acronym;Organisation in English;Lead partner\nNWE;velo;City of Ghent;Yes\n",
        project_csv=b"id;acronym;title;startDate;frameworkProgramme\n123;velo;Velo research;2021-01-01;HORIZON\n",
        organization_csv=b"projectID;projectAcronym;organisationID;name\n123;velo;999999999;KU Leuven\n",
    )

    assert imported.loaded.catalogue.partners[["project", "partner"]].to_numpy().tolist() == [
        ["velo", "City of Ghent"], ["velo (CORDIS export)", "KU Leuven"],
    ]  # fmt: skip
    assert [str(issue) for issue in imported.loaded.issues if issue.rule == "tell_exports_apart"] == [
        "project.csv, row 2: 'velo' is also a project of a keep.eu export; both are kept, this one as "
        "'velo (CORDIS export)'. Leave one file out if both tell of one project"
    ]
