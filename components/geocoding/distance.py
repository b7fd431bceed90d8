"""Two points → how far they are apart, in kilometres: exactly, or quickly for very many."""

from __future__ import annotations

import numpy as np
from geopy.distance import geodesic

_EARTH_KM = 6371.009  # mean radius
SLACK = 0.006  # share by which the sphere of `estimate_km` may differ from the ellipsoid

Point = tuple[float, float]  # latitude, longitude


def measure_km(here: Point, there: Point) -> float:
    """Return the shortest distance over ground (geodesic, WGS 84) between two points (latitude, longitude).

    >>> round(measure_km((51.0257, 4.4776), (50.8505, 4.3488)))
    21
    """
    return float(geodesic(here, there).km)


def estimate_km(points: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return the distances from each of n points to each of m others on a sphere, as an n × m array.

    Points are rows of latitude and longitude. A geodesic takes 75 µs; this one, for very many, finds the few
    that are worth it, and is within SLACK of it.
    """
    here, there = _make_vectors(points), _make_vectors(others)
    chords = np.clip(here @ there.T, -1.0, 1.0)
    return np.asarray(_EARTH_KM * np.arccos(chords))


def _make_vectors(points: np.ndarray) -> np.ndarray:
    """Return points (latitude, longitude) as unit vectors."""
    latitude, longitude = np.radians(np.asarray(points, dtype=float).reshape(-1, 2)).T
    return np.stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)], axis=1
    )
