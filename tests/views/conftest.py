"""The page's script, run as Streamlit runs it, and small catalogues from CSV text."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.catalogue.catalogue import Catalogue
from components.catalogue.load import load_files
from components.catalogue.select import make_selection, select
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy
from components.views.shown import Shown

PROJECT = Path(__file__).parents[2]
TEXTS = {
    "projects": "project,name,start,end,featured,source\na,Alpha,2019,2021,yes,x\nb,Beta,2020,2022,,x | y\n",
    "partners": (
        "project,partner,role,city,country,source\n"
        "a,City of Ghent,lead,Ghent,Belgium,x\nb,City of Ghent,partner,Ghent,Belgium,x\n"
        "b,Port of Malmö,partner,Malmö,Sweden,y\n"
    ),
    "pilot_cities": "pilot,project,place,country,measure,source\na-1,a,Ghent,Belgium,bike lanes,x\n",
    "themes": "project,place,country,theme,evidence,certainty,source\na,,,cycling,lanes,,https://example.eu/a\nb,Ghent,Belgium,cycling,bikes,low,y\n",
    "challenges": "project,place,country,challenge,evidence,source\n"
    "a,,,staffing,hard to find,x\nb,,,staffing,hard to keep,y\n",
    "about": "name,value\ntitle,Two projects\ndate,2022-11-24\n",
}  # fmt: skip


@pytest.fixture
def read() -> Callable[..., Catalogue]:
    """Located catalogue of two projects, with some of its files replaced."""

    def read(**replaced: str) -> Catalogue:
        loaded = load_files({f"{name}.csv": text.encode() for name, text in (TEXTS | replaced).items()})
        return locate_catalogue(loaded.catalogue, make_strategy())

    return read


@pytest.fixture
def show(read) -> Callable[..., Shown]:
    """What a selection shows of these two projects."""

    def show(period: tuple[int | None, int | None] = (None, None), **values: list[str]) -> Shown:
        whole, selection = read(), make_selection(values, period=period)
        return Shown(select(whole, selection), whole, selection)

    return show


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
