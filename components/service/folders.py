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
_WATCH = "PILOT_CITIES_WATCH"  # "1": open pages follow the files by themselves
_FREEZE = "PILOT_CITIES_FREEZE"  # "0": no state is kept; else the folder for them, beside the data unless set


def find_folder() -> Path:
    """Return the folder that is shown, or in which the files lie that are: there is its places.csv.

    It is the command's first argument, PILOT_CITIES_DATA, or the shipped data.
    """
    first = list_shown_paths()[0]
    return first.parent if first.is_file() or _is_away(first) else first


def _is_away(path: Path) -> bool:
    """Tell whether a path is that of a file which is not there just now: an editor that saves puts it back."""
    return bool(path.suffix) and not path.exists() and path.parent.is_dir()


def find_files() -> tuple[Path, ...]:
    """Return the files that are shown, where workbooks or exports are named, or a folder of them; none for our CSVs."""
    named = list_shown_paths()
    if len(named) == 1 and named[0].is_dir():
        return () if any((named[0] / table.file).exists() for table in TABLES) else tuple(list_inside(named[0]))
    return tuple(path for each in named for path in (list_inside(each) if each.is_dir() else [each]) if path.exists())


def list_shown_paths() -> list[Path]:
    """Return the paths that are to be shown."""
    words = [word for word in sys.argv[1:] if not word.startswith("-")] or [os.environ.get(_DATA, "")]
    return [Path(word).expanduser() for word in words if word] or [SHIPPED_FOLDER]


def is_watched() -> bool:
    """Return whether open pages follow the files by themselves: the option --watch, or the setting."""
    return "--watch" in sys.argv[1:] or os.environ.get(_WATCH, "") not in ("", "0")


def find_states_folder(folder: Path | None = None) -> Path | None:
    """Return what keeps the states of a folder, else of the one that is shown; None where that is switched off."""
    named = os.environ.get(_FREEZE, "")
    if named == "0":
        return None
    return Path(named).expanduser() if named not in ("", "1") else (folder or find_folder()) / KEPT
