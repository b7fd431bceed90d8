"""Catalogue → what flows from projects over their themes to the challenges that they report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.spelling import rank_name
from components.language.flows import FlowFacts
from components.measures.claims import Kind
from components.measures.cooccurrence import count_together, list_named, rank_terms
from components.measures.engine import name_projects
from components.measures.result import Result

_KINDS: tuple[Kind, ...] = ("theme", "challenge")
MOST_PROJECTS = 12
MOST_TERMS = 9
MOST_PAIRS = 40  # bands from themes to challenges that an eye can follow


@dataclass(frozen=True, eq=False)
class MeasuredFlows(Result):
    """The bands that are drawn; of the pairs of theme and challenge, and of the projects: how many of how many."""

    pairs: tuple[int, int]
    projects: tuple[int, int]


def list_flows(catalogue: Catalogue) -> MeasuredFlows:
    """List the bands project → theme → challenge, for the projects that name both a theme and a challenge.

    Columns: step (1: project → theme, 2: theme → challenge), one, other, projects, key, one_key, other_key. A band
    of step 1 is one project that names the theme; a band of step 2 is as wide as there are projects that name both
    theme and challenge, drawn or not. Only the most frequent pairs of theme and challenge are listed, and the
    projects that name most of them, at least one for each theme.
    """
    together = count_together(catalogue)
    drawn = _take_strongest(catalogue, together)
    ranked = _rank_projects(catalogue, drawn)
    projects = _choose_projects(catalogue, ranked, drawn)
    rows = [*_list_first(catalogue, projects, drawn), *_list_second(drawn)]
    table = pd.DataFrame(rows, columns=["step", "one", "other", "projects", "key", "one_key", "other_key"])
    return MeasuredFlows(table, (len(drawn), len(together)), (len(projects), len(_list_naming_both(catalogue))))


def _list_naming_both(catalogue: Catalogue) -> set[str]:
    return {*list_named(catalogue, "theme")} & {*list_named(catalogue, "challenge")}


def _take_strongest(catalogue: Catalogue, together: pd.DataFrame) -> pd.DataFrame:
    """Return the strongest pairs of the most shared themes and challenges that have any."""
    shared = together[together["projects"] > 1]
    wanted = shared if len(shared) >= MOST_TERMS else together
    themes = rank_terms(catalogue, "theme", set(wanted["theme"]), MOST_TERMS)
    challenges = rank_terms(catalogue, "challenge", set(wanted["challenge"]), MOST_TERMS)
    return wanted[wanted["theme"].isin(themes) & wanted["challenge"].isin(challenges)].head(MOST_PAIRS)


def _rank_projects(catalogue: Catalogue, drawn: pd.DataFrame) -> list[str]:
    """Return the projects that name any of the drawn pairs, those that name most of them first."""
    themes, challenges = list_named(catalogue, "theme"), list_named(catalogue, "challenge")
    weights: Counter[str] = Counter()
    for project in _list_naming_both(catalogue):
        pairs = zip(drawn["theme"], drawn["challenge"], strict=True)
        weights[project] = sum(a in themes[project] and b in challenges[project] for a, b in pairs)
    names = name_projects(catalogue)
    naming = [project for project in names if weights[project]]
    return sorted(naming, key=lambda project: (-weights[project], rank_name(names[project])))


def _choose_projects(catalogue: Catalogue, ranked: list[str], drawn: pd.DataFrame) -> list[str]:
    """Return the first projects, with the first that names each theme: one without would look like a project."""
    named = list_named(catalogue, "theme")
    needed = {next(project for project in ranked if theme in named[project]) for theme in drawn["theme"].unique()}
    chosen = sorted(ranked, key=lambda project: project not in needed)[:MOST_PROJECTS]
    return [project for project in ranked if project in chosen]


def _list_first(catalogue: Catalogue, projects: list[str], drawn: pd.DataFrame) -> list[tuple[object, ...]]:
    names, named = name_projects(catalogue), list_named(catalogue, "theme")
    return [
        (1, names[project], theme, 1, *_list_keys(theme, project))
        for project in projects
        for theme in drawn["theme"].drop_duplicates()
        if theme in named[project]
    ]


def _list_keys(theme: str, project: str) -> tuple[str, str, str]:
    """Return what a click on a band means, and on its ends."""
    return str(ItemKey("theme", theme, project)), str(ItemKey("project", project)), str(ItemKey("theme", theme))


def _list_second(drawn: pd.DataFrame) -> list[tuple[object, ...]]:
    columns = drawn[["theme", "challenge", "projects", "key"]].itertuples(index=False)
    return [
        (2, theme, challenge, projects, key, str(ItemKey("theme", theme)), str(ItemKey("challenge", challenge)))
        for theme, challenge, projects, key in columns
    ]


def find_flows(flows: MeasuredFlows, catalogue: Catalogue) -> FlowFacts | None:
    """Find how many projects name both themes and challenges; where all do, how many of each they all name."""
    if flows.table.empty:
        return None
    names, number = name_projects(catalogue), flows.projects[1]
    if number < len(names):
        return FlowFacts(number, len(names))
    named = [list_named(catalogue, kind).values() for kind in _KINDS]
    themes, challenges = (len(set.intersection(*map(set, terms))) for terms in named)
    return FlowFacts(number, len(names), themes, challenges, *(names.values() if len(names) == 1 else ()))
