"""Challenges → square marks by project, or bars of how many projects and places report each."""

from __future__ import annotations

from functools import partial

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.claims import tell_reporters, tell_shared_terms
from components.language.notes import tell_unshared_rest
from components.measures.challenges import count_challenges, count_challenges_by_project
from components.measures.claims import find_most_shared
from components.measures.result import Compared
from components.plots.chart import Chart
from components.plots.extras import Extras
from components.plots.kinds.bars import Bars, Panel, Series, keep_counting, measure_bars_height
from components.plots.kinds.grid import Grid
from components.plots.kinds.tip import Tip
from components.plots.matrix import MOST_PROJECTS, measure_matrix, measure_matrix_width, plot_matrix
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn, hide_columns

MOST = 10  # challenges drawn as bars; the table has them all


def plot_challenges(counted: Compared, catalogue: Catalogue) -> Bars | Grid:
    """Return marks by project while the projects are few, else bars."""
    table = counted.table
    if counted.is_by_project:
        return plot_matrix(table, catalogue, "challenge")
    drawn = _list_drawn(table)
    panels = (_make_panel(drawn, "projects", "Projects", "@shared"), _make_panel(drawn, "places", "Places", "@bar"))
    return Bars(tuple(drawn["challenge"]), keep_counting(panels), note=_tell_rest(table))


def _list_drawn(table: pd.DataFrame) -> pd.DataFrame:
    """Return the challenges that are shared; where hardly any are, the first of all."""
    shared = table[table["projects"] > 1]
    return (shared if len(shared) > 2 else table).head(MOST)


def _tell_rest(table: pd.DataFrame) -> str:
    rest = table.iloc[len(_list_drawn(table)) :]
    return tell_unshared_rest(len(rest), by_one_each=bool((rest["projects"] == 1).all()))


def _make_panel(drawn: pd.DataFrame, count: str, title: str, colour: str) -> Panel:
    values = tuple(int(value) for value in drawn[count])
    tips = tuple(
        Tip(challenge, lines=(tell_reporters(projects, places),))
        for challenge, projects, places in zip(drawn["challenge"], drawn["projects"], drawn["places"], strict=True)
    )
    keys = tuple(str(ItemKey("challenge", challenge)) for challenge in drawn["challenge"])
    return Panel(title, (Series(title, colour, values, tips, keys),), tuple(f"{value:,}" for value in values))


def _measure_height(counted: Compared) -> int:
    if counted.is_by_project:
        return measure_matrix(counted.table, "challenge")
    return measure_bars_height(list(_list_drawn(counted.table)["challenge"]), note=bool(_tell_rest(counted.table)))


def _make_extras(counted: Compared, catalogue: Catalogue) -> Extras:
    return {"min_width": measure_matrix_width(counted.table) if counted.is_by_project else 0}


def _tell_shared(counted: Compared | pd.DataFrame, catalogue: Catalogue) -> str:
    return tell_shared_terms(find_most_shared(catalogue, "challenge"))


_COLUMNS = (
    TableColumn("challenge", "Challenge"),
    TableColumn("challenge_group", "Family"),
    TableColumn("name", "Project", optional=True),
    TableColumn("projects", "Projects reporting it", "integer"),
    TableColumn("places", "Places", "integer"),
    TableColumn("claims", "Claims", "integer"),
    *hide_columns("project"),
)

SHARED_CHALLENGES = Chart(
    name="shared-challenges",
    title="Challenges and who reports them",
    counts="Reported: a project, or a place in it, names the challenge; shared: two projects or more report it",
    measure=count_challenges,
    plot=plot_challenges,
    find=_tell_shared,
    empty="No challenges are recorded for this selection.",
    columns=_COLUMNS,
    height=_measure_height,
    key=name_item("challenge", "challenge"),
    extras=_make_extras,
)

ALL_CHALLENGES = Chart(
    name="all-challenges",
    title="All challenges by project",
    counts="A mark: the project, or a place in it, reports the challenge; its size and number: claims with a source",
    measure=partial(count_challenges_by_project, challenges=60, projects=MOST_PROJECTS),
    plot=partial(plot_matrix, kind="challenge"),
    find=_tell_shared,
    empty=SHARED_CHALLENGES.empty,
    columns=_COLUMNS,
    height=partial(measure_matrix, kind="challenge"),
    key=name_item("challenge", "challenge", "project"),
    extras=lambda table, catalogue: {"min_width": measure_matrix_width(table)},
)
