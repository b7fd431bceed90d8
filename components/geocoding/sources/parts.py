"""Cells that hold more than a name ("Bolzano/Bozen", "Aldershot Hampshire") → the place, if they mean one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from components.geocoding.index.choice import RankedRows, choose, lies_near
from components.geocoding.index.countries import find_code, list_codes
from components.geocoding.index.load import load_places, load_regions
from components.geocoding.index.names import look_up
from components.geocoding.location import AREAS, Location, Origin, Query, doubt, leave_open
from components.geocoding.reading.normalise import drop_accents, normalise
from components.geocoding.reading.readings import HEAD, NEAR, Reading, list_heads, read_part, split_parts
from components.geocoding.reading.words import LINKS, OPENINGS
from components.geocoding.sources.gazetteer import answer, list_candidates
from components.geocoding.sources.hints import Hint, find_hint, narrow_by_hints
from components.geocoding.thresholds import FAMOUS, LARGE, SHORTEST_NAME

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


def _choose_part(readings: Iterable[Reading], codes: frozenset[str]) -> RankedRows | None:
    index = load_places()
    for reading in readings:
        if reading.kind != "region" and len(reading.key) >= SHORTEST_NAME:
            choice = choose(index, look_up(index, reading.key), codes)
            if choice is not None:
                return choice
    return None


def _agree(choices: list[RankedRows], query: Query) -> Location:
    """Two names of one place, or a place and what it lies in: found. Places apart: unsure, with each of them."""
    first, second = choices[:2]
    index = first.index
    for row, other in product(first.rows[:6], second.rows[:6]):
        if lies_near(index, row, other):
            larger = max(row, other, key=lambda one: index.populations[one]) if row != other else row
            return answer(RankedRows(index, (row if index.populations[row] else larger,), 9.0), Origin.GAZETTEER, query)
    return _doubt_between(choices, query)


def _find_around(parts: list[str], choices: list[RankedRows], codes: frozenset[str], query: Query) -> Location | None:
    """Where only what a place lies in is known, that: never sure."""
    regions = load_regions()
    found = [choice for choice in choices if choice.is_sure] or [
        choice
        for part in parts
        for reading in read_part(part, NEAR)
        if len(reading.key) >= SHORTEST_NAME and (choice := choose(regions, look_up(regions, reading.key), codes))
    ]
    if not found:
        return None
    around = list_candidates(found[0])
    return doubt(around, Origin.GAZETTEER, f"'{parts[0]}' is not known; {around[0].name} is named beside it.")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a cell that are a name, and what the words left out say of it; each rule is a property of its own."""

    reading: Reading
    choice: RankedRows
    hint: Hint | None  # what the words left out name
    agreed: bool  # whether the place lies there
    code: str  # of the country asked for

    @property
    def lies_in_region(self) -> bool:
        """Whether the words left out are the region that it lies in: then another city of its name is no rival."""
        return self.agreed and isinstance(self.hint, frozenset)

    @property
    def is_confirmed(self) -> bool:
        """Whether what is left out says where it lies: surroundings, the country, half a Dutch postal code ("BA")."""
        left_out = self.reading.hint
        says_country = find_code(left_out) == self.code != "" or (self.code == "NL" and len(left_out) == 2)
        return self.agreed or says_country

    @property
    def is_head(self) -> bool:
        """Whether the words stand first in the cell."""
        return self.reading.trust == HEAD

    @property
    def is_large(self) -> bool:
        """Whether it is a city that is recognised among other words."""
        return _is_large(self.choice)

    @property
    def is_other_name(self) -> bool:
        """Whether the words only begin another name: they begin many ("Bad …"), or its own name goes on otherwise."""
        is_opening = self.is_head and self.reading.words in OPENINGS
        return is_opening or (not self.is_large and _is_another(self.choice, self.reading))

    @property
    def is_whole(self) -> bool:
        """Whether the words left out do not belong to the name."""
        return not _breaks_name(self.reading)

    @property
    def speaks_for_itself(self) -> bool:
        """Whether the place is so large that what stands beside its name does not matter."""
        if self.is_head and self.choice.index.populations[self.choice.rows[0]] >= FAMOUS:
            return True
        return self.is_large and self.is_whole and (self.is_head or len(self.reading.hint) < SHORTEST_NAME)

    @property
    def may_be_near(self) -> bool:
        """Whether what is meant lies likely near it."""
        return (self.is_large and self.is_whole) or (self.choice.is_sure and (self.is_head or self.is_whole))


