"""Command line and environment → what is shown, a data folder or files, and the folder that keeps earlier states."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.schema import TABLES
from components.catalogue.snapshots import KEPT
from components.importing.paths import list_inside

_DATA = "PILOT_CITIES_DATA"
_FREEZE = "PILOT_CITIES_FREEZE"  # "0": no state is kept; else the folder for them, beside the data unless set


def find_folder() -> Path:
    """Return the folder that is shown, or in which the files lie that are: there is its places.csv.

    It is the command's first argument, PILOT_CITIES_DATA, or the shipped data.
    """
    first = _list_named()[0]
    return first.parent if first.is_file() else first


def find_files() -> tuple[Path, ...]:
    """Return the files that are shown, where workbooks or exports are named, or a folder of them; none for our CSVs."""
    named = _list_named()
    if len(named) == 1 and named[0].is_dir():
        return () if any((named[0] / table.file).exists() for table in TABLES) else tuple(list_inside(named[0]))
    return tuple(path for each in named for path in (list_inside(each) if each.is_dir() else [each]) if path.exists())


def _list_named() -> list[Path]:
    words = [word for word in sys.argv[1:] if not word.startswith("-")] or [os.environ.get(_DATA, "")]
    return [Path(word).expanduser() for word in words if word] or [SHIPPED_FOLDER]


def find_states_folder() -> Path | None:
    """Return the folder that keeps each state of the data that is shown; None where that is switched off."""
    named = os.environ.get(_FREEZE, "")
    if named == "0":
        return None
    return Path(named).expanduser() if named not in ("", "1") else find_folder() / KEPT
