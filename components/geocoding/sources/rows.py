"""Coordinates written in a row → its location: they win over everything that is looked up."""

from __future__ import annotations

from components.geocoding.index.countries import find_code, name_country_code
from components.geocoding.location import Location, Origin, Query


def find_in_row(query: Query) -> Location | None:
    """The point that the row states, as precise as an address."""
    if query.latitude is None or query.longitude is None:
        return None
    precision = query.place_type if query.place_type in {"region", "country"} else "address"
    return Location(
        query.place,
        name_country_code(find_code(query.country)),
        query.latitude,
        query.longitude,
        precision,
        "found",
        Origin.ROW,
        id=f"point:{query.latitude:.5f},{query.longitude:.5f}",
    )
