"""Items of three projects or more → how many each set of projects shares: bars, and below them who is in the set."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.comparison.items import name_sharers
from components.language.comparison.sets import head_own_set, tell_further_items, tell_sets
from components.measures.comparison.items import list_groups_of_projects, list_members, make_items_key
from components.measures.engine import name_projects
from components.plots.colours import colour_projects
from components.plots.kinds.tip import Tip
from components.plots.kinds.upset import BARS, FOOT, ROW, ItemSet, Overlap, Upset
from components.plots.labels import break_label

MOST = 20  # sets drawn; those of most projects and items
_LISTED = 8  # items that a tip names
_COLUMN = 30  # px below which sets collide
_Sets = list[tuple[tuple[str, ...], list[str]]]


def measure_upset(projects: int) -> int:
    """Return the height in px of the figure of so many projects."""
    return BARS + ROW * projects + FOOT


def measure_upset_width(table: pd.DataFrame) -> int:
    """Return the px below which the sets collide; a narrower page lets the figure scroll."""
    return 190 + _COLUMN * min(table["names"].nunique(), MOST)


def plot_upset(table: pd.DataFrame, catalogue: Catalogue) -> Upset:
    """Return a column for each set of projects that have something in common and alone, most projects first."""
    kind = table["kind"].iloc[0]
    sets = list(list_groups_of_projects(catalogue, kind).items())
    drawn = _choose(sets)
    names, colours = name_projects(catalogue), colour_projects(catalogue)
    projects = list(names)
    return Upset(
        _count_items(catalogue, kind),
        tuple(
            Overlap(
                tuple(projects.index(project) for project in members),
                len(items),
                _find_colour(members, colours),
                _describe([names[project] for project in members], items),
                str(make_items_key(kind, members, projects)),
            )
            for members, items in drawn
        ),
        tell_sets(len(sets) - len(drawn)),
    )


def _choose(sets: _Sets) -> _Sets:
    """Return what is drawn: what each has alone, and of the rest what most projects share."""
    own = [each for each in sets if len(each[0]) == 1]
    return [each for each in sets if len(each[0]) > 1][: MOST - len(own)] + own


def _find_colour(members: tuple[str, ...], colours: dict[str, str]) -> str:
    return colours[members[0]] if len(members) == 1 else "@shared"


def _describe(names: list[str], items: list[str]) -> Tip:
    shown = [break_label(item, width=50, lines=1)[0] for item in items[:_LISTED]]
    rest = [tell_further_items(len(items) - _LISTED)] if len(items) > _LISTED else []
    heading = " ".join(break_label(name_sharers(names), width=50))
    return Tip(head_own_set(heading) if len(names) == 1 else heading, lines=(*shown, *rest))


def _count_items(catalogue: Catalogue, kind: str) -> tuple[ItemSet, ...]:
    """Return the projects with the number of their items."""
    names = name_projects(catalogue)
    counts = dict.fromkeys(names, 0)
    for members in list_members(catalogue, kind).values():
        for project in members:
            counts[project] += 1
    return tuple(ItemSet(name, counts[project]) for project, name in names.items())
