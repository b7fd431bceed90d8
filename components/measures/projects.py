"""Catalogue → when its projects run, and what they cost."""

from __future__ import annotations

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.amounts import name_euros
from components.language.phrases import count_of, join_words, start_sentence
from components.measures.engine import collect, count_projects, scan

LISTED = 40  # so many projects are drawn one by one; more are counted by year
_LONGEST = 60  # years that are counted at most, the latest of them


def list_periods(catalogue: Catalogue) -> pd.DataFrame:
    """List the projects in the order of their start, those without any date last; or count them by year.

    Columns: project, name, programme, start, end (as written), start_date, end_date; for more than LISTED
    projects year and projects (that run in it; only those whose start and end are known).
    """
    if count_projects(catalogue) > LISTED:
        return _count_running(catalogue)
    columns = ["project", "name", "programme", "start", "end", "start_date", "end_date"]
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


def find_busy_years(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say when two projects run together, or in which year most projects run."""
    if len(table) == 2 and "project" in table:
        return _find_common_time(table)
    running = table if "year" in table else _count_running(catalogue)
    most = int(running["projects"].max()) if len(running) else 0
    if most < 2:
        return ""
    years = [int(year) for year in running.loc[running["projects"] == most, "year"]]
    dated = sum(_count_spans(catalogue).values())
    count = f"{most:,} of the {dated:,} that state start and end"
    if len(years) == 1:
        return f"{years[0]} has most projects running: {count}"
    in_a_row = years[-1] - years[0] == len(years) - 1
    return f"Most projects run in {years[0]}–{years[-1]}: {count}" if in_a_row else ""


def _find_common_time(table: pd.DataFrame) -> str:
    if table[["start_date", "end_date"]].notna().all(axis=None):
        first, last = table["start_date"].max(), table["end_date"].min()
        return f"Both run from {first:%B %Y} to {last:%B %Y}" if first <= last else "They do not run at the same time"
    years = table["end_date"].dt.year
    return f"Both end in {years.iloc[0]:.0f}" if years.nunique(dropna=False) == 1 and years.notna().all() else ""


def list_funding(catalogue: Catalogue, *, largest: int = 25) -> pd.DataFrame:
    """List the projects whose budget or EU funding is known, the `largest` of them, largest first.

    Columns: project, name, budget_eur, eu_funding_eur (NaN where not stated).
    """
    columns = ["project", "name", "budget_eur", "eu_funding_eur"]
    size = nw.max_horizontal("budget_eur", "eu_funding_eur")
    query = scan(catalogue.projects).select(columns).with_columns(size=size).filter(~nw.col("size").is_null())
    return collect(query, "-size", "name").head(largest)[columns]


def find_known_funding(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say how much money is known, and of how many projects."""
    if table.empty:
        return ""
    (budget, budgets), (funding, funded) = (_add_up(catalogue, column) for column in ("budget_eur", "eu_funding_eur"))
    number = count_projects(catalogue)
    if number == 1:
        stated = (("EU funding", funding), ("budget", budget))
        return start_sentence(join_words([f"{noun} {name_euros(amount)}" for noun, amount in stated if amount]))
    if not funded:
        return f"Budgets of {name_euros(budget)} are stated for {budgets:,} of {number:,} projects"
    return f"EU funding of {name_euros(funding)} is stated for {funded:,} of {number:,} projects"


def tell_budgets(catalogue: Catalogue) -> str:
    """Say what the budgets that are stated add up to, beside a finding that tells of EU funding."""
    (budget, budgets), (_, funded) = (_add_up(catalogue, column) for column in ("budget_eur", "eu_funding_eur"))
    if count_projects(catalogue) == 1 or not (budgets and funded):
        return ""
    return f"budgets of {count_of(budgets, 'project')}: {name_euros(budget)}"


def _add_up(catalogue: Catalogue, column: str) -> tuple[float, int]:
    """Return the sum of an amount, and how many projects state it."""
    stated = scan(catalogue.projects).select(column).drop_nulls()
    row = stated.select(nw.col(column).sum(), number=nw.len()).collect("pandas")
    return float(row.item(0, 0)), int(row.item(0, 1))
