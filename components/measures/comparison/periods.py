"""Catalogue → when the compared projects run, and whether they run at the same time.

A start or end that no source states leaves a project open on that side: then it surely runs on the one day
that is stated, and may run before or after.
"""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.comparison.periods import Busiest, OneAfterOther, OpenPeriods, OverlapFacts, Together
from components.measures.comparison.items import keep_compared
from components.measures.projects import list_project_periods

Span = tuple[pd.Timestamp, pd.Timestamp]


def list_compared_periods(catalogue: Catalogue) -> pd.DataFrame:
    """List when each compared project runs, as `list_project_periods` does; nothing for one project alone."""
    periods = list_project_periods(keep_compared(catalogue))
    return periods if len(periods) > 1 else periods[:0]


def find_span(table: pd.DataFrame) -> Span | None:
    """Return the first and last day on which all projects surely run; None if there is none."""
    start, end = table["start_date"], table["end_date"]
    first, last = start.fillna(end).max(skipna=False), end.fillna(start).min(skipna=False)
    return (first, last) if len(table) > 1 and first <= last else None


def find_overlap(table: pd.DataFrame, catalogue: Catalogue) -> OverlapFacts | None:
    """Find when all compared projects run at once, that they do not, or what leaves it open."""
    if len(table) < 2:
        return None
    span = find_span(table)
    if span:
        first, last = span
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        return OverlapFacts(len(table), Together(first, last, months), _list_open(table))
    if table["start_date"].max() > table["end_date"].min():
        return OverlapFacts(len(table), _find_order(table) if len(table) == 2 else _find_busiest(table))
    return OverlapFacts(len(table), None, _list_open(table))


def _list_open(table: pd.DataFrame) -> OpenPeriods:
    """List the projects of which a start or end is not stated."""
    no_start, no_end = table["start_date"].isna(), table["end_date"].isna()
    lacking = (no_start & no_end, no_start & ~no_end, ~no_start & no_end)
    return OpenPeriods(*(tuple(table["name"][which]) for which in lacking))


def _find_order(table: pd.DataFrame) -> OneAfterOther:
    """Find which of two projects ends before the other starts."""
    ended, began = table["end_date"].argmin(), table["start_date"].argmax()
    return OneAfterOther(
        table["name"].iloc[ended], table["end_date"].min(), table["name"].iloc[began], table["start_date"].max()
    )


def _find_busiest(table: pd.DataFrame) -> Busiest:
    """Return how many fully dated projects run at once at most, and the first time they do."""
    dated = table.dropna(subset=["start_date", "end_date"])
    busiest = Busiest(0, pd.Timestamp.min, pd.Timestamp.max)
    for day in sorted(dated["start_date"]):
        running = dated[(dated["start_date"] <= day) & (dated["end_date"] >= day)]
        if len(running) > busiest.most:
            busiest = Busiest(len(running), day, running["end_date"].min())
    return busiest
