"""What else a row says (region, postal code, words beside the name) → the namesake that agrees with it."""

from __future__ import annotations

import re
from functools import lru_cache

from components.geocoding.choice import Choice, approximate_km, choose
from components.geocoding.countries import find_code, list_codes
from components.geocoding.index import Units, load_places, load_regions, look_up
from components.geocoding.location import Query
from components.geocoding.nuts import split_nuts
from components.geocoding.postcodes import find_area
from components.geocoding.reading import Reading, find_postcode, list_readings

_NEAR_KM = 60.0
_CODE = re.compile(r"[a-z]{1,3}|\d{2,3}")

Point = tuple[float, float, float]  # latitude, longitude, kilometres around it
Hint = Units | Point  # a region, or a circle in which the place lies


def find_hints(query: Query, reading: Reading) -> list[Hint]:
    """What the row says about where the place lies, the most telling first."""
    code = find_code(query.country)
    hints: list[Hint | None] = []
    if not query.place.isalpha() or query.postcode:
        area = find_area(code, query.postcode or find_postcode(query.place))
        hints.append(area)
    if query.region:
        hints.append(find_hint(query.region, code))
    if reading.hint:
        hints.append(find_hint(reading.hint, code))
    return [hint for hint in hints if hint]


@lru_cache(maxsize=8192)
def find_hint(text: str, code: str) -> Hint | None:
    """The region, or the surroundings of the city, that a text names; province codes count ("MI", "59")."""
    regions, places = load_regions(), load_places()
    codes = list_codes(code)
    units, text = split_nuts(text)
    if units or not text:
        return units or None
    if _CODE.fullmatch(text.lower()) and code:
        row = _row_by_id().get(f"{code}-{text.upper()}")
        return regions.units[row] if row is not None else None
    for index in (regions, places):
        for reading in list_readings(text):
            choice = choose(index, look_up(index, reading.key), codes)
            if choice is not None and len(reading.key) > 2:
                row = choice.rows[0]
                if index.units[row] and index is regions:
                    return index.units[row]
                return index.latitudes[row], index.longitudes[row], _NEAR_KM
    return None


@lru_cache(maxsize=1)
def _row_by_id() -> dict[str, int]:
    return {str(identity): row for row, identity in enumerate(load_regions().ids)}


def contradicts(choice: Choice, hints: list[Hint]) -> bool:
    """Whether the likeliest row lies in none of the regions that are named with it."""
    regions = [hint for hint in hints if isinstance(hint, frozenset)]
    units = choice.index.units[choice.rows[0]]
    return bool(regions and units) and all(units.isdisjoint(region) for region in regions)


def narrow(choice: Choice, hints: list[Hint]) -> tuple[Choice, bool]:
    """The choice among the rows that agree with a hint, and whether any does; unchanged where none does."""
    for hint in hints:
        rows = [row for row in choice.rows if _agrees(choice, row, hint)]
        if rows:
            return choose(choice.index, [row * 2 + 1 for row in rows], frozenset()) or choice, True
    return choice, False


def _agrees(choice: Choice, row: int, hint: Hint) -> bool:
    index = choice.index
    if isinstance(hint, frozenset):
        return not hint.isdisjoint(index.units[row])
    latitude, longitude, radius = hint
    return approximate_km(index.latitudes[row], index.longitudes[row], latitude, longitude) <= radius
