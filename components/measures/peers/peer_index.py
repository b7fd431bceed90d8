"""Catalogue → who takes part where, who claims what, who works with whom: sets to look up, made once a catalogue.

Queries of any engine are run once, and give each different pair once; every question of peers is then a few steps
through these sets, so that one place among 20,000 is answered at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.measures.claims import Kind, scan_claims
from components.measures.engine import fetch_rows, memoise, scan
from components.measures.places import find_whole_countries
from components.measures.presence import scan_presence

NOTHING: frozenset[str] = frozenset()
Sets = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class PeerIndex:
    """Pairs as sets, from the first to the second and back; what is not there has the set NOTHING."""

    of: Sets
    back: Sets


def make_index(pairs: Iterable[tuple[str, str]]) -> PeerIndex:
    """Return pairs as sets, both ways; pairs with an empty part are left out.

    >>> make_index([("Ghent", "a"), ("Ghent", "b"), ("", "b")]).back
    {'a': frozenset({'Ghent'}), 'b': frozenset({'Ghent'})}
    """
    forth: defaultdict[str, set[str]] = defaultdict(set)
    back: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if one and other:
            forth[one].add(other)
            back[other].add(one)
    return PeerIndex(*({key: frozenset(values) for key, values in sets.items()} for sets in (forth, back)))


def _list_pairs(query: nw.LazyFrame, one: str, other: str) -> list[tuple[str, str]]:
    texts = query.select(nw.col(one).cast(nw.String), nw.col(other).cast(nw.String))
    return [(str(first), str(second)) for first, second in fetch_rows(texts.unique())]


@memoise
def index_parts(catalogue: Catalogue) -> PeerIndex:
    """Return place ↔ project that it takes part in: with a pilot, or as the seat of a partner that is no network."""
    return make_index(_list_pairs(scan_presence(catalogue), "location", "project"))


@memoise
def index_own_claims(catalogue: Catalogue, kind: Kind) -> PeerIndex:
    """Return term ↔ place that claims it itself."""
    return make_index(_list_pairs(scan_claims(catalogue, kind), kind, "location"))


@memoise
def index_whole_claims(catalogue: Catalogue, kind: Kind) -> PeerIndex:
    """Return term ↔ project that claims it as a whole."""
    return make_index(_list_pairs(scan_claims(catalogue, kind).filter(nw.col("location") == ""), kind, "project"))


@memoise
def index_pilots(catalogue: Catalogue) -> PeerIndex:
    """Return kind of measure ↔ place that piloted it."""
    return make_index(_list_pairs(scan(catalogue.pilot_cities), "mode", "location"))


@memoise
def index_members(catalogue: Catalogue) -> PeerIndex:
    """Return organisation ↔ project that it is a partner in."""
    return make_index(_list_pairs(scan(catalogue.partners), "partner", "project"))


@memoise
def index_seats(catalogue: Catalogue) -> PeerIndex:
    """Return organisation ↔ place of its seat."""
    return make_index(_list_pairs(scan(catalogue.partners), "partner", "location"))


@memoise
def index_places(catalogue: Catalogue) -> dict[str, tuple[str, str, float, float]]:
    """Return place → its name, country, latitude, longitude (NaN where it has no point); no whole country is one."""
    columns, wide = ("location", "place", "country", "latitude", "longitude"), find_whole_countries(catalogue)
    rows = fetch_rows(scan(catalogue.places).select(*columns))
    return {location: tuple(rest) for location, *rest in rows if location not in wide}
