"""Why two names may be one organisation, and how many such pairs there are → reasons and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language.messages import say, say_number
from components.language.phrases import count_of
from components.language.stress import stress

Likeness = Literal["words", "abbreviation", "letters"]
Nearness = Literal["city", "country", "country, other cities", "unknown", "unknown, other cities"]


@dataclass(frozen=True)
class Duplicates:
    """How many pairs of names may be one organisation, and in how many only the form differs."""

    pairs: int
    same: int


def tell_duplicates(facts: Duplicates | None) -> str:
    """Say how many pairs of names may be one organisation."""
    if facts is None:
        return ""
    if facts.same == facts.pairs:
        return say_number(
            "{number:,} pair of names may be one organisation: only the form differs",
            "{number:,} pairs of names may be one organisation: only the form differs",
            facts.pairs,
        )
    if facts.same:
        return say_number(
            "{number:,} pair of names may be one organisation; in {same:,} only the form differs",
            "{number:,} pairs of names may be one organisation; in {same:,} only the form differs",
            facts.pairs,
            same=facts.same,
        )
    return say_number(
        "{number:,} pair of names may be one organisation",
        "{number:,} pairs of names may be one organisation",
        facts.pairs,
    )


def tell_likeness(likeness: Likeness, nearness: Nearness) -> str:
    """Say why two names may be one organisation: how they are alike, and whether they are near each other."""
    if likeness == "words":
        return say("the same words; {where}", where=_name_nearness(nearness))
    if likeness == "abbreviation":
        return say("one is the other’s abbreviation; {where}", where=_name_nearness(nearness))
    return say("spelt nearly alike; {where}", where=_name_nearness(nearness))


def _name_nearness(nearness: Nearness) -> str:
    return {
        "city": say("same city"),
        "country": say("same country"),
        "country, other cities": say("same country, but different cities"),
        "unknown": say("country not stated for both"),
        "unknown, other cities": say("country not stated for both, but different cities"),
    }[nearness]


def describe_alike(first: str, projects: int, second: str, others: int, reasons: str) -> str:
    """Return the lines of a tip: two names, each with its number of projects, and why they may be one."""
    counts = count_of(projects, "project"), count_of(others, "project")
    return "\n".join((stress(first), counts[0], stress(second), counts[1], reasons))
