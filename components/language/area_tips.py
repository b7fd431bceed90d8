"""A country or region on the map → the lines of its tip, and what the colours of areas say."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say
from components.language.notes import join_remarks
from components.language.phrases import count_of


@dataclass(frozen=True)
class AreaTotals:
    """How much there is of all that is counted in an area."""

    organisations: int
    participations: int
    places: int
    pilots: int
    projects: int


def describe_area(totals: AreaTotals) -> str:
    """Say what is in an area."""
    return join_remarks(
        count_of(totals.organisations, "organisation"),
        count_of(totals.participations, "participation"),
        count_of(totals.places, "place"),
        count_of(totals.pilots, "pilot"),
        count_of(totals.projects, "project"),
    )


def describe_rate(counted: str, rate: float) -> str:
    """Say how many there are for a million inhabitants, of what is counted.

    >>> describe_rate("pilots", 0.5)
    '0.50 pilots per million inhabitants'
    """
    match counted:
        case "organisations":
            return say("{rate:,.2f} organisations per million inhabitants", rate=rate)
        case "participations":
            return say("{rate:,.2f} participations per million inhabitants", rate=rate)
        case "places":
            return say("{rate:,.2f} places per million inhabitants", rate=rate)
        case "pilots":
            return say("{rate:,.2f} pilots per million inhabitants", rate=rate)
    return say("{rate:,.2f} projects per million inhabitants", rate=rate)


def tell_not_comparable(fewest: int) -> str:
    """Say why an area has no number a million inhabitants."""
    return say("fewer than {fewest:,} inhabitants: not compared", fewest=fewest)


def name_small_areas(fewest: int) -> str:
    """Return what the colour of areas says that have too few inhabitants."""
    return say("fewer than {fewest:,} inhabitants", fewest=fewest)


def name_empty_areas() -> str:
    """Return what the colour of areas says in which there is nothing."""
    return say("none")


def explain_reference(fewest: int) -> str:
    """Say where the numbers of inhabitants are from, and which areas are not compared."""
    return say(
        "Inhabitants by GeoNames; of regions an estimate from their towns, mostly within a quarter. "
        "Areas with fewer than {fewest:,} inhabitants are not compared: one partner more would change too much",
        fewest=fewest,
    )


def name_class(first: float, following: float | None, *, is_rate: bool) -> str:
    """Return the numbers of a class, from its first to the first of the following one; None: there is none.

    >>> [name_class(5, following, is_rate=False) for following in (6, 10, None)], name_class(0.5, 1, is_rate=True)
    (['5', '5–9', '5 and more'], '0.5 to 1')
    """
    if following is None:
        return say("{first:,g} and more", first=first)
    if is_rate:
        return say("{first:,g} to {last:,g}", first=first, last=following)
    last = following - 1
    return f"{first:,g}" if first == last else f"{first:,g}–{last:,g}"


def describe_waiting_area(participations: int, organisations: int, projects: int) -> str:
    """Say who takes part in an area without a pilot."""
    return say(
        "{participations} of {organisations} in {projects}, no pilot",
        participations=count_of(participations, "participation"),
        organisations=count_of(organisations, "organisation"),
        projects=count_of(projects, "project"),
    )
