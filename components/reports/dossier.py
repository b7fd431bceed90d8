"""Key of an item ("place:Ghent, Belgium") → all that is known about it, in sections, each fact with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.geocoding.divisions import list_divisions
from components.measures.alongside import list_pilots_alongside
from components.measures.claims import Kind
from components.measures.comparison.items import ASPECTS, read_key
from components.measures.regions import list_locations
from components.measures.sentences import count_of, join_words
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
from components.reports.joint import list_joint, make_joint_sections, make_pilots


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

    Kinds: place, region (its code), project, organisation, theme and challenge (a term, or "term|project"),
    mode (a kind of measure), common (what some projects share and others have not, as `make_key` writes it),
    both ("theme|challenge").
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


def _find_claims(kind: Kind) -> Callable[[str, Catalogue], Dossier | None]:
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
        piloted, elsewhere = list_pilots_alongside(whole, kind, term, project)
        sections = _keep_filled(
            make_section(heading, rows, lambda row: describe_evidence(row, kind, whole)),
            make_section(f"Piloted in the places where it is {verb}", piloted, lambda row: describe_pilot(row, whole)),
        )
        wider = f"{kind}:{term}" if project else ""
        title = term[:1].upper() + term[1:]
        return Dossier(
            f"{kind}:{name}",
            title,
            f"{kind.capitalize()}, {where}{here}",
            sections,
            _say_pilots_elsewhere(len(elsewhere)),
            wider,
        )

    return find


def _find_joint(name: str, whole: Catalogue) -> Dossier | None:
    """Return what the projects of a key of `make_key` have in common."""
    aspect, having, lacking = read_key(name)
    items = list_joint(aspect, having, lacking, whole) if aspect in ASPECTS and having else []
    if not items:
        return None
    who, others = (join_words([name_project(project, whole) for project in each]) for each in (having, lacking))
    title = f"{count_of(len(items), ASPECTS[aspect].noun, aspect)} of {who}"
    subtitle = join(f"none of them recorded for {others}" if others else "", "whatever the filters")
    return Dossier(f"common:{name}", title, subtitle, make_joint_sections(ASPECTS[aspect], items, having, whole))


def _find_mode(mode: str, whole: Catalogue) -> Dossier | None:
    projects = whole.pilot_cities.loc[whole.pilot_cities["mode"] == mode, "project"].unique().tolist()
    if not projects:
        return None
    subtitle = f"Kind of measure, piloted in {count_of(len(projects), 'project')} of {len(whole.projects)}"
    title = mode[:1].upper() + mode[1:]
    return Dossier(f"mode:{mode}", title, subtitle, (make_pilots(mode, projects, whole),))


def _say_pilots_elsewhere(number: int) -> str:
    """Say that pilots belong to whole projects with a claim: too far from it to be listed beside it."""
    if not number:
        return ""
    verb = "belongs" if number == 1 else "belong"
    whole = f"{count_of(number, 'pilot')} {verb} to projects that name it as a whole"
    return f"{whole}; whether any answers it is not recorded."


def _find_pair(name: str, whole: Catalogue) -> Dossier | None:
    """Return the claims of a theme and a challenge in the projects that name both."""
    theme, _, challenge = name.partition("|")
    themes, challenges = whole.themes[whole.themes["theme"] == theme], whole.challenges
    challenges = challenges[challenges["challenge"] == challenge]
    both = set(themes["project"]) & set(challenges["project"])
    if not both:
        return None
    themes, challenges = (rows[rows["project"].isin(both)] for rows in (themes, challenges))
    return Dossier(
        f"both:{name}",
        f"{theme[:1].upper()}{theme[1:]} + {challenge}",
        f"Theme and challenge, both named by {count_of(len(both), 'project')} of {len(whole.projects)}",
        (
            make_section("Who works on the theme", themes, lambda row: describe_evidence(row, "theme", whole)),
            make_section(
                "Who reports the challenge", challenges, lambda row: describe_evidence(row, "challenge", whole)
            ),
        ),
        text="That a project names both does not say that the theme answers the challenge.",
    )


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
    "mode": _find_mode,
    "common": _find_joint,
    "both": _find_pair,
}
