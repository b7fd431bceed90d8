"""Catalogue + asking place + ticked terms → how strongly each other place has the same, and who says so.

A place *itself* has a term if a claim states that place. It has a term *through a project* if a project in which it
takes part claims the term as a whole (a claim without a place). A place takes part in a project with a pilot there,
or as the seat of a partner; the seat of a network says nothing of its town and does not count.

A challenge is shared, so that what is on record counts the same whichever of the two places asks:

    both places themselves 1 · one of them through a project ½ · both through projects ¼

but 0 where both have it through projects and one of them only through those in which both take part: that is one
report, not two that agree. What the asking place ticks without any claim on record counts as its own.

A theme is looked for, from one side: 1 if the other place works on it itself, ½ if a project of the other place does
in which the asking one takes no part. A kind of measure counts 1 where it was piloted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import fold_case
from components.measures.claims import Kind
from components.measures.peers.peer_index import (
    NOTHING,
    index_own_claims,
    index_parts,
    index_pilots,
    index_whole_claims,
)

OWN, THROUGH = 1.0, 0.5  # what a claim of the place itself is worth, and one of its project


@dataclass(frozen=True)
class Match:
    """A ticked term and the other places that have it: themselves, or through those of their projects that count.

    `worth` is what the asking place's own side is worth: 1, or ½ where only its projects speak for it.
    """

    term: str
    itself: frozenset[str]
    through: frozenset[str]
    projects: frozenset[str]
    worth: float = OWN


def add_up(matches: Iterable[Match]) -> dict[str, float]:
    """Return place → summed strength of what it has."""
    sums: defaultdict[str, float] = defaultdict(float)
    for match in matches:
        for places, strength in ((match.itself, OWN * match.worth), (match.through, THROUGH * match.worth)):
            for location in places:
                sums[location] += strength
    return sums


def list_recorded(catalogue: Catalogue, kind: Kind, location: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the terms that a place claims itself, and those that only its projects claim; each by alphabet."""
    own = index_own_claims(catalogue, kind).back.get(location, NOTHING)
    whole = index_whole_claims(catalogue, kind).back
    through = NOTHING.union(*(whole.get(p, NOTHING) for p in index_parts(catalogue).of.get(location, NOTHING)))
    return tuple(sorted(own)), tuple(sorted(through - own))


def match_shared(catalogue: Catalogue, challenges: Sequence[str], asking: str) -> list[Match]:
    """Return who else has the ticked challenges; `asking` is "" for a place that the data do not have."""
    return [_match_shared(catalogue, term, asking) for term in challenges]


def _match_shared(catalogue: Catalogue, term: str, asking: str) -> Match:
    own, whole = _find_claimants(catalogue, "challenge", term)
    mine = index_parts(catalogue).of.get(asking, NOTHING)
    ours = NOTHING if asking in own else whole & mine  # all that speaks for us, if we do not ourselves
    if not ours:
        return Match(term, own - {asking}, _list_places(catalogue, whole) - own - {asking}, whole)
    elsewhere = _list_places(catalogue, whole - mine)  # who has a report that is not also ours
    in_all_of_ours = frozenset.intersection(*(index_parts(catalogue).back[project] for project in ours))
    return Match(term, own, elsewhere - in_all_of_ours - own, whole - mine, THROUGH)


def match_wanted(catalogue: Catalogue, themes: Sequence[str], asking: str) -> list[Match]:
    """Return who else works on the wanted themes."""
    mine = index_parts(catalogue).of.get(asking, NOTHING)
    claimants = [(term, *_find_claimants(catalogue, "theme", term)) for term in themes]
    return [
        Match(term, own - {asking}, _list_places(catalogue, whole - mine) - own - {asking}, whole - mine)
        for term, own, whole in claimants
    ]


def match_pilots(catalogue: Catalogue, wants: Sequence[str], asking: str) -> dict[str, list[str]]:
    """Return the wanted kinds of measures that each other place piloted, as they were ticked."""
    matches: defaultdict[str, list[str]] = defaultdict(list)
    for term in wants:
        piloted = (index_pilots(catalogue).of[kind] for kind in list_meant(catalogue, [term]))
        for location in NOTHING.union(*piloted) - {asking}:
            matches[location].append(term)
    return matches


def list_measure_kinds(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the kinds of measures that were piloted, by alphabet."""
    return tuple(sorted(index_pilots(catalogue).of))


def list_meant(catalogue: Catalogue, wants: Iterable[str]) -> list[str]:
    """Return the kinds of measures that are meant by what is ticked."""
    folded = {fold_kind(term) for term in wants}
    return [kind for kind in list_measure_kinds(catalogue) if fold_kind(kind) in folded]


def fold_kind(term: str) -> str:
    """Return a term so that a theme and a kind of measure of one name meet.

    >>> fold_kind("mobility hubs") == fold_kind("Mobility hub")
    True
    """
    return fold_case(term).removesuffix("s")


def _find_claimants(catalogue: Catalogue, kind: Kind, term: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the places that claim a term themselves, and the projects that claim it as a whole."""
    own, whole = index_own_claims(catalogue, kind), index_whole_claims(catalogue, kind)
    return own.of.get(term, NOTHING), whole.of.get(term, NOTHING)


def _list_places(catalogue: Catalogue, projects: Iterable[str]) -> frozenset[str]:
    """Return the places that take part in any of the projects."""
    return NOTHING.union(*(index_parts(catalogue).back.get(project, NOTHING) for project in projects))
