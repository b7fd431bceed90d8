"""Catalogue → what the compared projects have in common, of each kind of item."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.language.comparison.items import KindFacts
from components.language.comparison.shared import CommonFacts, SharedItems
from components.measures.comparison.distance import drop_country, list_meeting_places
from components.measures.comparison.items import (
    ASPECTS,
    CommonGround,
    ComparedItems,
    keep_compared,
    list_members,
    list_shared,
    list_unrecorded,
)
from components.measures.comparison.meeting import count_close_cities, find_pilot_places
from components.measures.engine import count_projects, name_projects


def find_common(common: CommonGround, catalogue: Catalogue) -> CommonFacts | None:
    """Find what the compared projects share of each kind of item, and partner cities near each other.

    Of kinds that are not recorded for a project nothing is told here: `find_remarks` does.
    """
    compared = keep_compared(catalogue)
    if count_projects(compared) < 2:
        return None
    kinds = ("challenges", "themes", *_list_further(compared))
    shared = tuple(found for kind in kinds if (found := find_shared(compared, kind)))
    return CommonFacts(
        tuple(name_projects(compared).values()),
        shared,
        find_pilot_places(compared),
        count_close_cities(compared),
        is_nothing=not any(list_shared(compared, kind) for kind in ASPECTS),
    )


def _list_further(compared: Catalogue) -> list[str]:
    """Return the kinds, besides challenges and themes, of which what is shared is to be told.

    Most projects share countries, so these are told where nothing narrower is shared.
    """
    shared = [kind for kind in ASPECTS if list_shared(compared, kind)]
    if shared == ["countries"]:
        return shared
    in_pilots = set(list_shared(compared, "places")) <= set(list_meeting_places(compared, "pilot places"))
    told = ("kinds of measures", "organisations", *(() if in_pilots else ("places",)))
    return [kind for kind in told if kind in shared]


def find_shared(compared: Catalogue, kind: str) -> SharedItems | None:
    """Find which items of a kind most of the compared projects share; None where too little is recorded to tell."""
    members = list_members(compared, kind)
    if count_projects(compared) - len(list_unrecorded(compared, kind)) < 2:
        return None
    most = max(len(projects) for projects in members.values())
    items = [item for item, projects in members.items() if len(projects) == most]
    who = {members[item] for item in items}
    names = name_projects(compared)
    same = tuple(names[project] for project in who.pop()) if len(who) == 1 else ()
    return SharedItems(kind, _shorten(items, kind), most, same)


def _shorten(items: list[str], kind: str) -> tuple[str, ...]:
    return tuple(drop_country(item) if kind == "places" else item for item in items)


def find_kind(items: ComparedItems, catalogue: Catalogue) -> KindFacts | None:
    """Find which items of one kind projects share, and for whom none are recorded."""
    table = items.table
    if table.empty:
        return None
    compared, kind = keep_compared(catalogue), str(table["kind"].iloc[0])
    names = name_projects(compared)
    shared = table.loc[table["projects"] > 1, "item"].tolist()
    unrecorded = tuple(names[project] for project in list_unrecorded(compared, kind))
    return KindFacts(kind, _shorten(shared, kind), len(table), len(names), unrecorded)
