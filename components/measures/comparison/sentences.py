"""Catalogue → what the compared projects have in common, in plain words made from the data."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.comparison.distance import CLOSE_KM, list_close_cities, list_nearest, shorten
from components.measures.comparison.items import ASPECTS, Aspect, choose_compared, list_members, list_unrecorded, narrow
from components.measures.engine import count_projects, name_projects
from components.measures.sentences import count_of, join_some, join_words, name_country, start_sentence

_NAMED = 2  # items called by name where there are more than three
_CALLED = 3  # so many projects are called by name
_CITIES = 5  # so many cities are called by name


def describe_common(catalogue: Catalogue) -> str:
    """Return what the compared projects share: challenges, themes, pilot places, and partner cities near each other.

    "Both report staffing; no pilot place is shared; 3 partner cities are within 100 km of one of the other
    project." Of kinds that are not recorded for a project nothing is said here: `list_remarks` does.
    """
    compared = narrow(catalogue)
    if count_projects(compared) < 2:
        return ""
    parts = [tell_shared(compared, ASPECTS[aspect]) for aspect in ("challenges", "themes")]
    parts += [_tell_pilot_places(compared), _tell_close_cities(compared)]
    sentence = "; ".join(part for part in parts if part)
    is_name = sentence.startswith(tuple(name_projects(compared).values()))
    return sentence if is_name else start_sentence(sentence)


def tell_shared(compared: Catalogue, aspect: Aspect) -> str:
    """Say which items of a kind most of the compared projects share; "" where too little is recorded to tell."""
    members = list_members(compared, aspect.name)
    number = count_projects(compared)
    if number - len(list_unrecorded(compared, aspect.name)) < 2:
        return ""
    most = max(len(projects) for projects in members.values())
    if most < 2:
        return f"no {aspect.noun} is shared"
    items = [item for item, projects in members.items() if len(projects) == most]
    if most == number:
        return f"{'both' if number == 2 else f'all {number}'} {aspect.verb} {_list_items(items, aspect)}"
    who = {members[item] for item in items}
    if len(who) == 1 and most <= _CALLED:
        names = name_projects(compared)
        return f"{join_words([names[project] for project in who.pop()])} {aspect.verb} {_list_items(items, aspect)}"
    return _tell_scattered(items, most, number, aspect)


def _tell_scattered(items: list[str], most: int, number: int, aspect: Aspect) -> str:
    """Say what as many projects share, but not always the same ones."""
    examples = join_words(_name_items(items[:_NAMED], aspect))
    if len(items) <= _NAMED:
        return f"{examples} {'is' if len(items) == 1 else 'are each'} shared by {most} of {number} projects"
    return f"{len(items):,} {aspect.name} are each shared by {most} of {number} projects, such as {examples}"


def _list_items(items: list[str], aspect: Aspect) -> str:
    names = _name_items(items, aspect)
    if len(names) <= _NAMED + 1:
        return join_words(names)
    return join_words([*names[:_NAMED], f"{len(names) - _NAMED} more {aspect.name}"])


def _name_items(items: list[str], aspect: Aspect) -> list[str]:
    return [name_country(item) for item in items] if aspect.name == "countries" else items


def _tell_pilot_places(compared: Catalogue) -> str:
    """Say which pilot places are shared; nothing unless two projects have a pilot with a place."""
    with_place = compared.pilot_cities.loc[compared.pilot_cities["location"] != "", "project"].nunique()
    if with_place < 2:
        return ""
    nearest = list_nearest(compared, near="pilot places")
    meeting = nearest.loc[nearest["place"] == nearest["other_place"], "place"]
    shared = [shorten(place) for place in meeting]
    if not shared:
        return "no pilot place is shared"
    places = join_some(shared, 3, "place")
    if count_projects(compared) == 2:
        return f"both have pilots in {places}"
    return f"{places} {'has' if len(shared) == 1 else 'have'} pilots of two projects or more"


def _tell_close_cities(compared: Catalogue) -> str:
    number = len(list_close_cities(compared))
    if not number:
        return ""
    other = "the other" if count_projects(compared) == 2 else "another"
    verb = "is" if number == 1 else "are"
    return f"{count_of(number, 'partner city', 'partner cities')} {verb} within {CLOSE_KM} km of one of {other} project"


def list_remarks(catalogue: Catalogue) -> list[str]:
    """Return the sentences one must know to read a comparison rightly: what is left out, and what is not recorded."""
    total, compared = count_projects(catalogue), narrow(catalogue)
    names = name_projects(compared)
    remarks: list[str] = []
    if total == 1:
        return [f"{next(iter(names.values()))} stands alone: choose a second project under Project to compare."]
    if total > len(choose_compared(catalogue)):
        remarks.append(
            f"{len(names)} of the {total:,} selected projects are compared, those with most rows: "
            f"{join_words(list(names.values()))}. Choose others under Project."
        )
    return [*remarks, *_tell_unrecorded(compared)]


def _tell_unrecorded(compared: Catalogue) -> list[str]:
    """Say which kinds of items are not recorded for which projects, and what that means."""
    names = name_projects(compared)
    open_kinds = {name: [names[project] for project in list_unrecorded(compared, name)] for name in ASPECTS}
    parts = [f"{name} for {join_words(projects)}" for name, projects in open_kinds.items() if projects]
    return [f"Not recorded: {'; '.join(parts)}. That does not mean that there are none."] if parts else []


def find_common(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Return the sentence of `describe_common`; where nothing is shared, say that."""
    compared = narrow(catalogue)
    if count_projects(compared) < 2:
        return ""
    shared = any(len(projects) > 1 for aspect in ASPECTS for projects in list_members(compared, aspect).values())
    number = count_projects(compared)
    if not shared:
        return f"Nothing recorded is common to {'these two' if number == 2 else f'any two of these {number}'} projects"
    return describe_common(compared)


def find_shared(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say which items of one kind (`list_shared_and_own`) most projects share, or for whom none are recorded."""
    if table.empty:
        return ""
    compared, aspect = narrow(catalogue), ASPECTS[table["kind"].iloc[0]]
    names = name_projects(compared)
    unrecorded = [names[project] for project in list_unrecorded(compared, aspect.name)]
    if len(names) - len(unrecorded) < 2:
        return f"No {aspect.name} are recorded for {join_words(unrecorded)}"
    shared = table.loc[table["projects"] > 1, "item"].tolist()
    if not shared:
        return f"None of the {len(table):,} {aspect.name} is shared"
    by_some = "" if len(names) == 2 else " by two projects or more"
    verb = "is" if len(shared) == 1 else "are"
    return f"{len(shared):,} of {len(table):,} {aspect.name} {verb} shared{by_some}: {_list_items(shared, aspect)}"


def find_meeting(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say which partner cities of different compared projects are near each other."""
    compared = narrow(catalogue)
    if count_projects(compared) < 2:
        return ""
    cities = [shorten(location) for location in list_close_cities(compared)]
    other = "the other" if count_projects(compared) == 2 else "another"
    if not cities:
        return f"No partner city is within {CLOSE_KM} km of one of {other} project"
    if len(cities) > _CITIES:
        return start_sentence(_tell_close_cities(compared))
    return f"{join_words(cities)} are within {CLOSE_KM} km of a partner city of {other} project"
