"""A page that tells what went wrong on it, and whether it is still as it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

# What is open, and tables shown in place of figures.
_CHANGED = "dialog[open], button[title='Show the numbers as a table'][aria-pressed=true]"


@dataclass(frozen=True)
class Watched:
    """A page, the address where it was opened, and its errors and requests to other hosts."""

    page: Any
    address: str
    troubles: list[str]

    def is_unchanged(self) -> bool:
        """Say whether a page is as it was when it was drawn; a dialogue is closed for that."""
        self.page.keyboard.press("Escape")
        return self.page.url == self.address and self.page.locator(_CHANGED).count() == 0


def watch(page: Any, address: str) -> Watched:
    """Open a page and watch it from then on."""
    troubles: list[str] = []
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: troubles.append(f"asked {request.url}") if _is_foreign(request.url) else None)
    page.goto(address)
    return Watched(page, page.url, troubles)


def _is_foreign(url: str) -> bool:
    return urlsplit(url).hostname not in (None, "127.0.0.1")
