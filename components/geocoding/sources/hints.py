"""What else a row says (region, postal code, words beside the name) → the namesake that agrees with it."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import NamedTuple

from components.geocoding.areas.neighbours import lies_amid
from components.geocoding.index.choice import RankedRows, approximate_km, choose, choose_among
from components.geocoding.index.countries import find_code, list_codes, load_countries
from components.geocoding.index.load import load_places, load_regions
from components.geocoding.index.names import NameIndex, Units, look_up, split_entries
from components.geocoding.index.nuts import split_nuts
from components.geocoding.index.postcodes import find_area
from components.geocoding.location import Query
from components.geocoding.reading.normalise import normalise
from components.geocoding.reading.readings import Reading, find_postcode, list_readings, split_parts
from components.geocoding.thresholds import AROUND_KM, GREAT, LARGE, SAME_PLACE_KM, STRAY_KM

_NUTS_LEVEL_2 = 4  # signs of a code; of finer regions towns are written that lie outside, and their units are guesses
_CODE = re.compile(r"[a-z]{1,3}|\d{2,3}")


class Circle(NamedTuple):
    """Where a place lies: within the radius if it may, and surely not farther away than `outside_km`."""

    latitude: float
    longitude: float
    radius_km: float
    outside_km: float
    inhabitants: int = 0  # of the town in its middle


Hint = Units | Circle


def find_hints(query: Query, reading: Reading) -> list[Hint]:
    """What the row says about where the place lies, the most telling first."""
    code = find_code(query.country)
    hints: list[Hint | None] = []
    if not query.place.isalpha() or query.postcode:
        hints.append(_surround_postcode(code, query.postcode or find_postcode(query.place)))
    if query.nuts:
        hints.append(split_nuts(query.nuts[:_NUTS_LEVEL_2])[0] or None)
    elif query.region and not _is_country(query.region, code):  # a region called as its country, Malta, tells no more
        hints.append(find_hint(query.region, code, 0))
    if reading.hint:
        hints.append(find_hint(reading.hint, code))
    return [hint for hint in hints if hint]


def _is_country(region: str, code: str) -> bool:
    country = load_countries().get(code)
    return country is not None and normalise(region) == normalise(country.name)


def _surround_postcode(code: str, postcode: str) -> Circle | None:
    area = find_area(code, postcode)
    return Circle(*area, 2 * area[2] + STRAY_KM) if area else None


@lru_cache(maxsize=8192)
def find_hint(text: str, code: str, large: int = LARGE) -> Hint | None:
    """The region, or the surroundings of the city, that a text names; province codes count ("MI", "59").

    A place lies surely within those surroundings if the city has `large` inhabitants.
    """
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
                outside_km = AROUND_KM if index.populations[row] >= large else inf
                point = index.latitudes[row], index.longitudes[row]
                return Circle(*point, AROUND_KM, outside_km, index.populations[row])
    parts = split_parts(text)
    return next((hint for part in parts if (hint := find_hint(part, code, large))), None) if len(parts) > 1 else None


@lru_cache(maxsize=1)
def _row_by_id() -> dict[str, int]:
    return {str(identity): row for row, identity in enumerate(load_regions().ids)}


def contradicts(choice: RankedRows, hints: list[Hint]) -> bool:
    """Whether the likeliest row surely lies outside a region or circle that is named with it."""
    return any(_lies_outside(choice.index, choice.rows[0], hint) for hint in hints)


def _lies_outside(index: NameIndex, row: int, hint: Hint) -> bool:
    if isinstance(hint, frozenset):
        units = index.units[row]
        return bool(units) and units.isdisjoint(hint) and not _lies_amid(index, row, hint)
    if index.precision == "region":
        return False
    return _is_rival(index, row, hint) or _measure_away(index, row, hint) > hint.outside_km


def _lies_amid(index: NameIndex, row: int, around: Units) -> bool:
    """Whether a city is a region of its own, and lies within those named with it: Budapest in Pest."""
    regions = load_regions()
    own = {identity for entry, _ in split_entries(look_up(regions, normalise(index.names[row].decode())))
           for identity in regions.units[entry]}  # fmt: skip
    return any(unit in own and lies_amid(unit, around) for unit in index.units[row])


def narrow_by_hints(choice: RankedRows, hints: list[Hint]) -> tuple[RankedRows, bool]:
    """The choice among the rows that agree with a hint, and whether any does; unchanged where none does."""
    for hint in hints:
        rows = [row for row in choice.rows if _agrees(choice.index, row, hint)]
        if rows:
            return choose_among(choice.index, rows) or choice, True
    return choice, False


def _agrees(index: NameIndex, row: int, hint: Hint) -> bool:
    if isinstance(hint, frozenset):
        return not hint.isdisjoint(index.units[row])
    return _measure_away(index, row, hint) <= hint.radius_km and not _is_rival(index, row, hint)


def _is_rival(index: NameIndex, row: int, circle: Circle) -> bool:
    both_great = min(index.populations[row], circle.inhabitants) >= GREAT
    return both_great and _measure_away(index, row, circle) > SAME_PLACE_KM


def _measure_away(index: NameIndex, row: int, circle: Circle) -> float:
    return approximate_km(index.latitudes[row], index.longitudes[row], circle.latitude, circle.longitude)
