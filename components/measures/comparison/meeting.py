"""Catalogue → where the compared projects meet or come near each other."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.comparison.meeting import CloseCities, MeetingFacts, PilotPlaces
from components.measures.comparison.distance import CLOSE_KM, drop_country, list_close_cities, list_meeting_places
from components.measures.comparison.items import keep_compared
from components.measures.engine import count_projects


def find_pilot_places(compared: Catalogue) -> PilotPlaces | None:
    """Find which pilot places are shared; nothing unless two projects have a pilot with a place."""
    with_place = compared.pilot_cities.loc[compared.pilot_cities["location"] != "", "project"].nunique()
    if with_place < 2:
        return None
    return PilotPlaces(_name_meeting(compared, "pilot places"), count_projects(compared))


def count_close_cities(compared: Catalogue) -> CloseCities:
    """Count the partner cities near one of another project."""
    return CloseCities(len(list_close_cities(compared)), CLOSE_KM, count_projects(compared))


def find_meeting(table: pd.DataFrame, catalogue: Catalogue) -> MeetingFacts | None:
    """Find in which places compared projects both have partners, and which further partner cities are near."""
    compared = keep_compared(catalogue)
    if count_projects(compared) < 2:
        return None
    met = _name_meeting(compared, "partner places")
    near = tuple(city for city in map(drop_country, list_close_cities(compared)) if city not in met)
    return MeetingFacts(met, near, CLOSE_KM, count_projects(compared))


def _name_meeting(compared: Catalogue, near: str) -> tuple[str, ...]:
    return tuple(drop_country(place) for place in list_meeting_places(compared, near))
