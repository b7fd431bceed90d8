"""Periods of projects → bars on an axis of time, or columns of how many run by year."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.plots.colours import colour_projects
from components.plots.labels import wrap_label
from components.plots.style import Figure, make_layout

_ROW = 27  # px
_LINE = 20  # px of a line of notes
_OPEN = pd.Timedelta(days=270)  # how far a bar goes on where its start or end is not known


def plot_timeline(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return a bar a project, fading where its start or end is open; or columns a year."""
    return _plot_years(table, catalogue) if "year" in table else _plot_periods(table, catalogue)


def _plot_periods(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    dated = _list_dated(table)
    colours = colour_projects(catalogue)
    rows = dated.assign(
        first=dated["start_date"].fillna(dated["end_date"] - _OPEN),
        last=dated["end_date"].fillna(dated["start_date"] + _OPEN),
        colour=[colours.get(project, "@bar") for project in dated["project"]],
        row=range(len(dated)),
        is_open=dated["start_date"].isna() | dated["end_date"].isna(),
    )
    notes = _tell_undated(table, dated)
    layout = make_layout(
        barmode="overlay",
        xaxis=_make_time_axis(rows),
        yaxis={
            "tickvals": list(range(len(rows))), "ticktext": [wrap_label(name, lines=1) for name in rows["name"]],
            "range": [max(len(rows), 2) - 0.5, -0.5], "ticks": "", "ticklabelstandoff": 6, "showgrid": False,
        },
        margin={"l": 8, "r": 16, "t": 8, "b": 8 + _LINE * len(notes)},
        annotations=[_make_foot("<br>".join(notes))] if notes else [],
    )  # fmt: skip
    bars = [_draw_bars(rows[rows["is_open"] == is_open], opacity) for is_open, opacity in ((False, 1), (True, 0.4))]
    return {"data": [*bars, _draw_arrows(rows)], "layout": layout}


def _list_dated(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["start_date"].notna() | table["end_date"].notna()]


def _make_time_axis(rows: pd.DataFrame) -> dict[str, Any]:
    """Return years: as many named as a phone has room for, a line for each."""
    if rows.empty:
        return {"visible": False}
    first, last = rows["first"].min().year, rows["last"].max().year + 1
    step = 1 if last - first <= 4 else 2 if last - first <= 8 else 5
    return {
        "type": "date", "side": "top", "tickformat": "%Y", "ticks": "", "range": [f"{first}-01-01", f"{last}-01-01"],
        "tick0": "2000-01-01", "dtick": f"M{12 * step}",
        "minor": {"tick0": "2000-01-01", "dtick": "M12", "showgrid": last - first < 25, "gridcolor": "@grid"},
    }  # fmt: skip


def _draw_bars(drawn: pd.DataFrame, opacity: float) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "y": drawn["row"].tolist(),
        "width": 0.62,
        "base": drawn["first"].dt.strftime("%Y-%m-%d").tolist(),
        "x": [length.total_seconds() * 1000 for length in drawn["last"] - drawn["first"]],
        "marker": {"color": drawn["colour"].tolist(), "opacity": opacity},
        "hovertext": [_describe(*row) for row in drawn[["name", "start", "end", "programme"]].itertuples(index=False)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [f"project:{project}" for project in drawn["project"]],
    }  # fmt: skip


def _describe(name: str, start: str, end: str, programme: str) -> str:
    period = f"{start or 'start not stated'} to {end or 'end not stated'}"
    return f"<b>{name}</b><br>{period}" + (f"<br>{programme}" if programme else "")


def _draw_arrows(rows: pd.DataFrame) -> dict[str, Any]:
    """Return an arrow head at each open side."""
    before, after = rows[rows["start_date"].isna()], rows[rows["end_date"].isna()]
    return {
        "type": "scatter", "mode": "markers", "hoverinfo": "skip", "cliponaxis": False,
        "x": [*before["first"].dt.strftime("%Y-%m-%d"), *after["last"].dt.strftime("%Y-%m-%d")],
        "y": [*before["row"], *after["row"]],
        "marker": {
            "symbol": ["triangle-left"] * len(before) + ["triangle-right"] * len(after), "size": 13, "opacity": 1,
            "color": [*before["colour"], *after["colour"]],
        },
    }  # fmt: skip


def _tell_undated(table: pd.DataFrame, dated: pd.DataFrame) -> list[str]:
    parts = []
    if dated[["start_date", "end_date"]].isna().any(axis=None):
        parts.append("arrow head: start or end not stated")
    if len(dated) < len(table):
        parts.append(f"{count_of(len(table) - len(dated), 'project')} without dates: see the table")
    return parts


def _make_foot(text: str) -> dict[str, Any]:
    return {
        "text": text, "xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0, "yanchor": "top",
        "yshift": -6, "align": "right", "showarrow": False, "font": {"color": "@muted", "size": 13},
    }  # fmt: skip


def _plot_years(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    undated = int((catalogue.projects["start_date"].isna() | catalogue.projects["end_date"].isna()).sum())
    note = f"{count_of(undated, 'project')} without start or end not counted" if undated else ""
    trace = {
        "type": "bar", "x": table["year"].tolist(), "y": table["projects"].tolist(), "marker": {"color": "@bar"},
        "hovertemplate": "<b>%{x}</b><br>%{y:,} projects running<extra></extra>",
        "text": [f"{count:,}" for count in table["projects"]] if len(table) <= 16 else None, "textposition": "outside",
        "cliponaxis": False, "textfont": {"color": "@ink"},
    }  # fmt: skip
    layout = make_layout(
        xaxis={"showgrid": False, "ticks": "", "tickformat": "d", "dtick": 1 if len(table) <= 12 else None},
        yaxis={"ticks": "", "tickformat": ",d", "rangemode": "tozero", "nticks": 5},
        margin={"l": 8, "r": 16, "t": 24, "b": 52 if note else 8},
        annotations=[{**_make_foot(note), "yshift": -26}] if note else [],
    )
    return {"data": [trace], "layout": layout}


def measure_timeline(table: pd.DataFrame) -> int:
    """Return the height in px of the timeline of a table."""
    return 320 if "year" in table else 44 + 2 * _LINE + _ROW * max(len(_list_dated(table)), 2)
