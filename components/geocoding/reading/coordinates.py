"""Coordinates that somebody types → a point, or a sentence that says why they are none."""

from __future__ import annotations

import re

from components.atlas.borders import may_lie_in
from components.catalogue.numbers import suggest_degrees

Point = tuple[float, float]  # latitude, longitude

_BETWEEN = re.compile(r"\s*[;/|\t]\s*|,\s+|\s+(?![NESOW]\b)", re.IGNORECASE)


class NoPointError(ValueError):
    """A text that is no point; says what is wrong and what to write."""


def read_point(text: str) -> Point:
    """Latitude and longitude, with point or comma, degree signs and letters, as maps on the web show them.

    >>> read_point("51.0281, 4.4803"), read_point("51,0281; 4,4803"), read_point("51.03° N 4.35° W")
    ((51.0281, 4.4803), (51.0281, 4.4803), (51.03, -4.35))
    """
    words = text.strip()
    parts = words.split(",") if words.count(",") == 1 and " " not in words and "." in words else _BETWEEN.split(words)
    degrees = [next(iter(suggest_degrees(part)), "") for part in parts if part]
    if len(degrees) != 2 or not all(degrees):
        raise NoPointError(f"“{text.strip()}” is no pair of coordinates. Write latitude, longitude: 51.0281, 4.4803.")
    latitude, longitude = map(float, degrees)
    for name, value, limit in (("latitude", latitude, 90), ("longitude", longitude, 180)):
        if abs(value) > limit:
            raise NoPointError(f"{value:g} is no {name}: -{limit} to {limit} are. {_guess(latitude, longitude)}")
    return latitude, longitude


def _guess(latitude: float, longitude: float) -> str:
    swapped = abs(latitude) <= 180 and abs(longitude) <= 90
    return "Are the two swapped? Latitude comes first." if swapped else "Write latitude, longitude: 51.0281, 4.4803."


def doubt_point(point: Point, country: str) -> str:
    """Why a point is hardly in a country, with what may be meant; "" where it may well be."""
    latitude, longitude = point
    if not country or may_lie_in(country, latitude, longitude):
        return ""
    if abs(longitude) <= 90 and may_lie_in(country, longitude, latitude):
        return f"This point is not in {country}, but {longitude:g}, {latitude:g} is: are the two swapped?"
    return f"This point is not in {country}."
