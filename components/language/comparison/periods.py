"""When compared projects run → whether they run at the same time, or why that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.language.amounts import name_month
from components.language.messages import say
from components.language.phrases import count_of, join_words


@dataclass(frozen=True)
class OpenPeriods:
    """The projects of which no dates, no start, or no end is stated."""

    no_dates: tuple[str, ...] = ()
    no_start: tuple[str, ...] = ()
    no_end: tuple[str, ...] = ()


@dataclass(frozen=True)
class Together:
    """The first and last day on which all surely run; `months` they have a part in."""

    first: date
    last: date
    months: int


@dataclass(frozen=True)
class OneAfterOther:
    """Two projects of which one ends before the other starts."""

    ended: str
    end: date
    began: str
    start: date


@dataclass(frozen=True)
class Busiest:
    """How many fully dated projects run at once at most, and the first time they do."""

    most: int
    first: date
    last: date


@dataclass(frozen=True)
class OverlapFacts:
    """How the periods of so many compared projects lie to each other; None where it cannot be told."""

    compared: int
    how: Together | OneAfterOther | Busiest | None
    open: OpenPeriods = OpenPeriods()


def tell_overlap(facts: OverlapFacts | None) -> str:
    """Say when all compared projects run at once, that they do not, or why that cannot be told."""
    if facts is None:
        return ""
    match facts.how:
        case Together():
            return _tell_together(facts.how, facts)
        case OneAfterOther():
            return _tell_one_after_other(facts.how)
        case Busiest():
            return _tell_busiest(facts.how, facts.compared)
    if facts.compared == 2:
        return say("Whether both run at the same time cannot be told: {open}", open=_tell_open(facts.open))
    return say(
        "Whether all {number} run at the same time cannot be told: {open}",
        number=facts.compared,
        open=_tell_open(facts.open),
    )


def _tell_together(time: Together, facts: OverlapFacts) -> str:
    values = {"number": facts.compared, "first": name_month(time.first), "last": name_month(time.last)}
    if facts.open != OpenPeriods():
        return _tell_surely(time, facts, values)
    months = count_of(time.months, "month")
    if facts.compared == 2:
        return say("Both run from {first} to {last}: {months}", months=months, **values)
    return say("All {number} run from {first} to {last}: {months}", months=months, **values)


def _tell_surely(time: Together, facts: OverlapFacts, values: dict[str, object]) -> str:
    """Say when they surely run together, where some may run longer."""
    told = _tell_open(facts.open)
    if time.first == time.last and facts.compared == 2:
        return say("Both run in {first} for certain; {open}", open=told, **values)
    if time.first == time.last:
        return say("All {number} run in {first} for certain; {open}", open=told, **values)
    if facts.compared == 2:
        return say("Both run from {first} to {last} for certain; {open}", open=told, **values)
    return say("All {number} run from {first} to {last} for certain; {open}", open=told, **values)


def _tell_open(periods: OpenPeriods) -> str:
    """Return a list of what is not stated, as clauses."""
    return join_words([
        *([say("no dates stated for {projects}", projects=join_words(periods.no_dates))] if periods.no_dates else []),
        *([say("no start stated for {projects}", projects=join_words(periods.no_start))] if periods.no_start else []),
        *([say("no end stated for {projects}", projects=join_words(periods.no_end))] if periods.no_end else []),
    ])  # fmt: skip


def _tell_one_after_other(time: OneAfterOther) -> str:
    return say(
        "They do not run at the same time: {ended} ends in {end}, {began} starts in {start}",
        ended=time.ended,
        end=name_month(time.end),
        began=time.began,
        start=name_month(time.start),
    )


def _tell_busiest(time: Busiest, compared: int) -> str:
    if time.most < 2:
        return say("No day is common to all {number}", number=compared)
    return say(
        "No day is common to all {number}; {most} run together from {first} to {last}",
        number=compared,
        most=time.most,
        first=name_month(time.first),
        last=name_month(time.last),
    )
