"""Catalogue → what the sources leave open: how many rows lack what one would like to know."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.engine import count_projects, scan

_Gap = tuple[str, nw.Expr]  # what is not stated, and where this is so
_Row = tuple[str, str, int, int]


def count_gaps(catalogue: Catalogue) -> pd.DataFrame:
    """Count the rows that lack something, the largest share first.

    Columns: rows ("Partners"), gap ("country"), missing, total, share (0 to 1). Tables without rows are left out.
    """
    rows = [
        *_count_blanks(catalogue.projects, "Projects", _PROJECTS),
        *_count_blanks(catalogue.partners, "Partners", _PARTNERS),
        *_count_blanks(catalogue.pilot_cities, "Pilots", _PILOTS),
        *_count_absent(catalogue),
    ]
    gaps = pd.DataFrame(rows, columns=["rows", "gap", "missing", "total"])
    gaps["share"] = (gaps["missing"] / gaps["total"]).round(4)
    return gaps.sort_values(
        ["share", "missing", "rows", "gap"], ascending=[False, False, True, True], ignore_index=True
    )


def _is_blank(column: str) -> nw.Expr:
    return nw.col(column) == ""


_PROJECTS: tuple[_Gap, ...] = (
    ("start", _is_blank("start")),
    ("end", _is_blank("end")),
    ("budget", nw.col("budget_eur").is_null()),
    ("EU funding", nw.col("eu_funding_eur").is_null()),
)
_PARTNERS: tuple[_Gap, ...] = (
    ("country", _is_blank("country")),
    ("city", _is_blank("city")),
    ("role", _is_blank("role")),
    ("kind", _is_blank("organisation_type")),
)
_PILOTS: tuple[_Gap, ...] = (
    ("date", _is_blank("start") & _is_blank("end")),
    ("result", _is_blank("result")),
)
_ABSENT = (("partners", "partners"), ("pilot_cities", "pilots"), ("themes", "themes"), ("challenges", "challenges"))


def _count_blanks(frame: Any, noun: str, gaps: tuple[_Gap, ...]) -> list[_Row]:  # noqa: ANN401
    sums = [is_missing.cast(nw.Int64).sum().alias(name) for name, is_missing in gaps]
    counted = scan(frame).select(nw.len().alias("rows"), *sums).collect("pandas").to_native().iloc[0]
    total = int(counted["rows"])
    return [(noun, name, int(counted[name]), total) for name, _ in gaps] if total else []


def _count_absent(catalogue: Catalogue) -> list[_Row]:
    """Count the projects without any row in each of the other tables."""
    total = count_projects(catalogue)
    present = {noun: scan(getattr(catalogue, table)).select(nw.col("project").n_unique()) for table, noun in _ABSENT}
    counts = {noun: int(query.collect("pandas").item()) for noun, query in present.items()}
    return [("Projects", noun, total - count, total) for noun, count in counts.items()] if total else []


def find_largest_gap(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say what is missing most often."""
    if table.empty:
        return ""
    first = table.iloc[0]
    if not first["missing"]:
        return "Nothing is missing"
    verb = "are" if first["gap"].endswith("s") else "is"
    missing = f"{first['missing']:,} of {first['total']:,} {first['rows'].lower()}"
    return f"No {first['gap']} {verb} stated for {missing}, the largest gap"
