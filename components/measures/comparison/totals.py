"""Catalogue → how large each compared project is, side by side, and all of them together."""

from __future__ import annotations

from collections import Counter

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.comparison.totals import TotalFacts
from components.measures.comparison.items import keep_compared, list_members
from components.measures.engine import fetch_rows, name_projects, scan
from components.measures.pilot_areas import count_pilot_areas, count_pilot_areas_by_project

TOGETHER = "together"
ROWS = {"participations": "partners", "pilots": "pilot_cities"}  # counted row by row; all else is distinct
DISTINCT = ("organisations", "places", "countries", "themes", "challenges")
_SIZES = ("participations", "organisations")
_FEW = 3  # projects whose funding a sentence tells
MONEY = ("budget_eur", "eu_funding_eur")
COLUMNS = (
    "name", "participations", "organisations", "places", "countries", "pilots", "pilot_areas", "themes", "challenges",
    *MONEY, "key",
)  # fmt: skip


def count_totals(catalogue: Catalogue) -> pd.DataFrame:
    """Count what is recorded of each compared project, and of all together in the last row.

    Columns: name, participations, organisations, places (of partners and pilots), countries, pilots, pilot_areas,
    themes, challenges, budget_eur, eu_funding_eur, key; nothing for fewer than two projects. NaN: none recorded, or
    not stated (of together: not by all). Participations and pilots add up; what two projects share counts
    once in the row of all.
    """
    catalogue = keep_compared(catalogue)
    names = name_projects(catalogue)
    if len(names) < 2:
        return pd.DataFrame(columns=list(COLUMNS))
    totals = pd.DataFrame(
        {"name": [*names.values(), TOGETHER], "key": [*(str(ItemKey("project", each)) for each in names), ""]}
    )
    for column, table in ROWS.items():
        counts = dict(fetch_rows(scan(getattr(catalogue, table)).group_by("project").agg(nw.len().alias("rows"))))
        totals[column] = _fill([counts.get(project, 0) for project in names], sum(counts.values()))
    for column in DISTINCT:
        members = list_members(catalogue, column)
        of_project = Counter(project for projects in members.values() for project in projects)
        totals[column] = _fill([of_project[project] for project in names], len(members))
    areas = count_pilot_areas_by_project(catalogue)
    totals["pilot_areas"] = _fill([areas.get(project, 0) for project in names], count_pilot_areas(catalogue))
    for column in MONEY:
        amounts = [amount for (amount,) in fetch_rows(scan(catalogue.projects).select(column))]
        totals[column] = [*amounts, float("nan") if pd.isna(amounts).any() else sum(amounts)]
    return totals[list(COLUMNS)]


def _fill(counts: list[int], together: int) -> list[float]:
    """Return the counts with what is not recorded as NaN: no row proves nothing."""
    return [float(count) if count else float("nan") for count in (*counts, together)]


def find_totals(table: pd.DataFrame, catalogue: Catalogue) -> TotalFacts | None:
    """Find how many partners and organisations there are, and how much EU funding each project, if they are few."""
    if table.empty:
        return None
    *projects, last = table.to_dict("records")
    stated = tuple((row["name"], row["eu_funding_eur"]) for row in projects if row["eu_funding_eur"] > 0)
    participations, organisations = (0 if pd.isna(last[name]) else int(last[name]) for name in _SIZES)
    return TotalFacts(participations, organisations, stated if len(projects) <= _FEW else ())
