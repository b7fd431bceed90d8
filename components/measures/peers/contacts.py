"""Places and projects → whom to call, and where the address stands: facts. Organisations only, never people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.language.peers.contacts import ContactFacts, LeadPartner, MissingWebsite, NobodyThere, SeatedThere
from components.measures.engine import fetch_rows, memoise, name_projects, scan
from components.measures.peers.peer_index import NOTHING, index_parts
from components.measures.presence import scan_participants

_NAMED = 2  # organisations to ask
_AUTHORITY = "public authorities"  # the family of towns and regions in the shared vocabulary


class _Organisation:
    """An organisation, and the projects in which it stands."""

    def __init__(self, name: str) -> None:
        self.name, self.website, self.is_authority = name, "", False
        self.projects: list[str] = []

    def rank(self) -> tuple[bool, int, str]:
        return not self.is_authority, -len(self.projects), self.name


class _Ways(NamedTuple):
    """What leads to a project: its name, its website, its lead partner."""

    names: dict[str, str]
    websites: dict[str, str]
    leads: dict[str, _Organisation]


_Told = tuple[str, str, str, str, str]  # partner, project, website and family of an organisation, below a key


def list_contacts(catalogue: Catalogue, locations: Sequence[str]) -> dict[str, ContactFacts]:
    """Return for each place the organisations (no networks) with their seat there, authorities and busiest first.

    For a region also the partners that state it. Where there are none, the lead partners of the place's projects.
    """
    seats, parts, ways = _index_seats(catalogue), index_parts(catalogue).of, _index_ways(catalogue)
    return {
        location: _find_seated(seats[location], ways)
        if location in seats
        else _find_leads(sorted(parts.get(location, NOTHING)), ways)
        for location in locations
    }


def find_project_contact(catalogue: Catalogue, project: str) -> ContactFacts:
    """Return whom to call about a project: its lead partner, and the websites of both."""
    ways = _index_ways(catalogue)
    lead, website = ways.leads.get(project), ways.websites.get(project, "")
    if lead is None:
        return ContactFacts(LeadPartner("", ways.names[project]), websites=_drop_blanks([website]))
    missing = None if lead.website else _find_way(lead, [project], ways)[0]
    return ContactFacts(LeadPartner(lead.name, ways.names[project]), missing, _drop_blanks([lead.website, website]))


def find_organisation_contact(catalogue: Catalogue, name: str) -> ContactFacts:
    """Return where an organisation is reached, or what to look up and whom to ask instead."""
    columns = ("partner", "partner", "project", "website", "organisation_type_group")
    rows = scan(catalogue.partners).filter(nw.col("partner") == name).select(*columns[1:])
    (one,) = _gather((row[0], *row) for row in fetch_rows(rows))[name]
    return ContactFacts(name, *_reach(one, _index_ways(catalogue)))


@memoise
def _index_seats(catalogue: Catalogue) -> dict[str, tuple[_Organisation, ...]]:
    """Return place → the organisations that speak for it, which networks do not."""
    members = scan_participants(catalogue)
    columns = ("location", "partner", "project", "website", "organisation_type_group")
    places = scan(catalogue.places).filter(nw.col("precision") == "region")
    regions = places.select("location", "country", region=nw.col("place"))
    regional = members.drop("location").join(regions, on=["region", "country"])
    seated = members.filter(nw.col("location") != "")
    return _gather([*fetch_rows(seated.select(columns)), *fetch_rows(regional.select(columns))])


@memoise
def _index_ways(catalogue: Catalogue) -> _Ways:
    """Return what leads to each project."""
    columns = ("project", "partner", "project", "website", "organisation_type_group")
    partners = scan(catalogue.partners).filter(nw.col("role") == "lead").select(*columns[1:])
    leads = _gather((row[1], *row) for row in fetch_rows(partners))
    websites = dict(fetch_rows(scan(catalogue.projects).select("project", "website")))
    return _Ways(name_projects(catalogue), websites, {project: first for project, (first, *_) in leads.items()})


def _gather(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[_Organisation, ...]]:
    """Return key → its organisations in their rank, from rows of a key and what is told of an organisation."""
    found: dict[str, dict[str, _Organisation]] = {}
    for key, partner, project, website, group in sorted(rows):
        one = found.setdefault(key, {}).setdefault(partner, _Organisation(partner))
        one.projects += [project] if project not in one.projects else []
        one.website = one.website or website
        one.is_authority = one.is_authority or group == _AUTHORITY
    return {key: tuple(sorted(by_name.values(), key=_Organisation.rank)) for key, by_name in found.items()}


def _find_seated(seats: Sequence[_Organisation], ways: _Ways) -> ContactFacts:
    named = tuple((seat.name, tuple(ways.names[project] for project in seat.projects)) for seat in seats[:_NAMED])
    return ContactFacts(SeatedThere(named, len(seats) - len(named)), *_reach(seats[0], ways))


def _find_leads(projects: Sequence[str], ways: _Ways) -> ContactFacts:
    """Find whom to ask about a place in which no organisation has its seat."""
    known = [project for project in projects if project in ways.leads or ways.websites[project]][:_NAMED]
    leads = [ways.leads.get(project) for project in known]
    asked = tuple((lead.name if lead else "", ways.names[project]) for project, lead in zip(known, leads, strict=True))
    addresses = _drop_blanks(
        (lead.website if lead else "") or ways.websites[p] for p, lead in zip(known, leads, strict=True)
    )
    missing = None if addresses or not leads or leads[0] is None else _miss(leads[0])
    return ContactFacts(NobodyThere(asked), missing, addresses)


def _reach(one: _Organisation, ways: _Ways) -> tuple[MissingWebsite | None, tuple[str, ...]]:
    """Return what is missing to reach an organisation, if anything, and the address of its website or of who knows."""
    if one.website:
        return None, (one.website,)
    missing, address = _find_way(one, one.projects, ways)
    return missing, _drop_blanks([address])


def _find_way(one: _Organisation, projects: Sequence[str], ways: _Ways) -> tuple[MissingWebsite, str]:
    """Return who leads to an organisation without a website, and at which address."""
    others = [(p, lead) for p in projects if (lead := ways.leads.get(p)) and lead.name != one.name]
    for project, lead in others:
        if address := lead.website or ways.websites[project]:
            return _miss(one, lead.name, ways.names[project], _name_host(address)), address
    for project in projects:
        if address := ways.websites[project]:
            return _miss(one, "", ways.names[project], _name_host(address)), address
    if not others:
        return _miss(one), ""
    project, lead = others[0]
    return _miss(one, lead.name, ways.names[project]), ""


def _miss(one: _Organisation, lead: str = "", project: str = "", host: str = "") -> MissingWebsite:
    return MissingWebsite(one.name, one.is_authority, lead, project, host)


def _name_host(address: str) -> str:
    """Return an address as a sentence names it; the whole of it stands beside the sentence."""
    return urlsplit(address).netloc.removeprefix("www.")


def _drop_blanks(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address for address in addresses if address))
