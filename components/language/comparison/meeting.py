"""Where compared projects meet or come near each other → the sentence on top of their map, and clauses of another."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import join_some, join_words

_NAMED = 5  # so many cities are called by name
_PILOTS = 3  # pilot places that are


@dataclass(frozen=True)
class PilotPlaces:
    """The pilot places that compared projects share, two projects or more."""

    shared: tuple[str, ...]
    compared: int


@dataclass(frozen=True)
class CloseCities:
    """How many partner cities are so near to one of another of the compared projects."""

    number: int
    kilometres: int
    compared: int


@dataclass(frozen=True)
class MeetingFacts:
    """The places in which projects both have partners, and further partner cities that are near each other."""

    met: tuple[str, ...]
    near: tuple[str, ...]
    kilometres: int
    compared: int


def tell_pilot_places(facts: PilotPlaces | None) -> str:
    """Say which pilot places are shared, as a clause."""
    if facts is None:
        return ""
    if not facts.shared:
        return say("no pilot place is shared")
    places = join_some(facts.shared, _PILOTS, "place")
    if facts.compared == 2:
        return say("both have pilots in {places}", places=places)
    return say_number(
        "{places} has pilots of two projects or more",
        "{places} have pilots of two projects or more",
        len(facts.shared),
        places=places,
    )


def tell_close_cities(facts: CloseCities) -> str:
    """Say how many partner cities are near one of another project, as a clause; "" where none is."""
    if not facts.number:
        return ""
    if facts.compared == 2:
        return say_number(
            "{number:,} partner city is within {kilometres} km of one of the other project",
            "{number:,} partner cities are within {kilometres} km of one of the other project",
            facts.number,
            kilometres=facts.kilometres,
        )
    return say_number(
        "{number:,} partner city is within {kilometres} km of one of another project",
        "{number:,} partner cities are within {kilometres} km of one of another project",
        facts.number,
        kilometres=facts.kilometres,
    )


def tell_meeting(facts: MeetingFacts | None) -> str:
    """Say in which places compared projects both have partners, and which partner cities are near each other."""
    if facts is None:
        return ""
    if not facts.met:
        return _tell_near(facts)
    return f"{_tell_met(facts)}; {_tell_further(facts)}"


def _tell_met(facts: MeetingFacts) -> str:
    places = join_some(facts.met, _NAMED, "place")
    if facts.compared == 2:
        return say_number(
            "{places} has partners of both", "{places} have partners of both", len(facts.met), places=places
        )
    return say_number(
        "{places} has partners of two projects or more",
        "{places} have partners of two projects or more",
        len(facts.met),
        places=places,
    )


def _tell_near(facts: MeetingFacts) -> str:
    """Say which partner cities are near, where projects meet in none."""
    number, kilometres = len(facts.near), facts.kilometres
    if 0 < number <= _NAMED:
        return _name_near(facts)
    if facts.compared == 2 and not number:
        return say("No partner city is within {kilometres} km of one of the other project", kilometres=kilometres)
    if not number:
        return say("No partner city is within {kilometres} km of one of another project", kilometres=kilometres)
    return tell_close_cities(CloseCities(number, kilometres, facts.compared))


def _tell_further(facts: MeetingFacts) -> str:
    """Say which other partner cities are near, beside those in which projects meet, as a clause."""
    number, kilometres = len(facts.near), facts.kilometres
    if 0 < number <= _NAMED:
        return _name_near(facts)
    if facts.compared == 2 and not number:
        return say("no other partner city is within {kilometres} km of one of the other project", kilometres=kilometres)
    if not number:
        return say("no other partner city is within {kilometres} km of one of another project", kilometres=kilometres)
    if facts.compared == 2:
        return say(
            "{number:,} other partner cities are within {kilometres} km of one of the other project",
            number=number,
            kilometres=kilometres,
        )
    return say(
        "{number:,} other partner cities are within {kilometres} km of one of another project",
        number=number,
        kilometres=kilometres,
    )


def _name_near(facts: MeetingFacts) -> str:
    values = {"cities": join_words(facts.near), "kilometres": facts.kilometres}
    if facts.compared == 2:
        return say_number(
            "{cities} is within {kilometres} km of a partner city of the other project",
            "{cities} are within {kilometres} km of a partner city of the other project",
            len(facts.near),
            **values,
        )
    return say_number(
        "{cities} is within {kilometres} km of a partner city of another project",
        "{cities} are within {kilometres} km of a partner city of another project",
        len(facts.near),
        **values,
    )
