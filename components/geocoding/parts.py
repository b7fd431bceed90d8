"""Cells that hold more than a name ("Bolzano/Bozen", "Aldershot Hampshire", "Rotterdam - Delft") → the place, if it is one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from components.geocoding.choice import Choice, choose, lies_near, measure_km
from components.geocoding.countries import find_code, list_codes
from components.geocoding.gazetteer import answer, list_candidates
from components.geocoding.hints import find_hint, narrow
from components.geocoding.index import load_places, load_regions, look_up
from components.geocoding.location import AREAS, Location, Query, doubt
from components.geocoding.reading import HEAD, NEAR, Reading, list_heads, read_part, split_parts

_SOURCE = "gazetteer"
_LARGE = 40_000  # inhabitants from which a city is recognised by its name among other words
_SHORTEST = 4
LINKS = frozenset(
    """a ad al am an auf bei bij by d da dal de degli dei del della den der des di do dos du e el en et i im in l la las le les los
    na nad near o ob of on op os pod pri s sous sub sur t te the u un under upon v ve vor y z zu""".split()
)  # words that join a name: what follows them belongs to it


def find_parts(query: Query) -> Location | None:
    """The one place that all parts name; unsure where they name several, or where only what lies beside it is known."""
    if query.place_type in AREAS or query.place.isalpha():
        return None
    codes = list_codes(find_code(query.country))
    parts = split_parts(query.place)
    choices = [choice for part in parts[:4] if (choice := _choose_part(read_part(part, HEAD), codes))]
    if len(parts) > 1 and len(choices) > 1:
        return _agree(choices, query)
    return _find_by_words(query, codes)


def _choose_part(readings: Iterable[Reading], codes: frozenset[str]) -> Choice | None:
    index = load_places()
    for reading in readings:
        if reading.kind != "region" and len(reading.key) >= _SHORTEST:
            choice = choose(index, look_up(index, reading.key), codes)
            if choice is not None:
                return choice
    return None


def _agree(choices: list[Choice], query: Query) -> Location:
    """Two names of one place, or a place and what it lies in: found. Places apart: unsure, with each of them."""
    first, second = choices[:2]
    index = first.index
    for row, other in product(first.rows[:6], second.rows[:6]):
        if lies_near(index, row, other):
            larger = max(row, other, key=lambda one: index.populations[one]) if row != other else row
            return answer(Choice(index, (row if index.populations[row] else larger,), 9.0), _SOURCE, query)
    candidates = [candidate for choice in choices for candidate in list_candidates(choice)[:1]]
    return doubt(candidates, _SOURCE, f"'{query.place}' names several places.")


def _find_by_words(query: Query, codes: frozenset[str]) -> Location | None:
    """The longest run of words that is a name; sure where the other words say where it lies, or where it is a large city."""
    index, code = load_places(), find_code(query.country)
    nearby: Location | None = None
    for reading in list_heads(query.place):
        if len(reading.key) < _SHORTEST or reading.hint.split()[0] in LINKS or reading.words.split()[-1] in LINKS:
            continue
        choice = choose(index, look_up(index, reading.key), codes)
        if choice is None:
            continue
        hint = find_hint(reading.hint, code) if len(reading.hint) > 2 else None
        choice, agreed = narrow(choice, [hint] if hint else [])
        large = index.populations[choice.rows[0]] >= _LARGE
        if reading.trust == HEAD and (agreed or large or find_code(reading.hint) == code != ""):
            return answer(choice, _SOURCE, query)
        if reading.trust == NEAR and (agreed or (code == "NL" and len(reading.hint) == 2) or (large and len(reading.hint) < 3)):
            return answer(choice, _SOURCE, query)
        if nearby is None:
            reason = f"'{query.place}' is not known as a whole; only '{reading.words}' in it is a name."
            nearby = doubt(list_candidates(choice), _SOURCE, reason)
    return nearby
