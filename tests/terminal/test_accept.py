"""Commands beside a dashboard whose last good state is kept: what they say of losses, and which data they take."""

from __future__ import annotations

import argparse
import shutil
import sys

import pytest

from components.__main__ import main
from components.service.loading import load_view
from components.terminal.arguments import add_selection, read_view
from tests.valid_files import VALID


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that a dashboard has shown with twenty partners, of which eight are left."""
    place = tmp_path / "data"
    place.mkdir()
    for name, text in VALID.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    rows = [f"alpha,Partner {at},x\n" for at in range(20)]
    (place / "partners.csv").write_text("project,partner,source\n" + "".join(rows), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(place)])
    load_view()
    (place / "partners.csv").write_text("project,partner,source\n" + "".join(rows[:8]), encoding="utf-8")
    return place


def test_check_warns_of_what_is_lost_and_accepting_ends_that(folder, capsys):
    assert main(["check", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "warning: partners.csv: 12 of 20 rows are lost since the last good data, those of" in said
    assert f"`pilot-cities accept {folder}`" in said
    assert "0 errors, 5 warnings" in said

    assert main(["accept", str(folder)]) == 0
    capsys.readouterr()
    main(["check", str(folder)])
    said = capsys.readouterr().out
    assert "0 errors, 4 warnings" in said
    assert "lost" not in said


def test_what_is_exported_and_published_is_the_last_good_state_until_the_other_is_accepted(folder, capsys):
    parser = argparse.ArgumentParser()
    add_selection(parser)

    def count() -> int:
        return len(read_view(parser.parse_args(["--data", str(folder)])).catalogue.partners)

    assert count() == 20
    assert "partners.csv has lost 12 of 20 rows" in capsys.readouterr().err
    main(["accept", str(folder)])
    assert count() == 8


def test_where_the_last_good_state_is_away_the_files_are_taken_and_it_is_said(folder, capsys):
    for state in (folder / ".frozen").iterdir():
        if state.is_dir():
            shutil.rmtree(state)
    parser = argparse.ArgumentParser()
    add_selection(parser)

    assert len(read_view(parser.parse_args(["--data", str(folder)])).catalogue.partners) == 8
    assert "Those are not kept any more, so the files are taken as they are." in capsys.readouterr().err


def test_what_holds_no_project_cannot_be_accepted(folder, capsys):
    (folder / "projects.csv").unlink()

    assert main(["accept", str(folder)]) == 1
    assert "There is no project" in capsys.readouterr().err


def test_where_no_states_are_kept_starting_anew_is_enough(folder, capsys, monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_FREEZE", "0")

    assert main(["accept", str(folder)]) == 1
    assert "started anew shows the files as they are" in capsys.readouterr().err


def test_accepting_what_has_lost_nothing_says_so(folder, capsys):
    main(["accept", str(folder)])
    capsys.readouterr()

    assert main(["accept", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("The files have lost nothing.")
