"""Catalogue → which theme is in which project."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.claims import count_claims_by_project


def count_themes_by_project(catalogue: Catalogue, *, themes: int = 10, projects: int = 15) -> pd.DataFrame:
    """Count the claims of the most shared `themes` in the `projects` with most of them.

    Columns: theme, theme_group, project, name, claims, places, projects (that have the theme, drawn or not).
    """
    return count_claims_by_project(catalogue, "theme", terms=themes, projects=projects)
