"""The gazetteer's towns → the inhabitants of each region, an estimate.

The gazetteer counts a city, and often its quarters once more; its towns add up to 0.7 to 1.6 times their
country. So what lies within a city is left out, and each country's inhabitants are shared out as the rest is
distributed. Checked against the official figures of 39 regions of 20 countries, capitals above all: 35 are within a
quarter of them; the worst, Oslo, is twice too large.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

from components.atlas.folder import GEO_FOLDER
from components.geocoding.areas.unions import find_shared_region
from components.geocoding.index.countries import load_countries

_CITY = 100_000  # inhabitants from which on quarters are looked for
_PER_KM2 = 2500  # people of a city on a square kilometre: says how far its quarters reach
_KM_PER_DEGREE = 111.2
_LONDON = "GB-GTL"  # the one city whose quarters are regions of their own


@cache
def estimate_inhabitants() -> Mapping[str, int]:
    """Id of each smallest region → its inhabitants."""
    towns = pq.ParquetFile(GEO_FOLDER / "places.parquet").read(
        ["country", "unit", "longitude", "latitude", "population"], use_threads=False
    )
    countries, units = (np.array(towns[name].to_pylist(), object) for name in ("country", "unit"))
    points = np.column_stack([np.array(towns[name], np.float64) for name in ("longitude", "latitude")])
    people = np.array(towns["population"], np.float64)
    for rows in _group(units):
        people[rows] = _leave_quarters_out(points[rows], people[rows])
    return _share_out(countries, units, people)


def _group(units: NDArray[np.object_]) -> list[NDArray[np.int64]]:
    """The rows of the towns of each region, the boroughs of London together, towns of no region left out."""
    homes = {unit: _LONDON if find_shared_region(unit) == _LONDON else unit for unit in set(units)}
    groups: dict[str, list[int]] = {}
    for row, unit in enumerate(units):
        groups.setdefault(homes[unit], []).append(row)
    return [np.array(rows) for home, rows in groups.items() if home]


def _leave_quarters_out(points: NDArray[np.float64], people: NDArray[np.float64]) -> NDArray[np.float64]:
    """The inhabitants of the towns of a region, 0 for those that lie within a larger one."""
    counted = people.copy()
    for row in np.argsort(-people):
        if people[row] < _CITY:
            break
        if counted[row]:
            narrow = np.cos(np.radians(points[row, 1]))
            east, north = (points - points[row]).T
            near = np.hypot(east * narrow, north) * _KM_PER_DEGREE < np.sqrt(people[row] / (np.pi * _PER_KM2))
            counted[near & (people < people[row])] = 0
    return counted


def _share_out(
    countries: NDArray[np.object_], units: NDArray[np.object_], people: NDArray[np.float64]
) -> dict[str, int]:
    known = units != ""
    names, rows = np.unique(units[known].astype(str), return_inverse=True)
    of_unit = np.bincount(rows, people[known])
    codes, rows_of_country = np.unique(countries[known].astype(str), return_inverse=True)
    of_country = np.bincount(rows_of_country, people[known])
    home = dict(zip(names[rows], codes[rows_of_country], strict=True))
    factor = {
        code: load_countries()[code].population / whole if code in load_countries() and whole else 0.0
        for code, whole in zip(codes, of_country, strict=True)
    }
    return {str(unit): round(number * factor[home[unit]]) for unit, number in zip(names, of_unit, strict=True)}
