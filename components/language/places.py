"""Where projects meet, and of what a place is only the seat → that in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words

#: What holds for every count of places: a network has its seat in one city and its members in many.
ASIDE = "The seat of a network, such as POLIS, does not make a city or country take part"
_NAMED = 2  # networks called by name


@dataclass(frozen=True)
class OwnPlaces:
    """In how many places of how many countries one project takes part."""

    project: str
    places: int
    countries: int


@dataclass(frozen=True)
class SharedPlaces:
    """The places in which `most` of the projects are, more than in any other; the first of them stands first."""

    projects: int
    most: int
    first: tuple[str, ...]


@dataclass(frozen=True)
class Seat:
    """The networks whose seat a place is, and how many projects are there by nothing else."""

    networks: tuple[str, ...]
    projects: int


def tell_shared_places(facts: OwnPlaces | SharedPlaces | None) -> str:
    """Say where most projects meet, or that they meet nowhere."""
    if facts is None:
        return ""
    if isinstance(facts, OwnPlaces):
        return _tell_own(facts)
    if facts.most < 2:
        return say("No place is shared by the {projects:,} projects", projects=facts.projects)
    return _tell_both(facts) if facts.most == facts.projects == 2 else _tell_most(facts)


def _tell_own(facts: OwnPlaces) -> str:
    places = count_of(facts.places, "place")
    if not facts.countries:
        return say("{project} has {places}", project=facts.project, places=places)
    countries = count_of(facts.countries, "country")
    return say("{project} has {places} in {countries}", project=facts.project, places=places, countries=countries)


def _tell_both(facts: SharedPlaces) -> str:
    first, rest = facts.first[0], len(facts.first) - 1
    if not rest:
        return say("{place} is in both projects", place=first)
    return say_number(
        "{place} and {number:,} more place are each in both projects",
        "{place} and {number:,} more places are each in both projects",
        rest,
        place=first,
    )


def _tell_most(facts: SharedPlaces) -> str:
    first, rest, most, projects = facts.first[0], len(facts.first) - 1, facts.most, facts.projects
    if not rest:
        return say("{place} is in {most:,} of {projects:,} projects", place=first, most=most, projects=projects)
    return say_number(
        "{place} and {number:,} more place are each in {most:,} of {projects:,} projects",
        "{place} and {number:,} more places are each in {most:,} of {projects:,} projects",
        rest,
        place=first,
        most=most,
        projects=projects,
    )


def tell_no_filter() -> str:
    """Say why one cannot filter by a place that is only the seat of a network."""
    return say("Only a network has its seat here, so no project takes part here, and there is nothing to filter by.")


def tell_mere_seats(names: Sequence[str]) -> str:
    """Say why a selection of places or countries leaves no project; "" where they are no mere seats."""
    if not names:
        return ""
    return say("Only networks have their seat in {names}: no project takes part there.", names=join_words(names))


def tell_seat(facts: Seat | None) -> str:
    """Say for how many projects a place is the seat of a network and nothing else; "" where there is none."""
    if facts is None:
        return ""
    return say_number(
        "only the seat of {networks} in {number:,} project",
        "only the seat of {networks} in {number:,} projects",
        facts.projects,
        networks=join_some(facts.networks, _NAMED, "network"),
    )
