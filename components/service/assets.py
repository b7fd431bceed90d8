"""Scripts, styles and outlines that a browser asks for → their paths, and an address that follows their content."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from components.atlas.folder import GEO_FOLDER

_VIEWS = Path(__file__).parents[1] / "views"  # they lie beside what they draw
_BOARD = _VIEWS / "board"
ICON = _BOARD / "favicon.svg"  # a named icon would be fetched from another host
SCRIPTS = tuple(sorted(_VIEWS.glob("*/*.js")))  # those of the filters too: they share modules


def find_version(*paths: Path) -> str:
    """Return a name for the content of files, that changes when any of them does."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def list_assets() -> dict[str, Path]:
    """Return the files that the browser asks for: name below the assets' address → path."""
    plotly = find_spec("plotly")  # not imported: only its file is asked for
    assert plotly and plotly.origin
    return {
        "plotly.min.js": Path(plotly.origin).parent / "package_data" / "plotly.min.js",
        **{f"geo/{name}": GEO_FOLDER / name for name in ("countries.json", "regions.json")},
        **{path.name: path for path in SCRIPTS},
    }


@cache
def find_assets_address() -> str:
    """Return where the assets stand below the page's address; it changes with their content."""
    return f"assets/{find_version(*list_assets().values())}/"


@cache
def read_style() -> str:
    """Return the rules of style of the board."""
    return read_button_style() + (_BOARD / "board.css").read_text(encoding="utf-8")


@cache
def read_button_style() -> str:
    """Return the rules of style of its buttons, which others have, too."""
    return (_BOARD / "buttons.css").read_text(encoding="utf-8")
