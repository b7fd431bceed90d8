"""`pilot-cities convert` and `check` for files of any known kind."""

from __future__ import annotations

import os

import pytest

from components.__main__ import main
from components.catalogue.load import load_catalogue
from tests.importing.conftest import make_csv, make_workbook
from tests.valid_files import VALID

PARTNERS = [["project", "partner", "city", "country", "source"], ["alpha", "Ghent", "Ghent", "BE", "list"]]


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "our projects.xlsx"
    sheets = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if name != "about"}
    path.write_bytes(make_workbook(**sheets))
    return path


def test_a_workbook_becomes_a_folder_that_opens_without_an_error(book, tmp_path, capsys):
    assert main(["convert", str(book), str(tmp_path / "made")]) == 0

    loaded = load_catalogue(tmp_path / "made")
    assert not loaded.errors
    assert len(loaded.catalogue.partners) == 3
    assert "Tables as this dashboard has them: 2 projects, 3 partners" in capsys.readouterr().out


def test_what_is_there_is_not_written_over_unless_asked(book, tmp_path, capsys):
    made = tmp_path / "made"
    main(["convert", str(book), str(made)])
    (made / "projects.csv").write_text("mine")

    assert main(["convert", str(book), str(made)]) == 1
    assert (made / "projects.csv").read_text() == "mine"
    assert "holds projects.csv" in capsys.readouterr().err
    assert main(["convert", str(book), str(made), "--replace"]) == 0
    assert (made / "projects.csv").read_text() != "mine"


def test_where_nothing_can_be_read_nothing_is_written(tmp_path, capsys):
    odd = tmp_path / "odd.csv"
    odd.write_text("colour,weight\nred,3\n")

    assert main(["convert", str(odd), str(tmp_path / "made")]) == 1
    assert not (tmp_path / "made").exists()
    assert "'colour', 'weight'" in capsys.readouterr().out


def test_a_folder_of_files_is_read_as_the_files_in_it(book, tmp_path):
    assert main(["convert", str(book.parent), str(tmp_path / "made")]) == 0
    assert len(load_catalogue(tmp_path / "made").catalogue.projects) == 2


def test_check_takes_files_and_names_their_rows(tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_bytes(make_csv([*PARTNERS, ["alpha", "Odd", "Bari", "Itly", "list"]]))
    projects = tmp_path / "projects.csv"
    projects.write_text(VALID["projects"])

    assert main(["check", str(path), str(projects)]) == 1
    assert "list.csv, row 3, column country: 'Itly' is not a country" in capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_a_device_and_a_link_to_nowhere_are_told_and_do_not_hang(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "endless.csv").symlink_to("/dev/zero")
    (tmp_path / "nowhere.csv").symlink_to(tmp_path / "gone.csv")
    names = ["pipe.csv", "endless.csv", "nowhere.csv"]

    assert main(["check", *(str(tmp_path / name) for name in names)]) == 1
    told = capsys.readouterr().out
    assert all(f"error: {name}: " in told for name in names)
