"""Where partners and pilots are, and which kind of organisation is the commonest → the findings and the tips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words, start_sentence, word_country

_NAMED = 4  # common countries called by name
_FIRST = 2  # countries that tie, called by name

Counted = Literal["projects", "partners", "pilots"]


@dataclass(frozen=True)
class CommonCountries:
    """The countries in which both of two projects take part; none where they work in different ones."""

    countries: tuple[str, ...]


@dataclass(frozen=True)
class MainCountries:
    """The countries that have most partners, or most pilots where there are no partners: `most` each of `total`."""

    countries: tuple[str, ...]
    most: int
    total: int
    are_pilots: bool


@dataclass(frozen=True)
class MainType:
    """The kind that most organisations are of."""

    name: str
    organisations: int
    total: int


def tell_main_country(facts: CommonCountries | MainCountries | None) -> str:
    """Say where two projects both work, or which country has most partners."""
    if facts is None:
        return ""
    if isinstance(facts, CommonCountries):
        return _tell_common(facts)
    return _tell_ties(facts) if len(facts.countries) > _FIRST else _tell_first(facts)


def _tell_common(facts: CommonCountries) -> str:
    if not facts.countries:
        return say("The two projects work in different countries")
    countries = join_some([word_country(country) for country in facts.countries], _NAMED, "country")
    return say("Both work in {countries}", countries=countries)


def _tell_ties(facts: MainCountries) -> str:
    rows = count_of(facts.most, "pilot" if facts.are_pilots else "partner")
    return say_number(
        "{number:,} country has {rows}, more than any other",
        "{number:,} countries have {rows} each, more than any other",
        len(facts.countries),
        rows=rows,
    )


def _tell_first(facts: MainCountries) -> str:
    countries = start_sentence(join_words([word_country(country) for country in facts.countries]))
    number, most, total = len(facts.countries), facts.most, facts.total
    if facts.are_pilots:
        return say_number(
            "{countries} has most pilots: {most:,} of {total:,}",
            "{countries} have most pilots: {most:,} each of {total:,}",
            number,
            countries=countries,
            most=most,
            total=total,
        )
    return say_number(
        "{countries} has most partners: {most:,} of {total:,}",
        "{countries} have most partners: {most:,} each of {total:,}",
        number,
        countries=countries,
        most=most,
        total=total,
    )


def tell_main_type(facts: MainType | None) -> str:
    """Say which kind of organisation is the commonest."""
    if facts is None:
        return ""
    return say_number(
        "{kind}: {first:,} of {number:,} organisation",
        "{kind}: {first:,} of {number:,} organisations",
        facts.total,
        kind=start_sentence(facts.name),
        first=facts.organisations,
    )


def head_counted(counted: Counted) -> str:
    """Return what is counted in each country, as a heading."""
    headings = {"projects": say("Projects"), "partners": say("Partners"), "pilots": say("Pilots")}
    return headings[counted]


def tell_counted(counted: Counted, number: int) -> str:
    """Say how many there are in a country.

    >>> tell_counted("pilots", 1)
    '1 pilot'
    """
    return count_of(number, counted.removesuffix("s"))


def describe_type(organisations: int, participations: int) -> tuple[str, ...]:
    """Say how many organisations are of a kind, and how often they take part."""
    return (count_of(organisations, "organisation"), count_of(participations, "participation"))


def explain_types(*, are_further: bool) -> str:
    """Return what the two parts of a bar count, for the legend."""
    return say("+ the same in further projects") if are_further else say("organisations")
