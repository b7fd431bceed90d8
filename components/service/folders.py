"""Command line and environment → the folder that is shown, and the one that keeps its earlier states."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.snapshots import KEPT

_DATA = "PILOT_CITIES_DATA"
_FREEZE = "PILOT_CITIES_FREEZE"  # "0": no state is kept; else the folder for them, beside the data unless set


def find_folder() -> Path:
    """Return the folder that is shown: the command's first argument, PILOT_CITIES_DATA, or the shipped data."""
    named = next((word for word in sys.argv[1:] if not word.startswith("-")), "") or os.environ.get(_DATA, "")
    return Path(named).expanduser() if named else SHIPPED_FOLDER


def find_states_folder() -> Path | None:
    """Return the folder that keeps each state of the data that is shown; None where that is switched off."""
    named = os.environ.get(_FREEZE, "")
    if named == "0":
        return None
    return Path(named).expanduser() if named not in ("", "1") else find_folder() / KEPT
