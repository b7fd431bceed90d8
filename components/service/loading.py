"""What is asked for → the data: the last good state of the files, or a kept one that an address names."""

from __future__ import annotations

from dataclasses import replace

from components.catalogue.load import Loaded
from components.geocoding.locate import Located
from components.geocoding.sources.remembered import Memory
from components.service.cache import Cache
from components.service.folders import find_folder
from components.service.present import State, open_state
from components.service.settings import dress, find_settings, wear_colours
from components.service.showing import find_showing
from components.service.stamps import stamp
from components.service.states import find_kept

_FROZEN = Cache(entries=6)
_DRESSED = Cache(entries=6)


def load_view(state: str = "") -> Loaded:
    """Load, check and locate the data.

    `state` names the data by the hash of their content: the present ones, or kept ones. Raises UnknownStateError.
    """
    return open_named(state).loaded


def load_located(state: str = "") -> Located:
    """Return the same data with what was asked of the place finder, and what it answered."""
    return open_named(state).located


def read_places_file() -> Memory:
    """Read what the folder's places.csv remembers."""
    return find_showing().shown.memory


def open_named(version: str) -> State:
    """Return the data that a version names, in the settings of today: this is the one place that decides it."""
    return dress_state(_open_undressed(version))


def _open_undressed(version: str) -> State:
    present = find_showing().shown
    if not version:
        return present
    if version == present.version:
        return _FROZEN.recall(version, lambda: _freeze(present))
    kept = find_kept(version)
    return _FROZEN.recall((kept, stamp(kept)), lambda: _freeze(open_state(kept)))


def dress_state(state: State) -> State:
    """Return a state with what the settings say; they are looked at each time, and put on once."""
    wear_colours(find_settings())
    return _DRESSED.recall((state, find_settings().identity), lambda: _dress_anew(state))


def _dress_anew(state: State) -> State:
    loaded = dress(state.loaded, find_folder())
    return replace(state, loaded=loaded, located=replace(state.located, catalogue=loaded.catalogue))


def _freeze(state: State) -> State:
    """Return a state as an address names it, whatever is present."""
    catalogue = replace(state.loaded.catalogue, is_frozen=True)
    return replace(
        state, loaded=replace(state.loaded, catalogue=catalogue), located=replace(state.located, catalogue=catalogue)
    )
