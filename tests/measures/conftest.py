"""Small catalogues from CSV text, read and located as the shipped data is."""

from __future__ import annotations

import pytest

from components.catalogue.load import load_files
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy

PROJECTS = "project,name,source\na,Alpha,x\nb,Beta,x\n"


@pytest.fixture
def read():
    """Catalogue of the tables given as CSV text; two projects, a and b, unless told otherwise."""

    def read(**tables: str):
        texts = {"projects": PROJECTS, **tables}
        loaded = load_files({f"{name}.csv": text.encode() for name, text in texts.items()})
        return locate_catalogue(loaded.catalogue, make_strategy())

    return read


@pytest.fixture
def list_many():
    """CSV text of so many projects: p01, p02, …"""
    return lambda number: "project,source\n" + "".join(f"p{i:02d},x\n" for i in range(1, number + 1))
