"""Which countries or regions have most, and which have partners but no pilot → that in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_words, start_sentence, word_country

_NAMED = 3  # areas that tie, called by name
AreaLevel = Literal["country", "region"]


@dataclass(frozen=True)
class FullestAreas:
    """The areas (name, country) that have most of what is counted, and how many rows are in none.

    `is_rate`: `most` is the number a million inhabitants.
    """

    level: AreaLevel
    areas: tuple[tuple[str, str], ...]
    counting: str
    most: float
    is_rate: bool
    unassigned: int


@dataclass(frozen=True)
class UnpilotedAreas:
    """How many of the areas with partners have no pilot, and where most participations wait for one."""

    level: AreaLevel
    areas: int
    with_partners: int
    first: tuple[str, str]
    participations: int


def tell_fullest_area(facts: FullestAreas | None) -> str:
    """Say which country or region has most, and how many rows are in none."""
    if facts is None:
        return ""
    number, areas, what, most = len(facts.areas), _name_areas(facts), _name_counted(facts), _name_most(facts)
    if not facts.unassigned:
        return say_number(
            "{areas} has most {what}: {most}", "{areas} have most {what}: {most} each", number,
            areas=areas, what=what, most=most,
        )  # fmt: skip
    rows = count_of(facts.unassigned, "row")
    if facts.level == "country":
        return say_number(
            "{areas} has most {what}: {most}; {rows} with no country stated",
            "{areas} have most {what}: {most} each; {rows} with no country stated",
            number, areas=areas, what=what, most=most, rows=rows,
        )  # fmt: skip
    return say_number(
        "{areas} has most {what}: {most}; {rows} in no single region",
        "{areas} have most {what}: {most} each; {rows} in no single region",
        number, areas=areas, what=what, most=most, rows=rows,
    )  # fmt: skip


def _name_areas(facts: FullestAreas) -> str:
    if len(facts.areas) > _NAMED:
        return count_of(len(facts.areas), facts.level)
    return start_sentence(join_words([name_area(facts.level, *area) for area in facts.areas]))


def _name_counted(facts: FullestAreas) -> str:
    if facts.is_rate:
        return say("{counted} per million inhabitants", counted=facts.counting)
    return facts.counting


def _name_most(facts: FullestAreas) -> str:
    return f"{facts.most:,.1f}" if facts.is_rate else f"{facts.most:,.0f}"


def name_area(level: AreaLevel, name: str, country: str) -> str:
    """Return an area as it stands in a sentence, a region with its country.

    >>> name_area("country", "Netherlands", "Netherlands"), name_area("region", "Limburg", "Belgium")
    ('the Netherlands', 'Limburg (Belgium)')
    """
    return word_country(name) if level == "country" else say("{region} ({country})", region=name, country=country)


def tell_unpiloted(facts: UnpilotedAreas | None) -> str:
    """Say how many areas have partners but no pilot, and where most partners wait for one."""
    if facts is None:
        return ""
    if facts.areas == facts.with_partners:
        return _tell_none(facts.level)
    first = name_area(facts.level, *facts.first)
    rows = count_of(facts.participations, "participation")
    if facts.level == "country":
        return say_number(
            "{number:,} of {whole:,} countries with partners has no pilot, most of all {first} with {rows}",
            "{number:,} of {whole:,} countries with partners have no pilot, most of all {first} with {rows}",
            facts.areas, whole=facts.with_partners, first=first, rows=rows,
        )  # fmt: skip
    return say_number(
        "{number:,} of {whole:,} regions with partners has no pilot, most of all {first} with {rows}",
        "{number:,} of {whole:,} regions with partners have no pilot, most of all {first} with {rows}",
        facts.areas, whole=facts.with_partners, first=first, rows=rows,
    )  # fmt: skip


def _tell_none(level: AreaLevel) -> str:
    if level == "country":
        return say("No country with partners has a pilot")
    return say("No region with partners has a pilot")
