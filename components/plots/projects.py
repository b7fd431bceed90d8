"""Projects → when they run, and what they cost."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.notes import join_remarks, tell_cut_bars, tell_largest_drawn
from components.language.projects import (
    compare_money,
    describe_money,
    explain_money,
    tell_budgets,
    tell_busy_years,
    tell_known_funding,
)
from components.measures.projects import add_up_money, find_busy_years, find_known_funding, list_funding, list_periods
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn, hide_columns
from components.plots.timeline import measure_timeline, plot_timeline

_MONEY = {True: "@bar", False: "@depth0"}  # whether it is EU funding
_FAR = 4  # times the next amount: bars so much longer are cut


def plot_funding(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return bars of money: EU funding first, then the rest of the budget."""
    funding, budget = table["eu_funding_eur"], table["budget_eur"]
    parts = (funding.fillna(0), (budget - funding.fillna(0)).clip(lower=0).fillna(0))
    amounts = list(zip(map(_find_stated, funding), map(_find_stated, budget), strict=True))
    tips = tuple(Tip(name, lines=describe_money(*pair)) for name, pair in zip(table["name"], amounts, strict=True))
    keys = tuple(str(ItemKey("project", project)) for project in table["project"])
    longest = _find_longest(parts[0] + parts[1])
    drawn = parts[0].clip(upper=longest), parts[1].clip(upper=longest - parts[0].clip(upper=longest))
    series = tuple(
        Series(explain_money(is_funding=is_funding), colour, tuple((values / 1e6).round(3).tolist()), tips, keys)
        for (is_funding, colour), values in zip(_MONEY.items(), drawn, strict=True)
    )
    cut = (parts[0] + parts[1] > longest).tolist()
    texts = tuple(
        f"→ {compare_money(*pair)}" if is_cut else compare_money(*pair)
        for pair, is_cut in zip(amounts, cut, strict=True)
    )
    rest, budgets = _tell_rest(catalogue, len(table)), tell_budgets(add_up_money(catalogue))
    note = join_remarks(rest, budgets, tell_cut_bars(sum(cut)))
    return Bars(tuple(table["name"]), (Panel("Million euros", series, texts, tuple(cut)),), note=note)


def _find_stated(amount: float) -> float | None:
    return None if pd.isna(amount) else amount


def _find_longest(amounts: pd.Series) -> float:
    """Return how long a bar may be: few amounts far above all others would leave these no length to compare."""
    ranked = amounts.sort_values(ascending=False).tolist()
    for few, usual in enumerate(ranked[: len(ranked) // 4 + 1]):
        if few and ranked[few - 1] > _FAR * usual > 0:
            return _FAR / 2 * usual
    return float("inf")


def _tell_rest(catalogue: Catalogue, drawn: int) -> str:
    projects = catalogue.projects
    known = int((projects["budget_eur"].notna() | projects["eu_funding_eur"].notna()).sum())
    return tell_largest_drawn(drawn, known)


PROJECT_TIMELINE = Chart(
    name="project-timeline",
    title="When the projects run",
    counts="From the first to the last day that the sources state; a year counts as whole",
    measure=list_periods,
    plot=plot_timeline,
    find=lambda periods, catalogue: tell_busy_years(find_busy_years(periods, catalogue)),
    empty="No projects are left in this selection.",
    columns=(
        TableColumn("name", "Project", optional=True),
        TableColumn("programme", "Programme", optional=True),
        TableColumn("start", "Start", optional=True),
        TableColumn("end", "End", optional=True),
        TableColumn("year", "Year", "year", optional=True),
        TableColumn("projects", "Projects running", "integer", optional=True),
        TableColumn("start_date", kind="date"),
        TableColumn("end_date", kind="date"),
        *hide_columns("project"),
    ),
    height=measure_timeline,
    key=name_item("project", "project"),
)

FUNDING = Chart(
    name="funding",
    title="Budget and EU funding",
    counts="Total budget and EU funding as the sources state them, not adjusted for prices; ? is not stated",
    measure=list_funding,
    plot=plot_funding,
    find=lambda table, catalogue: tell_known_funding(find_known_funding(table, catalogue)),
    empty="No budget or funding is stated for this selection.",
    columns=(
        TableColumn("name", "Project"),
        TableColumn("budget_eur", "Budget (€)", "number"),
        TableColumn("eu_funding_eur", "EU funding (€)", "number"),
        *hide_columns("project"),
    ),
    height=lambda table: measure_bars_height(list(table["name"]), note=len(table) > 1),
    key=name_item("project", "project"),
    extras=lambda table, catalogue: {
        "legend": list_legend({explain_money(is_funding=is_funding): colour for is_funding, colour in _MONEY.items()})
    },
)
