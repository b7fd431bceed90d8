"""Postal code → the circle in which the post offices lie whose codes begin like it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

from components.atlas.folder import GEO_FOLDER

Area = tuple[float, float, float]  # latitude, longitude, radius in kilometres

_LONGEST_PREFIX = 3
_BRITISH_KM = 40.0  # how far the area of two letters reaches from its post town, the only point that is known of it
#: Codes of the French overseas departments, whose first two figures are those of all of them.
_OVERSEAS = {
    "971": (16.2, -61.5, 60.0), "972": (14.7, -61.0, 40.0), "973": (4.0, -53.1, 250.0), "974": (-21.1, 55.5, 50.0),
    "975": (46.9, -56.3, 40.0), "976": (-12.8, 45.2, 40.0),
}  # fmt: skip
_COLUMNS = ("country", "prefix", "latitude", "longitude", "radius_km")


def find_area(code: str, postcode: str) -> Area | None:
    """The area of a country's postal codes that begin like this one; None if nothing is known of them.

    >>> latitude, longitude, radius = find_area("DE", "15230")
    >>> round(latitude)  # Frankfurt (Oder)
    52
    """
    signs = re.sub(r"[\W_]", "", postcode).upper()
    if code == "GB":
        return _find_british(signs)
    if code == "FR" and signs[:2] in {"97", "98"}:
        return _OVERSEAS.get(signs[:3])
    areas = _load_areas() if signs else {}
    for length in range(min(_LONGEST_PREFIX, len(signs)), 0, -1):
        area = areas.get((code, signs[:length]))
        if area:
            return area
    return None


def _find_british(signs: str) -> Area | None:
    """The area of two letters; those of one are not told from others that begin like it ("E" from "EX")."""
    letters = re.match(r"[A-Z]{2}(?=\d)", signs)
    area = _load_areas().get(("GB", letters.group())) if letters else None
    return (*area[:2], _BRITISH_KM) if area else None


@cache
def _load_areas(folder: Path = GEO_FOLDER) -> dict[tuple[str, str], Area]:
    table = pq.ParquetFile(folder / "postcodes.parquet").read(use_threads=False)
    country, prefix, *area = (table[name].to_pylist() for name in _COLUMNS)
    return dict(zip(zip(country, prefix, strict=True), zip(*area, strict=True), strict=True))
