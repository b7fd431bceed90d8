"""What was located → the places that are alike, so that one decision can settle many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from components.geocoding.locate import Located
from components.geocoding.location import Candidate, Location, Query, list_likely
from components.geocoding.reading.normalise import normalise

_NAMES = re.compile(r"'[^']*'|\d+")  # in a reason: what differs from place to place


@dataclass(frozen=True)
class Case:
    """A place that is not sure: all that is written for it, and the finder's answer."""

    location: str
    queries: tuple[Query, ...]
    answer: Location

    @property
    def likeliest(self) -> Candidate | None:
        """What is likeliest meant; None where nothing is likelier than not."""
        return next(iter(list_likely(self.answer)), None) if self.answer.status == "unsure" else None


def list_cases(located: Located) -> dict[str, Case]:
    """Return location → its case, of all that a decision can settle: not sure, and without coordinates in its rows."""
    queries: dict[str, list[Query]] = {}
    for query, location in located.keys.items():
        if located.answers[query].status != "found":
            queries.setdefault(location, []).append(query)
    return {
        location: Case(location, tuple(written), located.answers[written[0]])
        for location, written in queries.items()
        if all(query.latitude is None for query in written)
    }


def list_same_place(cases: Mapping[str, Case], queries: tuple[Query, ...], chosen: Candidate | None) -> list[Case]:
    """Return the cases for which the same is written, or whose likeliest place is the one chosen here."""
    written = {_fold_query(query) for query in queries}
    return [
        case
        for case in cases.values()
        if not written.isdisjoint(map(_fold_query, case.queries))
        or (chosen and case.likeliest and case.likeliest.identity == chosen.identity)
    ]


def list_same_doubt(cases: Mapping[str, Case], location: str) -> list[Case]:
    """Return the cases with a likeliest place that are unsure for the same reason as one of them; itself included."""
    one = cases.get(location)
    if one is None or one.likeliest is None:
        return []
    doubt = _name_doubt(one)
    return [case for case in cases.values() if case.likeliest and _name_doubt(case) == doubt]


def _fold_query(query: Query) -> tuple[str, str]:
    return normalise(query.place), query.country


def _name_doubt(case: Case) -> str:
    """Return the reason of a doubt without the names and numbers in it."""
    query, likeliest = case.queries[0], case.likeliest
    names = {query.country, case.answer.country, *((likeliest.name, likeliest.country) if likeliest else ())} - {""}
    reason = _NAMES.sub("…", case.answer.reason)
    for name in sorted(names, key=len, reverse=True):
        reason = reason.replace(name, "…")
    return reason
