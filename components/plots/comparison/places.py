"""Places of compared projects → one map of them all, and bars of how far the nearest are apart."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.table_row import TableRow
from components.language.comparison.distances import name_distance, tell_nearest, tell_places_without_distance
from components.language.comparison.meeting import tell_meeting
from components.language.notes import join_remarks, tell_rest
from components.language.places import ASIDE
from components.measures.comparison.distance import (
    NEAR,
    Nearest,
    find_nearest_facts,
    list_compared_places,
    list_nearest,
)
from components.measures.comparison.items import keep_compared
from components.measures.comparison.meeting import find_meeting
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.map import Areas, Lines, Map
from components.plots.kinds.tip import Strong, Tip
from components.plots.places import PLACES, list_place_legend, plot_places
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

DRAWN = 10  # pairs
_TIED = 5  # pairs that the map ties together


def plot_compared_places(table: pd.DataFrame, catalogue: Catalogue) -> Map:
    """Return the map of the compared projects, with lines between the nearest pilot places of different ones."""
    compared = keep_compared(catalogue)
    places = plot_places(table, compared)
    areas = tuple(layer for layer in places.layers if isinstance(layer, Areas))
    ties = _tie(_list_drawn(list_nearest(compared).table).head(_TIED), table)
    return replace(places, layers=(*areas, ties, *places.layers[len(areas) :]))


def _tie(pairs: pd.DataFrame, places: pd.DataFrame) -> Lines:
    """Return lines between places."""
    where = places.set_index("location")[["longitude", "latitude"]].round(4)
    ends = [(pair["place"], pair["other_place"]) for pair in pairs.to_dict("records") if pair["distance_km"] > 0]
    lines = tuple(tuple(where.loc[list(pair)].itertuples(index=False, name=None)) for pair in ends)
    return Lines(lines, colour="@shared")


def plot_nearest(nearest: Nearest, catalogue: Catalogue) -> Bars:
    """Return a bar for each of the nearest pairs, as long as the distance."""
    table = nearest.table
    drawn = _list_drawn(table)
    labels = _label_pairs(drawn)
    distances = drawn["distance_km"].tolist()
    tips = tuple(_describe(pair) for pair in drawn.to_dict("records"))
    lengths = tuple(round(distance, 1) for distance in distances)
    series = Series("distance", "@shared", lengths, tips, tuple(drawn["key"]))
    panel = Panel("Kilometres", (series,), tuple(map(name_distance, distances)))
    return Bars(tuple(labels), (panel,), note=_tell_rest(table))


def _describe(pair: TableRow) -> Tip:
    other = (Strong(pair["other_place"]), f" ({pair['other_names']})")
    notes = pair["note"].split("; ") if pair["note"] else ()
    return Tip(pair["place"], f" ({pair['names']})", (other, name_distance(pair["distance_km"]), *notes))


def _list_drawn(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["distance_km"].notna()].head(DRAWN)


def _label_pairs(drawn: pd.DataFrame) -> list[str]:
    """Return "Antwerp – Venlo", without the countries; one name for a place that projects share."""
    ends = [
        [place.rsplit(", ", 1)[0] for place in pair] for pair in zip(drawn["place"], drawn["other_place"], strict=True)
    ]
    return [here if here == there else f"{here} – {there}" for here, there in ends]


def _tell_rest(table: pd.DataFrame) -> str:
    pairs, lost = int(table["distance_km"].notna().sum()), int(table["distance_km"].isna().sum())
    return join_remarks(tell_rest(pairs - DRAWN, "pair"), tell_places_without_distance(lost))


NEAR_CHOICE = Choice(
    "near",
    "Nearest pairs of",
    "one",
    list_options=lambda catalogue: tuple(NEAR),
    default="pilot places",
    help="Pilot places: where a measure was tried. Partner places: where a partner has its seat. Distances are "
    "geodesic, between the points of the places; a region counts at its middle.",
)

COMPARED_PLACES = Chart(
    name="compared-places",
    title="Places of partners and pilots",
    counts="Places where a partner has its seat or a measure was piloted; size: partners and pilots there; lines: the "
    "nearest pilot places of different projects. " + ASIDE,
    measure=list_compared_places,
    plot=plot_compared_places,
    find=lambda table, catalogue: tell_meeting(find_meeting(table, catalogue)),
    empty="No places are known for two projects here.",
    columns=PLACES.columns,
    height=lambda table: 520,
    key=PLACES.key,
    extras=lambda table, catalogue: {"legend": list_place_legend(table, keep_compared(catalogue))},
)

NEAREST = Chart(
    name="nearest-places",
    title="How near they are to each other",
    counts="Pairs of places of different projects, nearest first; geodesic distance, a region counts at its middle",
    measure=list_nearest,
    plot=plot_nearest,
    find=lambda nearest, catalogue: tell_nearest(find_nearest_facts(nearest, catalogue)),
    empty="No two projects here have places of this kind.",
    columns=(
        TableColumn("place", "Place"),
        TableColumn("names", "Projects"),
        TableColumn("other_place", "Other place"),
        TableColumn("other_names", "Its projects"),
        TableColumn("distance_km", "Distance (km)", "number"),
        TableColumn("note", "Note"),
        *hide_columns("key"),
    ),
    height=lambda nearest: measure_bars_height(
        _label_pairs(_list_drawn(nearest.table)), note=bool(_tell_rest(nearest.table))
    ),
    key=KEY,
    choices=(NEAR_CHOICE,),
)
