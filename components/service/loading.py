"""Folder or kept state → the data that are shown, loaded, checked and located; anew only when a file has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from components.catalogue.load import Loaded, load_catalogue
from components.geocoding.locate import Located, locate
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import Memory, read_memory
from components.geocoding.strategy import make_strategy
from components.importing.limits import LIMITS
from components.importing.paths import read_paths
from components.service.cache import Cache, cached, make_cache_key
from components.service.folders import find_files, find_folder
from components.service.keeping import find_keep_folder
from components.service.stamps import stamp, stamp_files
from components.service.states import find_kept, keep_present
from components.service.uploads import open_upload

_LOADED = Cache(entries=6)


def load_view(state: str = "") -> Loaded:
    """Load, check and locate the data.

    `state` names the data by the hash of their content: the present ones, or kept ones. Raises UnknownStateError.
    """
    return _open(state)[0]


def load_located(state: str = "") -> Located:
    """Return the same data with what was asked of the place finder, and what it answered."""
    return _open(state)[1]


def is_loaded() -> bool:
    """Return whether the present data are at hand, so that nobody has to wait for them."""
    return _LOADED.holds(_name(find_folder(), is_frozen=False))


def read_places_file() -> Memory:
    """Read what the folder's places.csv remembers."""
    folder = find_folder()
    return _read_places_file(folder, stamp(folder))


@cached(entries=3)
def _read_places_file(folder: Path, _files: tuple[str, ...]) -> Memory:
    return read_memory(folder / PLACES_FILE)


def find_shown_folder(state: str = "") -> Path:
    """Return the folder of the data that a state names: the present one, or a kept one. Raises UnknownStateError."""
    return find_folder() if not state or state == load_view().catalogue.version else find_kept(state)


def find_shown_files(state: str = "") -> Sequence[Path]:
    """Return the files of which the data of a state were made, where those are no data folder."""
    return find_files() if find_shown_folder(state) == find_folder() else ()


def _open(state: str) -> tuple[Loaded, Located]:
    """Return the data that a state names."""
    return _load_once(find_shown_folder(state), is_frozen=bool(state))


def _load_once(folder: Path, *, is_frozen: bool = False) -> tuple[Loaded, Located]:
    return _LOADED.recall(_name(folder, is_frozen=is_frozen), lambda: _load(folder, is_frozen=is_frozen))


def _name(folder: Path, *, is_frozen: bool) -> object:
    return make_cache_key(folder, stamp(folder), stamp_files(find_files()), is_frozen)


def _load(folder: Path, *, is_frozen: bool) -> tuple[Loaded, Located]:
    if folder == find_folder() and (files := find_files()):
        return _open_files(files)
    loaded = load_catalogue(folder)
    if not is_frozen:
        keep_present(folder, loaded.catalogue.version)
    is_brought = folder.parent == find_keep_folder()  # and kept for whoever has its link
    located = locate(replace(loaded.catalogue, is_frozen=is_frozen, is_brought=is_brought), make_strategy(folder))
    return replace(loaded, catalogue=located.catalogue), located


def _open_files(files: Sequence[Path]) -> tuple[Loaded, Located]:
    """Read files that are no data folder: whoever runs the dashboard named them, so they are for everybody."""
    contents, issues = read_paths(files)
    upload = open_upload(contents, LIMITS)
    catalogue = replace(upload.located.catalogue, is_private=False, is_brought=False)
    loaded = upload.imported.loaded
    return (
        replace(loaded, catalogue=catalogue, issues=(*issues, *loaded.issues)),
        replace(upload.located, catalogue=catalogue),
    )
