"""Who works with whom → the finding of a network, and what ties two of its members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words

_NAMED = 3  # members, or what two of them have in common


@dataclass(frozen=True)
class SingleNetwork:
    """How many organisations, or places, a single project has."""

    project: str
    noun: str  #: "organisation" or "place"
    members: int


@dataclass(frozen=True)
class InSeveral:
    """The organisations, or places, that are in two of so many projects or more."""

    noun: str  #: "organisation" or "place"
    members: tuple[str, ...]
    projects: int


@dataclass(frozen=True)
class ClosestPairs:
    """The two that meet most often, and how many other pairs do as often.

    `through` is what they meet in where they are the only pair, else "".
    """

    links: str  #: "organisations", "places" or "projects"
    pair: tuple[str, str]
    shared: int
    pairs: int
    drawn: int  #: of these pairs
    through: str = ""


Closest = SingleNetwork | InSeveral | ClosestPairs


def tell_closest(facts: Closest | None) -> str:
    """Say who is in most of few projects, or who works together most of many."""
    match facts:
        case SingleNetwork(project, noun, members):
            return say("{project} has {members}", project=project, members=count_of(members, noun))
        case InSeveral():
            return _tell_several(facts) if facts.members else _tell_none(facts)
        case ClosestPairs(links="projects"):
            return _tell_projects(facts)
        case ClosestPairs():
            return _tell_together(facts)
    return ""


def _tell_several(facts: InSeveral) -> str:
    members = join_some(facts.members, _NAMED, facts.noun)
    if facts.projects == 2:
        return say_number(
            "{members} is in both projects", "{members} are in both projects", len(facts.members), members=members
        )
    return say_number(
        "{members} is in two of these projects or more",
        "{members} are in two of these projects or more",
        len(facts.members),
        members=members,
    )


def _tell_none(facts: InSeveral) -> str:
    if facts.noun == "place" and facts.projects == 2:
        return say("No place is in both projects")
    if facts.noun == "place":
        return say("No place is in two of these projects")
    if facts.projects == 2:
        return say("No organisation is in both projects")
    return say("No organisation is in two of these projects")


def _tell_together(facts: ClosestPairs) -> str:
    """Say which organisations or places are together in most projects."""
    pair, projects = join_words(facts.pair), count_of(facts.shared, "project")
    if facts.through:
        return say("{pair} are together in {projects}: {names}", pair=pair, projects=projects, names=facts.through)
    if facts.shared == 1 and facts.links == "places":
        return say("No two places are together in more than one project")
    if facts.shared == 1:
        return say("No two organisations are together in more than one project")
    if facts.pairs == 1:
        return say("{pair} are together in {projects}, more than any other two", pair=pair, projects=projects)
    pairs = _count_pairs(facts)
    if facts.drawn < facts.pairs:
        return say(
            "{pairs} are together in {projects} each, more than any other two; {drawn:,} of them are drawn",
            pairs=pairs,
            projects=projects,
            drawn=facts.drawn,
        )
    return say("{pairs} are together in {projects} each, more than any other two", pairs=pairs, projects=projects)


def _tell_projects(facts: ClosestPairs) -> str:
    """Say which projects share most organisations."""
    pair, organisations = join_words(facts.pair), count_of(facts.shared, "organisation")
    if facts.through:
        return say("{pair} share {organisations}: {names}", pair=pair, organisations=organisations, names=facts.through)
    if facts.shared == 1:
        return say("No two projects share more than one organisation")
    if facts.pairs == 1:
        return say("{pair} share {organisations}, more than any other two", pair=pair, organisations=organisations)
    pairs = _count_pairs(facts)
    if facts.drawn < facts.pairs:
        return say(
            "{pairs} share {organisations} each, more than any other two; {drawn:,} of them are drawn",
            pairs=pairs,
            organisations=organisations,
            drawn=facts.drawn,
        )
    return say("{pairs} share {organisations} each, more than any other two", pairs=pairs, organisations=organisations)


def _count_pairs(facts: ClosestPairs) -> str:
    if facts.links == "projects":
        return say_number("{number:,} pair of projects", "{number:,} pairs of projects", facts.pairs)
    if facts.links == "places":
        return say_number("{number:,} pair of places", "{number:,} pairs of places", facts.pairs)
    return say_number("{number:,} pair of organisations", "{number:,} pairs of organisations", facts.pairs)


def name_meetings_of_two(names: Sequence[str], noun: str) -> str:
    """Return what two members meet in, as a list of so many by name."""
    return join_some(names, _NAMED, noun)
