"""The owner of a server sees what visitors have kept, and removes it."""

from __future__ import annotations

import pytest

from components.__main__ import main
from components.service.keeping import keep_files


@pytest.fixture
def kept(tmp_path):
    files = {"projects.csv": b"project,source\na,x\n"}
    return keep_files(files, "Ours\x1b[31m", tmp_path)[0]


def test_what_is_kept_is_listed_with_its_title_on_one_harmless_line(kept, tmp_path, capsys):
    assert main(["kept", str(tmp_path)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"?data={kept.version}  {kept.day}")
    assert lines[0].endswith(r"Ours\x1b[31m")
    assert lines[1] == "1 state, 0.0 MB."


def test_the_owner_removes_it_without_a_key(kept, tmp_path, capsys):
    assert main(["kept", str(tmp_path), "--remove", kept.version]) == 0
    assert capsys.readouterr().out == "0 states, 0.0 MB.\n"
    assert not (tmp_path / kept.version).exists()


@pytest.mark.parametrize("version", ["0123456789abcdef", "../elsewhere"])
def test_what_is_not_kept_is_said(kept, tmp_path, capsys, version):
    assert main(["kept", str(tmp_path), "--remove", version]) == 1
    assert "Nothing is kept here under" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said(tmp_path, capsys):
    assert main(["kept", str(tmp_path / "nowhere")]) == 1
    assert "There is no folder" in capsys.readouterr().err
