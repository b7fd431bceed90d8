"""Sources of what ships: cities from the gazetteer, regions and countries with their shapes."""

from __future__ import annotations

from collections.abc import Callable

from components.geocoding.choice import Choice, choose, describe
from components.geocoding.countries import find_code, list_codes, load_countries
from components.geocoding.hints import find_hints, narrow
from components.geocoding.index import Index, load_places, load_regions, look_up
from components.geocoding.location import AREAS, Candidate, Location, Query, accept, doubt
from components.geocoding.reading import list_readings, names_no_place

_SHOWN_CANDIDATES = 5


def find_nowhere(query: Query) -> Location | None:
    """Answers cells that name no single place, so that no town called so is taken."""
    if not names_no_place(query.place):
        return None
    return Location(query.place, query.country, source="reading", reason=f"'{query.place}' names no single place.")


def find_city(query: Query) -> Location | None:
    """The city, town or village of the gazetteer; regions and countries are asked for elsewhere."""
    if query.place_type in AREAS:
        return None
    return _find(query, load_places, "gazetteer", skipped="region")


def find_region(query: Query) -> Location | None:
    """The region, county or province, with the id of its shape."""
    return _find(query, load_regions, "regions", skipped="city")


def find_country_itself(query: Query) -> Location | None:
    """The country, when the place is one."""
    code = find_code(query.place)
    country = load_countries().get(code)
    asked = find_code(query.country)
    if country is None or (asked and asked != code):
        return None
    point = round(country.latitude, 5), round(country.longitude, 5)
    return accept(Candidate(country.name, country.name, *point, "country", id=f"country:{code}"), "countries")


def _find(query: Query, load: Callable[[], Index], source: str, skipped: str) -> Location | None:
    index = load()
    codes = list_codes(find_code(query.country))
    known: Choice | None = None
    for reading in list_readings(query.place):
        if reading.kind == skipped:
            continue
        entries = look_up(index, reading.key)
        if not entries:
            continue
        choice = choose(index, entries, codes)
        if choice is None:
            continue
        choice = narrow(choice, find_hints(query, reading))
        return answer(choice, source, query)
    return None


def answer(choice: Choice, source: str, query: Query) -> Location:
    """The first of a choice if it is sure, else all of them as candidates."""
    index = choice.index
    if choice.is_sure:
        return accept(describe(index, choice.rows[0]), source)
    candidates = [describe(index, row, name_unit(index, row)) for row in choice.rows[:_SHOWN_CANDIDATES]]
    return doubt(candidates, source, f"Several places are called '{query.place}', and none stands out.")


def name_unit(index: Index, row: int) -> str:
    """The name of the region that a place lies in, "" for regions themselves."""
    units = index.units[row]
    if index.precision != "city" or not units:
        return ""
    regions = load_regions()
    return regions.names[regions.ids.index(next(iter(units)))].decode()
