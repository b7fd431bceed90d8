"""Themes by project → square marks, the most shared themes on top."""

from __future__ import annotations

from functools import partial

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.engine import count_distinct
from components.measures.sentences import count_of
from components.measures.themes import count_themes_by_project, find_shared_themes
from components.plots.chart import Chart
from components.plots.matrix import measure_matrix, measure_width, plot_matrix
from components.plots.style import Figure

_LABELS = {
    "theme": "Theme",
    "theme_group": "Family",
    "name": "Project",
    "claims": "Claims",
    "places": "Places",
    "projects": "Projects with the theme",
}


def plot_themes_by_project(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return the marks of a table of themes, and under them how much of the whole is drawn."""
    parts = [
        _count_drawn(table["theme"].nunique(), count_distinct(catalogue.themes, "theme"), "theme"),
        _count_drawn(table["project"].nunique(), count_distinct(catalogue.themes, "project"), "project"),
    ]
    return plot_matrix(table, catalogue, "theme", note=" · ".join(part for part in parts if part))


def _count_drawn(drawn: int, whole: int, noun: str) -> str:
    return f"{drawn:,} of {count_of(whole, noun)}" if drawn < whole else ""


THEMES_BY_PROJECT = Chart(
    name="themes-by-project",
    title="Themes by project",
    counts="A mark: the project, or a place in it, works on the theme; its size and number: claims with a source",
    measure=count_themes_by_project,
    plot=plot_themes_by_project,
    find=find_shared_themes,
    empty="No themes are recorded for this selection. Clear a filter to see more.",
    labels=_LABELS,
    height=partial(measure_matrix, kind="theme"),
    key="theme:{theme}|{project}",
    extras=lambda table, catalogue: {"min_width": measure_width(table)},
)

ALL_THEMES = Chart(
    name="all-themes",
    title="All themes by project",
    counts=THEMES_BY_PROJECT.counts,
    measure=partial(count_themes_by_project, themes=60, projects=40),
    plot=plot_themes_by_project,
    find=find_shared_themes,
    empty=THEMES_BY_PROJECT.empty,
    labels=_LABELS,
    height=partial(measure_matrix, kind="theme"),
    key="theme:{theme}|{project}",
    extras=lambda table, catalogue: {"min_width": measure_width(table)},
)
