"""Catalogue → how near the places of different compared projects are to each other, in km.

Distances are geodesic, between the points of the places; a region counts at its middle. Whole countries and
places that are not located have no distance, and say so.
"""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.table_row import TableRow
from components.geocoding.distance import SLACK, estimate_km, measure_km
from components.language.comparison.distances import (
    NearestFacts,
    NearestPair,
    name_projects_there,
    name_same_place,
    tell_doubt,
    tell_doubts,
    tell_no_distance,
)
from components.measures.comparison.items import keep_compared
from components.measures.engine import collect, count_projects, fetch_rows, memoise, name_projects, scan
from components.measures.places import list_places
from components.measures.presence import scan_stated
from components.measures.result import Result

NEAR = {"pilot places": "pilot_cities", "partner places": "partners"}
CLOSE_KM = 100
_LISTED = 30  # pairs
_TOWNS = ("address", "district", "city")  # precisions of what people call a city
_COLUMNS = ["place", "names", "other_place", "other_names", "distance_km", "note", "key"]


def list_compared_places(catalogue: Catalogue) -> pd.DataFrame:
    """List the places of the compared projects, as `list_places` does; nothing for one project alone."""
    places = list_places(keep_compared(catalogue))
    return places if count_projects(catalogue) > 1 else places[:0]


@dataclass(frozen=True, eq=False)
class Nearest(Result):
    """The nearest pairs of places, and which places they are of: a key of NEAR."""

    near: str


def list_nearest(catalogue: Catalogue, *, near: str = "pilot places") -> Nearest:
    """List the nearest pairs of places of different compared projects, those they share first.

    Columns: place, names (of its projects), other_place, other_names, distance_km (0: the same place), note,
    key. Places without a distance come last, with the reason as their note; they have no other place.
    """
    return _list_nearest(keep_compared(catalogue), near)


@memoise
def _list_nearest(catalogue: Catalogue, near: str) -> Nearest:
    points = _list_points(catalogue, near)
    measured = points[points["reason"] == ""].reset_index(drop=True)
    rows = [(place, names, place, names, 0.0, note) for place, names, note in _list_meeting(measured)]
    rows += _list_pairs(measured)
    if count_projects(catalogue) > 1:
        lost = points[points["reason"] != ""]
        rows += [(place, names, "", "", np.nan, reason) for place, names, reason in
                 zip(lost["location"], lost["names"], lost["reason"], strict=True)]  # fmt: skip
    table = pd.DataFrame([(*row, str(ItemKey("place", row[0]))) for row in rows], columns=_COLUMNS)
    return Nearest(table, near)


@memoise
def _list_points(catalogue: Catalogue, near: str) -> pd.DataFrame:
    """List places with their projects (a set), names, note, and the reason why one has no distance, or ""."""
    stated = scan_stated(catalogue, NEAR[near], "location").select("project", location="value")
    projects: dict[str, set[str]] = {}
    for location, project in fetch_rows(stated.filter(nw.col("location") != "").unique().select("location", "project")):
        projects.setdefault(location, set()).add(project)
    columns = ["location", "latitude", "longitude", "precision", "status", "reason"]
    places = collect(
        scan(catalogue.places).select(columns).filter(nw.col("location").is_in(list(projects))), "location"
    )
    names = name_projects(catalogue)
    of_place = [projects[location] for location in places["location"]]
    return places.assign(
        projects=pd.Series(of_place, index=places.index, dtype=object),
        names=[name_projects_there([name for project, name in names.items() if project in each]) for each in of_place],
        note=[_note(*cells) for cells in zip(places["precision"], places["status"], places["reason"], strict=True)],
        reason=[
            _explain(*cells) for cells in zip(places["latitude"], places["precision"], places["reason"], strict=True)
        ],
    )


def _note(precision: str, status: str, reason: str) -> str:
    return tell_doubt(is_region=precision == "region", doubt=reason if status == "unsure" else "")


def _explain(latitude: float, precision: str, reason: str) -> str:
    """Return why a place has no distance, or ""."""
    is_country = precision == "country"
    return tell_no_distance(is_country=is_country, reason=reason) if is_country or pd.isna(latitude) else ""


def list_meeting_places(catalogue: Catalogue, near: str) -> list[str]:
    """Return the places, located or not, that two compared projects or more are in; whole countries are none."""
    points = _list_points(keep_compared(catalogue), near)
    return [row["location"] for row in points.to_dict("records") if _is_meeting(row)]


def _is_meeting(point: TableRow) -> bool:
    return len(point["projects"]) > 1 and point["precision"] != "country"


