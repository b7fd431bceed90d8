"""Peers of a place → stacked bars of their scores, and a map with a line to each; what one chooses for both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of, join_some, join_words
from components.measures.peers.rank import Peers, rank_peers
from components.plots.bars import Panel, Series, measure_height, plot_bars
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.peers.choices import CHOICES
from components.plots.peers.map import find_extent, plot_peer_map
from components.plots.style import Figure

PART_NAMES = {
    "challenges": ("challenges shared", "@shared"),
    "themes": ("themes looked for", "@project0"),
    "pilots": ("measures piloted", "@project1"),
    "distance": ("distance", "@project7"),
    "links": ("shared partners", "@project4"),
}  # part of the score → its name in the legend, its colour
_FIRST = 3  # peers that the finding names
_NEAR_KM = 200


def plot_peer_scores(peers: Peers, catalogue: Catalogue) -> Figure:
    """Return one bar a peer, in it the points of each part of the score."""
    table = peers.table
    keys: list[str | None] = [f"place:{location}" for location in table["location"]]
    series = [
        Series(name, colour, table[f"{part}_points"].tolist(), _describe(table, part, name), keys)
        for part, (name, colour) in PART_NAMES.items()
    ]
    labels = [f"{rank}. {place}" for rank, place in zip(table["rank"], table["place"], strict=True)]
    return plot_bars(labels, [Panel("", series, [f"{score:g}" for score in table["score"]])])


def _describe(table: pd.DataFrame, part: str, name: str) -> list[str]:
    return [
        f"<b>{location}</b><br>{name}: {points:g} of {score:g} points"
        for location, points, score in zip(table["location"], table[f"{part}_points"], table["score"], strict=True)
    ]


def find_first_peers(peers: Peers, catalogue: Catalogue) -> str:
    """Say who comes first, of how many."""
    table, asker, number = peers.table, peers.asker, peers.found
    if table.empty:
        return ""
    first = table["place"].head(_FIRST).tolist()
    verb = "comes" if len(first) == 1 else "come"
    of = f", of {count_of(number, 'place')} with something in common" if number > len(first) else ""
    return f"Peers for {asker.place}: {join_words(first)} {verb} first{of}"


def find_leader(peers: Peers, catalogue: Catalogue) -> str:
    """Say whose peer has the best score, and what most of it is for."""
    table = peers.table
    if table.empty:
        return ""
    score = table["score"].max()
    best = table[table["score"] == score]
    whose = f"Peers of {peers.asker.place}"
    if len(best) > 1:
        return f"{whose}: {join_some(best['place'].tolist(), _FIRST, 'place')} lead with {score:g} of 100 points each"
    first = best.iloc[0]
    main = max(PART_NAMES, key=lambda part: first[f"{part}_points"])
    return f"{whose}: {first['place']} leads with {score:g} of 100 points, most of them for {PART_NAMES[main][0]}"


def find_near(peers: Peers, catalogue: Catalogue) -> str:
    """Say how many of the peers are near."""
    table, asker = peers.table, peers.asker
    if table.empty or not asker.is_located:
        return ""
    near = int((table["distance_km"] <= _NEAR_KM).sum())
    which = "the one peer" if len(table) == 1 else f"the first {count_of(len(table), 'peer')}"
    told = f"{near:,} of {which}" if near else f"None of {which}"
    return f"{told} {'is' if near < 2 else 'are'} within {_NEAR_KM} km of {asker.place}"


def _make_extras(peers: Peers, catalogue: Catalogue) -> dict[str, Any]:
    return {"legend": list_legend(dict(PART_NAMES.values()))}


_LABELS: Mapping[str, str] = {
    "rank": "Rank", "place": "Place", "country": "Country", "score": "Score (0 to 100)",
    "challenges_points": "Points: challenges", "themes_points": "Points: themes", "pilots_points": "Points: measures",
    "distance_points": "Points: distance", "links_points": "Points: shared partners", "distance_km": "Distance (km)",
    "together": "Projects together", "why": "Why", "contact": "Whom to ask", "website": "Website",
    "location": "Key", "latitude": "Latitude", "longitude": "Longitude",
}  # fmt: skip
_COUNTS = "Score: weighted mean of five parts, of 100; sought among all places of the data, whatever the filters"
_EMPTY = "No place has anything on record of what is ticked. Tick more, or move a weight up."

PEER_SCORES = Chart(
    name="peers",
    title="What each score is made of",
    counts=_COUNTS,
    measure=rank_peers,
    plot=plot_peer_scores,
    find=find_leader,
    empty=_EMPTY,
    labels=dict(_LABELS),
    height=lambda peers: measure_height([f"10. {place}" for place in peers.table["place"]], headed=False),
    key="place:{location}",
    extras=_make_extras,
    choices=CHOICES,
    scope="all",
)

PEER_MAP = Chart(
    name="peers-map",
    title="Where the peers are",
    counts=f"Lines lead from the asking place to its peers; a number is the rank, where there is room. {_COUNTS}",
    measure=rank_peers,
    plot=plot_peer_map,
    find=find_near,
    empty=_EMPTY,
    labels=dict(_LABELS),
    height=lambda peers: 560,
    key="place:{location}",
    extras=lambda peers, catalogue: {"extent": find_extent(peers)},
    choices=CHOICES,
    scope="all",
)
