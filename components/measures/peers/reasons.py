"""Peers of a place → the reasons in words.

Words name only what the data hold: claims of the place and of its projects, pilots, distances, organisations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_some, join_words, start_sentence
from components.measures.engine import name_projects
from components.measures.peers.claims import Match
from components.measures.peers.index import NOTHING, index_parts
from components.measures.peers.links import Links, rank_organisations

_NAMED = 3  # organisations or projects that a sentence names


@dataclass(frozen=True)
class Common:
    """What the asking place, which takes part in `projects`, has in common with each other place."""

    challenges: Sequence[Match]
    themes: Sequence[Match]
    pilots: Mapping[str, Sequence[str]]
    links: Links
    projects: frozenset[str]


def tell_reasons(peers: pd.DataFrame, catalogue: Catalogue, common: Common) -> list[tuple[str, ...]]:
    """Return for each peer the reasons, each a sentence."""
    return [
        _make_sentences(
            _tell_challenges(_group(common.challenges, catalogue, location), len(common.challenges)),
            _tell_themes(_group(common.themes, catalogue, location)),
            _tell_pilots(common.pilots.get(location, ())),
            _tell_distance(kilometres),
            _tell_links(catalogue, common, location),
        )
        for location, kilometres in zip(peers["location"], peers["distance_km"], strict=True)
    ]


def _group(matches: Sequence[Match], catalogue: Catalogue, location: str) -> dict[str, list[str]]:
    """Return who claims ("" for the place itself, else the name of its first project that does) → terms, each once."""
    names, projects = name_projects(catalogue), index_parts(catalogue).of.get(location, NOTHING)
    grouped: dict[str, list[str]] = {}
    for match in matches:
        if location in match.itself:
            grouped.setdefault("", []).append(match.term)
        elif location in match.through:
            who = next(name for project, name in names.items() if project in projects & match.projects)
            grouped.setdefault(who, []).append(match.term)
    return {who: sorted(terms) for who, terms in sorted(grouped.items())}


def _tell_challenges(claimed: Mapping[str, Sequence[str]], ticked: int) -> str:
    number = sum(len(terms) for terms in claimed.values())
    said = _name_claims(claimed, "says so itself", "reported by its project {}", "challenge")
    all_of = {1: "your challenge", 2: "both your challenges"}.get(ticked, f"all {ticked:,} of your challenges")
    shared = all_of if number == ticked else f"{number:,} of your {ticked:,} challenges"
    return f"Shares {shared}: {said}" if said else ""


def _tell_themes(claimed: Mapping[str, Sequence[str]]) -> str:
    said = _name_claims(claimed, "itself", "in its project {}", "theme")
    return f"Works on what you are looking for: {said}" if said else ""


def _name_claims(claimed: Mapping[str, Sequence[str]], itself: str, through: str, noun: str) -> str:
    """Return the terms with who claims them: the place itself first, then the projects that claim most of them."""
    ranked = sorted(claimed.items(), key=lambda claims: (claims[0] != "", -len(claims[1]), claims[0]))
    said = [f"{', '.join(terms)} ({through.format(who) if who else itself})" for who, terms in ranked[:_NAMED]]
    rest = sum(len(terms) for _, terms in ranked[_NAMED:])
    return "; ".join([*said, *([f"{count_of(rest, f'more {noun}')} in other projects"] if rest else [])])


def _tell_pilots(terms: Sequence[str]) -> str:
    return f"Piloted {join_words(terms)}, which you are looking for" if terms else ""


def _tell_distance(kilometres: float) -> str:
    return "" if pd.isna(kilometres) else f"{kilometres:,.0f} km away" if kilometres >= 1 else "In the same place"


def _tell_links(catalogue: Catalogue, common: Common, location: str) -> str:
    names = name_projects(catalogue)
    shared = common.projects & index_parts(catalogue).of.get(location, NOTHING)
    together = [name for project, name in names.items() if project in shared]
    between = rank_organisations(catalogue, common.links.get(location, set()))
    known = f"You already work together in {join_some(together, _NAMED, 'project')}" if together else ""
    both = f"both work with {join_some(between, _NAMED, 'organisation')}" if between else ""
    return "; ".join(part for part in (known, both) if part)


def _make_sentences(*reasons: str) -> tuple[str, ...]:
    return tuple(f"{start_sentence(reason)}." for reason in reasons if reason)
