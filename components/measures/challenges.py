"""Catalogue → which challenge is reported by which projects and places."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.claims import count_claims, count_claims_by_project
from components.measures.engine import FEW, count_projects


def count_challenges(catalogue: Catalogue) -> pd.DataFrame:
    """Count who reports each challenge, the most shared first.

    Columns: challenge, challenge_group, project, name, claims, places, projects for the most shared while the
    projects are few; else challenge, challenge_group, projects, places, claims for all challenges.
    """
    if count_projects(catalogue) <= FEW:
        return count_challenges_by_project(catalogue, challenges=10, projects=FEW)
    return count_claims(catalogue, "challenge")


def count_challenges_by_project(catalogue: Catalogue, *, challenges: int, projects: int) -> pd.DataFrame:
    """Count the reports of the most shared `challenges` in the `projects` with most of them.

    Columns: challenge, challenge_group, project, name, claims, places, projects (that report it, drawn or not).
    """
    return count_claims_by_project(catalogue, "challenge", terms=challenges, projects=projects)
