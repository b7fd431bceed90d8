"""Key of an item → where on a map it is."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey

# kind → the tables whose rows say where an item is, and the column that names it
_TABLES = {
    "place": (("places", "location"),),
    "project": (("partners", "project"), ("pilot_cities", "project")),
    "organisation": (("partners", "partner"),),
    "theme": (("themes", "theme"),),
    "challenge": (("challenges", "challenge"),),
}


def find_map_points(key: ItemKey, whole: Catalogue) -> list[tuple[float, float]]:
    """Return the [longitude, latitude] of each place of an item, in degrees; none for kinds without places.

    A term in a project is where this one project claims it.
    """
    locations: set[str] = set()
    for table, column in _TABLES.get(key.kind, ()):
        rows: pd.DataFrame = getattr(whole, table)
        of_item = rows[rows[column] == key.name]
        project = key.other_name
        locations.update((of_item[of_item["project"] == project] if project else of_item)["location"])
    places = whole.places[whole.places["location"].isin(locations) & whole.places["latitude"].notna()]
    return list(zip(places["longitude"].round(4), places["latitude"].round(4), strict=True))
