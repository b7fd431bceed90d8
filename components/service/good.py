"""Data folder → its last good state as it is kept on the disk, and what its files have lost since then."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.last_good import read_last_good, write_last_good
from components.catalogue.load import Loaded
from components.catalogue.losses import Lost, Tally, find_losses
from components.catalogue.snapshots import KEPT, UNKEPT, UnknownStateError, find_state
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import read_memory
from components.reports.folder import open_folder
from components.service.present import count_state
from components.service.switches import find_states_folder

GOOD_TABLES = "last-good-sources.json"  # beside the states: what was held where tables at addresses are shown
HELD_BACK = "held-back-sources.json"  # what is not shown to all, and can be accepted
_LOG = logging.getLogger(__name__)


def find_good_file(folder: Path) -> Path | None:
    """Return where it stands what the last good state of a data folder held.

    None where no states are kept, and for what ships: that changes with the program.
    """
    states, place = find_states_folder(folder), folder.resolve()
    if states is None or place == SHIPPED_FOLDER.resolve():
        return None
    if states.resolve() == place / KEPT:
        return states / "last-good.json"  # it is still known when the folder was moved
    return states / f"last-good-{hashlib.sha256(str(place).encode()).hexdigest()[:8]}.json"  # states of many folders


def compare_with_good(folder: Path, loaded: Loaded) -> tuple[Tally | None, tuple[Lost, ...]]:
    """Return what the last good state held that is kept of a folder, and what its files, as read, have lost of it."""
    file = find_good_file(folder)
    good = read_last_good(file) if file else None
    return good, find_losses(good, tally_folder(folder, loaded)) if good else ()


def open_kept(folder: Path, version: str) -> Loaded:
    """Return a kept state of a data folder. Raises UnknownStateError where it is not kept."""
    kept = find_states_folder(folder)
    if kept is None:
        raise UnknownStateError(UNKEPT)
    return open_folder(find_state(kept, version))


def tally_folder(folder: Path, loaded: Loaded) -> Tally:
    """Return what the files of a data folder hold, of which these were read."""
    return count_state(folder, loaded, read_memory(folder / PLACES_FILE))


def remember_good(file: Path, tally: Tally) -> str:
    """Write what the last good state holds; return why that cannot be, or ""."""
    try:
        write_last_good(file, tally)
    except OSError as error:
        _LOG.warning("%s: what the last good state holds cannot be written (%s)", file, error.strerror)
        return str(error.strerror)
    return ""
