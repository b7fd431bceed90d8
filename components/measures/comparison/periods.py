"""Catalogue → when the compared projects run, and whether they run at the same time.

A start or end that no source states leaves a project open on that side: then it surely runs on the one day
that is stated, and may run before or after.
"""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_words
from components.measures.comparison.items import narrow
from components.measures.projects import list_periods

Span = tuple[pd.Timestamp, pd.Timestamp]


def list_compared_periods(catalogue: Catalogue) -> pd.DataFrame:
    """List when each compared project runs, as `list_periods` does; nothing for one project alone."""
    periods = list_periods(narrow(catalogue))
    return periods if len(periods) > 1 else periods[:0]


def find_span(table: pd.DataFrame) -> Span | None:
    """Return the first and last day on which all projects surely run; None if there is none."""
    start, end = table["start_date"], table["end_date"]
    first, last = start.fillna(end).max(skipna=False), end.fillna(start).min(skipna=False)
    return (first, last) if len(table) > 1 and first <= last else None


def find_overlap(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say when all compared projects run at once, that they do not, or why that cannot be told."""
    if len(table) < 2:
        return ""
    span = find_span(table)
    if span:
        return _tell_span(table, *span)
    if table["start_date"].max() > table["end_date"].min():
        return _tell_apart(table)
    who = "both" if len(table) == 2 else f"all {len(table)}"
    return f"Whether {who} run at the same time cannot be told: {_tell_open(table)}"


def _tell_span(table: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> str:
    all_of_them = "Both" if len(table) == 2 else f"All {len(table)}"
    is_open = bool(table[["start_date", "end_date"]].isna().any(axis=None))
    if not is_open:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        return f"{all_of_them} run from {first:%B %Y} to {last:%B %Y}: {count_of(months, 'month')}"
    when = f"in {first:%B %Y}" if first == last else f"from {first:%B %Y} to {last:%B %Y}"
    return f"{all_of_them} run {when} for certain; {_tell_open(table)}"


def _tell_open(table: pd.DataFrame) -> str:
    """Say which starts and ends are not stated."""
    no_start, no_end = table["start_date"].isna(), table["end_date"].isna()
    kinds = (("no dates", no_start & no_end), ("no start", no_start & ~no_end), ("no end", ~no_start & no_end))
    return join_words(
        [f"{what} stated for {join_words(list(table['name'][which]))}" for what, which in kinds if which.any()]
    )


def _tell_apart(table: pd.DataFrame) -> str:
    if len(table) == 2:
        first, last = table["end_date"].min(), table["start_date"].max()
        ended, began = table["name"][table["end_date"].argmin()], table["name"][table["start_date"].argmax()]
        return f"They do not run at the same time: {ended} ends in {first:%B %Y}, {began} starts in {last:%B %Y}"
    most, first, last = _find_busiest(table)
    none = f"No day is common to all {len(table)}"
    return f"{none}; {most} run together from {first:%B %Y} to {last:%B %Y}" if most > 1 else none


def _find_busiest(table: pd.DataFrame) -> tuple[int, pd.Timestamp, pd.Timestamp]:
    """Return how many fully dated projects run at once at most, and the first time they do."""
    dated = table.dropna(subset=["start_date", "end_date"])
    busiest = (0, pd.Timestamp.min, pd.Timestamp.max)
    for day in sorted(dated["start_date"]):
        running = dated[(dated["start_date"] <= day) & (dated["end_date"] >= day)]
        if len(running) > busiest[0]:
            busiest = (len(running), day, running["end_date"].min())
    return busiest
