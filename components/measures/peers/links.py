"""Catalogue + asking place → the organisations that link it with other places."""

from __future__ import annotations

from collections import defaultdict

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.measures.peers.peer_index import NOTHING, index_members, index_parts, index_seats

Links = dict[str, set[str]]  # location → organisations


def find_links(catalogue: Catalogue, asking: str) -> Links:
    """Return for each other place the organisations with a seat in neither that work in projects of both."""
    members, seats, parts = index_members(catalogue), index_seats(catalogue), index_parts(catalogue)
    mine = parts.of.get(asking, NOTHING)
    colleagues = NOTHING.union(*(members.back.get(project, NOTHING) for project in mine))
    links: Links = defaultdict(set)
    for name in colleagues - seats.back.get(asking, NOTHING):
        reached = NOTHING.union(*(parts.back.get(project, NOTHING) for project in members.of[name]))
        for location in reached - seats.of.get(name, NOTHING) - {asking}:
            links[location].add(name)
    return links


def rank_organisations(catalogue: Catalogue, names: set[str]) -> list[str]:
    """Return organisations by the number of their projects, most first: they are known best."""
    projects = index_members(catalogue).of
    return sorted(names, key=lambda name: (-len(projects[name]), rank_name(name)))
