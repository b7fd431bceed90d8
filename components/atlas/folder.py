"""Where the data lie that ship with the program: beside it in a checkout, within it where it is installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_HOME = _PACKAGE if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

SHIPPED_FOLDER = _HOME / "data"  #: the projects shown where no other folder is named
GEO_FOLDER = SHIPPED_FOLDER / "geo"  #: its README tells how each file is made
DASHBOARD = _HOME / "dashboard.py"  #: what the server runs; its settings lie beside it
