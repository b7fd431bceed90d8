"""A service's answer → a Location, sure only if its country and its point agree with what was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from geopy.location import Location as GeopyLocation

from components.atlas.borders import may_lie_in
from components.geocoding.index.countries import find_code, list_codes, load_countries, name_country_code
from components.geocoding.location import Candidate, Location, Query, accept, doubt

_PRECISIONS = {
    **dict.fromkeys(("city", "town", "village", "hamlet", "municipality", "locality", "borough"), "city"),
    "administrative": "city",
    **dict.fromkeys(("suburb", "district", "city_district", "quarter", "neighbourhood", "postcode"), "district"),
    **dict.fromkeys(("state", "county", "region", "province", "state_district", "island", "archipelago"), "region"),
    **dict.fromkeys(("house", "building", "road", "street", "amenity", "office", "place", "house_number"), "address"),
    "country": "country",
}  # fmt: skip
_COUNTRY_FIELDS = frozenset(
    {"country_code", "countrycode", "countryCode", "country_a", "country", "countryName", "Country"}
)


def judge(service: str, query: Query, answer: GeopyLocation) -> Location:
    """The answer, sure when name and point lie in the country asked for; without a country it never is."""
    code, there = find_code(query.country), _find_country(answer)
    if not (answer.latitude and answer.longitude):  # geopy sets 0 for what an answer lacks
        problem = f"{service} found '{_find_name(answer)}', but says no coordinates."
        return Location(query.place, query.country, source=service, reason=problem)
    candidate = _make_candidate(service, answer, there or code)
    problem = _find_problem(candidate, code, there)
    return doubt([candidate], service, f"{service} found {problem}.") if problem else accept(candidate, service)


def _find_country(answer: GeopyLocation) -> str:
    return next(_list_countries(answer.raw), "") or find_code(str(answer.address).rpartition(",")[2])


def _list_countries(raw: object) -> Iterator[str]:
    """Codes of the countries that an answer names, wherever its service puts them."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in _COUNTRY_FIELDS and isinstance(value, str) and find_code(value):
                yield find_code(value)
            else:
                yield from _list_countries(value)


def _find_name(answer: GeopyLocation) -> str:
    return str(answer.address).partition(",")[0]


def _make_candidate(service: str, answer: GeopyLocation, code: str) -> Candidate:
    latitude, longitude = answer.latitude, answer.longitude
    raw = answer.raw if isinstance(answer.raw, dict) else {}
    kind = next((str(raw[key]) for key in ("addresstype", "type", "fcode") if raw.get(key)), "")
    return Candidate(
        _find_name(answer), name_country_code(code), round(latitude, 5), round(longitude, 5),
        _PRECISIONS.get(kind, "city"),
        id=f"{service}:{latitude:.4f},{longitude:.4f}",
    )  # fmt: skip


def _find_problem(found: Candidate, code: str, there: str) -> str:
    """Why what was found may not be what was asked for in the country `code`; "" if nothing speaks against it."""
    if not code:
        return "a place, but no country is given to check it by"
    if there and there not in list_codes(code):
        return f"'{found.name}' in {name_country_code(there)}, not in {name_country_code(code)}"
    if not _may_lie_in(code, there, found):
        return f"'{found.name}' at a point in another country, not in {name_country_code(code)}"
    return ""


def _may_lie_in(code: str, there: str, found: Candidate) -> bool:
    """A part overseas has an outline of its own or is in that of its country; one without a point has none."""
    names = {name_country_code(each) for each in (code, there) if each == code or each in load_countries()}
    return any(may_lie_in(name, found.latitude, found.longitude) for name in names)
