"""Peers of a place → what a reader must know beside them: how a name was read, and how thin the data are."""

from __future__ import annotations

from collections.abc import Sequence

from components.catalogue.catalogue import Catalogue
from components.language.peers.notes import Absence, OnRecord, PeerNotes
from components.measures.engine import name_projects
from components.measures.peers.claims import list_recorded
from components.measures.peers.peer_index import NOTHING, index_own_claims, index_parts, index_places
from components.measures.peers.query_place import QueryPlace
from components.measures.peers.rank import Peers

_FEW = 3  # challenges that a place itself reports; with fewer the ranking rests on little


def find_notes(catalogue: Catalogue, peers: Peers, needs: Sequence[str], wants: Sequence[str]) -> PeerNotes:
    """Return what goes with the peers, and why there are none, if so."""
    query_place, places = peers.query_place, index_places(catalogue)
    absence: Absence = "" if len(peers.table) else "nobody" if needs or wants else "nothing ticked"
    reporting = {*places} & {*index_own_claims(catalogue, "challenge").back}
    record = _find_record(catalogue, query_place)
    return PeerNotes(query_place.place, query_place.reading, absence, record, len(reporting), len(places))


def _find_record(catalogue: Catalogue, query_place: QueryPlace) -> OnRecord | None:
    """Return what is on record of the asking place itself; a place outside the data has said it already."""
    if not query_place.location:
        return None
    own, through = list_recorded(catalogue, "challenge", query_place.location)
    names = name_projects(catalogue)
    projects = sorted(index_parts(catalogue).of.get(query_place.location, NOTHING))
    return OnRecord(tuple(names[project] for project in projects), own, len(through), len(own) < _FEW)
