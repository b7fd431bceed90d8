"""Periods of projects → bars on an axis of time, or columns of how many run by year."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.table_row import TableRow
from components.language.notes import tell_open_ends, tell_undated
from components.language.projects import tell_period
from components.measures.projects import MeasuredPeriods
from components.plots.colours import colour_projects
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import LINE, ROW, Period, Timeline
from components.plots.kinds.tip import Tip

_YEARS = 320  # px
_OPEN = pd.Timedelta(days=270)  # how far a bar goes on where its start or end is not known


def plot_timeline(periods: MeasuredPeriods, catalogue: Catalogue) -> Timeline | StandingBars:
    """Return a bar a project, open where its start or end is not known; or bars a year."""
    return (_plot_years if periods.is_by_year else plot_periods)(periods.table, catalogue)


def plot_periods(table: pd.DataFrame, catalogue: Catalogue) -> Timeline:
    """Return a bar a project that has a date."""
    dated = _list_dated(table)
    colours = colour_projects(catalogue)
    periods = tuple(_make_period(row, colours.get(row["project"], "@bar")) for row in dated.to_dict("records"))
    return Timeline(periods, _tell_undated(table, dated))


def _list_dated(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["start_date"].notna() | table["end_date"].notna()]


def _make_period(row: TableRow, colour: str) -> Period:
    start, end = row["start_date"], row["end_date"]
    starts_open, ends_open = bool(pd.isna(start)), bool(pd.isna(end))
    return Period(
        row["name"],
        (end - _OPEN if starts_open else start).date(),
        (start + _OPEN if ends_open else end).date(),
        colour,
        _describe(row),
        str(ItemKey("project", row["project"])),
        starts_open,
        ends_open,
    )


def _describe(row: TableRow) -> Tip:
    period = tell_period(row["start"], row["end"])
    return Tip(row["name"], lines=(period, row["programme"]) if row["programme"] else (period,))


def _tell_undated(table: pd.DataFrame, dated: pd.DataFrame) -> tuple[str, ...]:
    parts = []
    if dated[["start_date", "end_date"]].isna().any(axis=None):
        parts.append(tell_open_ends())
    if len(dated) < len(table):
        parts.append(tell_undated(len(table) - len(dated)))
    return tuple(parts)


def _plot_years(table: pd.DataFrame, catalogue: Catalogue) -> StandingBars:
    undated = int((catalogue.projects["start_date"].isna() | catalogue.projects["end_date"].isna()).sum())
    note = tell_undated(undated, counted_by_year=True)
    years, values = (tuple(table[column].tolist()) for column in ("year", "projects"))
    return StandingBars(years, values, "projects running", note=note)


def measure_timeline(periods: MeasuredPeriods) -> int:
    """Return the height in px of bars by project, or by year."""
    return _YEARS if periods.is_by_year else measure_periods(periods.table)


def measure_periods(table: pd.DataFrame) -> int:
    """Return the height in px of a bar a project."""
    return 44 + 2 * LINE + ROW * max(len(_list_dated(table)), 2)
