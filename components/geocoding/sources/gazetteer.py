"""Sources of what ships: cities from the gazetteer, regions and countries with their shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from components.geocoding.index.choice import RankedRows, choose, choose_among, describe, lies_near
from components.geocoding.index.countries import find_code, find_whole, list_codes, load_countries
from components.geocoding.index.load import load_places, load_regions, load_villages
from components.geocoding.index.names import NameIndex, look_up, split_entries
from components.geocoding.index.prefixes import list_prefixed
from components.geocoding.location import AREAS, Candidate, Location, Origin, Query, accept, doubt, leave_open
from components.geocoding.reading.normalise import normalise
from components.geocoding.reading.readings import WHOLE, Reading, list_readings, names_no_place
from components.geocoding.sources.hints import contradicts, find_hints, narrow_by_hints
from components.geocoding.thresholds import NEARLY, SHORTEST_NAME, TINY

_SHOWN_CANDIDATES = 5


def find_nowhere(query: Query) -> Location | None:
    """Answers cells that name no single place, so that no town called so is taken."""
    if not names_no_place(query.place):
        return None
    return Location(query.place, query.country, source=Origin.READING, reason=f"'{query.place}' names no single place.")


def find_city(query: Query) -> Location | None:
    """The city, town or village of the gazetteer; regions and countries are asked for elsewhere."""
    if query.place_type in AREAS:
        return None
    readings = (reading for reading in list_readings(query.place) if reading.kind != "region")
    return find_among(load_places(), readings, query, Origin.GAZETTEER)


def find_region(query: Query) -> Location | None:
    """The region, county or province, with the id of its shape."""
    readings = (reading for reading in list_readings(query.place) if reading.kind != "city" and reading.trust == WHOLE)
    return find_among(load_regions(), readings, query, Origin.REGIONS)


def find_country_itself(query: Query) -> Location | None:
    """The country, when the place is one."""
    code = find_whole(query.place)
    country = load_countries().get(code)
    asked = find_code(query.country)
    if country is None or (asked and asked != code):
        return None
    point = round(country.latitude, 5), round(country.longitude, 5)
    return accept(Candidate(country.name, country.name, *point, "country", id=f"country:{code}"), Origin.COUNTRIES)


def find_village(query: Query) -> Location | None:
    """A village that only lists of postal codes know: the middle of its neighbours, as precise as a district."""
    if query.place_type in AREAS:
        return None
    readings = (reading for reading in list_readings(query.place) if reading.kind != "region")
    return find_among(load_villages(), readings, query, Origin.POSTAL_CODES)


def find_agreeing(query: Query) -> Location | None:
    """The region or village of the name that lies where the row says, though the town of the name does not."""
    for index, source in ((load_regions(), Origin.REGIONS), (load_villages(), Origin.POSTAL_CODES)):
        for reading, choice in _list_choices(index, list_readings(query.place), query):
            choice, agreed = narrow_by_hints(choice, find_hints(query, reading))
            if agreed:
                return answer(choice, source, query)
    return None


def find_among(index: NameIndex, readings: Iterable[Reading], query: Query, source: str) -> Location | None:
    """The answer of the first reading that is a name in the index."""
    for reading, choice in _list_choices(index, readings, query):
        hints = find_hints(query, reading)
        choice, agreed = narrow_by_hints(choice, hints)
        if agreed:
            return answer(choice, source, query)
        if index.precision == "city":
            seat = _prefer_seat(choice, reading.key, list_codes(find_code(query.country)))
            if seat is None:
                return None
            choice = seat
        if contradicts(choice, hints):
            reason = f"'{query.place}' is known, but not where the words beside it say."
            return doubt(list_candidates(choice), source, reason)
        return (
            _doubt_overseas(choice, reading.key, source, query)
            or _doubt_beginning(choice, reading.key, source, query)
            or answer(choice, source, query)
        )
    return None


def _doubt_overseas(choice: RankedRows, key: str, source: str, query: Query) -> Location | None:
    """No point for a larger namesake outside Europe where no country is given: here the one in Europe may be meant."""
    countries = choice.index.countries
    if query.country or countries[choice.rows[0]] in _list_european():
        return None
    rows = tuple(row for row in choice.rows if countries[row] in _list_european())
    regions = [] if rows else [row for row, _ in split_entries(look_up(load_regions(), key))]
    if not rows and not regions and len(key) >= SHORTEST_NAME:
        return None
    here = RankedRows(choice.index, rows, 0.0) if rows else RankedRows(load_regions(), tuple(regions), 0.0)
    candidates = [*list_candidates(here), *list_candidates(choice)[:1]]
    return leave_open(candidates, source, _say_namesakes(query), query)


def _doubt_beginning(choice: RankedRows, key: str, source: str, query: Query) -> Location | None:
    """No point for a place that bears only the beginning of its name, where another begins so: "Nykøbing" (Mors)."""
    index, first, codes = choice.index, choice.rows[0], list_codes(find_code(query.country))
    if not codes or not choice.is_sure or not _goes_on(index, first, key):
        return None
    least = index.weights[first] - NEARLY
    others = (
        row for row in list_prefixed(index, codes, key) if index.weights[row] > least and _goes_on(index, row, key)
    )
    apart = [row for row in others if not lies_near(index, first, row)]
    if not apart:
        return None
    candidates = list_candidates(RankedRows(index, (first, *apart), 0.0))
    return leave_open(candidates, source, _say_namesakes(query), query)


def _goes_on(index: NameIndex, row: int, key: str) -> bool:
    """Whether the main name has further words after those of the key."""
    words = re.split(r"[\W_]+", index.names[row].decode())
    return any(normalise(" ".join(words[:number])) == key for number in range(1, len(words)))


@lru_cache(maxsize=1)
def _list_european() -> frozenset[str]:
    """The codes of the countries whose regions are known: those of Europe."""
    return frozenset(load_regions().countries)


def _list_choices(index: NameIndex, readings: Iterable[Reading], query: Query) -> Iterator[tuple[Reading, RankedRows]]:
    """Each reading that is a name in the index and the country, with the places of that name."""
    codes = list_codes(find_code(query.country))
    for reading in readings:
        entries = look_up(index, reading.key)
        choice = choose(index, entries, codes) if entries else None
        if choice is not None:
            yield reading, choice


def _prefer_seat(choice: RankedRows, key: str, codes: frozenset[str]) -> RankedRows | None:
    """Among namesakes the one in the region of that name; None where only a region of a great name can be meant."""
    if choice.lead > 1.0 and choice.index.populations[choice.rows[0]] >= TINY:
        return choice
    regions = load_regions()
    region = choose(regions, look_up(regions, key), codes)
    if region is None:
        return choice
    units = regions.units[region.rows[0]]
    index = choice.index
    seats = [row for row in choice.rows if not units.isdisjoint(index.units[row])]
    if seats:
        return choice if choice.rows[0] in seats else choose_among(index, seats)
    return None if index.populations[choice.rows[0]] < TINY else choice


def answer(choice: RankedRows, source: str, query: Query) -> Location:
    """The first of a choice if it is sure, else all of them as candidates, without a point where the odds are even."""
    if choice.is_sure:
        return accept(describe(choice.index, choice.rows[0]), source)
    candidates = list_candidates(choice)
    reason = _say_namesakes(query)
    if choice.stands_out:
        radius_km = choice.index.radii_km[choice.rows[0]]
        reason = f"'{query.place}' is known by its postal code only, to within some {radius_km:.0f} km."
    return doubt(candidates, source, reason) if choice.is_likely else leave_open(candidates, source, reason, query)


def _say_namesakes(query: Query) -> str:
    return f"Several places are called '{query.place}', and none stands out."


def list_candidates(choice: RankedRows) -> list[Candidate]:
    """The likeliest rows of a choice, with the region that tells them apart."""
    return [describe(choice.index, row, name_unit(choice.index, row)) for row in choice.rows[:_SHOWN_CANDIDATES]]


def name_unit(index: NameIndex, row: int) -> str:
    """The name of the region that a place lies in, "" for regions themselves."""
    units = index.units[row]
    if index.precision == "region" or not units:
        return ""
    return _names_by_unit().get(next(iter(units)), "")


@lru_cache(maxsize=1)
def _names_by_unit() -> dict[str, str]:
    regions = load_regions()
    return {str(identity): regions.names[row].decode() for row, identity in enumerate(regions.ids)}
