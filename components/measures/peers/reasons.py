"""Peers of a place → what speaks for each: claims of the place and of its projects, pilots, distance, organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.language.peers.reasons import Claimed, Reasons
from components.measures.engine import name_projects
from components.measures.peers.claims import Match
from components.measures.peers.links import Links, rank_organisations
from components.measures.peers.peer_index import NOTHING, index_parts


@dataclass(frozen=True)
class Common:
    """What the asking place, which takes part in `projects`, has in common with each other place."""

    challenges: Sequence[Match]
    themes: Sequence[Match]
    pilots: Mapping[str, Sequence[str]]
    links: Links
    projects: frozenset[str]


def list_reasons(peers: pd.DataFrame, catalogue: Catalogue, common: Common) -> list[Reasons]:
    """Return for each peer what speaks for it."""
    return [
        Reasons(
            ticked=len(common.challenges),
            challenges=_group(common.challenges, catalogue, location),
            themes=_group(common.themes, catalogue, location),
            pilots=tuple(common.pilots.get(location, ())),
            distance_km=None if pd.isna(kilometres) else float(kilometres),
            together=_list_together(catalogue, common, location),
            between=tuple(rank_organisations(catalogue, common.links.get(location, set()))),
        )
        for location, kilometres in zip(peers["location"], peers["distance_km"], strict=True)
    ]


def _group(matches: Sequence[Match], catalogue: Catalogue, location: str) -> tuple[Claimed, ...]:
    """Return who claims what, each term once: the place itself first, then the projects that claim most of them.

    A term that several of its projects claim stands with the first.
    """
    names, projects = name_projects(catalogue), index_parts(catalogue).of.get(location, NOTHING)
    grouped: dict[str, list[str]] = {}
    for match in matches:
        if location in match.itself:
            grouped.setdefault("", []).append(match.term)
        elif location in match.through:
            who = min((names[project] for project in projects & match.projects), key=rank_name)
            grouped.setdefault(who, []).append(match.term)
    ranked = sorted(grouped.items(), key=lambda claims: (claims[0] != "", -len(claims[1]), rank_name(claims[0])))
    return tuple(Claimed(who, tuple(sorted(terms, key=rank_name))) for who, terms in ranked)


def _list_together(catalogue: Catalogue, common: Common, location: str) -> tuple[str, ...]:
    shared = common.projects & index_parts(catalogue).of.get(location, NOTHING)
    return tuple(sorted((name_projects(catalogue)[project] for project in shared), key=rank_name))
