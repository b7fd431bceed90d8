"""Items of three projects or more → how many each set of projects shares: bars, and below them who is in the set.

After Lex et al., "UpSet: Visualization of Intersecting Sets" (2014): Venn diagrams end at three sets.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_words
from components.measures.comparison.items import list_groups_of_projects, list_members, make_key
from components.measures.engine import name_projects
from components.plots.colours import colour_projects
from components.plots.labels import wrap_label
from components.plots.style import Figure, make_layout

MOST = 20  # sets drawn; those of most projects and items
_ROW = 32  # px of a project
_BARS = 190  # px
_FOOT = 30
_COLUMN = 30  # px below which sets collide
_Sets = list[tuple[tuple[str, ...], list[str]]]


def measure_upset(projects: int) -> int:
    """Return the height in px of the figure of so many projects."""
    return _BARS + _ROW * projects + _FOOT


def measure_upset_width(table: pd.DataFrame) -> int:
    """Return the px below which the sets collide; a narrower page lets the figure scroll."""
    return 190 + _COLUMN * min(table["names"].nunique(), MOST)


def plot_upset(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return a column for each set of projects that have something in common and alone, most projects first."""
    kind = table["kind"].iloc[0]
    sets = list(list_groups_of_projects(catalogue, kind).items())
    drawn = _choose(sets)
    projects = list(name_projects(catalogue))
    keys = [str(make_key(kind, members, projects)) for members, _ in drawn]
    share = _ROW * len(projects) / (_BARS + _ROW * len(projects))
    most = max(len(items) for _, items in drawn)
    layout = make_layout(
        xaxis={"range": [-0.6, len(drawn) - 0.4], "visible": False},
        yaxis=_make_project_axis(catalogue, kind, share),
        yaxis2={"domain": [share + 0.03, 1], "range": [0, most * 1.18], "visible": False, "fixedrange": True},
        bargap=0.3, margin={"l": 8, "r": 16, "t": 8, "b": _FOOT},
        shapes=[_make_stripe(row, len(drawn)) for row in range(0, len(projects), 2)],
        annotations=[_make_note(len(sets) - len(drawn))],
    )  # fmt: skip
    dots = [_draw_dots(drawn, keys, projects, catalogue, present=present) for present in (False, True)]
    return {"data": [_draw_bars(drawn, keys, catalogue), _tie(drawn, projects), *dots], "layout": layout}


def _choose(sets: _Sets) -> _Sets:
    """Return what is drawn: what each has alone, and of the rest what most projects share."""
    own = [each for each in sets if len(each[0]) == 1]
    return [each for each in sets if len(each[0]) > 1][: MOST - len(own)] + own


def _draw_bars(drawn: _Sets, keys: list[str], catalogue: Catalogue) -> dict[str, Any]:
    colours, names = colour_projects(catalogue), name_projects(catalogue)
    counts = [len(items) for _, items in drawn]
    return {
        "type": "bar", "xaxis": "x", "yaxis": "y2", "x": list(range(len(drawn))), "y": counts,
        "marker": {"color": [_find_colour(members, colours) for members, _ in drawn]},
        "text": [f"{count:,}" for count in counts], "textposition": "outside", "cliponaxis": False,
        "textfont": {"color": "@ink", "size": 14},
        "customdata": keys,
        "hovertext": [_describe([names[project] for project in members], items) for members, items in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _find_colour(members: tuple[str, ...], colours: dict[str, str]) -> str:
    return colours[members[0]] if len(members) == 1 else "@shared"


def _describe(names: list[str], items: list[str]) -> str:
    shown = [wrap_label(item, width=50, lines=1) for item in items[:8]]
    rest = [f"and {len(items) - 8:,} more"] if len(items) > 8 else []
    alone = "only " if len(names) == 1 else ""
    return "<br>".join([f"<b>{alone}{wrap_label(join_words(names), width=50)}</b>", *shown, *rest])


def _tie(drawn: _Sets, projects: list[str]) -> dict[str, Any]:
    """Return the lines between the first and last project of each set."""
    rows = [[projects.index(project) for project in members] for members, _ in drawn]
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip", "line": {"color": "@shared", "width": 3},
        "x": [x for column in range(len(drawn)) for x in (column, column, None)],
        "y": [y for of_set in rows for y in (min(of_set), max(of_set), None)],
    }  # fmt: skip


def _draw_dots(
    drawn: _Sets, keys: list[str], projects: list[str], catalogue: Catalogue, *, present: bool
) -> dict[str, Any]:
    colours = colour_projects(catalogue)
    marks = [
        (column, row, key, _find_colour(members, colours))
        for column, ((members, _), key) in enumerate(zip(drawn, keys, strict=True))
        for row, project in enumerate(projects)
        if (project in members) == present
    ]
    return {
        "type": "scatter", "mode": "markers", "hoverinfo": "text" if present else "none", "cliponaxis": False,
        "x": [mark[0] for mark in marks], "y": [mark[1] for mark in marks],
        "customdata": [mark[2] for mark in marks],
        "hovertext": [f"{projects[mark[1]]}" for mark in marks],
        "marker": {"size": 15 if present else 8, "opacity": 1, "line": {"width": 0},
                   "color": [mark[3] for mark in marks] if present else "@border"},
    }  # fmt: skip


def _make_project_axis(catalogue: Catalogue, kind: str, share: float) -> dict[str, Any]:
    """Return the projects with the number of their items."""
    names = name_projects(catalogue)
    counts = dict.fromkeys(names, 0)
    for members in list_members(catalogue, kind).values():
        for project in members:
            counts[project] += 1
    texts = [f"{wrap_label(name, width=17, lines=1)} · {counts[project] or '?'}" for project, name in names.items()]
    return {
        "domain": [0, share], "range": [len(names) - 0.4, -0.6], "tickvals": list(range(len(names))),
        "ticktext": texts, "ticks": "", "showgrid": False, "ticklabelstandoff": 6,
    }  # fmt: skip


def _make_stripe(row: int, columns: int) -> dict[str, Any]:
    return {
        "type": "rect", "layer": "below", "xref": "x", "x0": -0.6, "x1": columns - 0.4, "yref": "y",
        "y0": row - 0.5, "y1": row + 0.5, "fillcolor": "@grid", "opacity": 0.5, "line": {"width": 0},
    }  # fmt: skip


def _make_note(left_out: int) -> dict[str, Any]:
    parts = ["number after a name: its items, ? none recorded here"]
    if left_out:
        parts.append(f"{count_of(left_out, 'more set')} in the table")
    return {
        "text": " · ".join(parts), "xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0,
        "yanchor": "top", "yshift": -6, "showarrow": False, "font": {"color": "@muted", "size": 13},
    }  # fmt: skip
