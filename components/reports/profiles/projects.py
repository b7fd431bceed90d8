"""Project or organisation → what is known about it: facts, claims, measures, partners; or where it takes part."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.peers.contacts import tell_contact
from components.language.phrases import count_of
from components.measures.peers.contacts import find_organisation_contact, find_project_contact
from components.measures.pilot_areas import list_pilot_areas
from components.reports.profiles.items import (
    Item,
    Section,
    describe_participation,
    describe_partner,
    describe_pilot,
    describe_project,
    describe_project_claim,
    join,
    make_contact,
    make_section,
)
from components.reports.profiles.profile import ItemProfile, keep_filled


def find_project(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return what is known about a project."""
    project = key.name
    rows = whole.projects[whole.projects["project"] == project]
    if rows.empty:
        return None
    challenges, themes, pilots, partners = (
        table[table["project"] == project]
        for table in (whole.challenges, whole.themes, whole.pilot_cities, whole.partners)
    )
    row = rows.iloc[0]
    return ItemProfile(
        key,
        row["name"],
        join(row["full_title"], row["programme"]),
        keep_filled(
            make_section("The project", rows, describe_project),
            make_section(
                "Challenges", challenges, lambda claim: describe_project_claim(claim, "challenge"), noun="claim"
            ),
            make_section("Themes", themes, lambda claim: describe_project_claim(claim, "theme"), noun="claim"),
            make_pilot_areas(project, whole),
            make_section("Measures piloted", pilots, lambda pilot: describe_pilot(pilot, whole)),
            make_section("Partners", partners, lambda partner: describe_partner(partner, whole)),
            make_contact(tell_contact(find_project_contact(whole, project))),
        ),
    )


def make_pilot_areas(project: str, whole: Catalogue) -> Section:
    """Return the cities and regions that a project pilots in, each with the places that lie in it."""
    areas = list_pilot_areas(whole, project)
    items = tuple(Item(name, key=ItemKey("place", location)) for location, name in areas.items())
    return Section(f"Pilot areas ({len(areas)})", items)


def find_organisation(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return the projects that an organisation takes part in."""
    name = key.name
    rows = whole.partners[whole.partners["partner"] == name]
    if rows.empty:
        return None
    subtitle = f"In {count_of(rows['project'].nunique(), 'project')} of {len(whole.projects):,} · whatever the filters"
    section = make_section("Takes part in", rows, lambda row: describe_participation(row, whole))
    contact = make_contact(tell_contact(find_organisation_contact(whole, name)))
    return ItemProfile(key, name, subtitle, (section, contact))
