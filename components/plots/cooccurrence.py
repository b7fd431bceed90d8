"""Pairs of theme and challenge → square marks with the number of projects that name both."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.cooccurrence import describe_together, tell_most_together
from components.language.notes import tell_drawn_part
from components.measures.cooccurrence import count_together, find_most_together
from components.plots.chart import Chart
from components.plots.kinds.grid import Grid, Mark, Row
from components.plots.kinds.tip import make_tip
from components.plots.notes import NOTE_HEIGHT
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

MOST_THEMES, MOST_CHALLENGES = 12, 8
_ROW, _COLUMN = 37, 38  # px
_HEAD = 150  # px for the names above


def plot_together(table: pd.DataFrame, catalogue: Catalogue) -> Grid:
    """Return a mark for each pair that a project names, the darker and larger the more projects do."""
    drawn = _list_drawn(table)
    themes, challenges = (list(drawn[kind].drop_duplicates()) for kind in ("theme", "challenge"))
    themes.sort(key=_rank(table, "theme"))
    challenges.sort(key=_rank(table, "challenge"))
    return Grid(
        rows=tuple(Row(theme) for theme in themes),
        columns=tuple(challenges),
        marks=tuple(_mark(drawn, themes, challenges)),
        height=measure_together(table),
        note=tell_drawn_part(len(drawn), len(table), "pair"),
        lean="slanted",
        lines="both",
        right=96,
    )


def _list_drawn(table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of the themes and challenges that stand in the strongest pairs."""
    kept = {}
    for kind, most in (("theme", MOST_THEMES), ("challenge", MOST_CHALLENGES)):
        kept[kind] = set(table[kind].drop_duplicates().head(most))
    return table[table["theme"].isin(kept["theme"]) & table["challenge"].isin(kept["challenge"])]


def _rank(table: pd.DataFrame, kind: str) -> Callable[[str], tuple[int, str]]:
    counts = dict(zip(table[kind], table[f"{kind}_projects"], strict=True))
    return lambda term: (-counts[term], term)


def _mark(drawn: pd.DataFrame, themes: list[str], challenges: list[str]) -> Iterator[Mark]:
    most = max(drawn["projects"].tolist(), default=1)
    told = [drawn[name] for name in ("theme", "theme_projects", "challenge", "challenge_projects", "names")]
    for row, worded in zip(drawn.to_dict("records"), map(describe_together, *told), strict=True):
        count = row["projects"]
        yield Mark(
            themes.index(row["theme"]),
            challenges.index(row["challenge"]),
            f"{count:,}",
            tip=make_tip(worded),
            key=row["key"],
            size=20 + 10 * (count / most),
            colour=_find_colour(count, most),
        )


def _find_colour(count: int, most: int) -> str:
    if count == 1:
        return "@muted"
    return "@shared" if count == most else "@bar"


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
    columns=(
        TableColumn("theme", "Theme"),
        TableColumn("challenge", "Challenge"),
        TableColumn("projects", "Projects naming both", "integer"),
        TableColumn("names", "Which"),
        TableColumn("theme_projects", "Projects naming the theme", "integer"),
        TableColumn("challenge_projects", "Projects naming the challenge", "integer"),
        *hide_columns("key"),
    ),
    height=measure_together,
    key=KEY,
    extras=lambda table, catalogue: {"min_width": _measure_width(table)},
)
