"""Where the geodata lie that ship with the program: data/geo; its README tells how each file is made."""

from __future__ import annotations

from pathlib import Path

GEO_FOLDER = Path(__file__).parents[2] / "data" / "geo"
