"""What a visitor has kept on the server: shown to whoever has the link, bounded, and removed with the key."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.catalogue.snapshots import UnknownStateError
from components.importing.limits import LIMITS
from components.service import keeping
from components.service.data_folder import write_brought
from components.service.keeping import (
    NotKeptError,
    keep_files,
    list_kept,
    remove_by_key,
    remove_kept,
)
from components.service.loading import load_view
from components.service.switches import find_keep_folder
from components.service.uploads import open_upload

PROJECTS = "project,name,source\nalpha,../../Alpha <script>,article\n"
PARTNERS = "project,partner,city,country,source\nalpha,City of Ghent,Ghent,BE,article\nalpha,Nowhere,Xyzzyqq,BE,a\n"
FILES = {"projects.csv": PROJECTS.encode(), "partners.csv": PARTNERS.encode()}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_KEEP", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_nobody_may_keep_anything_unless_the_owner_names_a_folder(monkeypatch):
    for value in ("", "0", " "):
        monkeypatch.setenv("PILOT_CITIES_KEEP", value)
        assert find_keep_folder() is None
    monkeypatch.delenv("PILOT_CITIES_KEEP")
    assert find_keep_folder() is None


def test_what_is_kept_is_shown_by_its_hash_with_title_rows_and_decided_places(folder):
    upload = open_upload({"../evil name.csv": PARTNERS.encode(), "projects.csv": FILES["projects.csv"]}, LIMITS)
    whole = replace(upload.located.catalogue, about={"title": "Ours <b>"})
    decided = [{"place": "Xyzzyqq", "country": "Belgium", "latitude": "50.5", "longitude": "4.5", "status": "found"}]

    kept, _ = keep_files(write_brought(upload, whole, decided), "Ours <b>", folder)
    shown = load_view(kept.version).catalogue

    assert (len(shown.projects), len(shown.partners)) == (1, 2)
    assert set(shown.places["status"]) == {"found"}
    assert shown.about["title"] == "Ours b"
    assert shown.is_frozen
    assert shown.is_brought
    assert not shown.is_private
    assert sorted(path.name for path in folder.iterdir()) == [".lock", kept.version]
    assert {path.suffix for path in (folder / kept.version).iterdir()} == {".csv", ".json"}


def test_the_key_removes_it_and_is_written_nowhere(folder):
    kept, key = keep_files(FILES, "Ours", folder)
    written = b"".join(path.read_bytes() for path in (folder / kept.version).iterdir())

    assert key.encode() not in written
    assert not remove_by_key(kept.version, "a guess", folder)
    assert load_view(kept.version).catalogue.projects["project"].tolist() == ["alpha"]
    assert remove_by_key(kept.version, f" {key}\n", folder)
    assert list_kept(folder) == []
    with pytest.raises(UnknownStateError):
        load_view(kept.version)


def test_who_keeps_the_same_as_somebody_else_loses_nothing_by_the_others_key(folder):
    first, key = keep_files(FILES, "Ours", folder)
    second, other = keep_files(FILES, "Ours", folder)

    assert first.version == second.version
    assert remove_by_key(first.version, key, folder)
    assert not remove_by_key(first.version, key, folder)
    assert load_view(first.version).catalogue.about.get("title", "") == ""
    assert remove_by_key(first.version, other, folder)
    assert list_kept(folder) == []


@pytest.mark.parametrize("version", ["", "..", "../kept", "x" * 16, "0123456789abcdef", ".lock"])
def test_no_name_leads_out_of_the_folder(folder, version):
    keep_files(FILES, "Ours", folder)

    assert not remove_by_key(version, "key", folder)
    assert not remove_kept(version, folder)
    assert len(list_kept(folder)) == 1
    if version:
        with pytest.raises(UnknownStateError):
            load_view(version)


@pytest.mark.parametrize(
    ("limit", "value", "sentence"),
    [
        ("MOST_KEPT", 1, "is full"),
        ("MOST_KEPT_BYTES", 400, "is full"),
        ("MOST_STATE_BYTES", 10, "keeps at most"),
        ("_LEAST_FREE", 1 << 60, "is full"),
    ],
)
def test_what_is_too_much_is_refused_with_a_sentence_and_nothing_is_left_of_it(
    folder, monkeypatch, limit, value, sentence
):
    keep_files(FILES, "Ours", folder)
    monkeypatch.setattr(keeping, limit, value)

    with pytest.raises(NotKeptError, match=sentence):
        keep_files({**FILES, "partners.csv": PARTNERS.encode() * 9}, "More", folder)
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(NotKeptError, match="could not write"):
        keep_files(FILES, "Ours", tmp_path / "file")


def test_a_state_that_was_changed_by_hand_is_not_shown_and_one_without_its_record_is_listed(folder):
    kept, _ = keep_files(FILES, "Ours", folder)
    (folder / kept.version / "kept.json").write_text(json.dumps([1]))
    assert [each.version for each in list_kept(folder)] == [kept.version]

    (folder / kept.version / "projects.csv").write_text("project,source\nbeta,x\n")
    with pytest.raises(UnknownStateError, match="were changed"):
        load_view(kept.version)
