"""How near places of compared projects are → the finding, and the words of their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import join_some, join_words

_NAMED = 3  # places that projects share


@dataclass(frozen=True)
class NearestPair:
    """The two nearest places of different projects, each with the names of its projects."""

    here: str
    here_projects: str
    there: str
    there_projects: str
    distance_km: float


@dataclass(frozen=True)
class NearestFacts:
    """The places that projects share, and the nearest pair; without both, why no distance can be told.

    `near`: of which places, "pilot places" or "partner places". Then `only` is the one project that has such
    places, or `lost` are the projects of which none is located.
    """

    near: str
    meeting: tuple[str, ...]
    pair: NearestPair | None
    only: str = ""
    lost: tuple[str, ...] = ()


def tell_nearest(facts: NearestFacts | None) -> str:
    """Say which places projects meet in and which are nearest, or why no distance can be told."""
    if facts is None:
        return ""
    if not facts.meeting:
        return _tell_pair(facts.pair) if facts.pair else _tell_unmeasured(facts)
    places = join_some(facts.meeting, _NAMED, "place")
    shared = say_number("{places} is shared", "{places} are shared", len(facts.meeting), places=places)
    return f"{shared}; {_tell_pair(facts.pair)}" if facts.pair else shared


def _tell_pair(pair: NearestPair) -> str:
    return say(
        "{here} ({here_projects}) and {there} ({there_projects}) are nearest: {distance_km:,.0f} km", **vars(pair)
    )


def _tell_unmeasured(facts: NearestFacts) -> str:
    """Say which project alone has places of the kind, or of which projects none of them has a distance."""
    is_pilots, lost = facts.near == "pilot places", join_words(facts.lost)
    if facts.only and is_pilots:
        return say("Only {project} has pilot places", project=facts.only)
    if facts.only:
        return say("Only {project} has partner places", project=facts.only)
    if is_pilots:
        return say("None of the pilot places of {projects} is located", projects=lost)
    return say("None of the partner places of {projects} is located", projects=lost)


def name_projects_there(projects: Sequence[str]) -> str:
    """Return the projects of a place, as a list."""
    return join_words(projects)


def tell_doubt(*, is_region: bool, doubt: str) -> str:
    """Return what one must know of a place to trust its distance; "" where it is sure."""
    if is_region and doubt:
        return say("middle of the region; not certain: {doubt}", doubt=doubt)
    if is_region:
        return say("middle of the region")
    return say("not certain: {doubt}", doubt=doubt) if doubt else ""


def tell_doubts(places: Sequence[tuple[str, str]]) -> str:
    """Return the doubts of some places, each beside its place, where it has any."""
    return "; ".join(say("{place}: {doubt}", place=place, doubt=doubt) for place, doubt in places if doubt)


def tell_no_distance(*, is_country: bool, reason: str) -> str:
    """Return why a place has no distance."""
    if is_country:
        return say("a whole country: no distance is measured")
    return reason or say("not located")


def name_same_place() -> str:
    """Return what stands for the distance of a place from itself."""
    return say("the same place")


def name_distance(kilometres: float) -> str:
    """Return a distance as it is said: short ones to a tenth, none as the same place.

    >>> name_distance(0), name_distance(3.26), name_distance(1204.4)
    ('the same place', '3.3 km', '1,204 km')
    """
    if kilometres == 0:
        return name_same_place()
    if kilometres >= 10:
        return say("{kilometres:,.0f} km", kilometres=kilometres)
    return say("{kilometres:.1f} km", kilometres=kilometres)


def tell_places_without_distance(number: int) -> str:
    """Say how many places stand in the table without a distance; "" for none."""
    if not number:
        return ""
    return say_number(
        "{number:,} place without a distance: see the table",
        "{number:,} places without a distance: see the table",
        number,
    )
