"""Key of an item ("place:Ghent, Belgium") → all that is known about it, in sections, each fact with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, ItemKind
from components.geocoding.areas.divisions import list_divisions
from components.reports.profiles.joint import find_joint
from components.reports.profiles.places import find_place, find_region_profile
from components.reports.profiles.profile import ItemProfile
from components.reports.profiles.projects import find_organisation, find_project
from components.reports.profiles.terms import find_claims, find_mode, find_pair

_FINDERS: dict[ItemKind, Callable[[ItemKey, Catalogue], ItemProfile | None]] = {
    "place": find_place,
    "region": find_region_profile,
    "project": find_project,
    "organisation": find_organisation,
    "theme": partial(find_claims, kind="theme"),
    "challenge": partial(find_claims, kind="challenge"),
    "mode": find_mode,
    "common": find_joint,
    "both": find_pair,
}

KINDS = tuple(_FINDERS)  #: of items

_COLUMNS: dict[ItemKind, tuple[str, str]] = {  # kind → the table and column that have its names
    "place": ("places", "location"),
    "project": ("projects", "project"),
    "organisation": ("partners", "partner"),
    "theme": ("themes", "theme"),
    "challenge": ("challenges", "challenge"),
    "mode": ("pilot_cities", "mode"),
}


def list_item_names(kind: ItemKind, whole: Catalogue) -> Iterable[str]:
    """Return the names of all items of a kind; none of kinds that are made of others."""
    if kind == "region":
        return list_divisions("region")
    if kind not in _COLUMNS:
        return ()
    table, column = _COLUMNS[kind]
    return [name for name in getattr(whole, table)[column].unique() if name]


def find_profile(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return what is known about an item in the whole catalogue; None if there is no such item.

    Its names are: of a region its code; of a theme or challenge the term, and a project if it is about this one alone;
    of "common", what some projects share and others have not, those of `make_key`; of "both" theme and challenge.
    """
    return _FINDERS[key.kind](key, whole) if key.kind in _FINDERS and key.name else None
