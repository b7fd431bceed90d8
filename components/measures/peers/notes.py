"""Peers of a place → what a reader must know beside them: how a name was read, and how thin the data are."""

from __future__ import annotations

from collections.abc import Sequence

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_some, join_words
from components.measures.engine import name_projects
from components.measures.peers.asker import Asker
from components.measures.peers.claims import list_recorded
from components.measures.peers.index import NOTHING, index_own_claims, index_parts, index_places
from components.measures.peers.rank import Peers

_FEW = 3  # challenges that a place itself reports; with fewer the ranking rests on little
_NAMED = 3
_NOBODY = "No place reports a challenge in its own name: only projects speak."


def list_notes(catalogue: Catalogue, peers: Peers, needs: Sequence[str], wants: Sequence[str]) -> list[str]:
    """List the sentences that go with the peers; the first says why there are none, if so."""
    asker = peers.asker
    if not asker.name:
        return [asker.understood]
    missing = [] if len(peers.table) else [_tell_why_empty(asker, needs, wants)]
    return [
        note for note in (*missing, asker.understood, *_tell_thinness(catalogue, asker), _tell_reach(catalogue)) if note
    ]


def _tell_why_empty(asker: Asker, needs: Sequence[str], wants: Sequence[str]) -> str:
    if not needs and not wants:
        return f"Nothing is ticked: tick what {asker.place} struggles with or looks for, and its peers appear."
    return (
        f"No other place has anything of what is ticked on record for {asker.place}, or its weights are nought. "
        "Tick more, move a weight up, or let places come in that you work with already."
    )


def _tell_thinness(catalogue: Catalogue, asker: Asker) -> list[str]:
    """Say how much is on record of the asking place itself; a place outside the data has said it already."""
    if not asker.location:
        return []
    own, through = list_recorded(catalogue, "challenge", asker.location)
    names = name_projects(catalogue)
    projects = [names[project] for project in sorted(index_parts(catalogue).of.get(asker.location, NOTHING))]
    sentences = (
        [] if projects else [f"{asker.place} takes part in no project of the data, so it has no shared partners."]
    )
    if not own and not through:
        none = f"No challenge is on record for {asker.place}"
        return [*sentences, f"{none}, which does not mean that it has none: tick what it struggles with."]
    if not own:
        told = join_some(projects, _NAMED, "project")
        number = count_of(len(through), "challenge")
        return [*sentences, f"{asker.place} itself reports no challenge; its projects ({told}) report {number}."]
    thin = ", so the ranking rests on little" if len(own) < _FEW else ""
    further = f"; its projects report {len(through):,} more, which give half the points" if through else ""
    return [
        *sentences,
        f"{asker.place} itself reports {count_of(len(own), 'challenge')} ({join_words(own)}){further}{thin}.",
    ]


def _tell_reach(catalogue: Catalogue) -> str:
    """Say how many places speak for themselves: all others are judged by what their projects say."""
    places = index_places(catalogue)
    reporting = len({*places} & {*index_own_claims(catalogue, "challenge").back})
    if reporting == len(places):
        return ""
    told = f"{reporting:,} of {count_of(len(places), 'place')} report" + ("s" if reporting == 1 else "")
    return f"Only {told} a challenge in their own name; for the others their projects speak." if reporting else _NOBODY
