"""The page's script, run as Streamlit runs it, and small catalogues from CSV text."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.two_projects import TEXTS

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def open_page(monkeypatch, tmp_path) -> Callable[..., AppTest]:
    """Run dashboard.py for an address, on the shipped data or on these two projects with some files replaced."""

    def open_page(
        address: dict[str, Any] | None = None, *, files: dict[str, str] | None = None, folder: Path | None = None
    ) -> AppTest:
        if files is not None:
            folder = tmp_path
            for name, text in (TEXTS | files).items():
                (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder or PROJECT / "data")])
        page = AppTest.from_file(PROJECT / "dashboard.py", default_timeout=60)
        page.query_params.update(address or {})
        return page.run()

    return open_page


@pytest.fixture
def list_cards() -> Callable[[AppTest], dict[str, Any]]:
    """Cards of the open tab, by name, as they are sent to the browser."""

    def list_cards(page: AppTest) -> dict[str, Any]:
        (board,) = page.get("bidi_component")
        return {card["name"]: card for card in json.loads(board.proto.json)["cards"]}

    return list_cards
