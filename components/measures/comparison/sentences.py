"""Catalogue → what the compared projects have in common, in plain words made from the data."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.language.phrases import join_words, name_country, start_sentence
from components.measures.comparison.distance import list_meeting_places, shorten
from components.measures.comparison.items import (
    ASPECTS,
    Aspect,
    CommonGround,
    ComparedItems,
    list_members,
    list_shared,
    list_unrecorded,
    narrow,
)
from components.measures.comparison.meeting import tell_close_cities, tell_pilot_places
from components.measures.engine import count_projects, name_projects

_NAMED = 2  # items called by name where there are more than three
_CALLED = 3  # so many projects are called by name


def describe_common(catalogue: Catalogue) -> str:
    """Return what the compared projects share: of each kind of item, and partner cities near each other.

    "Both report staffing; both work with POLIS Network; no pilot place is shared; 3 partner cities are within
    100 km of one of the other project." Of kinds that are not recorded for a project nothing is said here:
    `list_remarks` does.
    """
    compared = narrow(catalogue)
    if count_projects(compared) < 2:
        return ""
    parts = [tell_shared(compared, ASPECTS[kind]) for kind in ("challenges", "themes", *_list_further(compared))]
    parts += [tell_pilot_places(compared), tell_close_cities(compared)]
    sentence = "; ".join(part for part in parts if part)
    is_name = sentence.startswith(tuple(name_projects(compared).values()))
    return sentence if is_name else start_sentence(sentence)


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
    say = {"countries": name_country, "places": shorten}.get(aspect.name, str)
    return [say(item) for item in items]


def find_common(common: CommonGround, catalogue: Catalogue) -> str:
    """Return the sentence of `describe_common`; where nothing is shared, say that, and what is near all the same."""
    compared = narrow(catalogue)
    number = count_projects(compared)
    if number < 2 or any(list_shared(compared, kind) for kind in ASPECTS):
        return describe_common(compared)
    whom = "these two" if number == 2 else f"any two of these {number}"
    parts = (f"Nothing recorded here is common to {whom} projects", tell_close_cities(compared))
    return "; ".join(part for part in parts if part)


def find_shared(items: ComparedItems, catalogue: Catalogue) -> str:
    """Say which items of one kind most projects share, or for whom none are recorded."""
    table = items.table
    if table.empty:
        return ""
    compared, aspect = narrow(catalogue), ASPECTS[table["kind"].iloc[0]]
    names = name_projects(compared)
    unrecorded = [names[project] for project in list_unrecorded(compared, aspect.name)]
    if len(names) - len(unrecorded) < 2:
        return f"No {aspect.name} are recorded here for {join_words(unrecorded)}"
    shared = table.loc[table["projects"] > 1, "item"].tolist()
    if not shared:
        return f"None of the {len(table):,} {aspect.name} is shared"
    by_some = "" if len(names) == 2 else " by two projects or more"
    verb = "is" if len(shared) == 1 else "are"
    return f"{len(shared):,} of {len(table):,} {aspect.name} {verb} shared{by_some}: {_list_items(shared, aspect)}"
