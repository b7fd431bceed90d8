"""Name of a variable of the environment → its text: the one place that asks for it."""

from __future__ import annotations

import os

DATA = "PILOT_CITIES_DATA"  #: the data folder, where the command names none; every other variable is a setting's
SOURCES = "PILOT_CITIES_SOURCES"  #: addresses of tables, each perhaps as name=address, with spaces between them
SOURCES_PAUSE = "PILOT_CITIES_SOURCES_PAUSE"  #: seconds between two looks at an address


def read_variable(name: str) -> str:
    """Return what a variable says; "" where it is not set."""
    return os.environ.get(name, "").strip() if name else ""
