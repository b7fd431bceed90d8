"""Sentences that name a kind of item or what projects do with it → one template for each kind."""

from __future__ import annotations

from collections.abc import Callable

from components.language.messages import say

#: Kind of item, as in addresses → the noun that it is counted with.
NOUNS_OF_KINDS = {
    "challenges": "challenge",
    "themes": "theme",
    "kinds of measures": "kind of measure",
    "organisations": "organisation",
    "places": "place",
    "countries": "country",
}

_NAMES: dict[str, Callable[[], str]] = {
    "challenges": lambda: say("challenges"),
    "themes": lambda: say("themes"),
    "kinds of measures": lambda: say("kinds of measures"),
    "organisations": lambda: say("organisations"),
    "places": lambda: say("places"),
    "countries": lambda: say("countries"),
}
_BOTH: dict[str, Callable[[str], str]] = {
    "challenges": lambda items: say("both report {items}", items=items),
    "themes": lambda items: say("both work on {items}", items=items),
    "kinds of measures": lambda items: say("both pilot {items}", items=items),
    "organisations": lambda items: say("both work with {items}", items=items),
    "places": lambda items: say("both work in {items}", items=items),
    "countries": lambda items: say("both work in {items}", items=items),
}
_ALL: dict[str, Callable[[int, str], str]] = {
    "challenges": lambda number, items: say("all {number} report {items}", number=number, items=items),
    "themes": lambda number, items: say("all {number} work on {items}", number=number, items=items),
    "kinds of measures": lambda number, items: say("all {number} pilot {items}", number=number, items=items),
    "organisations": lambda number, items: say("all {number} work with {items}", number=number, items=items),
    "places": lambda number, items: say("all {number} work in {items}", number=number, items=items),
    "countries": lambda number, items: say("all {number} work in {items}", number=number, items=items),
}
_SOME: dict[str, Callable[[str, str], str]] = {
    "challenges": lambda projects, items: say("{projects} report {items}", projects=projects, items=items),
    "themes": lambda projects, items: say("{projects} work on {items}", projects=projects, items=items),
    "kinds of measures": lambda projects, items: say("{projects} pilot {items}", projects=projects, items=items),
    "organisations": lambda projects, items: say("{projects} work with {items}", projects=projects, items=items),
    "places": lambda projects, items: say("{projects} work in {items}", projects=projects, items=items),
    "countries": lambda projects, items: say("{projects} work in {items}", projects=projects, items=items),
}
_NOTHING_SHARED: dict[str, Callable[[], str]] = {
    "challenges": lambda: say("no challenge is shared"),
    "themes": lambda: say("no theme is shared"),
    "kinds of measures": lambda: say("no kind of measure is shared"),
    "organisations": lambda: say("no organisation is shared"),
    "places": lambda: say("no place is shared"),
    "countries": lambda: say("no country is shared"),
}
_NOT_RECORDED: dict[str, Callable[[str], str]] = {
    "challenges": lambda projects: say("No challenges are recorded here for {projects}", projects=projects),
    "themes": lambda projects: say("No themes are recorded here for {projects}", projects=projects),
    "kinds of measures": lambda projects: say(
        "No kinds of measures are recorded here for {projects}", projects=projects
    ),
    "organisations": lambda projects: say("No organisations are recorded here for {projects}", projects=projects),
    "places": lambda projects: say("No places are recorded here for {projects}", projects=projects),
    "countries": lambda projects: say("No countries are recorded here for {projects}", projects=projects),
}


def name_kind(kind: str) -> str:
    """Return a kind of item as it stands in a list."""
    return _NAMES[kind]()


def tell_both(kind: str, items: str) -> str:
    """Say what both projects have, as a clause."""
    return _BOTH[kind](items)


def tell_all(kind: str, number: int, items: str) -> str:
    """Say what all of so many projects have, as a clause."""
    return _ALL[kind](number, items)


def tell_some(kind: str, projects: str, items: str) -> str:
    """Say what some projects have, as a clause."""
    return _SOME[kind](projects, items)


def tell_nothing_shared(kind: str) -> str:
    """Say that no item of a kind is shared, as a clause."""
    return _NOTHING_SHARED[kind]()


def tell_not_recorded(kind: str, projects: str) -> str:
    """Say for which projects no item of a kind is recorded."""
    return _NOT_RECORDED[kind](projects)
