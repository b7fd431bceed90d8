"""Command line and environment → what is shown: a data folder, files, tables at addresses."""

from __future__ import annotations

import sys
from pathlib import Path

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.schema import OTHER_FILES, TABLES
from components.catalogue.settings.schema import SITE_FILE
from components.catalogue.settings.site_file import parse_site_file
from components.catalogue.settings.sources import list_named_sources
from components.importing.paths import list_files_of, list_inside
from components.importing.source_address import SourceAddress, is_address, read_addresses
from components.service.cache import cached
from components.service.environment import DATA, SOURCES, read_variable
from components.service.stamps import stamp_files


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
    return tuple(path for path in list_files_of(named) if path.exists())


def _list_files(path: Path) -> list[Path]:
    """Return a file, or those of a folder: where it is a data folder, its tables."""
    if not path.is_dir():
        return [path] if path.exists() else []
    tables = [path / name for name in (*(table.file for table in TABLES), *OTHER_FILES)]
    return [each for each in tables if each.exists()] or [each for each in list_inside(path) if each.name != SITE_FILE]


def shows_data_folder() -> bool:
    """Return whether a data folder is shown, and nothing else."""
    return not find_files() and not find_addresses()


def find_addresses() -> tuple[SourceAddress, ...]:
    """Return the tables at addresses that are shown.

    They are named on the command line, and in PILOT_CITIES_SOURCES or else in the folder's site.toml.
    """
    named = _find_named_addresses()
    file = find_folder() / SITE_FILE
    if read_variable(SOURCES) or not file.is_file():
        return named
    taken = {each.name for each in named}
    return (*named, *(each for each in _read_sources(file, stamp_files([file])) if each.name not in taken))


def _find_named_addresses() -> tuple[SourceAddress, ...]:
    return read_addresses([*sys.argv[1:], *read_variable(SOURCES).split()])


@cached(entries=3)
def _read_sources(file: Path, _stamps: tuple[str, ...]) -> tuple[SourceAddress, ...]:
    return list_site_addresses(file)


def list_site_addresses(file: Path) -> tuple[SourceAddress, ...]:
    """Return the tables at addresses that a site.toml names; none where it cannot be read, which is told elsewhere."""
    try:
        found = list_named_sources(parse_site_file(file.read_bytes()).values)
    except OSError:
        return ()
    return tuple(SourceAddress(name, address) for name, address in found.items())


def list_shown_paths() -> list[Path]:
    """Return the paths that are to be shown."""
    words = [word for word in sys.argv[1:] if not word.startswith("-") and not is_address(word)]
    named = [Path(word).expanduser() for word in words or [read_variable(DATA)] if word]
    return named or ([] if _find_named_addresses() else [SHIPPED_FOLDER])
