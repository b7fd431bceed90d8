"""Folder of CSV files → its catalogue with all places located: what pages and commands start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from components.catalogue.load import Loaded, load_catalogue, load_files
from components.geocoding.locate import locate_catalogue
from components.geocoding.sources.remembered import FILE, make_source, parse_memory
from components.geocoding.strategy import make_strategy


def open_folder(folder: Path) -> Loaded:
    """Load, check and locate the files of a folder. Never fails: what could not be used is in the issues."""
    loaded = load_catalogue(folder)
    return replace(loaded, catalogue=locate_catalogue(loaded.catalogue, make_strategy(folder)))


def open_contents(contents: Mapping[str, bytes]) -> Loaded:
    """The same for the files of a data folder that lie in memory: name of the file → its bytes."""
    loaded = load_files(contents)
    first, *others = make_strategy()
    remembered = [make_source(parse_memory(contents[FILE], FILE))] if FILE in contents else []
    return replace(loaded, catalogue=locate_catalogue(loaded.catalogue, (first, *remembered, *others)))
