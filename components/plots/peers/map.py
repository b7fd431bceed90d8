"""Peers of a place → a map: the place, its peers with their rank, and a line to each, thicker for a better score."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.peers.standings import describe_score
from components.measures.peers.query_place import QueryPlace
from components.measures.peers.rank import Peers
from components.plots.kinds.map import Extent, Lettering, Lines, Map, Points
from components.plots.kinds.tip import Tip
from components.plots.places import find_extent as find_extent_of_places

_NAMED = 5  # peers that carry their name; the others their rank


def plot_peer_map(peers: Peers, catalogue: Catalogue) -> Map:
    """Return the map of the peers; those without a point are in the list only."""
    located = peers.table[peers.table["latitude"].notna()]  # where names would overlap, the map shows the first
    asks = peers.query_place
    return Map((_tie(located, asks), _make_peers(located), _mark_query_place(asks)), extent=find_peers_extent(peers))


def find_peers_extent(peers: Peers) -> Extent:
    """Return what is around the place and its peers."""
    table, query_place = peers.table, peers.query_place
    own = {"latitude": [query_place.latitude], "longitude": [query_place.longitude]} if query_place.is_located else {}
    points = pd.concat([table[["latitude", "longitude"]], pd.DataFrame(own, columns=["latitude", "longitude"])])
    return find_extent_of_places(points.astype(float))


def _tie(peers: pd.DataFrame, query_place: QueryPlace) -> Lines:
    """Return a line to each peer."""
    start = query_place.longitude, query_place.latitude
    ends = peers[["longitude", "latitude"]].itertuples(index=False, name=None)
    lines = tuple((start, end) for end in ends) if query_place.is_located else ()
    return Lines(lines, "@shared", width=1.5, opacity=0.6)


def _make_peers(peers: pd.DataFrame) -> Points:
    rows = peers[["rank", "place", "location", "score"]].to_dict("records")
    return Points(
        longitudes=tuple(peers["longitude"].round(4).tolist()),
        latitudes=tuple(peers["latitude"].round(4).tolist()),
        sizes=tuple((7 + peers["score"] / 6).round(1).tolist()),
        colour="@shared",
        opacity=0.7,
        tips=tuple(Tip(f"{row['rank']}. {row['location']}", "", (describe_score(row["score"]),)) for row in rows),
        keys=tuple(str(ItemKey("place", row["location"])) for row in rows),
        names=tuple(f"{row['rank']} {row['place']}" if row["rank"] <= _NAMED else str(row["rank"]) for row in rows),
    )


def _mark_query_place(query_place: QueryPlace) -> Points:
    located = query_place.is_located
    return Points(
        longitudes=(query_place.longitude,) if located else (),
        latitudes=(query_place.latitude,) if located else (),
        sizes=16,
        colour="@project1",
        keys=(None,),
        names=(query_place.place,) if located else (),
        lettering=Lettering(14, side="left"),
    )
