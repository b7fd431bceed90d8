"""Folder of CSV files → its catalogue with all places located: what pages and commands start from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from components.catalogue.load import Loaded, load_catalogue
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy


def open_folder(folder: Path) -> Loaded:
    """Load, check and locate the files of a folder. Never fails: what could not be used is in the issues."""
    loaded = load_catalogue(folder)
    return replace(loaded, catalogue=locate_catalogue(loaded.catalogue, make_strategy(folder)))
