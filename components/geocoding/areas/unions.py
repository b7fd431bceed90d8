"""Smallest region → the region that a map of Europe shows it in.

That is the province, county or Land itself where a country has few of them, and the union that it belongs to
(Italian regions, English statistical regions) where it has more than 25.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache

from components.atlas.folder import GEO_FOLDER

_MANY = 25  # smallest regions; a country with more is shown by its unions
#: Unions that are landscapes, former provinces or too large to compare: no level of their own.
_NO_LEVEL = frozenset({"GB-ENG", "IE-C", "IE-L", "IE-M", "IE-ulster-border", "RO-transilvania"})


@cache
def find_shared_region(shape: str) -> str:
    """The id of the one region that a smaller or equal area lies in; "" if it spans several.

    >>> find_shared_region("IT-TO"), find_shared_region("IT-21"), find_shared_region("GB-ENG")
    ('IT-21', 'IT-21', '')
    """
    homes = {find_homes().get(unit, "") for unit in list_units(shape)}
    return homes.pop() if len(homes) == 1 else ""


def list_units(shape: str) -> frozenset[str]:
    """The smallest regions that an area consists of; none of what is no known area.

    >>> sorted(list_units("GB-NFK")), sorted(list_units(""))
    (['GB-NFK'], [])
    """
    return _load_units().get(shape, frozenset())


def find_certain_region(status: str, precision: str, shape: str, unit: str) -> str:
    """The id of the one region in which a place of `places` lies for certain; "" where there is none."""
    if status != "found":
        return ""
    return find_shared_region(shape if precision in ("region", "country") else unit)


@cache
def find_homes() -> Mapping[str, str]:
    """Smallest region → the region of the level that it belongs to, the largest union first."""
    units = _list_smallest()
    homes: dict[str, str] = {}
    for country, own in units.items():
        unions = [row for row in read_regions() if row["country"] == country and row["id"] not in _NO_LEVEL]
        by_size = sorted(unions, key=lambda row: -len(row["units"].split())) if len(own) > _MANY else []
        for row in by_size:
            if homes.keys().isdisjoint(members := row["units"].split()):
                homes.update(dict.fromkeys(members, row["id"]))
        homes.update({unit: unit for unit in own if unit not in homes})
    return homes


def _list_smallest() -> dict[str, list[str]]:
    units: dict[str, list[str]] = {}
    for row in read_regions():
        if row["units"] == row["id"]:
            units.setdefault(row["country"], []).append(row["id"])
    return units


@cache
def _load_units() -> Mapping[str, frozenset[str]]:
    return {row["shape"]: frozenset(row["units"].split()) for row in read_regions() if row["shape"]}


@cache
def read_regions() -> Sequence[Mapping[str, str]]:
    """The rows of data/geo/regions.csv that consist of known regions."""
    with (GEO_FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["units"]]
