"""Peers of a place → who comes first, who leads with which part of the score, and how many are near."""

from __future__ import annotations

from components.language.peers.standings import FirstPeers, Leaders, NearPeers
from components.measures.peers.rank import PARTS, Peers

_FIRST = 3
_NEAR_KM = 200


def find_first_peers(peers: Peers) -> FirstPeers | None:
    """Find who comes first, of how many."""
    if peers.table.empty:
        return None
    return FirstPeers(peers.query_place.place, tuple(peers.table["place"].head(_FIRST)), peers.found)


def find_leaders(peers: Peers) -> Leaders | None:
    """Find whose score is best, and the part that gives the first of them most points."""
    if peers.table.empty:
        return None
    score = float(peers.table["score"].max())
    best = peers.table[peers.table["score"] == score]
    first = best.iloc[0]
    main = max(PARTS, key=lambda part: float(first[f"{part}_points"]))
    return Leaders(peers.query_place.place, tuple(best["place"]), score, main)


def find_near(peers: Peers) -> NearPeers | None:
    """Count the peers that are near, where the asking place has a point."""
    if peers.table.empty or not peers.query_place.is_located:
        return None
    near = int((peers.table["distance_km"] <= _NEAR_KM).sum())
    return NearPeers(peers.query_place.place, near, len(peers.table), _NEAR_KM)
