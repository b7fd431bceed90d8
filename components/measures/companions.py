"""Catalogue + a project → the projects that it has something in common with, and what."""

from __future__ import annotations

from collections.abc import Sequence

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.measures.engine import fetch_rows, memoise, name_projects
from components.measures.presence import scan_stated

#: kind of what is shared → (table, column) where it stands, in the order of its weight
SHARED: dict[str, tuple[tuple[str, str], ...]] = {
    "challenges": (("challenges", "challenge"),),
    "themes": (("themes", "theme"),),
    "places": (("partners", "location"), ("pilot_cities", "location")),
    "organisations": (("partners", "partner"),),
}


def list_companions(catalogue: Catalogue, project: str) -> pd.DataFrame:
    """List the other projects by what they share with a project, those with most in common first.

    Columns: project, name, and a list of names for each of SHARED; more shared challenges come before more
    themes, and these before places and organisations.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for kind, columns in SHARED.items():
        for other, value in sorted(_list_shared(catalogue, project, columns), key=lambda pair: rank_name(pair[1])):
            found.setdefault(other, {each: [] for each in SHARED})[kind].append(value)
    names = name_projects(catalogue)
    rows = [{"project": other, "name": names[other], **shared} for other, shared in found.items()]
    rows.sort(key=lambda row: ([-len(row[kind]) for kind in SHARED], rank_name(names[str(row["project"])])))
    return pd.DataFrame(rows, columns=["project", "name", *SHARED])


def _list_shared(catalogue: Catalogue, project: str, columns: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return (other project, value) for each value that the project has, too."""
    values = _list_values(catalogue, columns)
    return {
        (other, value) for value, having in values.items() if project in having for other in having if other != project
    }


@memoise
def _list_values(catalogue: Catalogue, columns: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    """Return value → the projects that have it."""
    having: dict[str, set[str]] = {}
    for table, column in columns:
        for project, value in fetch_rows(_scan_values(catalogue, table, column)):
            having.setdefault(value, set()).add(project)
    return having


def _scan_values(catalogue: Catalogue, table: str, column: str) -> nw.LazyFrame:
    return scan_stated(catalogue, table, column).filter(nw.col("value") != "").unique()
