"""Peers of a place → a map: the place, its peers with their rank, and a line to each, thicker for a better score."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.peers.asker import Asker
from components.measures.peers.rank import Peers
from components.plots.base_map import make_base_map
from components.plots.places import find_extent as find_extent_of_places
from components.plots.style import Figure, make_layout

_NAMED = 5  # peers that carry their name; the others their rank


def plot_peer_map(peers: Peers, catalogue: Catalogue) -> Figure:
    """Return the map of the peers; those without a point are in the list only."""
    located = peers.table[peers.table["latitude"].notna()]  # where names would overlap, the map shows the first
    return {
        "data": [_draw_lines(located, peers.asker), _draw_peers(located), _draw_asker(peers.asker)],
        "layout": make_layout(
            map={"style": make_base_map(), "center": {"lon": 11, "lat": 51}, "zoom": 3},
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            dragmode="pan",
        ),
    }


def find_extent(peers: Peers) -> list[float]:
    """Return [west, south, east, north] around the place and its peers."""
    table, asker = peers.table, peers.asker
    own = {"latitude": [asker.latitude], "longitude": [asker.longitude]} if asker.is_located else {}
    points = pd.concat([table[["latitude", "longitude"]], pd.DataFrame(own, columns=["latitude", "longitude"])])
    return find_extent_of_places(points.astype(float))


def _draw_lines(peers: pd.DataFrame, asker: Asker) -> dict[str, Any]:
    """Return one trace of all lines: each goes to a peer and is broken off there."""
    located = asker.is_located
    ends = [(latitude, longitude) for latitude, longitude in zip(peers["latitude"], peers["longitude"], strict=True)]
    start = (asker.latitude, asker.longitude) if located else (None, None)
    points = [point for end in ends for point in (start, end, (None, None))] if located else [(None, None)]
    return {
        "type": "scattermap", "mode": "lines",
        "lat": [point[0] for point in points], "lon": [point[1] for point in points],
        "line": {"color": "@shared", "width": 1.5}, "opacity": 0.6, "hoverinfo": "skip",
    }  # fmt: skip


def _draw_peers(peers: pd.DataFrame) -> dict[str, Any]:
    named = [
        f"{rank} {place}" if rank <= _NAMED else str(rank)
        for rank, place in zip(peers["rank"], peers["place"], strict=True)
    ]
    hovers = [
        f"<b>{rank}. {location}</b><br>score {score:g} of 100"
        for rank, location, score in zip(peers["rank"], peers["location"], peers["score"], strict=True)
    ]
    return {
        "type": "scattermap", "mode": "markers+text",
        "lat": peers["latitude"].round(4).tolist() or [None], "lon": peers["longitude"].round(4).tolist() or [None],
        "text": named, "textposition": "middle right", "textfont": {"size": 13, "color": "@ink"},
        "hovertext": hovers, "hoverinfo": "text", "customdata": [f"place:{location}" for location in peers["location"]],
        "marker": {"size": (7 + peers["score"] / 6).round(1).tolist() or [7], "color": "@shared", "allowoverlap": True},
    }  # fmt: skip


def _draw_asker(asker: Asker) -> dict[str, Any]:
    located = asker.is_located
    return {
        "type": "scattermap", "mode": "markers+text",
        "lat": [asker.latitude if located else None], "lon": [asker.longitude if located else None],
        "text": [asker.place if located else ""], "textposition": "middle left",
        "textfont": {"size": 14, "color": "@ink"}, "hoverinfo": "skip", "customdata": [None],
        "marker": {"size": 16, "color": "@project1", "allowoverlap": True},
    }  # fmt: skip
