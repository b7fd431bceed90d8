"""Cells that hold more than a name ("Bolzano/Bozen", "Aldershot Hampshire") → the place, if they mean one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from components.geocoding.choice import Choice, choose, lies_near
from components.geocoding.countries import find_code, list_codes
from components.geocoding.gazetteer import answer, list_candidates
from components.geocoding.hints import find_hint, narrow
from components.geocoding.index import load_places, load_regions, look_up
from components.geocoding.location import AREAS, Location, Query, doubt, leave_open
from components.geocoding.normalise import drop_accents, fold
from components.geocoding.reading import HEAD, NEAR, Reading, list_heads, read_part, split_parts
from components.geocoding.words import LINKS, OPENINGS

_SOURCE = "gazetteer"
_LARGE = 40_000  # inhabitants from which a city is recognised by its name among other words
_FAMOUS = 150_000  # inhabitants from which it does not matter what follows: "Köln am Rhein"
_SHORTEST = 4
_GENITIVE_S = frozenset({"SE", "NO", "DK", "DE"})


def find_parts(query: Query) -> Location | None:
    """The one place that all parts name; unsure where they name several, or where only what lies beside it is known."""
    if query.place_type in AREAS or query.place.isalpha():
        return None
    codes = list_codes(find_code(query.country))
    parts = split_parts(query.place)
    choices = [choice for part in parts[:4] if (choice := _choose_part(read_part(part, HEAD), codes))]
    if len(parts) > 1 and len(choices) > 1:
        return _agree(choices, query)
    by_words = _find_by_words(query, codes)
    if by_words or len(parts) == 1:
        return by_words
    return _find_around(parts, choices, codes, query)


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
    return _doubt_between(choices, query)


def _find_around(parts: list[str], choices: list[Choice], codes: frozenset[str], query: Query) -> Location | None:
    """Where only what a place lies in is known, that: never sure."""
    regions = load_regions()
    found = [choice for choice in choices if choice.is_sure] or [
        choice
        for part in parts
        for reading in read_part(part, NEAR)
        if len(reading.key) >= _SHORTEST and (choice := choose(regions, look_up(regions, reading.key), codes))
    ]
    if not found:
        return None
    around = list_candidates(found[0])
    return doubt(around, _SOURCE, f"'{parts[0]}' is not known; {around[0].name} is named beside it.")


def _find_by_words(query: Query, codes: frozenset[str]) -> Location | None:
    """The longest run of words that is a name: sure where the others say where it lies, or for a large city."""
    index, code = load_places(), find_code(query.country)
    nearby: list[tuple[bool, Choice, Reading]] = []
    for reading in list_heads(query.place):
        choice = _choose_words(reading, codes)
        if choice is None:
            continue
        hint = find_hint(reading.hint, code) if len(reading.hint) > 2 else None
        choice, agreed = narrow(choice, [hint] if hint else [])
        lies_in_region = agreed and isinstance(hint, frozenset)
        rival = None if lies_in_region else _find_rival(choice, reading, codes)
        if rival:
            return _doubt_between((choice, rival), query)
        if agreed or _says_country(reading, code):
            return answer(choice, _SOURCE, query)
        large = _is_large(choice)
        if (reading.trust == HEAD and reading.words in OPENINGS) or (not large and _is_another(choice, reading)):
            continue
        famous = index.populations[choice.rows[0]] >= _FAMOUS and reading.trust == HEAD
        whole = not _breaks_name(reading)
        if famous or (large and whole and (reading.trust == HEAD or len(reading.hint) < _SHORTEST)):
            return answer(choice, _SOURCE, query)
        if (large and whole) or (choice.is_sure and (reading.trust == HEAD or whole)):
            nearby.append((large, choice, reading))
    return _name_nearby(query, nearby)


def _says_country(reading: Reading, code: str) -> bool:
    """Whether what is left out is the country, or what is left of a Dutch postal code: "4461 BA Goes"."""
    return find_code(reading.hint) == code != "" or (code == "NL" and len(reading.hint) == 2)


def _doubt_between(choices: Iterable[Choice], query: Query) -> Location:
    candidates = [candidate for choice in choices for candidate in list_candidates(choice)[:1]]
    return doubt(candidates, _SOURCE, f"'{query.place}' names several places.")


def _choose_words(reading: Reading, codes: frozenset[str]) -> Choice | None:
    """The place that the words name; "Trelleborgs Hamn" holds a Nordic genitive."""
    index, key = load_places(), reading.key
    if len(key) < _SHORTEST:
        return None
    choice = choose(index, look_up(index, key), codes)
    if choice is None and reading.trust == HEAD and key.endswith("s") and not codes.isdisjoint(_GENITIVE_S):
        choice = choose(index, look_up(index, key[:-1]), codes)
    return choice


def _find_rival(choice: Choice, reading: Reading, codes: frozenset[str]) -> Choice | None:
    """Another large city among the words left out, so far away that it does not say where the place lies."""
    if not _is_large(choice):
        return None
    words = (word for word in re.split(r"[\W_]+", reading.hint) if len(word) >= _SHORTEST)
    others = (choose(choice.index, look_up(choice.index, fold(word)), codes) for word in words)
    return next((other for other in others if other and other.is_sure and _is_apart(choice, other)), None)


def _is_apart(choice: Choice, other: Choice) -> bool:
    return _is_large(other) and not lies_near(choice.index, choice.rows[0], other.rows[0])


def _is_large(choice: Choice) -> bool:
    return choice.index.populations[choice.rows[0]] >= _LARGE


def _breaks_name(reading: Reading) -> bool:
    """Whether the words left out belong to the name: "Aulus | les Bains", "San Cibrao das | Viñas"."""
    before, after = (reading.words, reading.hint) if reading.trust == HEAD else (reading.hint, reading.words)
    return (
        after.split()[0] in LINKS or before.split()[-1] in LINKS or after.startswith(("d'", "l'")) or before in OPENINGS
    )


def _is_another(choice: Choice, reading: Reading) -> bool:
    """Whether the place's own name goes on otherwise: "Sixt-Fer-à-Cheval" is not Sixt-sur-Aff."""
    name = drop_accents(choice.index.names[choice.rows[0]].decode())
    words = {word for word in re.split(r"[\W_]+", name) if len(word) > 2} - LINKS
    written = set(re.split(r"[\W_]+", reading.words))
    return bool(written & words) and bool(words - written - set(re.split(r"[\W_]+", reading.hint)))


def _name_nearby(query: Query, nearby: list[tuple[bool, Choice, Reading]]) -> Location | None:
    """The largest of the names in a cell that is not known as a whole: never sure."""
    if not nearby:
        return None
    _, choice, reading = max(nearby, key=lambda found: found[0])
    reason = f"'{query.place}' is not known as a whole; only '{reading.words}' in it is a name."
    candidates = list_candidates(choice)
    return doubt(candidates, _SOURCE, reason) if choice.lead >= 1.0 else leave_open(candidates, _SOURCE, reason, query)
