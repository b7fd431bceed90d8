"""Catalogue → how large each compared project is, side by side, and all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.phrases import count_of, join_words
from components.measures.comparison.items import list_members, narrow
from components.measures.engine import list_rows, name_projects, scan
from components.measures.projects import name_euros

TOGETHER = "together"
ROWS = {"participations": "partners", "pilots": "pilot_cities"}  # counted row by row; all else is distinct
DISTINCT = ("organisations", "places", "countries", "themes", "challenges")
MONEY = ("budget_eur", "eu_funding_eur")


def count_totals(catalogue: Catalogue) -> pd.DataFrame:
    """Count what is recorded of each compared project, and of all together in the last row.

    Columns: name, participations, organisations, places (of partners and pilots), countries, pilots, themes,
    challenges, budget_eur, eu_funding_eur, key; nothing for fewer than two projects. NaN: none recorded, or
    not stated (of together: not by all). Participations and pilots add up; what two projects share counts
    once in the row of all.
    """
    catalogue = narrow(catalogue)
    names = name_projects(catalogue)
    if len(names) < 2:
        return pd.DataFrame(columns=["name", *ROWS, *DISTINCT, *MONEY, "key"])
    totals = pd.DataFrame(
        {"name": [*names.values(), TOGETHER], "key": [*(str(ItemKey("project", each)) for each in names), ""]}
    )
    for column, table in ROWS.items():
        counts = dict(list_rows(scan(getattr(catalogue, table)).group_by("project").agg(nw.len().alias("rows"))))
        totals[column] = _fill([counts.get(project, 0) for project in names], sum(counts.values()))
    for column in DISTINCT:
        members = list_members(catalogue, column)
        of_project = Counter(project for projects in members.values() for project in projects)
        totals[column] = _fill([of_project[project] for project in names], len(members))
    for column in MONEY:
        amounts = [amount for (amount,) in list_rows(scan(catalogue.projects).select(column))]
        totals[column] = [*amounts, float("nan") if pd.isna(amounts).any() else sum(amounts)]
    return totals[["name", "participations", "organisations", "places", "countries", "pilots", "themes", "challenges",
                  *MONEY, "key"]]  # fmt: skip


def _fill(counts: list[int], together: int) -> list[float]:
    """Return the counts with what is not recorded as NaN: no row proves nothing."""
    return [float(count) if count else float("nan") for count in (*counts, together)]


def find_totals(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say how many partners and organisations there are, and how much EU funding, project by project."""
    if table.empty:
        return ""
    *projects, last = table.to_dict("records")
    parts = [] if pd.isna(last["organisations"]) else [_tell_organisations(last)]
    stated = [f"{row['name']} {name_euros(row['eu_funding_eur'])}" for row in projects if row["eu_funding_eur"] > 0]
    if stated and len(projects) <= 3:
        parts.append(f"EU funding as stated: {join_words(stated)}")
    return "; ".join(parts)


def _tell_organisations(together: Mapping[Any, Any]) -> str:
    partners = count_of(int(together["participations"]), "partner")
    return f"Together {partners} from {count_of(int(together['organisations']), 'organisation')}"
