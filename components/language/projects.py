"""When projects run and what they cost → that in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.language.amounts import name_euros
from components.language.messages import say, say_number


@dataclass(frozen=True)
class CommonTime:
    """From when to when two projects both run; nothing in common where it ends before it begins."""

    first: date
    last: date


@dataclass(frozen=True)
class CommonEnd:
    """The year in which two projects end."""

    year: int


@dataclass(frozen=True)
class BusyYears:
    """The years, one after the other, in which `most` of all `dated` projects run."""

    first: int
    last: int
    most: int
    dated: int


@dataclass(frozen=True)
class Money:
    """What budgets and EU funding add up to, how many of the projects state them, and whose they are if one's."""

    projects: int
    budget: float
    budgets: int
    funding: float
    funded: int


def tell_busy_years(facts: CommonTime | CommonEnd | BusyYears | None) -> str:
    """Say when two projects run together, or when most projects run."""
    if facts is None:
        return ""
    if isinstance(facts, CommonEnd):
        return say("Both end in {year}", year=facts.year)
    return _tell_common_time(facts) if isinstance(facts, CommonTime) else _tell_most(facts)


def _tell_common_time(facts: CommonTime) -> str:
    if facts.first > facts.last:
        return say("They do not run at the same time")
    return say("Both run from {first:%B %Y} to {last:%B %Y}", first=facts.first, last=facts.last)


def _tell_most(facts: BusyYears) -> str:
    if facts.first == facts.last:
        return say(
            "{year} has most projects running: {most:,} of the {dated:,} that state start and end",
            year=facts.first,
            most=facts.most,
            dated=facts.dated,
        )
    return say(
        "Most projects run in {first}–{last}: {most:,} of the {dated:,} that state start and end",
        first=facts.first,
        last=facts.last,
        most=facts.most,
        dated=facts.dated,
    )


def tell_known_funding(facts: Money | None) -> str:
    """Say how much money is known, and of how many projects."""
    if facts is None:
        return ""
    budget, funding = name_euros(facts.budget), name_euros(facts.funding)
    if facts.projects == 1:
        return _tell_own(facts, budget, funding)
    if not facts.funded:
        return say(
            "Budgets of {budget} are stated for {stating:,} of {projects:,} projects",
            budget=budget,
            stating=facts.budgets,
            projects=facts.projects,
        )
    return say(
        "EU funding of {funding} is stated for {stating:,} of {projects:,} projects",
        funding=funding,
        stating=facts.funded,
        projects=facts.projects,
    )


def _tell_own(facts: Money, budget: str, funding: str) -> str:
    if facts.funding and facts.budget:
        return say("EU funding {funding} and budget {budget}", funding=funding, budget=budget)
    if facts.funding:
        return say("EU funding {funding}", funding=funding)
    return say("Budget {budget}", budget=budget) if facts.budget else ""


def tell_budgets(facts: Money) -> str:
    """Say what the budgets that are stated add up to, beside a finding that tells of EU funding."""
    if facts.projects == 1 or not (facts.budgets and facts.funded):
        return ""
    return say_number(
        "budgets of {number:,} project: {budget}",
        "budgets of {number:,} projects: {budget}",
        facts.budgets,
        budget=name_euros(facts.budget),
    )


def tell_period(start: str, end: str) -> str:
    """Say from when to when a project runs, each as its source words it, "" where it states none.

    >>> tell_period("2020-03", "")
    '2020-03 to end not stated'
    """
    if start and end:
        return say("{start} to {end}", start=start, end=end)
    if start:
        return say("{start} to end not stated", start=start)
    return say("start not stated to {end}", end=end) if end else say("start not stated to end not stated")


def describe_money(funding: float | None, budget: float | None) -> tuple[str, ...]:
    """Say the EU funding and the budget of a project to the euro; None where it is not stated."""
    return (
        say("EU funding not stated") if funding is None else say("EU funding €{amount:,.0f}", amount=funding),
        say("budget not stated") if budget is None else say("budget €{amount:,.0f}", amount=budget),
    )


def compare_money(funding: float | None, budget: float | None) -> str:
    """Return how many millions of the budget are EU funding, "?" for what is not stated.

    >>> compare_money(1_250_000, None)
    '1.2 of ?'
    """
    return say("{funding} of {budget}", funding=_tell_millions(funding), budget=_tell_millions(budget))


def _tell_millions(amount: float | None) -> str:
    return "?" if amount is None else f"{amount / 1e6:,.1f}"


def explain_money(*, is_funding: bool) -> str:
    """Return what the two parts of a bar of money are, for the legend."""
    return say("EU funding") if is_funding else say("rest of the budget (or not split)")
