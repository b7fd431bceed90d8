"""Catalogue → where the compared projects meet or come near each other, in plain words made from the data."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_some, join_words, start_sentence
from components.measures.comparison.distance import CLOSE_KM, list_close_cities, list_meeting_places, shorten
from components.measures.comparison.items import narrow
from components.measures.engine import count_projects

_NAMED = 5  # so many cities are called by name


def tell_pilot_places(compared: Catalogue) -> str:
    """Say which pilot places are shared; nothing unless two projects have a pilot with a place."""
    with_place = compared.pilot_cities.loc[compared.pilot_cities["location"] != "", "project"].nunique()
    if with_place < 2:
        return ""
    shared = _name_meeting(compared, "pilot places")
    if not shared:
        return "no pilot place is shared"
    places = join_some(shared, 3, "place")
    if count_projects(compared) == 2:
        return f"both have pilots in {places}"
    return f"{places} {'has' if len(shared) == 1 else 'have'} pilots of two projects or more"


def tell_close_cities(compared: Catalogue) -> str:
    """Say how many partner cities are near one of another project; nothing where none is."""
    number = len(list_close_cities(compared))
    return f"{count_of(number, 'partner city', 'partner cities')} {_tell_near(compared, number)}" if number else ""


def find_meeting(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say in which places compared projects both have partners, and which partner cities are near each other."""
    compared = narrow(catalogue)
    if count_projects(compared) < 2:
        return ""
    met = _name_meeting(compared, "partner places")
    near = [city for city in map(shorten, list_close_cities(compared)) if city not in met]
    parts = [_tell_met(compared, met), _tell_further(compared, near, "other " if met else "")]
    return start_sentence("; ".join(part for part in parts if part))


def _tell_met(compared: Catalogue, met: list[str]) -> str:
    whose = "both" if count_projects(compared) == 2 else "two projects or more"
    return f"{join_some(met, _NAMED, 'place')} {'has' if len(met) == 1 else 'have'} partners of {whose}" if met else ""


def _tell_further(compared: Catalogue, near: list[str], other: str) -> str:
    """Say which partner cities are near, besides those in which projects meet."""
    if not near:
        return f"no {other}partner city {_tell_near(compared, 1)}"
    if len(near) > _NAMED:
        return f"{len(near):,} {other}partner cities {_tell_near(compared, len(near))}"
    return f"{join_words(near)} {_tell_near(compared, len(near), 'a partner city')}"


def _tell_near(compared: Catalogue, number: int, one: str = "one") -> str:
    """Return what is said of so many partner cities: "are within 100 km of one of the other project"."""
    verb, other = "is" if number == 1 else "are", "the other" if count_projects(compared) == 2 else "another"
    return f"{verb} within {CLOSE_KM} km of {one} of {other} project"


def _name_meeting(compared: Catalogue, near: str) -> list[str]:
    return [shorten(place) for place in list_meeting_places(compared, near)]
