"""Key of an item ("place:Ghent, Belgium") → where on a map it is."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue

# kind → the tables whose rows say where an item is, and the column that names it
_TABLES = {
    "place": (("places", "location"),),
    "project": (("partners", "project"), ("pilot_cities", "project")),
    "organisation": (("partners", "partner"),),
    "theme": (("themes", "theme"),),
    "challenge": (("challenges", "challenge"),),
}


def find_spots(key: str, whole: Catalogue) -> list[tuple[float, float]]:
    """Return the [longitude, latitude] of each place of "kind:name", in degrees; none for kinds without places.

    "term|project" is where this one project claims the term.
    """
    kind, _, name = key.partition(":")
    term, _, project = name.partition("|") if kind in ("theme", "challenge") else (name, "", "")
    locations: set[str] = set()
    for table, column in _TABLES.get(kind, ()):
        rows: pd.DataFrame = getattr(whole, table)
        of_item = rows[rows[column] == term]
        locations.update((of_item[of_item["project"] == project] if project else of_item)["location"])
    places = whole.places[whole.places["location"].isin(locations) & whole.places["latitude"].notna()]
    return list(zip(places["longitude"].round(4), places["latitude"].round(4), strict=True))
