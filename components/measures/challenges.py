"""Catalogue → which challenge is reported by which projects and places."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.claims import count_claims, count_claims_by_project, list_claim_columns
from components.measures.engine import FEW, count_projects
from components.measures.result import Compared


def count_challenges(catalogue: Catalogue) -> Compared:
    """Count who reports each challenge, the most shared first.

    Columns: those of `count_challenges_by_project`; a row a project and challenge, for the most shared, while the
    projects are few; else a row for each of all challenges.
    """
    if count_projects(catalogue) <= FEW:
        return Compared(count_challenges_by_project(catalogue, challenges=10, projects=FEW), is_by_project=True)
    together = count_claims(catalogue, "challenge").assign(project="", name="")
    return Compared(together[list_claim_columns("challenge")], is_by_project=False)


def count_challenges_by_project(catalogue: Catalogue, *, challenges: int, projects: int) -> pd.DataFrame:
    """Count the reports of the most shared `challenges` in the `projects` with most of them.

    Columns: challenge, challenge_group, project, name, claims, places, projects (that report it, drawn or not).
    """
    return count_claims_by_project(catalogue, "challenge", terms=challenges, projects=projects)
