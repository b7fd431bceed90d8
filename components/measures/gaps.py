"""Catalogue → what the sources leave open: how many rows lack what one would like to know."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.gaps import LargestGap
from components.measures.engine import alphabetise, count_projects, scan
from components.measures.fields import FIELDS, PARTS
from components.measures.quality import list_absent
from components.measures.result import Result

_Row = tuple[str, str, int, int]


@dataclass(frozen=True, eq=False)
class Gaps(Result):
    """The gaps, and what none of many projects has any row of, which is no gap of each."""

    absent: list[str]


def count_gaps(catalogue: Catalogue) -> Gaps:
    """Count the rows that lack something, the largest share first.

    Columns: rows ("Partners"), gap ("country"), missing, total, share (0 to 1). Tables without rows are left out.
    """
    absent = list_absent(catalogue)
    rows = [
        *(row for table in ("projects", "partners", "pilot_cities") for row in _count_blanks(catalogue, table)),
        *(row for row in _count_absent(catalogue) if row[1] not in absent),
    ]
    gaps = pd.DataFrame(rows, columns=["rows", "gap", "missing", "total"])
    gaps["share"] = (gaps["missing"] / gaps["total"]).round(4)
    order = ["share", "missing", "rows", "gap"]
    return Gaps(
        gaps.sort_values(order, ascending=[False, False, True, True], ignore_index=True, key=alphabetise), absent
    )


def _count_blanks(catalogue: Catalogue, table: str) -> list[_Row]:
    """Count the rows of a table that lack what a figure needs."""
    fields = [field for field in FIELDS if field.table == table and field.gains]
    sums = [field.is_missing.cast(nw.Int64).sum().alias(field.name) for field in fields]
    counted = (
        scan(getattr(catalogue, table)).select(nw.len().alias("rows"), *sums).collect("pandas").to_native().iloc[0]
    )
    total = int(counted["rows"])
    return [(field.rows, field.name, int(counted[field.name]), total) for field in fields] if total else []


def _count_absent(catalogue: Catalogue) -> list[_Row]:
    """Count the projects without any row in each of the other tables."""
    total = count_projects(catalogue)
    present = {
        noun: scan(getattr(catalogue, table)).select(nw.col("project").n_unique()) for table, noun in PARTS.items()
    }
    counts = {noun: int(query.collect("pandas").item()) for noun, query in present.items()}
    return [("Projects", noun, total - count, total) for noun, count in counts.items()] if total else []


def find_largest_gap(counted: Gaps, catalogue: Catalogue) -> LargestGap | None:
    """Find what is missing most often."""
    if counted.table.empty:
        return None
    first = counted.table.iloc[0]
    return LargestGap(first["gap"], first["rows"].lower(), int(first["missing"]), int(first["total"]))
