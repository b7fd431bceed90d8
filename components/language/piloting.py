"""For which theme most countries that work on it have no pilot → that in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import start_sentence


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