def _list_meeting(points: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return the places where projects meet."""
    meeting = points[points["projects"].map(len) > 1] if len(points) else points
    return list(zip(meeting["location"], meeting["names"], [name_same_place()] * len(meeting), strict=True))


def _list_pairs(points: pd.DataFrame) -> list[tuple[str, str, str, str, float, str]]:
    """Return the nearest pairs of different places that different projects are in, nearest first."""
    estimates = _estimate(points)
    candidates = _find_smallest(estimates.ravel(), 2 * _LISTED)
    rows = points.to_dict("records")
    pairs = []
    for candidate in candidates:
        if not np.isfinite(estimates.flat[candidate]):
            break
        here, there = (rows[int(number)] for number in np.unravel_index(candidate, estimates.shape))
        note = tell_doubts([(row["location"], row["note"]) for row in (here, there)])
        ends = (here["location"], here["names"], there["location"], there["names"])
        pairs.append((*ends, _measure(here, there), note))
    return sorted(pairs, key=lambda pair: (pair[4], pair[0], pair[2]))[:_LISTED]


def _find_smallest(numbers: np.ndarray, most: int) -> np.ndarray:
    """Return the positions of the smallest numbers, smallest first; of very many, without sorting them all."""
    positions = np.argpartition(numbers, most)[:most] if len(numbers) > most else np.arange(len(numbers))
    return np.asarray(positions[np.argsort(numbers[positions], kind="stable")])


def _estimate(points: pd.DataFrame) -> np.ndarray:
    """Return the distance of each pair of places once, infinite where only one project is in both."""
    where = points[["latitude", "longitude"]].to_numpy()
    estimates = estimate_km(where, where)
    alone = np.array([next(iter(each)) if len(each) == 1 else "" for each in points["projects"]], dtype=str)
    same = (alone[:, None] == alone[None, :]) & (alone[:, None] != "")
    estimates[same | np.tril(np.ones_like(estimates, dtype=bool))] = np.inf
    return estimates


def _measure(here: TableRow, there: TableRow) -> float:
    return measure_km((here["latitude"], here["longitude"]), (there["latitude"], there["longitude"]))


def list_close_cities(catalogue: Catalogue) -> list[str]:
    """Return the partner cities that lie within CLOSE_KM of another partner city of another compared project.

    A city in which two projects have partners is shared, and not close for that alone.
    """
    return _list_close_cities(keep_compared(catalogue))


@memoise
def _list_close_cities(catalogue: Catalogue) -> list[str]:
    points = _list_points(catalogue, "partner places")
    cities = points[(points["reason"] == "") & points["precision"].isin(_TOWNS)].reset_index(drop=True)
    estimates = _estimate(cities)
    rows = cities.to_dict("records")
    close: set[str] = set()
    for one, other in zip(*np.nonzero(estimates <= CLOSE_KM * (1 + SLACK)), strict=True):
        sure = estimates[one, other] <= CLOSE_KM * (1 - SLACK)
        if sure or _measure(rows[one], rows[other]) <= CLOSE_KM:
            close |= {rows[one]["location"], rows[other]["location"]}
    return sorted(close)


def find_nearest_facts(nearest: Nearest, catalogue: Catalogue) -> NearestFacts | None:
    """Find which places projects meet in and which are nearest, or why no distance can be told."""
    table = nearest.table
    if table.empty:
        return None
    meeting = tuple(drop_country(place) for place in table.loc[table["place"] == table["other_place"], "place"])
    apart = table[(table["place"] != table["other_place"]) & table["distance_km"].notna()]
    if meeting or len(apart):
        return NearestFacts(nearest.near, meeting, _make_pair(apart.iloc[0]) if len(apart) else None)
    return _find_unmeasured(keep_compared(catalogue), nearest.near)


def _make_pair(row: pd.Series) -> NearestPair:
    here, there = drop_country(row["place"]), drop_country(row["other_place"])
    return NearestPair(here, row["names"], there, row["other_names"], float(row["distance_km"]))


def _find_unmeasured(compared: Catalogue, near: str) -> NearestFacts:
    """Find which project alone has places of the kind, or of which projects none of them has a distance."""
    points, names = _list_points(compared, near), name_projects(compared)
    stated = set().union(*points["projects"])
    measured = set().union(*points.loc[points["reason"] == "", "projects"])
    if len(stated) == 1:
        return NearestFacts(near, (), None, only=names[stated.pop()])
    return NearestFacts(near, (), None, lost=tuple(name for each, name in names.items() if each in stated - measured))


def drop_country(location: str) -> str:
    """Return a place without its country."""
    return location.rsplit(", ", 1)[0]
