"""A place as somebody wrote it → who asks for peers: a place of the data, any other place on the map, or nobody.

`place` is a key of the catalogue's places ("Mechelen, Belgium") or free text ("Gent", "Tartu, Estonia").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isnan, nan

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import fold_case
from components.geocoding.distance import measure_km
from components.geocoding.index.countries import find_code
from components.geocoding.location import POINTS, Candidate, Location, Query, find_location, list_likely
from components.geocoding.strategy import OFFLINE
from components.language.peers.readings import AS_WRITTEN, Outcome, QueryReading
from components.measures.engine import fetch_rows, memoise, scan
from components.measures.peers.peer_index import index_places

_SAME_KM = 1.0  # a written place so near to one of the data, and of the same kind, is that one
_EUROPE = (33.0, 72.0, -32.0, 50.0)  # south, north, west, east: candidates in it are named first


@dataclass(frozen=True)
class QueryPlace:
    """The place that looks for peers. Without `location` the data do not have it; without a point it has no distances.

    `reading` is how the text was understood.
    """

    name: str
    location: str = ""
    latitude: float = nan
    longitude: float = nan
    reading: QueryReading = AS_WRITTEN

    @property
    def place(self) -> str:
        """The name without its country."""
        return self.name.rpartition(", ")[0] or self.name

    @property
    def is_located(self) -> bool:
        """Whether it has a point, so that distances count."""
        return not isnan(self.latitude)


@memoise
def find_query_place(catalogue: Catalogue, place: str) -> QueryPlace:
    """Return who asks, read as a place of the data first, then by the place finder, which works offline."""
    written = " ".join(place.split())
    if not written:
        return QueryPlace("", reading=QueryReading("no name"))
    if place in index_places(catalogue):
        return QueryPlace(place, place, *index_places(catalogue)[place][2:])
    known = _list_known(catalogue)
    alike = [row for row in known if fold_case(written) in (fold_case(row[0]), fold_case(row[1]))]
    if len(alike) == 1:
        location, _, latitude, longitude, _ = alike[0]
        return QueryPlace(location, location, latitude, longitude)
    if alike:
        return _doubt(written, [row[0] for row in alike])
    return _look_up(written, known)


_Known = tuple[str, str, float, float, str]  # location, place, latitude, longitude, precision


@memoise
def _list_known(catalogue: Catalogue) -> list[_Known]:
    columns = ("location", "place", "latitude", "longitude", "precision")
    rows = fetch_rows(scan(catalogue.places).select(*columns))
    return sorted(row for row in rows if row[0] in index_places(catalogue))


def _look_up(written: str, known: list[_Known]) -> QueryPlace:
    place, _, country = written.rpartition(",")
    query = Query(place.strip(), "", country.strip()) if find_code(country.strip()) and place else Query(written)
    answer = find_location(query, OFFLINE)
    if answer.candidates:
        return _doubt(written, _name_candidates(answer.candidates), is_known=_agrees(query, answer.candidates))
    namesakes = _list_namesakes(query, answer)
    if namesakes:
        return _doubt(written, _name_candidates((*namesakes, *list_likely(answer))))
    if answer.status != "found" or isnan(answer.latitude):
        return QueryPlace(written, reading=QueryReading("unknown", written))
    if answer.precision == "country":
        return QueryPlace(written, reading=QueryReading("a country", written))
    return _recognise(written, answer, known)


def _agrees(query: Query, candidates: tuple[Candidate, ...]) -> bool:
    """Return whether any candidate lies in the country that is written, if one is."""
    code = find_code(query.country)
    return not code or any(find_code(candidate.country) == code for candidate in candidates)


def _list_namesakes(query: Query, answer: Location) -> tuple[Candidate, ...]:
    """Return the regions of just this name, all abroad from a town that has it as a by-name: either may be meant."""
    if answer.precision not in POINTS or fold_case(answer.place) == fold_case(query.place):
        return ()
    likely = list_likely(find_location(replace(query, place_type="region"), OFFLINE))
    areas = tuple(area for area in likely if fold_case(area.name) == fold_case(query.place))
    return () if any(area.country == answer.country for area in areas) else areas


def _recognise(written: str, answer: Location, known: list[_Known]) -> QueryPlace:
    """Return the place of the data at the same point, else the place itself, which is then in no project."""
    point = (answer.latitude, answer.longitude)
    for location, _, latitude, longitude, precision in known:
        near = abs(latitude - point[0]) < _SAME_KM / 50 and precision == answer.precision
        if near and measure_km(point, (latitude, longitude)) <= _SAME_KM:
            return QueryPlace(location, location, latitude, longitude, QueryReading("in the data", written, location))
    name = ", ".join(dict.fromkeys(part for part in (answer.place, answer.country) if part))
    return QueryPlace(
        name, "", *point, QueryReading("in no project", "" if fold_case(written) == fold_case(name) else written, name)
    )


def _name_candidates(candidates: tuple[Candidate, ...]) -> list[str]:
    south, north, west, east = _EUROPE
    far = [not (south <= each.latitude <= north and west <= each.longitude <= east) for each in candidates]
    ordered = sorted(zip(far, range(len(far)), candidates, strict=True))
    return [", ".join(dict.fromkeys(p for p in (c.name, c.region, c.country) if p)) for _, _, c in ordered]


def _doubt(written: str, candidates: list[str], *, is_known: bool = True) -> QueryPlace:
    different = tuple(dict.fromkeys(candidates))
    outcome: Outcome = "misplaced" if not is_known or len(different) == 1 else "several"
    return QueryPlace(written, reading=QueryReading(outcome, written, meant=different))
