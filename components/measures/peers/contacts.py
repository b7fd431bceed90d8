"""Places → which organisation to ask there, and where its address stands. Organisations only, never people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.measures.engine import list_rows, name_projects, scan
from components.measures.peers.index import NETWORK, NOTHING, index_parts
from components.measures.sentences import count_of, join_some, join_words

_NAMED = 2  # organisations to ask
_AUTHORITY = "public authorities"  # the family of towns and regions in the shared vocabulary
Contact = tuple[str, str]  # whom to ask, in a sentence; addresses of websites, joined by " | "


def list_contacts(catalogue: Catalogue, locations: Sequence[str]) -> dict[str, Contact]:
    """Return for each place the organisations (no networks) with their seat there, authorities and busiest first.

    For a region also the partners that state it. Where there are none, the lead partners of the place's projects.
    The website is that of the first organisation; where none is on record, that of a project, and it is said so.
    """
    seats = _list_seats(catalogue, locations)
    parts = index_parts(catalogue).of
    projects = {location: sorted(parts.get(location, NOTHING)) for location in locations}
    unseated = [location for location in locations if location not in seats]
    leads = _list_leads(catalogue, sorted({p for location in unseated for p in projects[location]}))
    websites, names = _list_websites(catalogue), name_projects(catalogue)
    return {
        location: _tell_seats(seats[location], names, websites)
        if location in seats
        else _tell_leads(projects[location], leads, names, websites)
        for location in locations
    }


class _Seat:
    """An organisation with its seat in a place."""

    def __init__(self, name: str) -> None:
        self.name, self.website, self.is_authority = name, "", False
        self.projects: list[str] = []

    def rank(self) -> tuple[bool, int, str]:
        return not self.is_authority, -len(self.projects), self.name


def _list_seats(catalogue: Catalogue, locations: Sequence[str]) -> dict[str, list[_Seat]]:
    columns = ("location", "partner", "project", "website", "organisation_type_group")
    there = _scan_members(catalogue).filter(nw.col("location").is_in(locations)).select(columns)
    seats: dict[str, dict[str, _Seat]] = {}
    for location, partner, project, website, group in sorted(
        [*list_rows(there), *_list_regional(catalogue, locations)]
    ):
        seat = seats.setdefault(location, {}).setdefault(partner, _Seat(partner))
        seat.projects += [project] if project not in seat.projects else []
        seat.website = seat.website or website
        seat.is_authority = seat.is_authority or group == _AUTHORITY
    return {location: sorted(by_name.values(), key=_Seat.rank) for location, by_name in seats.items()}


def _scan_members(catalogue: Catalogue) -> nw.LazyFrame[Any]:
    """Return the partners that speak for the place of their seat, which networks do not."""
    return scan(catalogue.partners).filter(nw.col("organisation_type") != NETWORK)


def _list_regional(catalogue: Catalogue, locations: Sequence[str]) -> list[tuple[str, ...]]:
    """Return partners that state a place as their region, as if their seat were there."""
    places = scan(catalogue.places).filter(nw.col("location").is_in(locations), nw.col("precision") == "region")
    regions = places.select("location", "country", region=nw.col("place"))
    columns = ("location", "partner", "project", "website", "organisation_type_group")
    partners = _scan_members(catalogue).drop("location")
    return list_rows(partners.join(regions, on=["region", "country"]).select(columns))


def _list_leads(catalogue: Catalogue, projects: Sequence[str]) -> dict[str, str]:
    rows = scan(catalogue.partners).filter(nw.col("project").is_in(projects), nw.col("role") == "lead")
    return dict(sorted(list_rows(rows.select("project", "partner")), reverse=True))


def _list_websites(catalogue: Catalogue) -> dict[str, str]:
    return dict(list_rows(scan(catalogue.projects).select("project", "website")))


def _tell_seats(seats: Sequence[_Seat], names: dict[str, str], websites: dict[str, str]) -> Contact:
    named = seats[:_NAMED]
    asked = [f"{seat.name} ({join_some([names[p] for p in seat.projects], 2, 'project')})" for seat in named]
    rest = len(seats) - len(named)
    asked += [f"{count_of(rest, 'more organisation')} there"] if rest else []
    told = join_words(asked)
    if seats[0].website:
        return told, seats[0].website
    project = next((project for seat in seats for project in seat.projects if websites[project]), "")
    borrowed = f"; no website of its own is on record, but that of {names[project]}" if project else ""
    return f"{told}{borrowed}", websites.get(project, "")


def _tell_leads(
    projects: Sequence[str], leads: dict[str, str], names: dict[str, str], websites: dict[str, str]
) -> Contact:
    """Tell whom to ask about a place in which no organisation has its seat."""
    known = [project for project in projects if project in leads or websites[project]][:_NAMED]
    if not known:
        return "No organisation there is recorded", ""
    asked = [f"{leads[p]} (leads {names[p]})" if p in leads else f"the project {names[p]}" for p in known]
    addresses = " | ".join(dict.fromkeys(websites[project] for project in known if websites[project]))
    return f"No organisation there is recorded; ask {join_words(asked)}", addresses
