"""Catalogue → when its projects run, and what they cost."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.projects import BusyYears, CommonEnd, CommonTime, Money
from components.measures.engine import collect, count_projects, scan
from components.measures.result import Result

LISTED = 40  # so many projects are drawn one by one; more are counted by year
_TEXTS = ["project", "name", "programme", "start", "end"]  # of a project
_DAYS = ["start_date", "end_date"]
_LONGEST = 60  # years that are counted at most, the latest of them


@dataclass(frozen=True, eq=False)
class MeasuredPeriods(Result):
    """When projects run: a row a project, or a row a year where they are too many to draw one by one."""

    is_by_year: bool


def list_periods(catalogue: Catalogue) -> MeasuredPeriods:
    """List the projects in the order of their start, those without any date last; or count them by year.

    Columns: those of `list_project_periods`; year and projects (that run in it; only those whose start and end are
    known). More than LISTED projects are counted, then the columns of a project are empty, else the last two.
    """
    if count_projects(catalogue) > LISTED:
        running = _count_running(catalogue)
        running[_TEXTS], running[_DAYS] = "", pd.NaT
        return MeasuredPeriods(running[[*_TEXTS, *_DAYS, "year", "projects"]], is_by_year=True)
    periods = list_project_periods(catalogue).assign(year=float("nan"), projects=float("nan"))
    return MeasuredPeriods(periods, is_by_year=False)


def list_project_periods(catalogue: Catalogue) -> pd.DataFrame:
    """List the projects in the order of their start, those without any date last.

    Columns: project, name, programme, start, end (as written), start_date, end_date.
    """
    columns = [*_TEXTS, *_DAYS]
    first = nw.coalesce("start_date", "end_date")
    query = scan(catalogue.projects).select(columns).with_columns(first=first, undated=first.is_null())
    return collect(query, "undated", "first", "end_date", "name")[columns]


def _count_running(catalogue: Catalogue) -> pd.DataFrame:
    spans = _count_spans(catalogue)
    if not spans:
        return pd.DataFrame({"year": [], "projects": []}, dtype=int)
    last = max(last for _, last in spans)
    years = range(max(min(first for first, _ in spans), last - _LONGEST + 1), last + 1)
    running = [sum(count for (first, last), count in spans.items() if first <= year <= last) for year in years]
    return pd.DataFrame({"year": list(years), "projects": running})


def _count_spans(catalogue: Catalogue) -> dict[tuple[int, int], int]:
    """Count the projects with each first and last year, of those that state both."""
    dated = scan(catalogue.projects).select("start_date", "end_date").drop_nulls()
    years = dated.select(first=nw.col("start_date").dt.year(), last=nw.col("end_date").dt.year())
    rows = years.group_by("first", "last").agg(nw.len().alias("projects")).collect("pandas").to_native()
    return {(int(first), int(last)): int(projects) for first, last, projects in rows.itertuples(index=False)}


def find_busy_years(periods: MeasuredPeriods, catalogue: Catalogue) -> CommonTime | CommonEnd | BusyYears | None:
    """Find when two projects run together, or in which years most projects run."""
    if len(periods.table) == 2 and not periods.is_by_year:
        return _find_common_time(periods.table)
    running = periods.table if periods.is_by_year else _count_running(catalogue)
    most = int(running["projects"].max()) if len(running) else 0
    if most < 2:
        return None
    years = [int(year) for year in running.loc[running["projects"] == most, "year"]]
    in_a_row = years[-1] - years[0] == len(years) - 1
    return BusyYears(years[0], years[-1], most, sum(_count_spans(catalogue).values())) if in_a_row else None


def _find_common_time(table: pd.DataFrame) -> CommonTime | CommonEnd | None:
    if table[["start_date", "end_date"]].notna().all(axis=None):
        return CommonTime(table["start_date"].max(), table["end_date"].min())
    years = table["end_date"].dt.year
    return CommonEnd(int(years.iloc[0])) if years.nunique(dropna=False) == 1 and years.notna().all() else None


def list_funding(catalogue: Catalogue, *, largest: int = 25) -> pd.DataFrame:
    """List the projects whose budget or EU funding is known, the `largest` of them, largest first.

    Columns: project, name, budget_eur, eu_funding_eur (NaN where not stated).
    """
    columns = ["project", "name", "budget_eur", "eu_funding_eur"]
    size = nw.max_horizontal("budget_eur", "eu_funding_eur")
    query = scan(catalogue.projects).select(columns).with_columns(size=size).filter(~nw.col("size").is_null())
    return collect(query, "-size", "name").head(largest)[columns]


def find_known_funding(table: pd.DataFrame, catalogue: Catalogue) -> Money | None:
    """Find how much money is known, and of how many projects."""
    return None if table.empty else add_up_money(catalogue)


def add_up_money(catalogue: Catalogue) -> Money:
    """Add up the budgets and EU funding that are stated."""
    budgets, funding = _add_up(catalogue, "budget_eur"), _add_up(catalogue, "eu_funding_eur")
    return Money(count_projects(catalogue), *budgets, *funding)


def _add_up(catalogue: Catalogue, column: str) -> tuple[float, int]:
    """Return the sum of an amount, and how many projects state it."""
    stated = scan(catalogue.projects).select(column).drop_nulls()
    row = stated.select(nw.col(column).sum(), number=nw.len()).collect("pandas")
    return float(row.item(0, 0)), int(row.item(0, 1))
