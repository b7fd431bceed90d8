"""The check on the command line looks at the places that were decided before, too."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from components.__main__ import main

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def folder(tmp_path):
    copytree(DATA, tmp_path / "data", ignore=lambda folder, names: [name for name in names if name == "geo"])
    return tmp_path / "data"


def test_the_shipped_places_have_no_fault(folder, capsys):
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("0 errors, 0 warnings in ")


def test_rows_of_places_that_cannot_be_used_are_errors(folder, capsys):
    (folder / "places.csv").write_text("place,country,latitude,longitude\nGhent,BE,192,3.7\nBruges,BE,51.2\n", "utf-8")

    assert main(["check", str(folder)]) == 1
    first, second, count = capsys.readouterr().out.splitlines()
    assert first == "error: places.csv, row 2: latitude 192 is not between -90 and 90; the row is not used."
    assert second == "error: places.csv, row 3: longitude '' is no number; the row is not used."
    assert count.startswith("2 errors, 0 warnings in ")


def test_without_places_nothing_is_missed(folder, capsys):
    (folder / "places.csv").unlink()

    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("0 errors, 0 warnings in ")


def test_many_rows_of_places_that_cannot_be_used_are_counted_and_listed_on_demand(folder, capsys):
    rows = "".join(f"Ghent{number},BE,192,3.7\n" for number in range(3000))
    (folder / "places.csv").write_text(f"place,country,latitude,longitude\n{rows}", "utf-8")

    main(["check", str(folder)])
    told = capsys.readouterr().out.splitlines()
    main(["check", str(folder), "--all"])
    each = capsys.readouterr().out.splitlines()

    assert told[-2] == "error: places.csv: 2,995 more rows cannot be used; --all prints each"
    assert (len(told), len(each)) == (7, 3001)
