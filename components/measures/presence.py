"""Catalogue → where projects take place: at their pilots, and at the seats of all partners but networks.

A network, such as POLIS, has its seat in one city and its members in many. That city, and its country, are in a
project of the network only as its seat: they do not take part in it. Here this is decided for every question.
"""

from __future__ import annotations

from collections.abc import Collection

import narwhals as nw

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import NETWORK
from components.language.places import Seat
from components.measures.engine import fetch_rows, memoise, scan

_WHERE = ("location", "country")  # the columns that say where


def is_network() -> nw.Expr:
    """Return which partners are networks."""
    return nw.col("organisation_type") == NETWORK


def scan_participants(catalogue: Catalogue) -> nw.LazyFrame:
    """Return the partners that take part where they have their seat."""
    return scan(catalogue.partners).filter(~is_network())


def scan_stated(catalogue: Catalogue, table: str, column: str) -> nw.LazyFrame:
    """Return project and value of a table's column; what says where leaves the seats of networks aside."""
    aside = table == "partners" and column in _WHERE
    rows = scan_participants(catalogue) if aside else scan(getattr(catalogue, table))
    return rows.select(nw.col("project").cast(nw.String), value=nw.col(column).cast(nw.String))


def scan_presence(catalogue: Catalogue, column: str = "location") -> nw.LazyFrame:
    """Return project and location (or country) of each partner that takes part there, and of each pilot."""
    tables = (scan_stated(catalogue, table, column) for table in ("partners", "pilot_cities"))
    return nw.concat(list(tables)).rename({"value": column})


def list_projects(catalogue: Catalogue, locations: Collection[str]) -> set[str]:
    """Return the projects that take place in one of these places."""
    there = scan_presence(catalogue).filter(nw.col("location").is_in(list(locations)))
    return {project for (project,) in fetch_rows(there.select("project").unique())}


@memoise
def list_networks(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return place → the networks that have their seat there, by name."""
    rows = scan(catalogue.partners).filter(is_network(), nw.col("location") != "").select("location", "partner")
    found: dict[str, list[str]] = {}
    for location, partner in sorted(set(fetch_rows(rows))):
        found.setdefault(location, []).append(partner)
    return {location: tuple(partners) for location, partners in found.items()}


def find_seat(catalogue: Catalogue, location: str) -> Seat | None:
    """Find for how many projects a place is the seat of a network and nothing else; None where there is none."""
    if location not in list_networks(catalogue):
        return None
    seats = scan(catalogue.partners).filter(is_network(), nw.col("location") == location).select("project")
    only = {project for (project,) in fetch_rows(seats)} - list_projects(catalogue, [location])
    return Seat(list_networks(catalogue)[location], len(only)) if only else None