def _find_by_words(query: Query, codes: frozenset[str]) -> Location | None:
    """The longest run of words that is a name: sure where the others say where it lies, or for a large city."""
    nearby: list[_Run] = []
    for run in _list_runs(query, codes):
        rival = None if run.lies_in_region else _find_rival(run.choice, run.reading, codes)
        if rival:
            return _doubt_between((run.choice, rival), query)
        if run.is_confirmed or (not run.is_other_name and run.speaks_for_itself):
            return answer(run.choice, Origin.GAZETTEER, query)
        if not run.is_other_name and run.may_be_near:
            nearby.append(run)
    return _name_nearby(query, nearby)


def _list_runs(query: Query, codes: frozenset[str]) -> Iterator[_Run]:
    code = find_code(query.country)
    for reading in list_heads(query.place):
        choice = _choose_words(reading, codes)
        if choice is not None:
            hint = find_hint(reading.hint, code) if len(reading.hint) > 2 else None
            choice, agreed = narrow_by_hints(choice, [hint] if hint else [])
            yield _Run(reading, choice, hint, agreed, code)


def _doubt_between(choices: Iterable[RankedRows], query: Query) -> Location:
    candidates = [candidate for choice in choices for candidate in list_candidates(choice)[:1]]
    return doubt(candidates, Origin.GAZETTEER, f"'{query.place}' names several places.")


def _choose_words(reading: Reading, codes: frozenset[str]) -> RankedRows | None:
    """The place that the words name; "Trelleborgs Hamn" holds a Nordic genitive."""
    index, key = load_places(), reading.key
    if len(key) < SHORTEST_NAME:
        return None
    choice = choose(index, look_up(index, key), codes)
    if choice is None and reading.trust == HEAD and key.endswith("s") and not codes.isdisjoint(_GENITIVE_S):
        choice = choose(index, look_up(index, key[:-1]), codes)
    return choice


def _find_rival(choice: RankedRows, reading: Reading, codes: frozenset[str]) -> RankedRows | None:
    """Another large city among the words left out, so far away that it does not say where the place lies."""
    if not _is_large(choice):
        return None
    words = (word for word in re.split(r"[\W_]+", reading.hint) if len(word) >= SHORTEST_NAME)
    others = (choose(choice.index, look_up(choice.index, normalise(word)), codes) for word in words)
    return next((other for other in others if other and other.is_sure and _is_apart(choice, other)), None)


def _is_apart(choice: RankedRows, other: RankedRows) -> bool:
    return _is_large(other) and not lies_near(choice.index, choice.rows[0], other.rows[0])


def _is_large(choice: RankedRows) -> bool:
    return choice.index.populations[choice.rows[0]] >= LARGE


def _breaks_name(reading: Reading) -> bool:
    """Whether the words left out belong to the name: "Aulus | les Bains", "San Cibrao das | Viñas"."""
    before, after = (reading.words, reading.hint) if reading.trust == HEAD else (reading.hint, reading.words)
    return (
        after.split()[0] in LINKS or before.split()[-1] in LINKS or after.startswith(("d'", "l'")) or before in OPENINGS
    )


def _is_another(choice: RankedRows, reading: Reading) -> bool:
    """Whether the place's own name goes on otherwise: "Sixt-Fer-à-Cheval" is not Sixt-sur-Aff."""
    name = drop_accents(choice.index.names[choice.rows[0]].decode())
    words = {word for word in re.split(r"[\W_]+", name) if len(word) > 2} - LINKS
    written = set(re.split(r"[\W_]+", reading.words))
    return bool(written & words) and bool(words - written - set(re.split(r"[\W_]+", reading.hint)))


def _name_nearby(query: Query, nearby: list[_Run]) -> Location | None:
    """The largest of the names in a cell that is not known as a whole: never sure."""
    if not nearby:
        return None
    run = max(nearby, key=lambda run: run.is_large)
    reason = f"'{query.place}' is not known as a whole; only '{run.reading.words}' in it is a name."
    candidates = list_candidates(run.choice)
    return (
        doubt(candidates, Origin.GAZETTEER, reason)
        if run.choice.lead >= 1.0
        else leave_open(candidates, Origin.GAZETTEER, reason, query)
    )
