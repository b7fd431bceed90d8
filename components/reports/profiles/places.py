"""Place or region → what is known about it: measures, partners, claims and projects there."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.geocoding.areas.divisions import list_divisions
from components.language.peers.contacts import tell_contact
from components.language.phrases import count_of, start_sentence
from components.language.places import tell_seat
from components.language.review import tell_position
from components.measures.peers.contacts import list_contacts
from components.measures.presence import find_seat, list_projects
from components.measures.regions import list_locations
from components.reports.profiles.items import (
    describe_claim,
    describe_location,
    describe_partner,
    describe_pilot,
    describe_project,
    join,
    make_contact,
    make_section,
)
from components.reports.profiles.profile import ItemProfile, keep_filled


def find_place(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return what is known about a place."""
    location = key.name
    rows = whole.places[whole.places["location"] == location]
    if rows.empty:
        return None
    place = rows.iloc[0]
    partners, pilots, themes, challenges = (
        table[table["location"] == location]
        for table in (whole.partners, whole.pilot_cities, whole.themes, whole.challenges)
    )
    projects = whole.projects[whole.projects["project"].isin(list_projects(whole, [location]))]
    return ItemProfile(
        key,
        join(*dict.fromkeys((place["place"], place["country"])), separator=", "),
        f"{_say_projects(len(projects), location, whole)} · whatever the filters",
        keep_filled(
            make_section(
                "Challenges reported here",
                challenges,
                lambda row: describe_claim(row, "challenge", whole),
                noun="claim",
            ),
            make_section("Measures piloted", pilots, lambda row: describe_pilot(row, whole)),
            make_section("Partners", partners, lambda row: describe_partner(row, whole)),
            make_section("Themes", themes, lambda row: describe_claim(row, "theme", whole), noun="claim"),
            make_section("Projects", projects, describe_project),
            make_contact(tell_contact(list_contacts(whole, [location])[location])),
        ),
        text=_say_position(place),
    )


def _say_projects(number: int, location: str, whole: Catalogue) -> str:
    """Say in how many projects a place is, and for how many it is only the seat of a network."""
    seat = tell_seat(find_seat(whole, location))
    if seat and not number:
        return start_sentence(seat)
    takes_part = f"In {count_of(number, 'project')} of {len(whole.projects):,}"
    return f"{takes_part}; {seat} more" if seat else takes_part


def _say_position(place: pd.Series) -> str:
    if place["status"] == "missing":
        return f"Not on the map: {place['reason']}"
    sure = "" if place["status"] == "found" else f" Not certain: {place['reason']}"
    return tell_position(place["precision"], place["source"]) + sure


def find_region_profile(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return what is known about a region, named by its code."""
    region = list_divisions("region").get(key.name)
    locations = list_locations(whole, key.name) if region else []
    if region is None or not locations:
        return None
    partners, pilots = (table[table["location"].isin(locations)] for table in (whole.partners, whole.pilot_cities))
    places = whole.places[whole.places["location"].isin(locations)]
    projects = list_projects(whole, locations)
    return ItemProfile(
        key,
        join(region.name, region.country, separator=", "),
        f"Region, in {count_of(len(projects), 'project')} of {len(whole.projects):,} · whatever the filters",
        keep_filled(
            make_section("Measures piloted", pilots, lambda row: describe_pilot(row, whole)),
            make_section("Partners", partners, lambda row: describe_partner(row, whole)),
            make_section("Places", places, describe_location),
        ),
    )
