"""Postal codes, towns and gazetteer → postcodes.parquet (areas of codes) and villages.parquet (what GeoNames lacks).

Most lists give no coordinates. Post offices of neighbouring codes lie near each other, so a village that the
gazetteer lacks is placed amid the known places with the nearest codes, and left out where those are scattered.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from components.geocoding.index.choice import approximate_km
from components.geocoding.reading.normalise import list_spellings, normalise
from tests.geodata.communes import read_communes
from tests.geodata.inputs import POSTCODES, TOWNS, read_matching
from tests.geodata.places import write_names, write_table
from tests.geodata.regions import EUROPE

_CODE_LENGTH = {"PT": 4, "NL": 4, "IE": 3, "GB": 2}  # what follows tells streets apart
_NEIGHBOURS = 4
_SCATTERED_KM = 12.0  # median distance of neighbours from their middle; above, a place is unsure; at twice, left out
_OUTLIER_KM = 40.0  # a known name so far from its neighbours in the list is a namesake
_SAME_KM = 15.0
_LEFT_OUT = {"MT"}  # streets rather than places
_WITH_TOWN = {"FI"}  # "KORPOSTRÖM, Parainen": a village and its municipality
#: Countries whose neighbouring codes are neighbouring places: leaving known places out one by one, at least four in
#: five were placed within 15 km; in the second group three in five.
_ORDERED = frozenset(["LU", "AT", "BE", "CH", "CZ", "DE", "HR", "HU", "NL", "PL", "PT", "RS", "SI", "SK"])
_ROUGHLY_ORDERED = frozenset(["CY", "FI", "IT", "NO", "SE"])

Point = tuple[float, float]
Known = Mapping[str, Sequence[tuple[str, Point]]]  # folded name → (region, point) of the places of that name


@dataclass(frozen=True)
class Post:
    """A row of a list of postal codes; the point is None where the list gives none."""

    code: str
    name: str
    town: str  # the municipality, where the list names it
    unit: str  # ISO 3166-2 code of its region
    point: Point | None


@dataclass(frozen=True)
class Village:
    """A place known by its postal code only."""

    name: str
    country: str
    point: Point
    radius_km: float  # how far off the point may well be


def write_postcodes(places: list[dict[str, Any]], folder: Path, downloads: Path) -> None:
    """Writes postcodes.parquet, villages.parquet and village_names.parquet."""
    known = _index_places(places)
    villages = list(_read_towns(known, downloads))
    placed = {(village.country, normalise(village.name)) for village in villages}
    areas: list[tuple[str, str, float, float, float]] = []
    for country, posts in _read_posts(downloads):
        anchors = _find_anchors(posts, known[country])
        if country in _ORDERED | _ROUGHLY_ORDERED:  # elsewhere the next code is often far away
            anchors = _drop_outliers(anchors)
        areas += [(country, *area) for area in _measure_areas(anchors)]
        unknown = [post for post in posts if (country, normalise(post.name)) not in placed]
        villages += _place_villages(country, unknown, anchors, known[country])
    columns = zip(*sorted(areas), strict=True)
    names = ("country", "prefix", "latitude", "longitude", "radius_km")
    table = {name: list(column) for name, column in zip(names, columns, strict=True)}
    numbers = {name: pa.array(table.pop(name), pa.float32()) for name in names[2:]}
    write_table(pa.table({**table, **numbers}), folder / "postcodes.parquet")
    _write_villages(villages, folder)


def _read_posts(downloads: Path) -> Iterator[tuple[str, list[Post]]]:
    for rows in read_matching(POSTCODES, "/by-country/", downloads):
        country = rows[0]["countryCode"] if rows else ""
        if country in EUROPE:
            listed = read_communes(downloads) if country == "FR" else rows
            posts = [_make_post(row, country) for row in listed if row["localityName"]]
            yield country, list(dict.fromkeys(posts))


def _read_towns(known: Mapping[str, Known], downloads: Path) -> Iterator[Village]:
    """Towns with a point of their own that the gazetteer lacks; namesakes are left to the postal codes."""
    for country in EUROPE:
        towns: dict[str, list[tuple[str, Point]]] = defaultdict(list)
        for rows in read_matching(TOWNS, f"/by-country/{country}/states/", downloads):
            for row in rows:
                towns[normalise(row["name"])].append((row["name"], (float(row["latitude"]), float(row["longitude"]))))
        for key, of_name in towns.items():
            name, point = of_name[0]
            near = all(approximate_km(*point, *other) < _SAME_KM for _, other in of_name)
            if near and key not in known[country] and len(key) > 2:
                yield Village(name, country, point, 1.0)


def _make_post(row: dict[str, Any], country: str) -> Post:
    code = re.sub(r"[\W_]", "", row["code"])[: _CODE_LENGTH.get(country, 9)]
    name = re.sub(r"\s*\(.*?\)", "", row["localityName"]).strip()
    if country == "CH":
        name = re.sub(r" [A-Z]{2}( \d)?$", "", name)  # the canton
    point = None if row["latitude"] is None else (float(row["latitude"]), float(row["longitude"]))
    unit = f"{country}-{row['stateCode']}"
    name, _, town = name.partition(", ") if country in _WITH_TOWN else (name, "", "")
    return Post(code, name.title() if name.isupper() else name, town, unit, point)


def _index_places(places: Iterable[dict[str, Any]]) -> dict[str, Known]:
    """The known places of each country."""
    known: dict[str, dict[str, list[tuple[str, Point]]]] = defaultdict(lambda: defaultdict(list))
    for place in places:
        point = (place["latitude"], place["longitude"])
        for key in {normalise(name) for name in (place["name"], *place["alternatenames"])}:
            known[place["countrycode"]][key].append((place["unit"], point))
    return known  # type: ignore[return-value]


def _find_anchors(posts: Iterable[Post], known: Known) -> list[tuple[str, Point]]:
    """(code, point) of each post office whose place is known and alone of its name in its region, by code."""
    anchors = set()
    units = {unit for namesakes in known.values() for unit, _ in namesakes}
    for post in posts:
        namesakes = known.get(normalise(post.name), ())
        inside = [point for unit, point in namesakes if unit == post.unit]
        elsewhere = [] if post.unit in units else [point for _, point in namesakes]
        points = [post.point] if post.point else inside or elsewhere
        if points and all(approximate_km(*points[0], *point) < _SAME_KM for point in points):
            anchors.add((post.code, points[0]))
    return sorted(anchors)


def _drop_outliers(anchors: list[tuple[str, Point]]) -> list[tuple[str, Point]]:
    kept = []
    for number, (code, point) in enumerate(anchors):
        neighbours = [other for _, other in anchors[max(0, number - 4) : number] + anchors[number + 1 : number + 5]]
        if not neighbours or approximate_km(*_find_middle(neighbours), *point) < _OUTLIER_KM:
            kept.append((code, point))
    return kept


def _find_middle(points: list[Point]) -> Point:
    latitude, longitude = np.median(np.array(points), axis=0)
    return float(latitude), float(longitude)


def _measure_areas(anchors: list[tuple[str, Point]]) -> Iterator[tuple[str, float, float, float]]:
    """(first signs of a code, latitude, longitude, radius) for the first one, two and three signs."""
    points: dict[str, list[Point]] = defaultdict(list)
    for code, point in anchors:
        for length in (1, 2, 3):
            if len(code) >= length:
                points[code[:length]].append(point)
    for prefix, of_prefix in points.items():
        middle = _find_middle(of_prefix)
        distances = [approximate_km(*middle, *point) for point in of_prefix]
        yield prefix, *middle, float(np.percentile(distances, 90)) + 10.0


def _place_villages(
    country: str, posts: Iterable[Post], anchors: list[tuple[str, Point]], known: Known
) -> Iterator[Village]:
    """The post offices whose names the gazetteer lacks, each where its neighbours are; one for each name and area."""
    if country in _LEFT_OUT or len(anchors) < 10:
        return
    by_code: dict[str, list[Point]] = defaultdict(list)
    for code, anchor in anchors:
        by_code[code].append(anchor)
    numbers = np.array([_to_number(code) for code, _ in anchors])
    points = np.array([anchor for _, anchor in anchors])
    placed: dict[str, list[Point]] = defaultdict(list)
    for post in posts:
        key = normalise(post.name)
        if key in known or len(key) < 3 or any(sign.isdigit() or sign in ",/;" for sign in post.name):
            continue
        towns = [town for unit, town in known.get(normalise(post.town), ()) if post.town and unit == post.unit]
        circle = (
            (*post.point, 1.0) if post.point else _surround(towns or by_code.get(post.code, []), 10.0 if towns else 5.0)
        )
        if circle is None and country in _ORDERED | _ROUGHLY_ORDERED:
            nearest, weights = _list_nearest(_to_number(post.code), numbers, points)
            circle = _surround(nearest, 10.0 if country in _ORDERED else 30.0, weights)
        if circle and all(approximate_km(*circle[:2], *other) > _SAME_KM for other in placed[key]):
            placed[key].append(circle[:2])
            yield Village(post.name, country, circle[:2], circle[2])


def _to_number(code: str) -> float:
    """A code as a number, so that near codes are near numbers; letters count by their place in the alphabet."""
    return float(int(code, 36))


def _list_nearest(number: float, numbers: np.ndarray, points: np.ndarray) -> tuple[list[Point], list[float]]:
    """The places with the nearest codes, and the weight of each: the nearer its code, the heavier."""
    distances = np.abs(numbers - number)
    nearest = np.argsort(distances, kind="stable")[:_NEIGHBOURS]
    neighbours = [(float(latitude), float(longitude)) for latitude, longitude in points[nearest]]
    return neighbours, [1.0 / (1.0 + float(distance)) for distance in distances[nearest]]


def _surround(
    neighbours: list[Point], least_km: float, weights: Sequence[float] | None = None
) -> tuple[float, float, float] | None:
    """The middle of the neighbours and how far off it may be, None where they are scattered."""
    if not neighbours:
        return None
    latitude, longitude = (float(value) for value in np.average(neighbours, axis=0, weights=weights))
    scatter = float(np.median([approximate_km(latitude, longitude, *point) for point in neighbours]))
    radius = max(scatter, least_km) if scatter <= _SCATTERED_KM else 2 * scatter
    return (latitude, longitude, radius) if scatter <= 2 * _SCATTERED_KM else None


def _write_villages(villages: list[Village], folder: Path) -> None:
    villages = sorted(villages, key=lambda village: (village.country, village.name, village.point))
    table = pa.table({
        "name": [village.name for village in villages],
        "country": pa.array([village.country for village in villages]).dictionary_encode(),
        "latitude": pa.array([round(village.point[0], 3) for village in villages], pa.float32()),
        "longitude": pa.array([round(village.point[1], 3) for village in villages], pa.float32()),
        "radius_km": pa.array([round(village.radius_km) for village in villages], pa.float32()),
    })  # fmt: skip
    write_table(table, folder / "villages.parquet")
    names = ((key, row, 0) for row, village in enumerate(villages) for key in list_spellings(village.name))
    write_names(names, folder / "village_names.parquet")
