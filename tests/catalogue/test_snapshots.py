"""States of the data that are kept beside them."""

from __future__ import annotations

import pytest

from components.catalogue import snapshots
from components.catalogue.load import load_catalogue
from components.catalogue.snapshots import FULL, KEPT, UNKEPT, UnknownStateError, find_state, keep_state


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "projects.csv").write_text("project,source\na,x\n")
    return tmp_path


def keep(folder) -> str:
    version = load_catalogue(folder).catalogue.version
    assert keep_state(folder, folder / KEPT, version) == ""
    return version


def test_a_kept_state_is_read_as_it_was_although_the_data_have_changed(folder):
    version = keep(folder)
    day = load_catalogue(folder).catalogue.updated
    (folder / "projects.csv").write_text("project,source\nb,x\n")
    kept = load_catalogue(find_state(folder / KEPT, version)).catalogue

    assert list(kept.projects["project"]) == ["a"]
    assert (kept.version, kept.updated) == (version, day)


def test_keeping_it_twice_keeps_it_once(folder):
    keep(folder)
    keep(folder)

    assert len(list((folder / KEPT).iterdir())) == 1


def test_what_has_changed_meanwhile_is_not_kept(folder):
    assert keep_state(folder, folder / KEPT, "0" * 16) == UNKEPT
    assert not list((folder / KEPT).iterdir())


@pytest.mark.parametrize("name", ["later", "empty"])
def test_where_there_are_no_data_nothing_is_kept_and_no_folder_made(tmp_path, name):
    (tmp_path / "empty").mkdir()

    assert keep_state(tmp_path / name, tmp_path / name / KEPT, "0" * 16) == UNKEPT
    assert [path.name for path in tmp_path.rglob("*")] == ["empty"]


def test_where_nothing_can_be_written_nothing_is_kept(folder):
    (folder / KEPT).write_text("a file where the folder should be")

    assert keep_state(folder, folder / KEPT, "0" * 16) == UNKEPT


@pytest.mark.parametrize("bound", ["MOST_STATES", "MOST_BYTES"])
def test_what_would_be_too_much_is_not_kept_and_what_was_kept_stays(folder, monkeypatch, caplog, bound):
    first = keep(folder)
    (folder / "projects.csv").write_text("project,source\nb,x\n")
    monkeypatch.setattr(snapshots, bound, 1)

    assert keep_state(folder, folder / KEPT, load_catalogue(folder).catalogue.version) == FULL
    assert find_state(folder / KEPT, first)
    assert "is full" in caplog.text
    assert keep_state(find_state(folder / KEPT, first), folder / KEPT, first) == ""


@pytest.mark.parametrize("version", ["0" * 16, "../..", "", "projects.csv"])
def test_an_unknown_state_is_refused(folder, version):
    keep(folder)

    with pytest.raises(UnknownStateError, match="are not kept here"):
        find_state(folder / KEPT, version)


def test_a_state_that_was_changed_afterwards_is_refused(folder):
    version = keep(folder)
    (folder / KEPT / version / "projects.csv").write_text("project,source\nfalse,x\n")

    with pytest.raises(UnknownStateError, match="were changed afterwards"):
        find_state(folder / KEPT, version)


def test_kept_states_are_no_part_of_the_data(folder):
    version = keep(folder)

    assert load_catalogue(folder).catalogue.version == version
