"""Data folder → its places.csv: every place of the data with its location, so that the page loads nothing big."""

from __future__ import annotations

from pathlib import Path

from components.catalogue.load import load_catalogue
from components.geocoding.locate import list_queries
from components.geocoding.location import Location, Query, Strategy, find_location
from components.geocoding.memory_file import remember
from components.geocoding.remembered import FILE


def remember_folder(folder: Path, strategy: Strategy, *, anew: bool = False) -> dict[Query, Location]:
    """Locates all places of a data folder and adds the sure ones to its places.csv; answers all of them."""
    queries = list_queries(load_catalogue(folder).catalogue).values()
    asked = dict.fromkeys(query for of_table in queries for query in of_table if query.place)
    located = {query: find_location(query, strategy) for query in asked}
    sure = ((query, location) for query, location in located.items() if location.status == "found")
    learnt = [pair for pair in sure if pair[1].source not in {"row", FILE}]
    if learnt or anew:
        remember(folder / FILE, learnt, anew=anew)
    return located
