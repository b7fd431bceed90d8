"""Catalogue → which items two or more projects share, and which each has alone, by kind of item.

An item is a theme, challenge, country, place, organisation or kind of measure. Shared: two of the compared
projects or more have a row with it. A project without any row of a kind has none recorded; that it has none,
nobody says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, ItemKind
from components.catalogue.schema import LOCATED
from components.catalogue.select import make_selection, select
from components.catalogue.spelling import rank_name
from components.language.comparison.items import name_first_items, name_nothing_recorded, name_sharers
from components.measures.claims import Kind, count_claims
from components.measures.engine import count_projects, fetch_rows, memoise, name_projects, scan, scan_rows
from components.measures.places import find_whole_countries
from components.measures.presence import scan_stated
from components.measures.result import Result

MOST = 6  # so many projects are compared at once


@dataclass(frozen=True)
class Aspect:
    """One kind of item that projects may share, and where it stands in the tables."""

    name: str  #: in addresses: "themes"
    columns: tuple[tuple[str, str], ...]  #: (table, column)
    group: str  #: column of these tables with the family of an item, or ""
    kind: ItemKind  #: what a click on an item opens or filters by

    @property
    def label(self) -> str:
        """The kind as a heading."""
        return self.name[:1].upper() + self.name[1:]


_CLAIMS: dict[str, Kind] = {"theme": "theme", "challenge": "challenge"}
_SEATS = ("partners", "pilot_cities")  # the tables that say where a project works
ASPECTS = {
    aspect.name: aspect
    for aspect in (
        Aspect("challenges", (("challenges", "challenge"),), "challenge_group", "challenge"),
        Aspect("themes", (("themes", "theme"),), "theme_group", "theme"),
        Aspect("kinds of measures", (("pilot_cities", "mode"),), "mode_group", "mode"),
        Aspect("organisations", (("partners", "partner"),), "organisation_type", "organisation"),
        Aspect("places", tuple((table, "location") for table in _SEATS), "country", "place"),
        Aspect("countries", tuple((table, "country") for table in _SEATS), "", "country"),
    )
}  # fmt: skip


def choose_compared(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the projects that are compared, in the order of the file: of very many, those with most rows,
    of equals the first by name.
    """
    projects = tuple(name_projects(catalogue))
    return projects if len(projects) <= MOST else _choose_fullest(catalogue, projects)


@memoise
def _choose_fullest(catalogue: Catalogue, projects: tuple[str, ...]) -> tuple[str, ...]:
    rows: Counter[str] = Counter()
    for table in LOCATED:
        rows.update(dict(fetch_rows(scan_rows(catalogue, table).group_by("project").agg(nw.len().alias("rows")))))
    names = name_projects(catalogue)
    first = sorted(projects, key=lambda project: (-rows[project], rank_name(names[project])))[:MOST]
    return tuple(project for project in projects if project in first)


