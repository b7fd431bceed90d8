"""The system's Chromium, for browser tests, timings and pictures."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",  # maps need WebGL, here without a graphics card
    "--disable-gpu-compositing",  # but only they: a page is put together by a fifth less work without
)

# All figures of the open tab are drawn, the maps with their outlines, and Streamlit has nothing left to do.
DRAWN = """() => {
  const status = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
  const figures = [...document.querySelectorAll(".pc-figure[role=img]")];
  const quiet = (figure) => {
    const map = figure._fullLayout?.map?._subplot?.map;
    return figure._fullData && (!map || (map.loaded() && map.areTilesLoaded()));
  };
  const filled = document.querySelector("[role=tabpanel] :is(.pc-card, [data-testid=stDataFrame], table)");
  return status === "notRunning" && filled && figures.every(quiet);
}"""


def find_chromium() -> str:
    """Return the path of Chromium, or "" where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")


@contextlib.contextmanager
def open_browser() -> Iterator[Any]:
    """Open Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_chromium(), args=list(_FLAGS))
        yield browser
        browser.close()
