"""Marks in rows and columns → Plotly's figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from components.plots.kinds.grid import Grid, Mark, Row
from components.plots.notes import NOTE_HEIGHT, make_annotations
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_breaks, write_tip

Value = TypeVar("Value")

_ANGLES = {"level": None, "slanted": -45, "upright": -90}


def draw_grid(grid: Grid) -> Figure:
    """Return the figure: ties first, then the marks of each sort."""
    ends = any(row.end for row in grid.rows)
    layout = make_layout(
        margin={
            "l": 8, "r": grid.right + 8 * max((len(row.end) for row in grid.rows), default=0),
            "t": 8, "b": NOTE_HEIGHT if grid.note else 8,
        },
        xaxis=_make_columns(grid),
        yaxis=_make_rows(grid),
        annotations=[
            *(_make_heading(row, number) for number, row in enumerate(grid.rows) if row.is_heading),
            *(_make_end(row, number, grid.end_colour) for number, row in enumerate(grid.rows) if ends),
            *make_annotations(escape_tags(grid.note)),
        ],
    )  # fmt: skip
    return {"data": [*_tie(grid), *(_mark(grid, marks) for marks in grid.list_sorts())], "layout": layout}


def _count_columns(grid: Grid) -> int:
    return max(len(grid.columns), 1)


def _make_columns(grid: Grid) -> Figure:
    if not grid.is_named:
        return {"visible": False, "range": [-0.15, _count_columns(grid) - 0.05]}
    return {
        "side": "top", "tickvals": list(range(len(grid.columns))), "range": [-0.5, _count_columns(grid) - 0.5],
        "ticks": "", "showgrid": grid.lines == "both",
        "ticktext": [write_breaks(grid.column_wrap.split(name)) for name in grid.columns],
        "tickangle": _ANGLES[grid.lean], "autotickangles": [0, -45, -90],
    }  # fmt: skip


def _make_rows(grid: Grid) -> Figure:
    return {
        "tickvals": list(range(len(grid.rows))), "ticktext": [_name_row(row, grid) for row in grid.rows],
        "range": [grid.span - 0.6, -0.6], "ticks": "", "ticklabelstandoff": 6, "showgrid": grid.lines != "none",
    }  # fmt: skip


def _name_row(row: Row, grid: Grid) -> str:
    if row.is_heading:
        return ""
    name = write_breaks(grid.row_wrap.split(row.name))
    return f"<b>{name}</b>" if row.is_bold else name


def _make_heading(row: Row, number: int) -> Figure:
    return {
        "text": escape_tags(row.name), "xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "y": number + 0.15,
        "yanchor": "middle", "showarrow": False, "font": {"color": "@muted"},
    }  # fmt: skip


def _make_end(row: Row, number: int, colour: str) -> Figure:
    return {
        "text": escape_tags(row.end), "xref": "paper", "x": 1, "xanchor": "left", "yref": "y", "y": number,
        "yanchor": "middle", "showarrow": False, "font": {"color": colour},
    }  # fmt: skip


def _tie(grid: Grid) -> list[Figure]:
    """Return a line for each row that has several marks, all in one trace."""
    if not grid.tie:
        return []
    ties = grid.list_ties()
    return [{
        "type": "scatter", "mode": "lines", "hoverinfo": "skip", "line": {"color": grid.tie, "width": 2},
        "x": [x for _, first, last in ties for x in (first, last, None)],
        "y": [y for row, _, _ in ties for y in (row, row, None)],
    }]  # fmt: skip


def _mark(grid: Grid, marks: Sequence[Mark]) -> Figure:
    beside = grid.texts == "beside"
    return {
        "type": "scatter", "mode": "markers" if grid.texts == "none" else "markers+text", "cliponaxis": False,
        "x": [mark.column for mark in marks], "y": [mark.row for mark in marks],
        "text": None if grid.texts == "none" else [_write(mark, beside=beside) for mark in marks],
        "textposition": "middle right" if beside else "middle center",
        "textfont": {"color": "@ink" if beside else "@card", "size": 13},
        "marker": {
            "symbol": _join([mark.shape + ("-open" if mark.is_open else "") for mark in marks]),
            "size": _join([mark.size for mark in marks]), "color": _join([mark.colour for mark in marks]),
            "opacity": 1, "line": {"width": _join([1.6 if mark.is_open else 0 for mark in marks])},
        },
        "customdata": [mark.key for mark in marks],
        "hovertext": [write_tip(mark.tip) for mark in marks], "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _write(mark: Mark, *, beside: bool) -> str:
    if not mark.is_told:
        return ""
    return f" {escape_tags(mark.text)}" if beside else escape_tags(mark.text)


def _join(values: Sequence[Value]) -> Value | list[Value]:
    """Return one value, or one for each mark where they differ."""
    return values[0] if len(set(values)) == 1 else list(values)
