"""Key of an item ("place:Ghent, Belgium") → all that is known about it, in sections, each fact with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.geocoding.divisions import list_divisions
from components.measures.regions import list_locations
from components.measures.sentences import count_of
from components.reports.items import (
    Section,
    describe_claim,
    describe_evidence,
    describe_location,
    describe_participation,
    describe_partner,
    describe_pilot,
    describe_project,
    join,
    make_section,
    name_project,
)


@dataclass(frozen=True)
class Dossier:
    """What is known about one item; `wider` is the key of what it is a part of, if of anything."""

    key: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    text: str = ""
    wider: str = ""


def find_dossier(key: str, whole: Catalogue) -> Dossier | None:
    """Return what is known about "kind:name" in the whole catalogue; None if there is no such item.

    Kinds: place, region (its code), project, organisation, theme and challenge (a term, or "term|project").
    """
    kind, _, name = key.partition(":")
    return _FINDERS[kind](name, whole) if kind in _FINDERS and name else None


def _find_place(location: str, whole: Catalogue) -> Dossier | None:
    rows = whole.places[whole.places["location"] == location]
    if rows.empty:
        return None
    place = rows.iloc[0]
    partners, pilots, themes, challenges = (
        table[table["location"] == location]
        for table in (whole.partners, whole.pilot_cities, whole.themes, whole.challenges)
    )
    projects = whole.projects[whole.projects["project"].isin({*partners["project"], *pilots["project"]})]
    return Dossier(
        f"place:{location}",
        join(place["place"], place["country"], separator=", "),
        f"In {count_of(len(projects), 'project')} of {len(whole.projects)} · whatever the filters",
        _keep_filled(
            make_section("Challenges reported here", challenges, lambda row: describe_claim(row, "challenge", whole)),
            make_section("Measures piloted", pilots, lambda row: describe_pilot(row, whole)),
            make_section("Partners", partners, lambda row: describe_partner(row, whole)),
            make_section("Themes", themes, lambda row: describe_claim(row, "theme", whole)),
            make_section("Projects", projects, describe_project),
        ),
        text=_say_position(place),
    )


def _find_region(code: str, whole: Catalogue) -> Dossier | None:
    region = list_divisions("region").get(code)
    locations = list_locations(whole, code) if region else []
    if region is None or not locations:
        return None
    partners, pilots = (table[table["location"].isin(locations)] for table in (whole.partners, whole.pilot_cities))
    places = whole.places[whole.places["location"].isin(locations)]
    projects = {*partners["project"], *pilots["project"]}
    return Dossier(
        f"region:{code}",
        join(region.name, region.country, separator=", "),
        f"Region, in {count_of(len(projects), 'project')} of {len(whole.projects)} · whatever the filters",
        _keep_filled(
            make_section("Measures piloted", pilots, lambda row: describe_pilot(row, whole)),
            make_section("Partners", partners, lambda row: describe_partner(row, whole)),
            make_section("Places", places, describe_location),
        ),
    )


def _find_project(project: str, whole: Catalogue) -> Dossier | None:
    rows = whole.projects[whole.projects["project"] == project]
    if rows.empty:
        return None
    challenges, themes, pilots, partners = (
        table[table["project"] == project]
        for table in (whole.challenges, whole.themes, whole.pilot_cities, whole.partners)
    )
    row = rows.iloc[0]
    return Dossier(
        f"project:{project}",
        row["name"],
        join(row["full_title"], row["programme"]),
        _keep_filled(
            make_section("The project", rows, describe_project),
            make_section("Challenges", challenges, lambda claim: describe_claim(claim, "challenge", whole)),
            make_section("Themes", themes, lambda claim: describe_claim(claim, "theme", whole)),
            make_section("Measures piloted", pilots, lambda pilot: describe_pilot(pilot, whole)),
            make_section("Partners", partners, lambda partner: describe_partner(partner, whole)),
        ),
    )


def _find_organisation(name: str, whole: Catalogue) -> Dossier | None:
    rows = whole.partners[whole.partners["partner"] == name]
    if rows.empty:
        return None
    subtitle = f"In {count_of(rows['project'].nunique(), 'project')} of {len(whole.projects)} · whatever the filters"
    section = make_section("Takes part in", rows, lambda row: describe_participation(row, whole))
    return Dossier(f"organisation:{name}", name, subtitle, (section,))


def _find_claims(kind: str) -> Callable[[str, Catalogue], Dossier | None]:
    def find(name: str, whole: Catalogue) -> Dossier | None:
        term, _, project = name.partition("|")
        claims = whole.themes if kind == "theme" else whole.challenges
        rows = claims[claims[kind] == term]
        if rows.empty:
            return None
        everywhere = rows["project"].nunique()
        if project:
            rows = rows[rows["project"] == project]
        rows = rows.sort_values(["project", "location"], kind="stable")
        verb = "reported" if kind == "challenge" else "named"
        where = f"{verb} by {count_of(everywhere, 'project')} of {len(whole.projects)}"
        here = f" · here: {name_project(project, whole)}" if project else ""
        heading = "Who says so, and where it stands"
        section = make_section(heading, rows, lambda row: describe_evidence(row, kind, whole))
        wider = f"{kind}:{term}" if project else ""
        title = term[:1].upper() + term[1:]
        return Dossier(f"{kind}:{name}", title, f"{kind.capitalize()}, {where}{here}", (section,), wider=wider)

    return find


def _keep_filled(*sections: Section) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.items)


def _say_position(place: pd.Series) -> str:
    if place["status"] == "missing":
        return f"Not on the map: {place['reason']}"
    sure = "" if place["status"] == "found" else f" Not certain: {place['reason']}"
    return f"Located as a {place['precision']} from {place['source']}.{sure}"


def list_sources(sections: Iterable[Section]) -> tuple[str, ...]:
    """Return the different sources of the items, in their order."""
    return tuple(dict.fromkeys(source for section in sections for item in section.items for source in item.sources))


_FINDERS: dict[str, Callable[[str, Catalogue], Dossier | None]] = {
    "place": _find_place,
    "region": _find_region,
    "project": _find_project,
    "organisation": _find_organisation,
    "theme": _find_claims("theme"),
    "challenge": _find_claims("challenge"),
}
