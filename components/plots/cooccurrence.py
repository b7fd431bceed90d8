"""Pairs of theme and challenge → square marks with the number of projects that name both."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.cooccurrence import tell_most_together
from components.language.phrases import count_of
from components.measures.cooccurrence import count_together, find_most_together
from components.plots.chart import Chart
from components.plots.labels import wrap_label
from components.plots.notes import NOTE_HEIGHT, make_notes
from components.plots.row_key import KEY
from components.plots.style import Figure, make_layout

MOST_THEMES, MOST_CHALLENGES = 12, 8
_ROW, _COLUMN = 37, 38  # px
_HEAD = 150  # px for the names above


def plot_together(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return a mark for each pair that a project names, the darker and larger the more projects do."""
    drawn = _list_drawn(table)
    themes, challenges = (list(drawn[kind].drop_duplicates()) for kind in ("theme", "challenge"))
    themes.sort(key=_rank(table, "theme"))
    challenges.sort(key=_rank(table, "challenge"))
    note = f"{len(drawn):,} of {count_of(len(table), 'pair')}" if len(drawn) < len(table) else ""
    axis = {"ticks": "", "showgrid": True, "ticklabelstandoff": 6}
    layout = make_layout(
        margin={"l": 8, "r": 96, "t": 8, "b": NOTE_HEIGHT},
        xaxis={
            **axis, "side": "top", "tickangle": -45, "range": [-0.6, len(challenges) - 0.4],
            "tickvals": list(range(len(challenges))), "ticktext": [wrap_label(name, lines=1) for name in challenges],
        },
        yaxis={
            **axis, "range": [max(len(themes), 2) - 0.4, -0.6],
            "tickvals": list(range(len(themes))), "ticktext": [wrap_label(name) for name in themes],
        },
        annotations=make_notes(note),
    )  # fmt: skip
    return {"data": [_mark(drawn, themes, challenges)], "layout": layout}


def _list_drawn(table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of the themes and challenges that stand in the strongest pairs."""
    kept = {}
    for kind, most in (("theme", MOST_THEMES), ("challenge", MOST_CHALLENGES)):
        kept[kind] = set(table[kind].drop_duplicates().head(most))
    return table[table["theme"].isin(kept["theme"]) & table["challenge"].isin(kept["challenge"])]


def _rank(table: pd.DataFrame, kind: str) -> Callable[[str], tuple[int, str]]:
    counts = dict(zip(table[kind], table[f"{kind}_projects"], strict=True))
    return lambda term: (-counts[term], term)


def _mark(drawn: pd.DataFrame, themes: list[str], challenges: list[str]) -> dict[str, object]:
    counts = drawn["projects"].tolist()
    most = max(counts, default=1)
    return {
        "type": "scatter", "mode": "markers+text", "cliponaxis": False,
        "x": [challenges.index(name) for name in drawn["challenge"]],
        "y": [themes.index(name) for name in drawn["theme"]],
        "text": [f"{count:,}" for count in counts], "textfont": {"color": "@card", "size": 13},
        "marker": {
            "symbol": "square", "opacity": 1, "line": {"width": 0},
            "size": [20 + 10 * (count / most) for count in counts],
            "color": [_find_colour(count, most) for count in counts],
        },
        "customdata": drawn["key"].tolist(),
        "hovertext": [_describe(row) for row in drawn.to_dict("records")],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _find_colour(count: int, most: int) -> str:
    if count == 1:
        return "@muted"
    return "@shared" if count == most else "@bar"


def _describe(row: dict) -> str:
    return (
        f"<b>{row['theme']}</b> (in {count_of(row['theme_projects'], 'project')}) and<br>"
        f"<b>{row['challenge']}</b> (in {count_of(row['challenge_projects'], 'project')})<br>"
        f"both named by {row['names']}"
    )


def measure_together(table: pd.DataFrame) -> int:
    """Return the height in px of the marks of a table."""
    return max(_list_drawn(table)["theme"].nunique(), 2) * _ROW + _HEAD + NOTE_HEIGHT


def _measure_width(table: pd.DataFrame) -> int:
    return 250 + _COLUMN * _list_drawn(table)["challenge"].nunique()


TOGETHER = Chart(
    name="themes-and-challenges",
    title="Which themes go with which challenges",
    counts=(
        "A number: projects that name both the theme and the challenge, themselves or by a place in them; "
        "it does not say that the theme answers the challenge"
    ),
    measure=count_together,
    plot=plot_together,
    find=lambda table, catalogue: tell_most_together(find_most_together(table, catalogue)),
    empty="No project of this selection names both a theme and a challenge.",
    labels={
        "theme": "Theme", "challenge": "Challenge", "projects": "Projects naming both", "names": "Which",
        "theme_projects": "Projects naming the theme", "challenge_projects": "Projects naming the challenge",
    },
    height=measure_together,
    key=KEY,
    extras=lambda table, catalogue: {"min_width": _measure_width(table)},
)  # fmt: skip
