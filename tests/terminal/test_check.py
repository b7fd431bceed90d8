"""The check on the command line, run as one does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from tests.valid_files import make_valid_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path):
    for name, content in make_valid_files().items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_right_folder_passes(folder, capsys):
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings in 22 rows of 7 files\n"


def test_errors_are_printed_one_a_line_and_fail(folder, capsys):
    partners = "project,partner,role,organisation_type,city,country,source\nalpha,A,,,,Belguim,x\n"
    (folder / "partners.csv").write_text(partners, encoding="utf-8")

    assert main(["check", str(folder)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "error: partners.csv, row 2, column country: 'Belguim' is not a country. Did you mean 'Belgium'?",
        "1 error, 0 warnings in 20 rows of 7 files",
    ]


def test_a_console_without_greek_letters_is_no_obstacle(folder):
    (folder / "partners.csv").write_text("project,partner,country,source\nalpha,A,Αθήνα,x\n", encoding="utf-8")
    command = [sys.executable, "-m", "components", "check", str(folder)]
    console = os.environ | {"PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=console)

    assert run.returncode == 1 and "row 2, column country" in run.stdout


def test_warnings_alone_pass(folder):
    (folder / "about.csv").unlink()

    assert main(["check", str(folder)]) == 0


def test_a_folder_of_other_files_is_checked_by_what_columns_csv_says_of_them(tmp_path, capsys):
    (tmp_path / "Liste.csv").write_text("Wer;Wo\nStadt Gent;Gent\n", encoding="utf-8")
    mapping = "file,table,heading,column\nListe.csv,partners,Wer,partner\nListe.csv,partners,Wo,city\n"
    (tmp_path / "columns.csv").write_text(mapping, encoding="utf-8")

    assert main(["check", str(tmp_path)]) == 0
    assert "1 project and 1 partner; 2 columns read, none left out" in capsys.readouterr().out


def test_a_missing_folder_fails(tmp_path, capsys):
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["check"], ["chek", "data"], ["--nonsense"]])
def test_misuse_ends_with_two(words, capsys):
    with pytest.raises(SystemExit) as ending:
        main(words)

    assert ending.value.code == 2
    assert "usage: pilot-cities" in capsys.readouterr().err


def test_the_module_checks_without_being_installed(folder):
    run = subprocess.run(
        [sys.executable, "-m", "components", "check", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.returncode, run.stdout) == (0, "0 errors, 0 warnings in 22 rows of 7 files\n")
