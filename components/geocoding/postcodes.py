"""Postal code → the circle in which the post offices lie whose codes begin like it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

from components.geocoding.index import GEO_FOLDER

Area = tuple[float, float, float]  # latitude, longitude, radius in kilometres

_LONGEST_PREFIX = 3
_COLUMNS = ("country", "prefix", "latitude", "longitude", "radius_km")


def find_area(code: str, postcode: str) -> Area | None:
    """The area of a country's postal codes that begin like this one; None if nothing is known of them.

    >>> latitude, longitude, radius = find_area("DE", "15230")
    >>> round(latitude)  # Frankfurt (Oder)
    52
    """
    signs = re.sub(r"[\W_]", "", postcode).upper()
    areas = _load_areas() if signs else {}
    for length in range(min(_LONGEST_PREFIX, len(signs)), 0, -1):
        area = areas.get((code, signs[:length]))
        if area:
            return area
    return None


@cache
def _load_areas(folder: Path = GEO_FOLDER) -> dict[tuple[str, str], Area]:
    table = pq.ParquetFile(folder / "postcodes.parquet").read(use_threads=False)
    country, prefix, *area = (table[name].to_pylist() for name in _COLUMNS)
    return dict(zip(zip(country, prefix, strict=True), zip(*area, strict=True), strict=True))
