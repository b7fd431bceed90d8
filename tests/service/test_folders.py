"""What a command line names: a folder of our CSV files, a folder of others, or files."""

from __future__ import annotations

import sys

import pytest

from components.service.folders import find_files, find_folder
from components.service.loading import load_view
from tests.importing.conftest import make_workbook
from tests.valid_files import VALID

ROWS = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if name != "about"}


@pytest.fixture
def name(monkeypatch):
    """Name paths on the command line."""
    return lambda *paths: monkeypatch.setattr(sys, "argv", ["dashboard.py", *map(str, paths)])


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "projects of ours.xlsx"
    path.write_bytes(make_workbook(**ROWS))
    return path


def test_a_folder_of_our_files_is_a_data_folder(name, tmp_path):
    (tmp_path / "projects.csv").write_text(VALID["projects"])
    name(tmp_path)

    assert (find_folder(), find_files()) == (tmp_path, ())


def test_files_are_shown_for_everybody_and_their_folder_has_the_places(name, book):
    name(book)
    catalogue = load_view().catalogue

    assert (find_folder(), find_files()) == (book.parent, (book,))
    assert len(catalogue.partners) == 3
    assert not catalogue.is_private


def test_a_folder_of_other_files_is_read_as_these(name, book):
    name(book.parent)

    assert find_files() == (book,)


def test_a_file_that_changes_is_read_again(name, book):
    name(book)
    before = load_view().catalogue
    book.write_bytes(make_workbook(**ROWS | {"partners": ROWS["partners"][:3]}))

    assert (len(before.partners), len(load_view().catalogue.partners)) == (3, 2)
