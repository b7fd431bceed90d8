"""Command line and environment → what is shown: a data folder, files, tables at addresses."""

from __future__ import annotations

import sys
from pathlib import Path

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.schema import OTHER_FILES, TABLES
from components.importing.paths import list_inside
from components.importing.source_address import SourceAddress, is_address, read_addresses
from components.service.environment import DATA, SOURCES, read_variable


def find_folder() -> Path:
    """Return the folder that is shown, or in which the files lie that are: there is its places.csv.

    It is the command's first argument, PILOT_CITIES_DATA, or the shipped data; for addresses alone the working folder.
    """
    first = next(iter(list_shown_paths()), Path.cwd())
    return first.parent if first.is_file() or _is_away(first) else first


def _is_away(path: Path) -> bool:
    """Tell whether a path is that of a file which is not there just now: an editor that saves puts it back."""
    return bool(path.suffix) and not path.exists() and path.parent.is_dir()


def find_files() -> tuple[Path, ...]:
    """Return the files that are shown, where workbooks or exports are named, or a folder of them; none for our CSVs."""
    named = list_shown_paths()
    if addresses := find_addresses():
        replaced = {each.name for each in addresses}
        listed = [path for each in named for path in _list_files(each)]
        return tuple(path for path in listed if path.stem not in replaced)
    if len(named) == 1 and named[0].is_dir():
        return () if any((named[0] / table.file).exists() for table in TABLES) else tuple(list_inside(named[0]))
    return tuple(path for each in named for path in (list_inside(each) if each.is_dir() else [each]) if path.exists())


def _list_files(path: Path) -> list[Path]:
    """Return a file, or those of a folder: where it is a data folder, its tables."""
    if not path.is_dir():
        return [path] if path.exists() else []
    tables = [path / name for name in (*(table.file for table in TABLES), *OTHER_FILES)]
    return [each for each in tables if each.exists()] or list_inside(path)


def shows_data_folder() -> bool:
    """Return whether a data folder is shown, and nothing else."""
    return not find_files() and not find_addresses()


def find_addresses() -> tuple[SourceAddress, ...]:
    """Return the tables at addresses that are shown: named on the command line, or in PILOT_CITIES_SOURCES."""
    return read_addresses([*sys.argv[1:], *read_variable(SOURCES).split()])


def list_shown_paths() -> list[Path]:
    """Return the paths that are to be shown."""
    words = [word for word in sys.argv[1:] if not word.startswith("-") and not is_address(word)]
    named = [Path(word).expanduser() for word in words or [read_variable(DATA)] if word]
    return named or ([] if find_addresses() else [SHIPPED_FOLDER])
