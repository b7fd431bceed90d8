"""Places and projects → whom to call, and where the address stands. Organisations only, never people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_some, join_words
from components.measures.engine import list_rows, name_projects, remember, scan
from components.measures.peers.index import NOTHING, index_parts
from components.measures.presence import scan_participants

_NAMED = 2  # organisations to ask
_AUTHORITY = "public authorities"  # the family of towns and regions in the shared vocabulary


class Contact(NamedTuple):
    """Whom to ask; what to look up where no website of it is recorded; and addresses of websites."""

    whom: str
    advice: str
    websites: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in words."""
        return f"{self.whom}. {self.advice}" if self.advice else self.whom


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


def list_contacts(catalogue: Catalogue, locations: Sequence[str]) -> dict[str, Contact]:
    """Return for each place the organisations (no networks) with their seat there, authorities and busiest first.

    For a region also the partners that state it. Where there are none, the lead partners of the place's projects.
    """
    seats, parts, ways = _index_seats(catalogue), index_parts(catalogue).of, _index_ways(catalogue)
    return {
        location: _tell_seats(seats[location], ways)
        if location in seats
        else _tell_leads(sorted(parts.get(location, NOTHING)), ways)
        for location in locations
    }


def tell_project_contact(catalogue: Catalogue, project: str) -> Contact:
    """Return whom to call about a project: its lead partner, and the websites of both."""
    ways = _index_ways(catalogue)
    lead, website = ways.leads.get(project), ways.websites.get(project, "")
    if lead is None:
        advice = "" if website else f"No website is recorded; look for {ways.names[project]} at its programme"
        return Contact("No lead partner is recorded", advice, _drop_blanks([website]))
    advice = "" if lead.website else _advise(lead, [project], ways)[0]
    return Contact(f"{lead.name}, the lead partner", advice, _drop_blanks([lead.website, website]))


def tell_organisation_contact(catalogue: Catalogue, name: str) -> Contact:
    """Return where an organisation is reached, or what to look up and whom to ask instead."""
    columns = ("partner", "partner", "project", "website", "organisation_type_group")
    rows = scan(catalogue.partners).filter(nw.col("partner") == name).select(*columns[1:])
    (one,) = _gather((row[0], *row) for row in list_rows(rows))[name]
    advice, address = ("", one.website) if one.website else _advise(one, one.projects, _index_ways(catalogue))
    return Contact(name, advice, _drop_blanks([address]))


@remember
def _index_seats(catalogue: Catalogue) -> dict[str, tuple[_Organisation, ...]]:
    """Return place → the organisations that speak for it, which networks do not."""
    members = scan_participants(catalogue)
    columns = ("location", "partner", "project", "website", "organisation_type_group")
    places = scan(catalogue.places).filter(nw.col("precision") == "region")
    regions = places.select("location", "country", region=nw.col("place"))
    regional = members.drop("location").join(regions, on=["region", "country"])
    seated = members.filter(nw.col("location") != "")
    return _gather([*list_rows(seated.select(columns)), *list_rows(regional.select(columns))])


@remember
def _index_ways(catalogue: Catalogue) -> _Ways:
    """Return what leads to each project."""
    columns = ("project", "partner", "project", "website", "organisation_type_group")
    partners = scan(catalogue.partners).filter(nw.col("role") == "lead").select(*columns[1:])
    leads = _gather((row[1], *row) for row in list_rows(partners))
    websites = dict(list_rows(scan(catalogue.projects).select("project", "website")))
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


def _tell_seats(seats: Sequence[_Organisation], ways: _Ways) -> Contact:
    named = seats[:_NAMED]
    asked = [f"{seat.name} ({join_some([ways.names[p] for p in seat.projects], 2, 'project')})" for seat in named]
    rest = len(seats) - len(named)
    asked += [f"{count_of(rest, 'more organisation')} there"] if rest else []
    if seats[0].website:
        return Contact(join_words(asked), "", (seats[0].website,))
    advice, address = _advise(seats[0], seats[0].projects, ways)
    return Contact(join_words(asked), advice, _drop_blanks([address]))


def _tell_leads(projects: Sequence[str], ways: _Ways) -> Contact:
    """Tell whom to ask about a place in which no organisation has its seat."""
    known = [project for project in projects if project in ways.leads or ways.websites[project]][:_NAMED]
    if not known:
        return Contact("No organisation there is recorded", "Look for the mobility department of its authority", ())
    leads = [ways.leads.get(project) for project in known]
    asked = [
        f"{lead.name} (leads {ways.names[project]})" if lead else f"the project {ways.names[project]}"
        for project, lead in zip(known, leads, strict=True)
    ]
    addresses = _drop_blanks(
        (lead.website if lead else "") or ways.websites[p] for p, lead in zip(known, leads, strict=True)
    )
    advice = "" if addresses or leads[0] is None else _say_what_to_look_for(leads[0])
    return Contact(f"No organisation there is recorded; ask {join_words(asked)}", advice, addresses)


def _advise(one: _Organisation, projects: Sequence[str], ways: _Ways) -> tuple[str, str]:
    """Return what to look up to reach an organisation without a website, or whom to ask, and at which address."""
    look = _say_what_to_look_for(one)
    others = [(p, lead) for p in projects if (lead := ways.leads.get(p)) and lead.name != one.name]
    for project, lead in others:
        if address := lead.website or ways.websites[project]:
            return (
                f"{look}, or ask the lead partner of {ways.names[project]}, {lead.name}, at {_name_host(address)}",
                address,
            )
    for project in projects:
        if address := ways.websites[project]:
            return f"{look}, or ask the project {ways.names[project]} at {_name_host(address)}", address
    nearby = next((f", or ask {lead.name}, which leads {ways.names[project]}" for project, lead in others), "")
    return f"{look}{nearby}", ""


def _say_what_to_look_for(one: _Organisation) -> str:
    what = "look for its mobility department" if one.is_authority else "look for it by its name"
    return f"No website of {one.name} is recorded; {what}"


def _name_host(address: str) -> str:
    """Return an address as a sentence names it; the whole of it stands beside the sentence."""
    return urlsplit(address).netloc.removeprefix("www.")


def _drop_blanks(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address for address in addresses if address))
