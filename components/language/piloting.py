"""Who works on a theme in a country, and what is piloted there → the finding, and the words of the squares."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, start_sentence


@dataclass(frozen=True)
class WidestGap:
    """The theme without a pilot in most of the `countries` that work on it; "" where each is piloted everywhere."""

    theme: str
    unpiloted: int
    countries: int


def tell_widest_gap(facts: WidestGap | None) -> str:
    """Say for which theme its projects have no pilot in most countries that work on it, or that there is no gap."""
    if facts is None:
        return ""
    if not facts.unpiloted:
        return say("The projects of each theme listed have pilots in all countries that work on it")
    theme, countries = start_sentence(facts.theme), facts.countries
    if facts.unpiloted == countries:
        return say_number(
            "{theme}: worked on in {number:,} country, piloted in none",
            "{theme}: worked on in {number:,} countries, piloted in none",
            countries,
            theme=theme,
        )
    return say_number(
        "{theme}: no pilot in {unpiloted:,} of the {number:,} country that work on it",
        "{theme}: no pilot in {unpiloted:,} of the {number:,} countries that work on it",
        countries,
        theme=theme,
        unpiloted=facts.unpiloted,
    )


def describe_piloting(projects: int, pilots: int) -> str:
    """Say how many projects work on a theme in a country, and how many pilots they have there."""
    if not pilots:
        return say_number("{number:,} project, no pilot of theirs", "{number:,} projects, no pilot of theirs", projects)
    return say_number(
        "{number:,} project, {pilots} of theirs",
        "{number:,} projects, {pilots} of theirs",
        projects,
        pilots=count_of(pilots, "pilot"),
    )


def explain_piloting(*, is_piloted: bool) -> str:
    """Return what a square says, for the legend."""
    if is_piloted:
        return say("so many pilots of projects with the theme, whatever each is about")
    return say("worked on, no pilot of these projects")
