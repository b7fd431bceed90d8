"""How places were found → the ways by their names, the words of their bars, and a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of

_METHODS: dict[str, Callable[[], str]] = {
    "row": lambda: say("coordinates in the row"),
    "places.csv": lambda: say("decided, in places.csv"),
    "gazetteer": lambda: say("gazetteer of towns"),
    "regions": lambda: say("regions and counties"),
    "countries": lambda: say("countries"),
    "postal codes": lambda: say("villages by postal code"),
    "abbreviation": lambda: say("an abbreviation read"),
    "spelling repair": lambda: say("spelling repaired"),
}  # source → the way in which a place was found by it
_DOUBTS: dict[str, Callable[[], str]] = {
    "unsure": lambda: say("unsure, at the likeliest point"),
    "missing": lambda: say("not on the map"),
    "": lambda: say("no town or region stated"),
}  # status of what was not found → how that is called


@dataclass(frozen=True)
class LocatedCounts:
    """How many partners and pilots there are, and how many are on the map for sure."""

    rows: int
    sure: int


def name_method(status: str, source: str) -> str:
    """Say how a place of this status was found by this source; the status of a place that nobody states is ""."""
    if status != "found":
        return _DOUBTS.get(status, _DOUBTS["missing"])()
    return _METHODS[source]() if source in _METHODS else say("online: {source}", source=source)


def name_status(status: str) -> str:
    """Return how sure a place is; the status of a place that nobody states is ""."""
    return {"found": say("found"), "unsure": say("unsure"), "missing": say("missing")}.get(status, say("not stated"))


def describe_method(rows: int, places: int) -> str:
    """Say of how many partners and pilots a place was found in one way, and in how many places they are."""
    if not places:
        return say_number("{number:,} partner or pilot", "{number:,} partners and pilots", rows)
    return say_number(
        "{number:,} partner or pilot in {places}",
        "{number:,} partners and pilots in {places}",
        rows,
        places=count_of(places, "place"),
    )


def tell_position(precision: str, source: str) -> str:
    """Say as what a place is on the map, and how it was found."""
    method = name_method("found", source)
    if precision == "address":
        return say("On the map as an address: {method}.", method=method)
    return say("On the map as a {precision}: {method}.", precision=precision, method=method)


def tell_located(facts: LocatedCounts) -> str:
    """Say how many partners and pilots are on the map for sure; "" of a single one that is."""
    if facts.rows == facts.sure:
        return say("All {rows:,} partners and pilots are on the map", rows=facts.rows) if facts.rows > 1 else ""
    return say_number(
        "{number:,} of {rows:,} partners and pilots is on the map for sure",
        "{number:,} of {rows:,} partners and pilots are on the map for sure",
        facts.sure, rows=facts.rows,
    )  # fmt: skip
