"""A name that somebody types → the places that may be meant, in its country first, with what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.geocoding.index.choice import approximate_km, choose
from components.geocoding.index.countries import find_code, list_codes
from components.geocoding.index.load import load_places, load_regions, load_villages
from components.geocoding.index.names import look_up
from components.geocoding.location import AREAS, Candidate, Query, list_likely
from components.geocoding.reading.readings import list_readings
from components.geocoding.sources.gazetteer import list_candidates
from components.geocoding.strategy import find_offline

_MOST = 8
_SAME_KM = 2.0  # the capital of a district often stands twice, as a town and as a municipality


def list_matches(query: Query) -> list[Candidate]:
    """Places for a query, the likeliest first: the finder's own answer, then all namesakes, then those abroad."""
    found = [*list_likely(find_offline(query)), *_list_namesakes(query)]
    if query.country and len(found) < _MOST:
        found += _list_namesakes(replace(query, country=""))
    return join_candidates(found)[:_MOST]


def _list_namesakes(query: Query) -> Iterator[Candidate]:
    codes = list_codes(find_code(query.country))
    towns, areas = (load_places(), load_villages()), (load_regions(),)
    for index in (*areas, *towns) if query.place_type in AREAS else (*towns, *areas):
        for reading in list_readings(query.place):
            choice = choose(index, look_up(index, reading.key), codes)
            if choice is not None:
                yield from list_candidates(choice)
                break


def join_candidates(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without those that are another's twin; of twins the one that says more is kept."""
    kept: list[Candidate] = []
    for candidate in candidates:
        twin = next((number for number, other in enumerate(kept) if _are_one(candidate, other)), None)
        if twin is None:
            kept.append(candidate)
        elif (candidate.region, candidate.population) > (kept[twin].region, kept[twin].population):
            kept[twin] = candidate
    return kept


def _are_one(one: Candidate, other: Candidate) -> bool:
    if one.id and one.id == other.id:
        return True
    named_alike = (one.name, one.precision) == (other.name, other.precision)
    return named_alike and approximate_km(one.latitude, one.longitude, other.latitude, other.longitude) <= _SAME_KM