def keep_compared(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue of the compared projects alone."""
    return catalogue if count_projects(catalogue) <= MOST else _narrow(catalogue)


@memoise
def _narrow(catalogue: Catalogue) -> Catalogue:
    # A copy even where nothing is left out: what is remembered must not keep its own key alive.
    return replace(select(catalogue, make_selection({"project": choose_compared(catalogue)})))


@memoise
def list_members(catalogue: Catalogue, aspect: str) -> dict[str, tuple[str, ...]]:
    """Return item → the projects that have it; items that stand out first, projects in the order of the file.

    Themes and challenges come as in `count_claims`, all others by their number of rows. Whole countries are
    not places here.
    """
    rows: Counter[str] = Counter()
    members: dict[str, set[str]] = {}
    for item, project, number in _count_rows(catalogue, ASPECTS[aspect]):
        members.setdefault(item, set()).add(project)
        rows[item] += number
    position = {project: number for number, project in enumerate(name_projects(catalogue))}
    ranked = _rank_items(catalogue, ASPECTS[aspect], rows)
    return {item: tuple(sorted(members[item], key=position.__getitem__)) for item in ranked}


def _count_rows(catalogue: Catalogue, aspect: Aspect) -> list[tuple[str, str, int]]:
    stated = nw.concat(
        [scan_stated(catalogue, table, column).select("project", item="value") for table, column in aspect.columns]
    )
    counted = stated.filter(nw.col("item") != "").group_by("item", "project").agg(nw.len().alias("rows"))
    rows = fetch_rows(counted.select("item", "project", "rows"))
    if aspect.name != "places":
        return rows
    wide = find_whole_countries(catalogue)
    return [row for row in rows if row[0] not in wide]


def _rank_items(catalogue: Catalogue, aspect: Aspect, rows: Counter[str]) -> list[str]:
    if aspect.kind in _CLAIMS:
        return list(count_claims(catalogue, _CLAIMS[aspect.kind])[aspect.kind])
    return sorted(rows, key=lambda item: (-rows[item], rank_name(item)))


@dataclass(frozen=True, eq=False)
class ComparedItems(Result):
    """The items of one kind, and how many projects are compared: the figure is another one for two than for more."""

    compared: int


@dataclass(frozen=True, eq=False)
class CommonGround(Result):
    """What sets of projects have in common, and how many projects are left out of the comparison."""

    left_out: int


def list_shared_and_own(catalogue: Catalogue, *, aspect: str) -> ComparedItems:
    """List the items of one kind, those that most compared projects share first.

    Columns: kind, item, group, projects (number), names (of the projects), key (what a click means). Nothing
    for fewer than two projects.
    """
    catalogue = keep_compared(catalogue)
    members = list_members(catalogue, aspect) if count_projects(catalogue) > 1 else {}
    names, groups = name_projects(catalogue), _list_groups(catalogue, ASPECTS[aspect])
    order = list(names)
    ranked = sorted(members, key=lambda item: (-len(members[item]), [order.index(one) for one in members[item]]))
    rows = [
        (
            aspect, item, groups.get(item, ""), len(members[item]),
            name_sharers([names[project] for project in members[item]]), str(ItemKey(ASPECTS[aspect].kind, item)),
        )
        for item in ranked
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["kind", "item", "group", "projects", "names", "key"])
    return ComparedItems(table, len(names))


def _list_groups(catalogue: Catalogue, aspect: Aspect) -> dict[str, str]:
    """Return item → its family; where rows differ, the first by alphabet."""
    if not aspect.group:
        return {}
    pairs = [
        pair
        for table, column in aspect.columns
        for pair in fetch_rows(scan(getattr(catalogue, table)).select(column, aspect.group).unique())
        if all(pair)
    ]
    return dict(sorted(pairs, reverse=True))


def list_groups_of_projects(catalogue: Catalogue, aspect: str) -> dict[tuple[str, ...], list[str]]:
    """Return for each set of projects the items that they, and no others, have; most projects first, then items."""
    found: dict[tuple[str, ...], list[str]] = {}
    for item, projects in list_members(catalogue, aspect).items():
        found.setdefault(projects, []).append(item)
    order = list(name_projects(catalogue))
    return dict(
        sorted(found.items(), key=lambda each: (-len(each[0]), -len(each[1]), [order.index(p) for p in each[0]]))
    )


def list_shared(catalogue: Catalogue, aspect: str) -> list[str]:
    """Return the items of a kind that two projects or more have."""
    return [item for item, projects in list_members(catalogue, aspect).items() if len(projects) > 1]


def list_unrecorded(catalogue: Catalogue, aspect: str) -> list[str]:
    """Return the projects without any recorded item of a kind."""
    recorded = {project for projects in list_members(catalogue, aspect).values() for project in projects}
    return [project for project in name_projects(catalogue) if project not in recorded]


def count_common(catalogue: Catalogue) -> CommonGround:
    """Count the items of each kind that each set of compared projects has in common, and no other has.

    Columns: kind, names (of the projects), projects (number), number (of items), items (the first of them),
    key (what a click means). A project with none recorded has a row that says so. Nothing for one project.
    """
    total, catalogue = count_projects(catalogue), keep_compared(catalogue)
    names = name_projects(catalogue)
    rows = []
    for aspect in ASPECTS.values() if len(names) > 1 else ():
        for projects, items in list_groups_of_projects(catalogue, aspect.name).items():
            named = name_sharers([names[project] for project in projects])
            key = str(make_items_key(aspect.name, projects, list(names)))
            rows.append((aspect.name, named, len(projects), len(items), name_first_items(items), key))
        unrecorded = list_unrecorded(catalogue, aspect.name)
        rows += [(aspect.name, names[project], 1, 0, name_nothing_recorded(), "") for project in unrecorded]
    table = pd.DataFrame(rows, columns=["kind", "names", "projects", "number", "items", "key"])
    return CommonGround(table, total - len(names))


def make_items_key(aspect: str, projects: Sequence[str], compared: Sequence[str]) -> ItemKey:
    """Return what a click on a set of projects means: the items that these have and the others have not.

    >>> str(make_items_key("themes", ["a"], ["a", "b"]))
    'common:themes|+a|-b'
    """
    return ItemKey("common", aspect, *(f"{'+' if each in projects else '-'}{each}" for each in compared))


def read_key(key: ItemKey) -> tuple[str, list[str], list[str]]:
    """Return the kind of items, the projects that have them, and those that have not.

    >>> read_key(ItemKey("common", "themes", "+a", "-b"))
    ('themes', ['a'], ['b'])
    """
    aspect, *projects = key.names
    having, lacking = ([each[1:] for each in projects if each[:1] == sign] for sign in "+-")
    return aspect, having, lacking
