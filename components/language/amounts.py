"""Amounts, parts and days → as they are said in a sentence."""

from __future__ import annotations

from datetime import date

from components.language.messages import say


def name_euros(amount: float) -> str:
    """Return an amount as it is said.

    >>> name_euros(1885058), name_euros(54_300_000_000), name_euros(37500)
    ('€1.9 million', '€54.3 billion', '€37,500')
    """
    if amount >= 1e9:
        return say("€{amount} billion", amount=_round(amount / 1e9))
    if amount >= 1e6:
        return say("€{amount} million", amount=_round(amount / 1e6))
    return say("€{amount:,.0f}", amount=amount)


def _round(amount: float) -> str:
    return f"{amount:,.1f}".removesuffix(".0")


def name_part(part: int, whole: int) -> str:
    """Return how many of all.

    >>> name_part(3, 1200)
    '3 of 1,200'
    """
    return say("{part:,} of {whole:,}", part=part, whole=whole)


def name_month(day: date) -> str:
    """Return the month of a day.

    >>> name_month(date(2024, 7, 31))
    'July 2024'
    """
    return f"{day:%B %Y}"
