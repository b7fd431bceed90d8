"""Takes the pictures of the README: python -m tests.pictures"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image

from tests.chromium import DRAWN, open_browser
from tests.server import run_server

FOLDER = Path(__file__).parent / "pictures"
_SHOTS = (
    ("overview", "", {"width": 1440, "height": 1000}, "light"),
    ("map-dark", "?project=all&tab=Map&show=place:Mechelen, Belgium", {"width": 1440, "height": 1000}, "dark"),
    ("phone", "", {"width": 390, "height": 844}, "light"),
)


def main() -> None:
    """Take each picture from the real page."""
    FOLDER.mkdir(exist_ok=True)
    with run_server() as server, open_browser() as browser:
        for name, query, size, theme in _SHOTS:
            page = browser.new_page(viewport=size, color_scheme=theme)
            page.goto(f"{server.address}{query}")
            page.wait_for_selector(".pc-figure .main-svg")
            page.wait_for_function(DRAWN)
            page.wait_for_timeout(2500)  # names on the map fade in
            _save(page.screenshot(), FOLDER / f"{name}.png")
            page.close()


def _save(shot: Any, path: Path) -> None:
    """Write a picture in 128 colours: a repository is no place for megabytes of screenshots."""
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(128).save(path, optimize=True)


if __name__ == "__main__":
    main()
