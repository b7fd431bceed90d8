"""Catalogue + a place, what it struggles with and looks for → the places that are its peers, best first.

The score of a peer is the weighted mean of five parts, each from 0 to 1, times 100 (`claims` and `links`
define what is added up):

    challenges   s / (s + 1), s: summed strength of the ticked challenges that both have        alike both ways
    themes       s / (s + 1), s: summed strength of the wanted themes that the peer works on
    pilots       n / (n + 1), n: wanted kinds of measures that the peer has piloted
    distance     200 / (200 + km), geodesic: a half at 200 km; 0 where a point is missing       alike both ways
    links        n / (n + 5), n: organisations with a seat in neither that work with both       alike both ways

So each further one counts less than the one before. A peer has at least one of the first three, with a weight; who
has the same score stands by name. Where the asking place has no point, distance has no weight.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.geocoding.distance import estimate_km, measure_km
from components.language.peers.contacts import tell_contact
from components.language.peers.reasons import Reasons, tell_peer_reasons
from components.measures.engine import alphabetise, memoise
from components.measures.peers.claims import add_up, match_pilots, match_shared, match_wanted
from components.measures.peers.contacts import list_contacts
from components.measures.peers.links import find_links
from components.measures.peers.peer_index import NOTHING, index_parts, index_places
from components.measures.peers.query_place import QueryPlace, find_query_place
from components.measures.peers.reasons import Common, list_reasons
from components.measures.result import Result

MOST = 10  # peers in the list
PARTS = ("challenges", "themes", "pilots", "distance", "links")
SUBSTANCE = PARTS[:3]  # without one of them a place is near, or known, but no peer
NEW_ONLY = "new contacts only"
_HALF_KM, _HALF_LINKS = 200, 5
_COLUMNS = ["rank", "location", "place", "country", "score", *(f"{part}_points" for part in PARTS), "distance_km",
            "latitude", "longitude", "together", "why", "contact", "website"]  # fmt: skip


@dataclass(frozen=True, eq=False)
class Peers(Result):
    """The best peers of who asks; how many there are in all, and for each place what speaks for it."""

    query_place: QueryPlace
    found: int
    reasons: dict[str, Reasons]


@memoise
def rank_peers(
    catalogue: Catalogue,
    place: str,
    needs: tuple[str, ...],
    wants: tuple[str, ...],
    contacts: str = "",
    weight_challenges: float = 3,
    weight_themes: float = 2,
    weight_pilots: float = 2,
    weight_distance: float = 1,
    weight_links: float = 1,
) -> Peers:
    """List the best MOST peers of a place, with their points by part (they add up to the score) and the reasons.

    `needs` are challenges, `wants` themes or kinds of measures. Columns: rank, location, place, country, score
    (0 to 100), <part>_points, distance_km (geodesic, NaN if not known), latitude, longitude, together (projects in
    which both take part), why, contact, website.
    """
    query_place = find_query_place(catalogue, place)
    weights = np.array([weight_challenges, weight_themes, weight_pilots, weight_distance, weight_links], dtype=float)
    weights[3] *= query_place.is_located
    common = Common(
        match_shared(catalogue, needs, query_place.location),
        match_wanted(catalogue, wants, query_place.location),
        match_pilots(catalogue, wants, query_place.location),
        find_links(catalogue, query_place.location),
        index_parts(catalogue).of.get(query_place.location, NOTHING),
    )
    found = _count(catalogue, common)
    if contacts == NEW_ONLY:
        found = found[found["together"] == 0]
    found = found[(found[list(SUBSTANCE)].to_numpy() * weights[:3] > 0).any(axis=1)]
    best = _choose_best(found, query_place, weights)
    reasons = list_reasons(best, catalogue, common)
    of_place = dict(zip(best["location"], reasons, strict=True))
    return Peers(_describe(best, catalogue, reasons), query_place, len(found), of_place)


def _describe(best: pd.DataFrame, catalogue: Catalogue, reasons: list[Reasons]) -> pd.DataFrame:
    """Return the best with their ranks, reasons and whom to ask."""
    found = list_contacts(catalogue, best["location"].tolist())
    contacts = [tell_contact(found[location]) for location in best["location"]]
    return best.assign(
        rank=range(1, len(best) + 1),
        why=[" ".join(tell_peer_reasons(each)) for each in reasons],
        contact=[contact.sentence for contact in contacts],
        website=[" | ".join(contact.websites) for contact in contacts],
    )[_COLUMNS]


def _count(catalogue: Catalogue, common: Common) -> pd.DataFrame:
    """Return each place with something that is ticked, and what it has of each part but the distance."""
    places, parts = index_places(catalogue), index_parts(catalogue).of
    challenges, themes = add_up(common.challenges), add_up(common.themes)
    rows = [
        (
            location,
            *places[location],
            challenges.get(location, 0.0),
            themes.get(location, 0.0),
            len(common.pilots.get(location, ())),
            len(common.links.get(location, ())),
            len(parts.get(location, NOTHING) & common.projects),
        )
        for location in {*challenges, *themes, *common.pilots} & {*places}
    ]
    columns = ["location", "place", "country", "latitude", "longitude", *SUBSTANCE, "links", "together"]
    return pd.DataFrame(rows, columns=columns)


def _choose_best(found: pd.DataFrame, query_place: QueryPlace, weights: np.ndarray) -> pd.DataFrame:
    """Return the best, with points: all are compared by estimated distances, those near the top by geodesic ones."""
    point = (query_place.latitude, query_place.longitude)
    estimated = estimate_km(np.array([point]), found[["latitude", "longitude"]].to_numpy(dtype=float))[0]
    roughly = found.assign(distance_km=estimated)
    near_top = _score(roughly, weights).head(3 * MOST)
    exact = [
        measure_km(point, (latitude, longitude)) if not np.isnan(estimate) else np.nan
        for latitude, longitude, estimate in zip(
            near_top["latitude"], near_top["longitude"], near_top["distance_km"], strict=True
        )
    ]
    return _score(near_top.assign(distance_km=np.array(exact, dtype=float).round(1)), weights).head(MOST)


def _score(found: pd.DataFrame, weights: np.ndarray) -> pd.DataFrame:
    """Return places with `<part>_points` and `score` (their sum), best first, equal ones by name."""
    shares = np.column_stack([
        *(found[part] / (found[part] + 1) for part in SUBSTANCE),
        (_HALF_KM / (_HALF_KM + found["distance_km"])).fillna(0),
        found["links"] / (found["links"] + _HALF_LINKS),
    ])  # fmt: skip
    points = (100 * shares * weights / max(weights.sum(), 1e-9)).round(1)
    scored = found.assign(**{f"{part}_points": points[:, i] for i, part in enumerate(PARTS)})
    scored["score"] = points.sum(axis=1).round(1)
    return scored.sort_values(["score", "location"], ascending=[False, True], ignore_index=True, key=alphabetise)
