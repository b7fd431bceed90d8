"""Places → a map: points for cities, areas for regions, hollow where unsure; what is shared has its own colour."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.place_tips import (
    PlaceTotals,
    describe_place,
    explain_crowd,
    name_meeting_place,
    name_mere_seat,
    name_project_steps,
    name_unsure_place,
)
from components.language.places import ASIDE, tell_shared_places
from components.measures.engine import name_projects
from components.measures.places import find_shared_places, list_places
from components.plots.chart import Chart
from components.plots.colours import colour_projects
from components.plots.colours import list_legend as list_colours
from components.plots.extras import Extras, LegendEntry
from components.plots.kinds.map import Areas, Crowd, Extent, Layer, Lettering, Map, Names, Points, Shades
from components.plots.kinds.tip import Tip
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn, hide_columns

EUROPE: Extent = (-11.0, 34.5, 33.0, 65.0)  # west, south, east, north of the first view when nothing is on the map
_WIDEST = (-25.0, 33.0, 46.0, 71.5)  # places beyond it do not widen the first view
_CROWDED = 400  # points; from here on near points are drawn as one with their number
_LEAST = 8  # px, of a point that nothing stands for
_NAMED = 40  # so many places can carry their names
_SWITCHED = 25  # points; from here on a visitor may draw near ones as one, or not
_DEPTHS = (1, 2, 3, 5)  # projects that meet in a place, when there are too many for colours of their own


def plot_places(places: pd.DataFrame, catalogue: Catalogue) -> Map:
    """Return the map of `list_places`: areas below, points above, the smallest on top, so that all are seen."""
    located = places[places["latitude"].notna()].copy()
    located["shade"], palette = _shade(located, catalogue)
    areas = located[located["shape"] != ""]
    points = located[located["shape"] == ""]
    points = points.assign(size=_size(points)).sort_values(["size", "projects"], ascending=[False, True])
    crowded = _mark_crowded(points)
    layers: tuple[Layer, ...] = (
        *([] if areas.empty else [_make_areas(areas, palette)]),
        _make_points(points[~crowded], palette),
        _make_names(points[~crowded] if not crowded.any() else points.head(0)),  # they would lie over crowds
        _make_crowd(points[crowded], palette),  # last, so that nothing covers their numbers
    )
    return Map(layers, find_extent(places))


def _mark_crowded(points: pd.DataFrame) -> pd.Series:
    """Say which points are drawn as one where they are near each other; what is unsure never hides in a crowd."""
    return (points["status"] == "found") & (len(points) > _CROWDED)


def list_place_legend(places: pd.DataFrame, catalogue: Catalogue) -> list[LegendEntry]:
    """Return what the colours of the map say, as {"label", "colour"}."""
    unsure: list[LegendEntry] = [{"label": name_unsure_place(), "colour": "@muted", "hollow": "yes"}]
    crowd = [_explain_crowd()] if _mark_crowded(_list_points(places)).any() else []
    seats = list_colours({name_mere_seat(): "@muted"}) if (places["projects"] == 0).any() else []
    return _list_colours(places, catalogue) + seats + (unsure if (places["status"] == "unsure").any() else []) + crowd


def offer_crowds(places: pd.DataFrame) -> Extras:
    """Return what the card needs so that a visitor may draw near points as one, or not; {} for a few points."""
    return {"crowd": _explain_crowd()} if len(_list_points(places)) >= _SWITCHED else {}


def _explain_crowd() -> LegendEntry:
    return {"label": explain_crowd(), "colour": "@bar"}


def _list_points(places: pd.DataFrame) -> pd.DataFrame:
    return places[places["latitude"].notna() & (places["shape"] == "")]


def _list_colours(places: pd.DataFrame, catalogue: Catalogue) -> list[LegendEntry]:
    colours = colour_projects(catalogue)
    if not colours:
        return list_colours({label: f"@depth{i}" for i, label in enumerate(name_project_steps())})
    names = name_projects(catalogue)
    shared = {name_meeting_place(): "@shared"} if (places["projects"] > 1).any() else {}
    return list_colours({names[project]: colour for project, colour in colours.items()} | shared)


def find_extent(places: pd.DataFrame) -> Extent:
    """Return what is around the places, so that a few far ones do not shrink the rest."""
    west, south, east, north = _WIDEST
    located = places[places["latitude"].notna()]
    near = located[located["longitude"].between(west, east) & located["latitude"].between(south, north)]
    shown = near if len(near) >= 0.5 * len(located) else located
    if shown.empty:
        return EUROPE
    (west, east), (south, north) = (shown[side].agg(["min", "max"]).tolist() for side in ("longitude", "latitude"))
    return west - 0.7, south - 0.5, east + 0.7, north + 0.5


def _shade(located: pd.DataFrame, catalogue: Catalogue) -> tuple[pd.Series, tuple[str, ...]]:
    """Return a small whole number for each place, and the colours that the numbers stand for; last: a mere seat."""
    colours = colour_projects(catalogue)
    if not colours:
        palette = (*(f"@depth{i}" for i in range(len(_DEPTHS))), "@muted")
        shade = pd.Series(np.searchsorted(_DEPTHS, located["projects"], side="right") - 1, index=located.index)
    else:
        palette = (*colours.values(), "@shared", "@muted")
        own = located["project"].map({project: i for i, project in enumerate(colours)})
        shade = own.where(located["projects"] == 1, len(colours))
    return shade.mask(located["projects"] == 0, len(palette) - 1).astype(int), palette


def _make_areas(areas: pd.DataFrame, palette: tuple[str, ...]) -> Areas:
    return Areas(
        shapes="regions",
        ids=tuple(areas["shape"].tolist()),
        colour=Shades(tuple(areas["shade"].tolist()), palette),
        opacity=tuple(np.where(areas["status"] == "found", 0.42, 0.1).tolist()),
        edge="@ink",
        edge_width=0.8,
        tips=_describe(areas),
        keys=_list_keys(areas),
    )


def _make_points(points: pd.DataFrame, palette: tuple[str, ...]) -> Points:
    """Return points that stand each alone; those that are not sure are rings."""
    hollow = tuple((points["status"] != "found").tolist())
    return replace(_make_crowd(points, palette), name="points", hollow=hollow, crowd=Crowd(joined=False))


def _make_crowd(points: pd.DataFrame, palette: tuple[str, ...]) -> Points:
    """Return points of which near ones are drawn as one."""
    return Points(
        **_place(points),
        sizes=tuple(points["size"].tolist()),
        colour=Shades(tuple(points["shade"].tolist()), palette),
        opacity=0.9,
        tips=_describe(points),
        keys=_list_keys(points),
        crowd=Crowd(joined=True),
        name="crowd",
    )


def _size(points: pd.DataFrame) -> pd.Series:
    """Return the width of points in px: their area grows with the partners and pilots there."""
    return np.minimum(_LEAST + 4 * np.sqrt(points["partners"] + points["pilots"]), 34).round(1)


def _make_names(points: pd.DataFrame) -> Names:
    """Return the names of the points where most projects meet, of which the heading names the first.

    They are a layer of their own since the points come in another order: what is drawn last lies on top.
    """
    named = points.sort_values(["projects", "size"], ascending=False).head(_NAMED)
    return Names(
        **_place(named),
        texts=tuple(named["place"].tolist()),
        lettering=Lettering(),
        beside=tuple(named["size"].tolist()),
        name="names",
    )


def _place(points: pd.DataFrame) -> dict[str, Any]:
    return {f"{side}s": tuple(points[side].round(4).tolist()) for side in ("longitude", "latitude")}


def _list_keys(places: pd.DataFrame) -> tuple[str, ...]:
    return tuple(str(ItemKey("place", location)) for location in places["location"].tolist())


def _describe(places: pd.DataFrame) -> tuple[Tip, ...]:
    columns = ("place", "country", "status", "part_of", "projects", "partners", "pilots", "networks")
    return tuple(
        Tip(place, f", {country}", describe_place(PlaceTotals(*counts), is_unsure=status == "unsure", part_of=area))
        for place, country, status, area, *counts in zip(*(places[column].tolist() for column in columns), strict=True)
    )


PLACES = Chart(
    name="places",
    title="Places of partners and pilots",
    counts="Places where a partner has its seat or a measure was piloted; size: partners and pilots there. " + ASIDE,
    measure=list_places,
    plot=plot_places,
    find=lambda table, catalogue: tell_shared_places(find_shared_places(table, catalogue)),
    empty="No place is known for this selection.",
    columns=(
        TableColumn("place", "Place"),
        TableColumn("country", "Country"),
        TableColumn("projects", "Projects", "integer"),
        TableColumn("partners", "Partners", "integer"),
        TableColumn("networks", "Of them networks", "integer"),
        TableColumn("pilots", "Pilots", "integer"),
        TableColumn("part_of", "Part of the pilot area", optional=True),
        TableColumn("precision", "Precision"),
        TableColumn("status", "Located"),
        TableColumn("latitude", "Latitude", "number"),
        TableColumn("longitude", "Longitude", "number"),
        *hide_columns("location", "shape", "project"),
    ),
    height=lambda table: 560,
    key=name_item("place", "location"),
    extras=lambda table, catalogue: {
        "legend": list_place_legend(table, catalogue),
        **offer_crowds(table),
    },
)
