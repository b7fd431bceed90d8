"""Totals of compared projects → bars side by side: a row a number, a column a project, and all together."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.table_row import TableRow
from components.language.amounts import name_euros
from components.language.comparison.totals import name_millions, name_missing_total, tell_open_total, tell_totals
from components.measures.comparison.items import keep_compared
from components.measures.comparison.totals import MONEY, TOGETHER, count_totals, find_totals
from components.plots.chart import Chart
from components.plots.colours import colour_projects
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

_COLUMNS = (
    TableColumn("name", "Project"),
    TableColumn("participations", "Partners (participations)", "integer"),
    TableColumn("organisations", "Organisations", "integer"),
    TableColumn("places", "Places", "integer"),
    TableColumn("countries", "Countries", "integer"),
    TableColumn("pilots", "Pilots", "integer"),
    TableColumn("pilot_areas", "Pilot areas", "integer"),
    TableColumn("themes", "Themes", "integer"),
    TableColumn("challenges", "Challenges", "integer"),
    TableColumn("budget_eur", "Budget (€)", "number"),
    TableColumn("eu_funding_eur", "EU funding (€)", "number"),
    *hide_columns("key"),
)
_ROWS = {column.name: column.label.removesuffix(" (€)") for column in _COLUMNS if column.is_numeric}
_OPEN = "?"
_TOGETHER_FITS = 3  # projects


def plot_totals(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return bars, each as long as its share of the largest number in its row."""
    drawn = _list_drawn(table)
    colours = [*colour_projects(keep_compared(catalogue)).values(), "@shared"]
    largest = drawn[list(_ROWS)].max()
    panels = tuple(
        _make_panel(row, largest, colour) for row, colour in zip(drawn.to_dict("records"), colours, strict=False)
    )
    note = tell_open_total(_OPEN) if _has_open(drawn) else ""
    return Bars(tuple(_ROWS.values()), panels or (Panel("", (), ()),), note=note, shares_scale=True)


def _list_drawn(table: pd.DataFrame) -> pd.DataFrame:
    return table if len(table) <= _TOGETHER_FITS + 1 else table[table["name"] != TOGETHER]


def _has_open(drawn: pd.DataFrame) -> bool:
    return bool(drawn[list(_ROWS)].isna().any(axis=None))


def _make_panel(row: TableRow, largest: pd.Series, colour: str) -> Panel:
    name = str(row["name"])
    values = tuple(
        0.0 if pd.isna(row[column]) or not largest[column] else row[column] / largest[column] for column in _ROWS
    )
    texts = tuple(_tell(row[column], column) for column in _ROWS)
    tips = tuple(Tip(label, f" · {name}", (_explain(row[column], column),)) for column, label in _ROWS.items())
    keys = (str(row["key"]) or None,) * len(_ROWS)
    title = name[:1].upper() + name[1:] if name == TOGETHER else name
    return Panel(title, (Series(name, colour, values, tips, keys),), texts)


def _tell(value: float, column: str) -> str:
    if pd.isna(value):
        return _OPEN
    return name_millions(value) if column in MONEY and value >= 1e5 else f"{value:,.0f}"


def _explain(value: float, column: str) -> str:
    if pd.isna(value):
        return name_missing_total(is_money=column in MONEY)
    return name_euros(value) if column in MONEY else f"{value:,.0f}"


TOTALS = Chart(
    name="compared-totals",
    title="Totals side by side",
    counts="Participations and pilots are rows, all else is counted once however often it stands there; "
    "money as the sources state it",
    measure=count_totals,
    plot=plot_totals,
    find=lambda table, catalogue: tell_totals(find_totals(table, catalogue)),
    empty="No two projects are left to count side by side.",
    columns=_COLUMNS,
    height=lambda table: measure_bars_height(list(_ROWS.values()), note=_has_open(_list_drawn(table))),
    key=KEY,
    extras=lambda table, catalogue: {"min_width": 130 + 80 * len(_list_drawn(table))},
)
