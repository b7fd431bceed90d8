"""How countries are divided: each country and region with its name, shape and inhabitants.

Regions are those of unions.py. Inhabitants of a country are GeoNames' figure, of a region an estimate (inhabitants.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from components.geocoding.areas.inhabitants import estimate_inhabitants
from components.geocoding.areas.unions import find_homes, read_regions
from components.geocoding.index.countries import load_countries, name_country_code

Level = Literal["country", "region"]


@dataclass(frozen=True, slots=True)
class Division:
    """A country or region: `shape` is its id in data/geo/countries.json or regions.json."""

    id: str
    name: str
    country: str
    shape: str
    inhabitants: int
    latitude: float  # of a point in its middle
    longitude: float


@cache
def list_divisions(level: Level) -> Mapping[str, Division]:
    """The divisions of a level, by the name of the country or the id of the region."""
    return _list_countries() if level == "country" else _list_regions()


@cache
def name_regions() -> Mapping[str, str]:
    """Id → the name of each region, with its country; two of one name have their ids beside it."""
    names = {region.id: ", ".join(dict.fromkeys((region.name, region.country))) for region in _list_regions().values()}
    times = Counter(names.values())
    return {region: name if times[name] == 1 else f"{name} ({region})" for region, name in names.items()}


def _list_countries() -> dict[str, Division]:
    return {
        country.name: Division(
            country.name, country.name, country.name, code, country.population, country.latitude, country.longitude
        )
        for code, country in load_countries().items()
    }


def _list_regions() -> dict[str, Division]:
    rows = {row["id"]: row for row in read_regions()}
    people = estimate_inhabitants()
    inhabitants: dict[str, int] = {}
    for unit, region in find_homes().items():
        inhabitants[region] = inhabitants.get(region, 0) + people.get(unit, 0)
    return {region: _describe(rows[region], number) for region, number in inhabitants.items()}


def _describe(row: Mapping[str, str], inhabitants: int) -> Division:
    point = float(row["latitude"]), float(row["longitude"])
    return Division(row["id"], row["name"], name_country_code(row["country"]), row["shape"], inhabitants, *point)
