"""`pilot-cities PATH …`: which words reach the server."""

from __future__ import annotations

import pytest
from streamlit.web import cli

from components.__main__ import main


@pytest.fixture
def started(monkeypatch):
    """The words that the server was started with."""
    words: list[str] = []
    monkeypatch.setattr(cli, "main", lambda given, **_: words.extend(given))
    return words


def test_a_folder_may_be_watched(started, tmp_path):
    assert main([str(tmp_path), "--watch"]) == 0

    assert started[started.index("--") + 1 :] == [str(tmp_path), "--watch"]


def test_an_address_stands_alone_or_beside_a_folder(started, tmp_path):
    assert main(["https://sheets.example.org/pub?output=csv"]) == 0
    assert started[started.index("--") + 1 :] == ["https://sheets.example.org/pub?output=csv"]

    started.clear()
    assert main([str(tmp_path), "partners=https://sheets.example.org/a.csv"]) == 0
    assert started[started.index("--") + 1 :] == [str(tmp_path), "partners=https://sheets.example.org/a.csv"]


def test_what_is_neither_is_told(started, tmp_path, capsys):
    assert main([str(tmp_path), str(tmp_path / "nothing.csv")]) == 1

    assert not started
    assert "is neither a folder nor a file" in capsys.readouterr().err
