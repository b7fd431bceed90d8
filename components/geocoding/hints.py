"""What else a row says (region, postal code, words beside the name) → the namesake that agrees with it."""

from __future__ import annotations

from functools import lru_cache

from components.geocoding.choice import Choice, choose, measure_km
from components.geocoding.countries import find_code, list_codes
from components.geocoding.index import Units, load_places, load_regions, look_up
from components.geocoding.location import Query
from components.geocoding.reading import Reading, list_readings

_NEAR_KM = 60.0

Point = tuple[float, float]
Hint = Units | Point  # a region, or a point near which the place lies


def find_hints(query: Query, reading: Reading) -> list[Hint]:
    """What the row says about where the place lies, the most telling first."""
    texts = [text for text in (query.region, reading.hint) if text]
    return [hint for text in texts if (hint := _find_hint(text, query.country))]


@lru_cache(maxsize=4096)
def _find_hint(text: str, country: str) -> Hint | None:
    codes = list_codes(find_code(country))
    for load in (load_regions, load_places):
        index = load()
        for reading in list_readings(text):
            choice = choose(index, look_up(index, reading.key), codes)
            if choice is not None:
                row = choice.rows[0]
                return index.units[row] if index.shapes[row] else (index.latitudes[row], index.longitudes[row])
    return None


def narrow(choice: Choice, hints: list[Hint]) -> Choice:
    """The choice among those rows that agree with a hint; unchanged where none does."""
    for hint in hints:
        rows = tuple(row for row in choice.rows if _agrees(choice, row, hint))
        if rows:
            return choose(choice.index, [row * 2 + 1 for row in rows], frozenset()) or choice
    return choice


def _agrees(choice: Choice, row: int, hint: Hint) -> bool:
    index = choice.index
    if isinstance(hint, frozenset):
        return not hint.isdisjoint(index.units[row])
    return measure_km(index.latitudes[row], index.longitudes[row], *hint) <= _NEAR_KM
