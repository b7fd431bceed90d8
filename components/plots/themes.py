"""Themes by project → square marks, the most shared themes on top."""

from __future__ import annotations

from functools import partial

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.claims import tell_shared_terms
from components.measures.claims import find_most_shared
from components.measures.themes import count_themes_by_project
from components.plots.chart import Chart
from components.plots.matrix import MOST_PROJECTS, measure_matrix, measure_matrix_width, plot_matrix
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn, hide_columns

_COLUMNS = (
    TableColumn("theme", "Theme"),
    TableColumn("theme_group", "Family"),
    TableColumn("name", "Project"),
    TableColumn("claims", "Claims", "integer"),
    TableColumn("places", "Places", "integer"),
    TableColumn("projects", "Projects with the theme", "integer"),
    *hide_columns("project"),
)


def _tell_shared(table: pd.DataFrame, catalogue: Catalogue) -> str:
    return tell_shared_terms(find_most_shared(catalogue, "theme"))


THEMES_BY_PROJECT = Chart(
    name="themes-by-project",
    title="Themes by project",
    counts="A mark: the project, or a place in it, works on the theme; its size and number: claims with a source. Of "
    "many projects those with most of these themes, of equals those with most claims, then with the most shared themes",
    measure=count_themes_by_project,
    plot=partial(plot_matrix, kind="theme"),
    find=_tell_shared,
    empty="No themes are recorded for this selection.",
    columns=_COLUMNS,
    height=partial(measure_matrix, kind="theme"),
    key=name_item("theme", "theme", "project"),
    extras=lambda table, catalogue: {"min_width": measure_matrix_width(table)},
)

ALL_THEMES = Chart(
    name="all-themes",
    title="All themes by project",
    counts=THEMES_BY_PROJECT.counts,
    measure=partial(count_themes_by_project, themes=60, projects=MOST_PROJECTS),
    plot=partial(plot_matrix, kind="theme"),
    find=_tell_shared,
    empty=THEMES_BY_PROJECT.empty,
    columns=_COLUMNS,
    height=partial(measure_matrix, kind="theme"),
    key=name_item("theme", "theme", "project"),
    extras=lambda table, catalogue: {"min_width": measure_matrix_width(table)},
)
