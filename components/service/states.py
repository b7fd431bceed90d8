"""State of the data, named by the hash of its content → its folder, or why it will not be there later."""

from __future__ import annotations

from pathlib import Path

from components.catalogue.snapshots import KEPT, UNKEPT, find_state, keep_state
from components.service.cache import Cache, cached
from components.service.folders import find_folder
from components.service.keeping import holds_kept
from components.service.stamps import stamp
from components.service.switches import find_keep_folder, find_states_folder

_REASONS = Cache(entries=100)  # content of data that were shown → why they were not kept, or ""


def keep_present(folder: Path, version: str) -> str:
    """Keep the present state of a folder, where that is switched on; return why it will not be there, or ""."""
    states = find_states_folder()
    reason = keep_state(folder, states, version) if states else UNKEPT
    _REASONS.put(version, reason)
    return reason


def tell_unkept(version: str) -> str:
    """Return why a state of the data will not be there when the present data have changed; "" where it will."""
    return _REASONS.recall(version, lambda: _look(version))


def _look(version: str) -> str:
    states = find_states_folder()
    return "" if states and (states / version).is_dir() else UNKEPT


def find_kept(version: str) -> Path:
    """Return the folder of a kept state; raise UnknownStateError where there is none, or where it was changed."""
    states = find_states_folder() or find_folder() / KEPT  # what was kept before it was switched off stays
    states = (find_keep_folder() if holds_kept(version) else None) or states
    return _check(states, version, stamp(states / version) if version.isalnum() else ())


@cached(entries=6)
def _check(states: Path, version: str, _files: tuple[str, ...]) -> Path:
    """Read and hash a kept state once, and again when its files have changed."""
    return find_state(states, version)
