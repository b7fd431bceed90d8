"""A name with words cut short ("Neustadt a. d. W.", "Laa/Thaya") or left out ("Driebergen") → the full name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.geocoding.index.choice import RankedRows, choose_among
from components.geocoding.index.countries import find_code, list_codes
from components.geocoding.index.load import load_places
from components.geocoding.index.names import NameIndex
from components.geocoding.index.prefixes import list_prefixed
from components.geocoding.location import AREAS, Location, Origin, Query, doubt
from components.geocoding.reading.normalise import drop_accents, normalise
from components.geocoding.reading.readings import WHOLE, list_readings
from components.geocoding.reading.words import LINKS, OPENINGS
from components.geocoding.sources.gazetteer import answer, list_candidates
from components.geocoding.sources.hints import Hint, contradicts, find_hints, narrow_by_hints
from components.geocoding.thresholds import KNOWN, SHORTEST_NAME

_MOST_ROWS = 600
_SAINTS = frozenset({"saint", "sankt", "sint", "st"})
_VOWELS = frozenset("aeiouyαεηιουωаеиоуыэюяіїє")


@dataclass(frozen=True, slots=True)
class _Match:
    """The places whose names begin like the words of a reading, those that agree with the row where there are any."""

    words: list[str]
    choice: RankedRows
    agreed: bool
    words_alike: int

    @property
    def is_known(self) -> bool:
        """Whether the first place is large enough to be called by the beginning of its name, if that is one."""
        is_large = self.choice.index.populations[self.choice.rows[0]] >= KNOWN
        return is_large and self.words[0] not in OPENINGS

    @property
    def is_complete(self) -> bool:
        """Whether a word is written for each of the full name that matters."""
        return len(_split(drop_accents(_name(self.choice.index, self.choice.rows[0])))) == self.words_alike


def find_spelt_out(query: Query) -> Location | None:
    """The place whose full name says more than the one it shares, or that alone of them lies where the row says."""
    match = _find_match(query)
    settles = match and (match.is_complete if len(match.words) > 1 else match.agreed and match.is_known)
    location = _decide(match, query) if match and settles else None
    return location if location and location.status == "found" else None


def find_abbreviated(query: Query) -> Location | None:
    """The place whose name has the same words in the same order, each beginning like the one written."""
    match = _find_match(query)
    return _decide(match, query) if match else None


def _find_match(query: Query) -> _Match | None:
    codes = list_codes(find_code(query.country))
    if query.place_type in AREAS or not codes:
        return None
    index = load_places()
    for reading in list_readings(query.place):
        words = _split(reading.words)
        if reading.kind == "region" or reading.trust != WHOLE or not words:
            continue
        cut = reading.words.startswith(f"{words[0]}.")
        if len(words[0]) < SHORTEST_NAME and not cut and not _is_skeleton(words):
            continue
        alike = _find_alike(index, codes, words, is_whole=not cut and (len(words) == 1 or words[0] in OPENINGS))
        if alike:
            return _choose_match(index, alike, words, find_hints(query, reading))
    return None


def _find_alike(index: NameIndex, codes: frozenset[str], words: list[str], *, is_whole: bool) -> dict[int, int]:
    """The rows of whose names most words are written, and how many; `is_whole` if the first word is not cut."""
    begins = normalise(" ".join(words[: 2 if words[0] == "st" else 1]))
    for prefix in (begins, words[0][0]) if len(words[0]) < SHORTEST_NAME else (begins,):
        rows = list_prefixed(index, codes, prefix)[:_MOST_ROWS]
        alike = {row: _count_either(words, _split(drop_accents(_name(index, row))), is_whole) for row in rows}
        most = max(alike.values(), default=0)
        if most:
            return {row: words_alike for row, words_alike in alike.items() if words_alike == most}
    return {}


def _choose_match(index: NameIndex, alike: dict[int, int], words: list[str], hints: list[Hint]) -> _Match | None:
    choice = choose_among(index, alike)
    if choice is None:
        return None
    choice, agreed = narrow_by_hints(choice, hints)
    is_elsewhere = not agreed and contradicts(choice, hints)
    return None if is_elsewhere else _Match(words, choice, agreed, alike[choice.rows[0]])


def _decide(match: _Match, query: Query) -> Location:
    choice, first = match.choice, match.choice.rows[0]
    stands_out = choice.lead > 1.0 and match.is_known and len(match.words[0]) > SHORTEST_NAME
    if match.agreed or match.is_complete or stands_out:
        return answer(choice, Origin.ABBREVIATION, query)
    return doubt(
        list_candidates(choice), Origin.ABBREVIATION, f"'{query.place}' may be short for {_name(choice.index, first)}."
    )


def _name(index: NameIndex, row: int) -> str:
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
