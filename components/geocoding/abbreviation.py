"""A name with words cut short ("Neustadt a. d. W.", "Laa/Thaya") or left out ("Driebergen") → the full name."""

from __future__ import annotations

import re

from components.geocoding.choice import choose
from components.geocoding.countries import find_code, list_codes
from components.geocoding.gazetteer import answer, list_candidates
from components.geocoding.hints import contradicts, find_hints, narrow
from components.geocoding.index import Index, load_places
from components.geocoding.location import AREAS, Location, Query, doubt
from components.geocoding.normalise import drop_accents, fold
from components.geocoding.prefixes import list_rows
from components.geocoding.reading import WHOLE, Reading, list_readings
from components.geocoding.words import LINKS, OPENINGS

_SOURCE = "abbreviation"
_SHORTEST = 4  # letters of the first word, unless a full stop says that it is cut
_MOST_ROWS = 600
_SAINTS = frozenset({"saint", "sankt", "sint", "st"})
_VOWELS = frozenset("aeiouyαεηιουωаеиоуыэюяіїє")
_KNOWN = 2_000  # inhabitants from which a place is known by the beginning of its name alone


def find_spelt_out(query: Query) -> Location | None:
    """The place of which several words are written, so that more is said than the name it shares with others."""
    location = find_abbreviated(query, 2)
    return location if location and location.status == "found" else None


def find_abbreviated(query: Query, least: int = 1) -> Location | None:
    """The place whose name has the same words in the same order, each beginning like the one written.

    Cells of less than `least` words are left alone.
    """
    codes = list_codes(find_code(query.country))
    if query.place_type in AREAS or not codes:
        return None
    index = load_places()
    for reading in list_readings(query.place):
        if reading.kind == "region" or reading.trust != WHOLE:
            continue
        words = _split(reading.words)
        cut = reading.words.startswith(f"{words[0]}.") if words else False
        if len(words) < least or (len(words[0]) < _SHORTEST and not cut and not _is_skeleton(words)):
            continue
        alike = _find_alike(index, codes, words, is_whole=not cut and (len(words) == 1 or words[0] in OPENINGS))
        if alike:
            return _decide(index, words, alike, reading, query)
    return None


def _find_alike(index: Index, codes: frozenset[str], words: list[str], *, is_whole: bool) -> dict[int, int]:
    """The rows of whose names most words are written, and how many; `is_whole` if the first word is not cut."""
    begins = fold(" ".join(words[: 2 if words[0] == "st" else 1]))
    for prefix in (begins, words[0][0]) if len(words[0]) < _SHORTEST else (begins,):
        rows = list_rows(index, codes, prefix)[:_MOST_ROWS]
        alike = {row: _count_either(words, _split(drop_accents(_name(index, row))), is_whole) for row in rows}
        most = max(alike.values(), default=0)
        if most:
            return {row: words_alike for row, words_alike in alike.items() if words_alike == most}
    return {}


def _decide(index: Index, words: list[str], alike: dict[int, int], reading: Reading, query: Query) -> Location | None:
    choice = choose(index, [row * 2 + 1 for row in alike], frozenset())
    if choice is None:
        return None
    hints = find_hints(query, reading)
    choice, agreed = narrow(choice, hints)
    if not agreed and contradicts(choice, hints):
        return None
    row = choice.rows[0]
    complete = len(_split(drop_accents(_name(index, row)))) == alike[row]
    if complete or agreed or (choice.lead > 1.0 and index.populations[row] >= _KNOWN and len(words[0]) > _SHORTEST):
        return answer(choice, _SOURCE, query)
    return doubt(list_candidates(choice), _SOURCE, f"'{query.place}' may be short for {_name(index, row)}.")


def _name(index: Index, row: int) -> str:
    return index.names[row].decode()


def _split(plain: str) -> list[str]:
    """The words that matter: no links like "an der", no signs."""
    words = ["st" if word in _SAINTS else word for word in re.split(r"[\W\d_]+", plain) if word]
    return words[:1] + [word for word in words[1:] if word not in LINKS or len(word) == 1]


def _is_skeleton(words: list[str]) -> bool:
    """Whether the first of several words has lost its vowels: "Tg Jiu"."""
    return len(words) > 1 and len(words[0]) > 1 and words[0] != "st" and _VOWELS.isdisjoint(words[0])


def _count_either(short: list[str], full: list[str], is_whole: bool) -> int:
    """A single letter stands for a word or, as in "a.d. Donau", for a link that is left out."""
    unlinked = short[:1] + [word for word in short[1:] if word not in LINKS]
    return max(_count_alike(words, full, is_whole) for words in (short, unlinked))


def _count_alike(short: list[str], full: list[str], is_whole: bool) -> int:
    """How many full words the short ones stand for in order; 0 if one stands for none, unless it is one letter."""
    if is_whole and short[:1] != full[:1]:
        return 0
    place = 0
    for word in short:
        if place < len(full) and _stands_for(word, full[place]):
            place += 1
        elif len(word) > 1 or place == 0:
            return 0
    return place


def _stands_for(short: str, full: str) -> bool:
    """Whether a word is the beginning of another, or its first letter and some of its consonants.

    >>> _stands_for("rm", "ramnicu"), _stands_for("rom", "ramnicu")
    (True, False)
    """
    letters = iter(full)
    return full.startswith(short) or (
        len(short) > 1 and _VOWELS.isdisjoint(short) and short[0] == full[0] and all(sign in letters for sign in short)
    )
