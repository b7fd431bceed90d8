"""Catalogue → which themes and challenges are named by the same projects.

A project names a term if it, or a place in it, claims it. That a project names a theme and a challenge does not say
that the theme answers the challenge.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.spelling import rank_name
from components.language.co_located import word_projects
from components.language.cooccurrence import Alike, MostTogether
from components.measures.claims import Kind, count_claims, scan_claims
from components.measures.engine import alphabetise, fetch_rows, memoise, name_projects

_COLUMNS = ["theme", "challenge", "projects", "names", "theme_projects", "challenge_projects", "key"]


@memoise
def list_named(catalogue: Catalogue, kind: Kind) -> dict[str, frozenset[str]]:
    """Return project → the terms that it, or a place in it, names."""
    named: dict[str, set[str]] = {}
    for project, term in fetch_rows(scan_claims(catalogue, kind).select("project", kind).unique()):
        named.setdefault(project, set()).add(term)
    return {project: frozenset(terms) for project, terms in named.items()}


@memoise
def count_together(catalogue: Catalogue) -> pd.DataFrame:
    """Count the projects that name both a theme and a challenge, the most frequent pairs first.

    Columns: theme, challenge, projects (that name both), names (of up to three), theme_projects and
    challenge_projects (that name the one, the other), key.
    """
    themes, challenges = list_named(catalogue, "theme"), list_named(catalogue, "challenge")
    names = name_projects(catalogue)
    both: dict[tuple[str, str], list[str]] = {}
    for project in sorted(names, key=lambda each: rank_name(names[each])):
        for pair in product(themes.get(project, ()), challenges.get(project, ())):
            both.setdefault(pair, []).append(names[project])
    of_theme, of_challenge = _count(themes), _count(challenges)
    rows = [
        (theme, challenge, len(named), word_projects(named), of_theme[theme], of_challenge[challenge])
        for (theme, challenge), named in both.items()
    ]
    table = pd.DataFrame([(*row, str(ItemKey("both", *row[:2]))) for row in rows], columns=_COLUMNS)
    order = ["projects", "theme_projects", "challenge_projects", "theme", "challenge"]
    return table.sort_values(order, ascending=[False, False, False, True, True], ignore_index=True, key=alphabetise)


def _count(named: dict[str, frozenset[str]]) -> Counter[str]:
    return Counter(term for terms in named.values() for term in terms)


def rank_terms(catalogue: Catalogue, kind: Kind, among: set[str], most: int) -> list[str]:
    """Return at most `most` of some terms, the most shared first."""
    return [term for term in count_claims(catalogue, kind)[kind] if term in among][:most]


def find_most_together(table: pd.DataFrame, catalogue: Catalogue) -> Alike | MostTogether | None:
    """Find which theme and challenge most projects name together."""
    if table.empty:
        return None
    most = int(table["projects"].max())
    first = table[table["projects"] == most]
    if most == len(catalogue.projects) == 2:
        return Alike(first["theme"].nunique(), first["challenge"].nunique())
    return MostTogether(most, len(first), str(first.iloc[0]["theme"]), str(first.iloc[0]["challenge"]))
