"""What is kept between runs. All caching of the page stands here; keys follow the content of the files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.load import Loaded, load_catalogue
from components.catalogue.select import Selection, select
from components.geocoding.locate import locate_catalogue
from components.geocoding.remembered import FILE as PLACES_FILE
from components.geocoding.remembered import read_memory
from components.geocoding.strategy import make_strategy
from components.plots.choice import Value
from components.reports.shown import Shown

SHIPPED = Path(__file__).parents[2] / "data"
_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")


def remember(*, entries: int) -> Callable[[Callable[_Asked, _Made]], Callable[_Asked, _Made]]:
    """Keep what a function returned for the last arguments, for all sessions. The result must not be changed."""
    keys: dict[str | type, Callable[[Any], Any]] = {
        "components.reports.shown.Shown": hash,
        "components.plots.chart.Chart": lambda chart: chart.name,
        "components.catalogue.catalogue.Catalogue": lambda catalogue: catalogue.version,
    }
    return st.cache_resource(show_spinner=False, max_entries=entries, hash_funcs=keys)


def find_folder() -> Path:
    """Return the folder that is shown: the command's first argument, PILOT_CITIES_DATA, or the shipped data."""
    named = next((word for word in sys.argv[1:] if not word.startswith("-")), "") or os.environ.get(
        "PILOT_CITIES_DATA", ""
    )
    return Path(named).expanduser() if named else SHIPPED


def load_shown() -> Loaded:
    """Load, check and locate the data; done anew only when a file has changed."""
    folder = find_folder()
    return _load(str(folder), _stamp(folder))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return names, sizes and times of the files: cheap enough to look at in every run."""
    if not folder.is_dir():
        return ()
    files = sorted(path for path in folder.iterdir() if path.suffix == ".csv")
    return tuple((path.name, status.st_size, status.st_mtime_ns) for path in files for status in [path.stat()])


@st.cache_resource(show_spinner="Reading the data …", max_entries=3)
def _load(folder: str, stamp: tuple[tuple[str, int, int], ...]) -> Loaded:
    loaded = load_catalogue(Path(folder))
    strategy = make_strategy(Path(folder))
    return replace(loaded, catalogue=locate_catalogue(loaded.catalogue, strategy))


def list_place_problems() -> tuple[str, ...]:
    """Return a sentence for each row of the folder's places.csv that could not be used."""
    folder = find_folder()
    return _read_place_problems(str(folder), _stamp(folder))


@st.cache_resource(show_spinner=False, max_entries=3)
def _read_place_problems(folder: str, stamp: tuple[tuple[str, int, int], ...]) -> tuple[str, ...]:
    return read_memory(Path(folder) / PLACES_FILE).problems


@st.cache_resource(show_spinner=False, max_entries=200)
def _select(version: str, selection: Selection, _loaded: Loaded) -> Catalogue:
    return select(_loaded.catalogue, selection)


def show_selection(selection: Selection, given: tuple[tuple[str, Value], ...] = ()) -> Shown:
    """Return what a selection shows of the data, with what is chosen beside it."""
    loaded = load_shown()
    selected = _select(loaded.catalogue.version, selection, loaded)
    return Shown(selected, loaded.catalogue, selection, given)
