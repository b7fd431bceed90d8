"""`pilot-cities init`: a folder that shows at once and has no issue."""

from __future__ import annotations

import pytest

from components.__main__ import main
from components.catalogue.settings.schema import SITE_FILE
from components.service.installation import README
from tests.valid_files import make_valid_files


@pytest.fixture
def made(tmp_path):
    return tmp_path / "ours"


def test_the_folder_has_an_example_and_not_one_issue(made, capsys):
    assert main(["init", str(made)]) == 0
    assert f"{made} is a dashboard now. See it with `pilot-cities {made}`" in capsys.readouterr().out

    assert main(["check", str(made)]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert sorted(path.name for path in made.iterdir()) == [
        "README.txt", "about.csv", "challenges.csv", "partners.csv", "pilot_cities.csv", "places.csv", "projects.csv",
        "site.toml", "themes.csv", "vocabulary.csv",
    ]  # fmt: skip


def test_an_empty_one_has_column_names_only_and_is_told_to_await_rows(made, capsys):
    assert main(["init", str(made), "--empty"]) == 0
    assert main(["check", str(made)]) == 0

    assert "0 errors, 6 warnings" in capsys.readouterr().out
    assert (made / "projects.csv").read_text(encoding="utf-8-sig").splitlines()[1:] == []


def test_the_name_is_that_which_is_given_or_that_of_the_file(made, tmp_path):
    source = tmp_path / "Blue harbours.csv"
    source.write_bytes(make_valid_files()["projects.csv"])

    assert main(["init", str(made), "--from", str(source)]) == 0
    assert main(["init", f"{made}-2", "--title", 'The "best"']) == 0
    assert 'title = "Blue harbours"\n' in (made / SITE_FILE).read_text(encoding="utf-8")
    assert 'title = "The \\"best\\""\n' in (made.parent / "ours-2" / SITE_FILE).read_text(encoding="utf-8")


def test_a_folder_with_something_in_it_is_left_alone(made, capsys):
    made.mkdir()
    (made / "mine.txt").write_text("mine")

    assert main(["init", str(made)]) == 1
    assert capsys.readouterr().err == (
        f"{made} holds mine.txt, so nothing is written there. Name a new or empty folder.\n"
    )
    assert [path.name for path in made.iterdir()] == ["mine.txt"]


def test_a_file_is_no_folder_and_what_cannot_be_read_makes_none(made, tmp_path, capsys):
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG")

    assert main(["init", str(tmp_path / "picture.csv")]) == 1
    assert main(["init", str(made), "--from", str(tmp_path / "picture.csv")]) == 1
    assert "No project could be read, so nothing is written." in capsys.readouterr().err
    assert not made.exists()


def test_hidden_files_are_no_reason_to_refuse(made):
    made.mkdir()
    (made / ".gitkeep").touch()

    assert main(["init", str(made)]) == 0


def test_the_readme_says_what_to_do_next_to_whom_never_saw_a_terminal(made):
    main(["init", str(made)])
    text = (made / README).read_bytes()

    assert text.startswith("\ufeffOur projects\r\n".encode())  # as Notepad likes it
    assert b"pilot-cities check FOLDER" in text
    assert max(len(line) for line in text.decode().splitlines()) <= 120


def test_convert_adds_the_settings_and_leaves_those_that_are_there(made, tmp_path):
    source = tmp_path / "projects.csv"
    source.write_bytes(make_valid_files()["projects.csv"])
    main(["convert", str(source), str(made)])
    first = (made / SITE_FILE).read_text(encoding="utf-8")
    (made / SITE_FILE).write_text('title = "Mine"\n', encoding="utf-8")
    main(["convert", str(source), str(made), "--replace"])

    assert "# title = " in first
    assert (made / SITE_FILE).read_text(encoding="utf-8") == 'title = "Mine"\n'
