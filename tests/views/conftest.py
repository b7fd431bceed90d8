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
def choose() -> Callable[..., AppTest]:
    """Choose values of filters, as the filters in the sidebar send them, and run the page."""

    def choose(page: AppTest, years: tuple[int | None, int | None] | None = None, **values: list[str]) -> AppTest:
        for name, chosen in values.items():
            page.session_state[name] = chosen
        if years:
            page.session_state["years"] = years
        return page.run()

    return choose


def _read_component(page: AppTest, key: str) -> dict[str, Any]:
    (component,) = [each for each in page.get("bidi_component") if each.key.startswith(key)]
    return json.loads(component.proto.json)


@pytest.fixture
def read_filters() -> Callable[[AppTest], dict[str, Any]]:
    """What the filters in the sidebar are told."""
    return lambda page: _read_component(page, "filters")


@pytest.fixture
def read_board() -> Callable[[AppTest], dict[str, Any]]:
    """What the board of the open tab is told."""
    return lambda page: _read_component(page, "board")


@pytest.fixture
def list_cards() -> Callable[[AppTest], dict[str, Any]]:
    """Cards of the open tab, by name, as they are sent to the browser."""
    return lambda page: {card["name"]: card for card in _read_component(page, "board")["cards"]}
