"""A name that nothing bears in its country → the place abroad, cut short or misspelt that is likely meant."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from components.geocoding.index.choice import RankedRows, approximate_km, choose, choose_among
from components.geocoding.index.countries import find_code, list_codes, load_countries, name_country_code
from components.geocoding.index.load import load_places, load_regions
from components.geocoding.index.names import NameIndex, keep_entries, look_up
from components.geocoding.index.prefixes import list_numbers, list_prefixed
from components.geocoding.location import AREAS, Location, Origin, Query, doubt, leave_open
from components.geocoding.reading.normalise import drop_accents
from components.geocoding.reading.readings import WHOLE, Reading, list_readings
from components.geocoding.sources.gazetteer import answer, list_candidates
from components.geocoding.sources.hints import Hint, contradicts, find_hints, narrow_by_hints
from components.geocoding.thresholds import GREAT, KNOWN, SHORTEST_LONG, SHORTEST_MISSPELT, SHORTEST_REGION

_KNOWN_ABROAD = ((700.0, 3_000), (2_500.0, 15_000))
"""(km from the middle of the country, inhabitants from which a place of another country may be meant)"""
_SURE = ((14, 2.0, 3.7), (12, 3.0, 4.5), (9, 3.7, 9.0), (7, 4.0, 9.0), (0, 4.5, 9.0))
"""(letters of the name, logarithm of inhabitants from which it is surely meant with one letter wrong, with two)"""
_TRANSCRIBED = frozenset(
    ["AL", "AM", "AZ", "BA", "BG", "BY", "CY", "GE", "GR", "KZ", "MD", "ME", "MK", "RS", "RU", "UA", "XK"]
)
_SOUNDS = {
    "shch": "s", "sch": "s", "tsch": "h", "tch": "h", "kh": "h", "ch": "h", "ph": "f", "dh": "d", "th": "t",
    "gh": "g", "zh": "z", "sh": "s", "ou": "u", "ei": "i", "oi": "i", "ai": "e", "ae": "e", "iy": "i", "yi": "i",
    "ij": "i", "ia": "a", "ya": "a", "ja": "a", "yu": "u", "ju": "u", "ye": "e", "je": "e", "mp": "b", "nt": "d",
    "gk": "g", "y": "i", "j": "i", "w": "b", "ck": "k", "c": "k", "q": "k", "x": "ks", "v": "b", "aj": "ai",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLED = re.compile(r"(.)\1")
_MOST_NEAR = 12


def find_abroad(query: Query) -> Location | None:
    """A place of exactly this name across the border, or a larger one farther away: never sure."""
    asked = find_code(query.country)
    if not asked or query.place_type in AREAS:
        return None
    index = load_places()
    for reading in _list_whole(query):
        if len(reading.key) < SHORTEST_MISSPELT:
            continue
        known = keep_entries(look_up(index, reading.key), partial(_may_be_meant, index, asked))
        choice = choose(index, known, ())
        if choice is not None:
            there = name_country_code(index.countries[choice.rows[0]])
            reason = f"'{query.place}' is not known in {name_country_code(asked)}, but in {there}."
            return doubt(list_candidates(choice), Origin.GAZETTEER, reason)
    return None


def _may_be_meant(index: NameIndex, asked: str, row: int, is_main: bool) -> bool:
    """Whether a place abroad is near and large enough, by its main name or famous, to be meant by its bare name."""
    country = load_countries().get(asked)
    if country is None or (not is_main and index.populations[row] < GREAT):
        return False
    away = approximate_km(country.latitude, country.longitude, index.latitudes[row], index.longitudes[row])
    return any(away <= within_km and index.populations[row] >= known for within_km, known in _KNOWN_ABROAD)


def repair_truncated(query: Query) -> Location | None:
    """The place whose name goes on with an accented letter where the one written ends: "Saarbr" for Saarbrücken."""
    codes = list_codes(find_code(query.country))
    if not codes or query.place_type in AREAS:
        return None
    index = load_places()
    key = next(iter(list_readings(query.place))).key
    if len(key) < 3:
        return None
    rows = [
        row
        for row in list_prefixed(index, codes, key)[:200]
        if _goes_on_accented(index.names[row].decode(), query.place)
    ]
    choice = choose_among(index, rows)
    return _answer_if_known(choice, key, 1, query) if choice else None


def _goes_on_accented(name: str, written: str) -> bool:
    rest = name[len(written.strip()) :]
    return bool(rest) and not rest[0].isascii() and drop_accents(name).startswith(drop_accents(written.strip()))


def repair_spelling(query: Query) -> Location | None:
    """The place or region whose name differs by a letter or two; sure only where it is large enough."""
    codes = list_codes(find_code(query.country))
    if not codes:
        return None
    city = None if query.place_type in AREAS else _repair(load_places(), codes, query)
    return city or _repair(load_regions(), codes, query)


def _repair(index: NameIndex, codes: frozenset[str], query: Query) -> Location | None:
    for reading in _list_whole(query):
        if reading.kind == "city" and index.precision == "region":
            continue
        near = _find_near(index, reading.key, codes) or _find_transcribed(index, reading.key, codes)
        hints = find_hints(query, reading)
        choice, agreed = _choose_near(index, near, codes, hints)
        if choice is not None:
            if agreed:
                return answer(choice, Origin.SPELLING_REPAIR, query)
            return _answer_if_known(choice, reading.key, near[0][1], query, elsewhere=contradicts(choice, hints))
    return None


def _choose_near(
    index: NameIndex, near: list[tuple[str, int]], codes: frozenset[str], hints: list[Hint]
) -> tuple[RankedRows | None, bool]:
    """Of the names that are near the one that agrees with the hints, which is then True, else the nearest."""
    if hints:
        choice = choose(index, [entry for name, _ in near for entry in look_up(index, name)], codes)
        choice, agreed = narrow_by_hints(choice, hints) if choice else (None, False)
        if agreed:
            return choice, True
    nearest = [name for name, wrong in near if wrong == near[0][1]]
    return choose(index, [entry for name in nearest for entry in look_up(index, name)], codes), False


def _list_whole(query: Query) -> list[Reading]:
    return [reading for reading in list_readings(query.place) if reading.trust == WHOLE]


def _answer_if_known(choice: RankedRows, key: str, wrong: int, query: Query, *, elsewhere: bool = False) -> Location:
    """Found if it is large enough for a name so long; no point if a village that the gazetteer lacks is likelier."""
    index, row = choice.index, choice.rows[0]
    known = next((0.0, one, two)[wrong] for length, one, two in _SURE if len(key) >= length)
    is_known = (index.precision == "region" and len(key) >= SHORTEST_REGION) or index.weights[row] >= known
    if is_known and not elsewhere and find_abroad(query) is None:
        return answer(choice, Origin.SPELLING_REPAIR, query)
    candidates = list_candidates(choice)
    reason = f"'{query.place}' is not known. Is {index.names[row].decode()} meant?"
    is_near = wrong == 1 and len(key) >= SHORTEST_LONG
    if choice.stands_out and (is_near or index.populations[row] >= KNOWN):
        return doubt(candidates, Origin.SPELLING_REPAIR, reason)
    return leave_open(candidates, Origin.SPELLING_REPAIR, reason, query)


def _find_near(index: NameIndex, key: str, codes: frozenset[str]) -> list[tuple[str, int]]:
    """The names of those countries that differ by a letter or two, and by how many, the nearest first."""
    if len(key) < SHORTEST_MISSPELT:
        return []
    allowed = 1 if len(key) < SHORTEST_LONG else 2
    lengths = range(len(key) - allowed, len(key) + allowed + 1)
    names = [name for code in codes for length in lengths for name in _list_names(index, code, key[0]).get(length, ())]
    found = process.extract(key, names, scorer=OSA.distance, score_cutoff=allowed, limit=_MOST_NEAR)
    return [(name, int(distance)) for name, distance, _ in found]


def _find_transcribed(index: NameIndex, key: str, codes: frozenset[str]) -> list[tuple[str, int]]:
    """Names that another way of writing Greek or Cyrillic in Latin letters may have made of the same word."""
    sound = _reduce(key)
    transcribed = codes & _TRANSCRIBED if len(sound) >= SHORTEST_MISSPELT - 1 else ()
    return [(name, 1) for code in transcribed for name in _list_sounds(index, code).get(sound, ())]


def _reduce(key: str) -> str:
    """What ways of transcription have in common: "chalandri", "khalandri", "halandri" are one.

    >>> _reduce("chalandri") == _reduce("halandri")
    True
    """
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda found: _SOUNDS[found.group()], key))


@lru_cache(maxsize=64)
def _list_sounds(index: NameIndex, code: str) -> dict[str, list[str]]:
    sounds: dict[str, list[str]] = {}
    for number in list_numbers(index, code, ""):
        name = index.keys[number].decode()
        if name.isascii():
            sounds.setdefault(_reduce(name), []).append(name)
    return sounds


@lru_cache(maxsize=2048)
def _list_names(index: NameIndex, code: str, letter: str) -> dict[int, list[str]]:
    """Folded names of a country with this first letter, by their length."""
    names: dict[int, list[str]] = {}
    for number in list_numbers(index, code, letter):
        name = index.keys[number].decode()
        names.setdefault(len(name), []).append(name)
    return names
