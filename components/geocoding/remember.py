"""Data folder → its places in its places.csv, so that the page loads nothing big."""

from __future__ import annotations

from pathlib import Path

from components.catalogue.load import load_catalogue
from components.geocoding.batch import locate_all
from components.geocoding.locate import list_row_queries
from components.geocoding.location import Location, Query, Source, find_origin
from components.geocoding.sources.memory_file import record_answers
from components.geocoding.sources.remembered import FILE
from components.geocoding.strategy import make_strategy


def remember_folder(folder: Path, online: Source | None = None, *, anew: bool = False) -> dict[Query, Location]:
    """Locates all places of a data folder and adds the sure ones to its places.csv; answers all of them.

    `anew` looks up again what the place finder decided before, and keeps what people decided.
    """
    path = folder / FILE
    if anew:
        record_answers(path, (), anew=True)
    queries = list_row_queries(load_catalogue(folder).catalogue).values()
    asked = (query for of_table in queries for query in of_table if query.place)
    located = locate_all(asked, make_strategy(folder, online), learn=path)
    record_answers(path, [pair for pair in located.items() if _is_automatic(pair[1])])
    return located


def _is_automatic(location: Location) -> bool:
    """Whether the place finder decided it from what ships; what services knew is in the file already."""
    origin = find_origin(location.source)
    return location.status == "found" and (location.source == "" or (origin is not None and origin.ships))
