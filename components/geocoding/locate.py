"""Catalogue + strategy → the Catalogue with its places, and in each row the key of the place it belongs to.

What was asked and answered is kept beside it, so that a person's decision changes places without asking all anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from math import isnan

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import NO_REGION, PLACES
from components.geocoding.areas.divisions import name_regions
from components.geocoding.areas.shapes import find_units
from components.geocoding.areas.unions import find_certain_region
from components.geocoding.location import AREAS, POINTS, Location, Origin, Query, Strategy, ask_in_turn, find_location
from components.geocoding.sources.remembered import Memory, make_source
from components.geocoding.sources.rows import find_in_row

_ASKED_OF_PARTNERS = "city region country latitude longitude postcode nuts"
_NO_ANSWERS: Mapping[Query, Location] = {}
_PLAIN_NAME = re.compile(r"[^\W\d_]+(?:[ '’.–-]+[^\W\d_]+)*")


@dataclass(frozen=True, eq=False)
class Located:
    """A catalogue with its places; what each of its rows asks, the answers, and the key of the place of each."""

    catalogue: Catalogue
    queries: Mapping[str, list[Query]]  # table → the query of each row, with an empty place where it names none
    answers: Mapping[Query, Location]
    keys: Mapping[Query, str]


def locate_catalogue(catalogue: Catalogue, strategy: Strategy) -> Catalogue:
    """Fills `places` and the `location` columns. Each different place is looked up once, however many rows name it."""
    return locate(catalogue, strategy).catalogue


def locate(catalogue: Catalogue, strategy: Strategy, known: Mapping[Query, Location] = _NO_ANSWERS) -> Located:
    """The same, with what was asked and answered. What is `known` already is not asked again."""
    queries = list_row_queries(catalogue)
    asked = dict.fromkeys(query for of_table in queries.values() for query in of_table if query.place)
    answers = {query: known.get(query) or find_location(query, strategy) for query in asked}
    return _place_rows(catalogue, queries, answers)


def decide(located: Located, memory: Memory) -> Located:
    """What `locate` would answer if places.csv held this; nothing but the memory is asked again."""
    strategy = (find_in_row, make_source(memory))
    answers = {query: ask_in_turn(query, strategy) or answer for query, answer in located.answers.items()}
    return _place_rows(located.catalogue, located.queries, answers)


def _place_rows(catalogue: Catalogue, queries: Mapping[str, list[Query]], located: Mapping[Query, Location]) -> Located:
    keys = _name_keys(located)
    places = make_places(located, keys)
    divisions = {"": "", **_name_divisions(places)}
    tables = {}
    for name, of_table in queries.items():
        locations = [keys.get(query, "") for query in of_table]
        placed = {"location": locations, "division": [divisions[location] for location in locations]}
        texts = {column: pd.array(values, dtype="str") for column, values in placed.items()}  # even when empty
        tables[name] = getattr(catalogue, name).assign(**texts)
    return Located(replace(catalogue, places=places, **tables), queries, located, keys)


def _name_divisions(places: pd.DataFrame) -> dict[str, str]:
    """Location → the name of the region in which it lies for certain, else NO_REGION."""
    rows = _iterate(places, "location status precision shape unit")
    return {location: name_regions().get(find_certain_region(*place), NO_REGION) for location, *place in rows}


def list_row_queries(catalogue: Catalogue) -> dict[str, list[Query]]:
    """What each row of a table asks the place finder, in the order of the rows; an empty place where it names none."""
    partners, pilots = catalogue.partners, catalogue.pilot_cities
    queries = {
        "partners": [_ask_for_partner(*row) for row in _iterate(partners, _ASKED_OF_PARTNERS)],
        "pilot_cities": [
            Query(place, "", country, place_type, *_read_point(latitude, longitude))
            for place, country, place_type, latitude, longitude in _iterate(
                pilots, "place country place_type latitude longitude"
            )
        ],
    }
    known = _list_known_places(catalogue)
    for name in ("themes", "challenges"):
        rows = _iterate(getattr(catalogue, name), "project place country")
        queries[name] = [_ask_for_claim(project, place, country, known) for project, place, country in rows]
    return queries


def _iterate(table: pd.DataFrame, columns: str) -> Iterable[tuple]:
    return zip(*(table[column].tolist() for column in columns.split()), strict=True)


def _ask_for_partner(
    city: str, region: str, country: str, latitude: float, longitude: float, postcode: str, nuts: str
) -> Query:
    """A partner's seat: its city, else its region; the country alone is no place."""
    point = _read_point(latitude, longitude)
    if not city and region:
        return Query(region, "", country, "region", *point)
    if not city and point[0] is not None:
        return Query(f"{latitude:.4f}, {longitude:.4f}", "", country, "city", *point)
    return Query(city, region, country, "city", *point, postcode, nuts)


