"""Catalogue → the pilot areas of each project: the cities and regions it pilots in, with the places that lie in them.

Sources count areas: a project that pilots in a county, and in its main town, has one pilot area, and two places. Here
it is decided for every question which place is part of which: a place that lies in a region in which the same project
pilots, too, belongs to it; where regions lie in each other, to the largest. Only what is surely located, and has a
known shape, holds others; a whole country is no area.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.geocoding.areas.unions import list_units
from components.language.pilot_areas import name_pilot_area
from components.measures.engine import fetch_rows, memoise, scan

_Reach = tuple[bool, frozenset[str]]  # whether it is a region, and the smallest regions that it lies in or consists of


@memoise
def find_pilot_areas(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """Return (project, location of a pilot) → location of the pilot area that it is, or is a part of."""
    reaches = _list_reaches(catalogue)
    pilots = scan(catalogue.pilot_cities).select("project", "location").filter(nw.col("location") != "").unique()
    locations: dict[str, list[str]] = {}
    for project, location in sorted(fetch_rows(pilots)):
        if location in reaches:
            locations.setdefault(project, []).append(location)
    return {
        (project, location): _find_area(location, of_project, reaches)
        for project, of_project in locations.items()
        for location in of_project
    }


def _list_reaches(catalogue: Catalogue) -> dict[str, _Reach]:
    """Return location → how far it reaches, nowhere where that is not sure; only what has a place on the map."""
    places = scan(catalogue.places).filter(nw.col("precision") != "country", ~nw.col("latitude").is_null())
    rows = fetch_rows(places.select("location", "status", "shape", "unit"))
    return {
        location: (bool(shape), list_units(shape) or frozenset(filter(None, [unit])))
        if status == "found"
        else (False, frozenset())
        for location, status, shape, unit in rows
    }


def _find_area(location: str, others: Iterable[str], reaches: Mapping[str, _Reach]) -> str:
    """Return the largest region of these in which a location lies, or the location itself."""
    is_region, units = reaches[location]
    around = [
        other
        for other in others
        if units and reaches[other][0] and (units < reaches[other][1] or (units == reaches[other][1] and not is_region))
    ]
    return max(around, key=lambda other: (len(reaches[other][1]), other), default=location)


def count_pilot_areas(catalogue: Catalogue) -> int:
    """Count the different pilot areas of all projects."""
    return len(set(find_pilot_areas(catalogue).values()))


def count_pilot_areas_by_project(catalogue: Catalogue) -> dict[str, int]:
    """Return project → how many pilot areas it has."""
    pairs = {(project, area) for (project, _), area in find_pilot_areas(catalogue).items()}
    return dict(sorted(Counter(project for project, _ in pairs).items()))


def list_pilot_areas(catalogue: Catalogue, project: str) -> dict[str, str]:
    """Return the location of each pilot area of a project → its name, with the places in it, by alphabet."""
    names = _name_places(catalogue)
    parts: dict[str, list[str]] = {}
    for (of, location), area in find_pilot_areas(catalogue).items():
        if of == project:
            parts.setdefault(area, []).extend([names[location]] if location != area else [])
    ranked = sorted(parts, key=lambda area: rank_name(names[area]))
    return {area: name_pilot_area(names[area], sorted(parts[area], key=rank_name)) for area in ranked}


@memoise
def name_wider_areas(catalogue: Catalogue) -> dict[str, str]:
    """Return location → the pilot area that it is a part of, by name; without those that are areas of their own."""
    names = _name_places(catalogue)
    wider: dict[str, set[str]] = {}
    for (_, location), area in find_pilot_areas(catalogue).items():
        if location != area:
            wider.setdefault(location, set()).add(names[area])
    return {location: ", ".join(sorted(areas, key=rank_name)) for location, areas in wider.items()}


@memoise
def _name_places(catalogue: Catalogue) -> dict[str, str]:
    return dict(fetch_rows(scan(catalogue.places).select("location", "place")))
