"""States of the data that are kept beside them."""

from __future__ import annotations

import pytest

from components.catalogue.load import load_catalogue
from components.catalogue.snapshots import KEPT, UnknownStateError, find_state, keep_state


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "projects.csv").write_text("project,source\na,x\n")
    return tmp_path


def keep(folder) -> str:
    version = load_catalogue(folder).catalogue.version
    assert keep_state(folder, version)
    return version


def test_a_kept_state_is_read_as_it_was_although_the_data_have_changed(folder):
    version = keep(folder)
    day = load_catalogue(folder).catalogue.updated
    (folder / "projects.csv").write_text("project,source\nb,x\n")
    kept = load_catalogue(find_state(folder, version)).catalogue

    assert list(kept.projects["project"]) == ["a"]
    assert (kept.version, kept.updated) == (version, day)


def test_keeping_it_twice_keeps_it_once(folder):
    keep(folder)
    keep(folder)

    assert len(list((folder / KEPT).iterdir())) == 1


def test_what_has_changed_meanwhile_is_not_kept(folder):
    assert not keep_state(folder, "0" * 16)
    assert not list((folder / KEPT).iterdir())


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    assert not keep_state(tmp_path / "not there", "0" * 16)


@pytest.mark.parametrize("version", ["0" * 16, "../..", "", "projects.csv"])
def test_an_unknown_state_is_refused(folder, version):
    keep(folder)

    with pytest.raises(UnknownStateError, match="are not kept here"):
        find_state(folder, version)


def test_a_state_that_was_changed_afterwards_is_refused(folder):
    version = keep(folder)
    (folder / KEPT / version / "projects.csv").write_text("project,source\nfalse,x\n")

    with pytest.raises(UnknownStateError, match="were changed afterwards"):
        find_state(folder, version)


def test_kept_states_are_no_part_of_the_data(folder):
    version = keep(folder)

    assert load_catalogue(folder).catalogue.version == version