def _read_point(latitude: float, longitude: float) -> tuple[float | None, float | None]:
    return (None, None) if isnan(latitude) or isnan(longitude) else (latitude, longitude)


def _list_known_places(catalogue: Catalogue) -> dict[tuple[str, str], tuple[str, str]]:
    """(project, place) → (country, place type) as pilots state them, then partners: claims often leave them out."""
    partners = _iterate(catalogue.partners, "project city region country")
    pilots = _iterate(catalogue.pilot_cities, "project place country place_type")
    known: dict[tuple[str, str], tuple[str, str]] = {}
    for project, city, region, country in partners:
        known[project, region] = (country, "region")
        known[project, city] = (country, "city")
    for project, place, country, place_type in pilots:
        known[project, place] = (country, place_type)
    return known


def _ask_for_claim(project: str, place: str, country: str, known: Mapping[tuple[str, str], tuple[str, str]]) -> Query:
    known_country, place_type = known.get((project, place), ("", ""))
    if country and known_country and country != known_country:
        place_type = ""
    return Query(place, "", country or known_country, place_type)


def _name_keys(located: Mapping[Query, Location]) -> dict[Query, str]:
    """A readable key for each place: spellings of one place share it, a city and a region of one name do not."""
    keys: dict[str, str] = {}  # by identity
    taken: set[str] = set()
    for query, location in located.items():
        identity = _identify(query, location)
        if identity not in keys:
            keys[identity] = next(name for make in _NAMES if (name := make(query, location)) not in taken)
            taken.add(keys[identity])
    return {query: keys[_identify(query, location)] for query, location in located.items()}


def _identify(query: Query, location: Location) -> str:
    if location.status == "found" and location.id:
        return location.id
    return f"{location.status}:{query.place}:{query.region}:{query.country}:{query.place_type in AREAS}"


def _name_short(query: Query, location: Location) -> str:
    """ "Mechelen, Belgium"; what is not surely located is named as written."""
    country = location.country if location.status == "found" else query.country
    return ", ".join(dict.fromkeys(part for part in (name_place(query, location), country) if part))


def name_place(query: Query, location: Location) -> str:
    """The place's name as people wrote it (Ghent, not Gent), unless that is no plain name ("A-1010 WIEN")."""
    written = query.place
    is_plain = _PLAIN_NAME.fullmatch(written) and written not in (written.upper(), written.lower())
    if location.status != "found" or (is_plain and location.source != Origin.SPELLING_REPAIR):
        return written
    return location.place


def _name_with_kind(query: Query, location: Location) -> str:
    kind = query.place_type if query.place_type in AREAS else location.precision or "place"
    place, _, country = _name_short(query, location).rpartition(", ")
    return f"{place} ({kind}), {country}" if place else f"{country} ({kind})"


def _name_with_point(query: Query, location: Location) -> str:
    return f"{_name_with_kind(query, location)} at {location.latitude:.4f}, {location.longitude:.4f}"


def _name_with_everything(query: Query, location: Location) -> str:
    return f"{_name_with_point(query, location)} · {_identify(query, location)}"


_NAMES: tuple[Callable[[Query, Location], str], ...] = (
    _name_short,
    _name_with_kind,
    _name_with_point,
    _name_with_everything,
)


def make_places(located: Mapping[Query, Location], keys: Mapping[Query, str]) -> pd.DataFrame:
    """One row for each key, with the columns of schema.PLACES."""
    rows: dict[str, tuple] = {}
    for query, location in located.items():
        rows.setdefault(keys[query], (
            name_place(query, location), location.country or query.country, location.latitude, location.longitude,
            location.precision, location.status, location.shape, "", location.source, location.reason,
            " | ".join(str(candidate) for candidate in location.candidates),
        ))  # fmt: skip
    places = pd.DataFrame([(key, *row) for key, row in rows.items()], columns=list(PLACES)).astype(PLACES)
    return places.assign(unit=_find_units(places))


def _find_units(places: pd.DataFrame) -> pd.Series:
    """The region of each place that is surely a point; an area may reach over several."""
    is_point = (places["status"] == "found") & places["precision"].isin(POINTS)
    points = places[is_point]
    units = find_units(points["latitude"].tolist(), points["longitude"].tolist(), points["country"].tolist())
    return pd.Series(units, index=points.index, dtype="str").reindex(places.index, fill_value="").astype("str")
