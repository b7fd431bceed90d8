"""Regions named only by their towns → a point amid them, the best that can be said without a shape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.geodata.regions import Region


def find_centres(regions: Iterable[Region], places: Iterable[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Region id → mean latitude and longitude of its towns, the largest place of each name in the country."""
    areas = [region for region in regions if region.towns]
    wanted = {(region.country, town) for region in areas for town in region.towns}
    points: dict[tuple[str, str], tuple[float, float]] = {}
    for place in places:  # largest first
        key = (place["countrycode"], place["name"])
        if key in wanted:
            points.setdefault(key, (place["latitude"], place["longitude"]))
    return {region.id: _average([_get(points, region, town) for town in region.towns]) for region in areas}


def _get(points: dict[tuple[str, str], tuple[float, float]], region: Region, town: str) -> tuple[float, float]:
    if (region.country, town) not in points:
        raise SystemExit(f"unions.csv, {region.id}: {town} is no place of {region.country}.")
    return points[region.country, town]


def _average(points: list[tuple[float, float]]) -> tuple[float, float]:
    return tuple(round(sum(values) / len(points), 4) for values in zip(*points, strict=True))  # type: ignore[return-value]
