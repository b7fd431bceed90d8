"""A misspelt name → the place that is most likely meant, sure only where one letter is wrong and one place fits."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from components.geocoding.choice import choose
from components.geocoding.countries import find_code, list_codes
from components.geocoding.gazetteer import answer
from components.geocoding.hints import find_hints, narrow
from components.geocoding.index import Index, load_places, load_regions, look_up
from components.geocoding.location import AREAS, Location, Query
from components.geocoding.reading import list_readings

_SHORTEST = 5  # in shorter names one wrong letter makes another name
_SOURCE = "spelling repair"


def repair_spelling(query: Query) -> Location | None:
    """The place whose name differs by a letter or two; None where nothing is near."""
    codes = list_codes(find_code(query.country))
    if not codes:
        return None
    index = load_regions() if query.place_type in AREAS else load_places()
    for reading in list_readings(query.place):
        if len(reading.key) < _SHORTEST:
            continue
        near = _find_near(index, reading.key, codes)
        if not near:
            continue
        entries = [entry for key, _ in near for entry in look_up(index, key)]
        choice = choose(index, entries, codes)
        if choice is not None:
            return answer(narrow(choice, find_hints(query, reading)), _SOURCE, query)
    return None


def _find_near(index: Index, key: str, codes: frozenset[str]) -> list[tuple[str, int]]:
    """The nearest names of those countries and how many letters they differ by; only the nearest are returned."""
    names = [name for code in codes for name in _list_names(index, code).get(key[0], ())]
    allowed = 1 if len(key) < 9 else 2
    found = process.extract(key, names, scorer=OSA.distance, score_cutoff=allowed, limit=5)
    return [(name, distance) for name, distance, _ in found if distance == found[0][1]]


@lru_cache(maxsize=64)
def _list_names(index: Index, code: str) -> dict[str, list[str]]:
    """Folded names of a country by their first letter."""
    names: dict[str, list[str]] = {}
    for number, key in enumerate(index.keys):
        entries = index.entries[index.bounds[number] : index.bounds[number + 1]]
        if any(index.countries[entry >> 1] == code for entry in entries):
            name = key.decode()
            names.setdefault(name[0], []).append(name)
    return names
