"""Peers of a place → stacked bars of their scores, and a map with a line to each; what one chooses for both."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.peers.standings import describe_score_part, name_score_part, tell_leaders, tell_near
from components.measures.peers.rank import Peers, rank_peers
from components.measures.peers.standings import find_leaders, find_near
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.extras import Extras
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.peers.choices import CHOICES
from components.plots.peers.map import plot_peer_map
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn

PART_COLOURS = {
    "challenges": "@shared", "themes": "@project0", "pilots": "@project1", "distance": "@project7", "links": "@project4"
}  # fmt: skip


def plot_peer_scores(peers: Peers, catalogue: Catalogue) -> Bars:
    """Return one bar a peer, in it the points of each part of the score."""
    table = peers.table
    keys = tuple(str(ItemKey("place", location)) for location in table["location"])
    series = tuple(
        Series(name_score_part(part), colour, tuple(table[f"{part}_points"].tolist()), _describe(table, part), keys)
        for part, colour in PART_COLOURS.items()
    )
    labels = tuple(f"{rank}. {place}" for rank, place in zip(table["rank"], table["place"], strict=True))
    return Bars(labels, (Panel("", series, tuple(f"{score:g}" for score in table["score"])),))


def _describe(table: pd.DataFrame, part: str) -> tuple[Tip, ...]:
    return tuple(
        Tip(location, lines=(describe_score_part(part, points, score),))
        for location, points, score in zip(table["location"], table[f"{part}_points"], table["score"], strict=True)
    )


def _make_extras(peers: Peers, catalogue: Catalogue) -> Extras:
    return {"legend": list_legend({name_score_part(part): colour for part, colour in PART_COLOURS.items()})}


_COLUMNS = (
    TableColumn("rank", "Rank", "integer"),
    TableColumn("place", "Place"),
    TableColumn("country", "Country"),
    TableColumn("score", "Score (0 to 100)", "number"),
    TableColumn("challenges_points", "Points: challenges", "number"),
    TableColumn("themes_points", "Points: themes", "number"),
    TableColumn("pilots_points", "Points: measures", "number"),
    TableColumn("distance_points", "Points: distance", "number"),
    TableColumn("links_points", "Points: shared partners", "number"),
    TableColumn("distance_km", "Distance (km)", "number"),
    TableColumn("together", "Projects together", "integer"),
    TableColumn("why", "Why"),
    TableColumn("contact", "Whom to ask"),
    TableColumn("website", "Website"),
    TableColumn("location", "Key"),
    TableColumn("latitude", "Latitude", "number"),
    TableColumn("longitude", "Longitude", "number"),
)
_COUNTS = "Score: weighted mean of five parts, of 100; sought among all places of the data, whatever the filters"
_EMPTY = "No place has anything on record of what is ticked. Tick more, or move a weight up."

PEER_SCORES = Chart(
    name="peers",
    title="What each score is made of",
    counts=_COUNTS,
    measure=rank_peers,
    plot=plot_peer_scores,
    find=lambda peers, catalogue: tell_leaders(find_leaders(peers)),
    empty=_EMPTY,
    columns=_COLUMNS,
    height=lambda peers: measure_bars_height([f"10. {place}" for place in peers.table["place"]], headed=False),
    key=name_item("place", "location"),
    extras=_make_extras,
    choices=CHOICES,
    scope="all",
)

PEER_MAP = Chart(
    name="peers-map",
    title="Where the peers are",
    counts="Lines lead from the asking place to its peers; a number is the rank, where there is room. " + _COUNTS,
    measure=rank_peers,
    plot=plot_peer_map,
    find=lambda peers, catalogue: tell_near(find_near(peers)),
    empty=_EMPTY,
    columns=_COLUMNS,
    height=lambda peers: 560,
    key=name_item("place", "location"),
    choices=CHOICES,
    scope="all",
)
