"""Who connects projects → the finding of the bridges, and the words of their bars."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_words


@dataclass(frozen=True)
class BridgeFacts:
    """Who is in most projects, in how many; of projects, which have most organisations. `is_only`: nobody else is."""

    links: str  #: "organisations", "places" or "projects"
    first: tuple[str, ...]
    meetings: int
    is_only: bool


def tell_main_bridge(facts: BridgeFacts | None) -> str:
    """Say who is in most projects."""
    if facts is None:
        return ""
    return _tell_project(facts) if facts.links == "projects" else _tell_member(facts)


def _tell_project(facts: BridgeFacts) -> str:
    first, what = join_words(facts.first), count_of(facts.meetings, "organisation")
    if facts.is_only:
        return say("{first} has {organisations}", first=first, organisations=what)
    if len(facts.first) > 2:
        number = count_of(len(facts.first), "project")
        return say("{projects} have {organisations} each", projects=number, organisations=what)
    if len(facts.first) == 2:
        return say("{first} have {organisations} each, more than any other", first=first, organisations=what)
    return say("{first} has {organisations}, more than any other project", first=first, organisations=what)


def _tell_member(facts: BridgeFacts) -> str:
    first, what, is_place = join_words(facts.first), count_of(facts.meetings, "project"), facts.links == "places"
    if facts.is_only and is_place:
        return say("{first} is the only place in two projects or more", first=first)
    if facts.is_only:
        return say("{first} is the only organisation in two projects or more", first=first)
    if len(facts.first) > 2:
        members = count_of(len(facts.first), "place" if is_place else "organisation")
        return say("{members} are in {projects} each", members=members, projects=what)
    if len(facts.first) == 2:
        return say("{first} are in {projects} each, more than any other", first=first, projects=what)
    if is_place:
        return say("{first} is in {projects}, more than any other place", first=first, projects=what)
    return say("{first} is in {projects}, more than any other organisation", first=first, projects=what)


def name_meetings_panel(links: str) -> str:
    """Return the heading of bars of how many projects, or of projects how many organisations, one is in."""
    return say("Organisations") if links == "projects" else say("Projects")


def describe_bridge(links: str, meetings: int, pairs: int, alone: int) -> tuple[str, str]:
    """Return two lines: in how many projects one is, which makes how many pairs, and how many only it connects."""
    return (
        _describe_pairs(links, meetings, count_of(pairs, "pair")),
        say_number("{number:,} pair meets only here", "{number:,} pairs meet only here", alone),
    )


def _describe_pairs(links: str, meetings: int, pairs: str) -> str:
    if links == "projects":
        return say_number(
            "{number:,} organisation, so {pairs} of them",
            "{number:,} organisations, so {pairs} of them",
            meetings,
            pairs=pairs,
        )
    return say_number(
        "{number:,} project, so {pairs} of them", "{number:,} projects, so {pairs} of them", meetings, pairs=pairs
    )


def tell_too_many(links: str, left_out: int) -> str:
    """Say of how many projects, or organisations, the pairs are not compared; "" for none."""
    if not left_out:
        return ""
    if links == "projects":
        return say("pairs with {number:,} of the organisations are too many to compare", number=left_out)
    return say("pairs with {number:,} of the projects are too many to compare", number=left_out)


def name_pairs_panel() -> str:
    """Return the heading of bars of the pairs of those whom one connects."""
    return say("Pairs of them")


def explain_pairs(*, is_alone: bool) -> str:
    """Return what a part of a bar of pairs is, for the legend."""
    return say("pairs that meet only here") if is_alone else say("pairs that meet elsewhere, too")
