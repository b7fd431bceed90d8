"""Places → a map: points for cities, areas for regions, hollow where unsure; what is shared has its own colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.measures.engine import name_projects
from components.measures.places import list_places
from components.measures.presence import ASIDE
from components.plots.base_map import REGIONS, make_base_map
from components.plots.chart import Chart
from components.plots.colours import colour_projects, make_steps
from components.plots.colours import list_legend as list_colours
from components.plots.row_key import name_item
from components.plots.style import Figure, make_layout

EUROPE = (-11.0, 34.5, 33.0, 65.0)  # west, south, east, north of the first view when nothing is on the map
_WIDEST = (-25.0, 33.0, 46.0, 71.5)  # places beyond it do not widen the first view
_CROWDED = 400  # points; from here on near points are drawn as one with their number
_LEAST = 8  # px, of a point that nothing stands for
_RING = 5.0  # px, twice the width of the ring around a place that is not sure
_NAMED = 40  # so many places can carry their names
_SWITCHED = 25  # points; from here on a visitor may draw near ones as one, or not
#: What a number on the map says.
CROWD = {"label": "a number: so many places near each other", "colour": "@bar"}
_SEAT = "only the seat of a network"
_DEPTHS = (1, 2, 3, 5)  # projects that meet in a place, when there are too many for colours of their own


def plot_places(places: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return the map of `list_places`: areas below, points above."""
    located = places[places["latitude"].notna()].copy()
    located["shade"], scale = _shade(located, catalogue)
    areas = located[located["shape"] != ""]
    points = located[located["shape"] == ""]
    points = points.assign(size=_size(points)).sort_values(["projects", "size"])  # where most meet is on top
    crowded = _mark_crowded(points)
    return {
        "data": [
            *([] if areas.empty else [_draw_areas(areas, scale)]),
            _draw_points(points[~crowded], scale, crowded=False),
            _draw_hollows(points[points["status"] != "found"]),
            _draw_names(points[~crowded]),
            _draw_points(points[crowded], scale, crowded=True),  # last, so that nothing covers their numbers
        ],
        "layout": make_layout(
            map={"style": make_base_map(), "center": {"lon": 11, "lat": 51}, "zoom": 3},
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            dragmode="pan",
        ),
    }


def _mark_crowded(points: pd.DataFrame) -> pd.Series:
    """Say which points are drawn as one where they are near each other; what is unsure never hides in a crowd."""
    return (points["status"] == "found") & (len(points) > _CROWDED)


def list_legend(places: pd.DataFrame, catalogue: Catalogue) -> list[dict[str, str]]:
    """Return what the colours of the map say, as {"label", "colour"}."""
    unsure = [{"label": "place not certain", "colour": "@muted", "hollow": "yes"}]
    crowd = [CROWD] if _mark_crowded(_list_points(places)).any() else []
    seats = list_colours({_SEAT: "@muted"}) if (places["projects"] == 0).any() else []
    return _list_colours(places, catalogue) + seats + (unsure if (places["status"] == "unsure").any() else []) + crowd


def offer_crowds(places: pd.DataFrame) -> dict[str, Any]:
    """Return what the card needs so that a visitor may draw near points as one, or not; {} for a few points."""
    return {"crowd": CROWD} if len(_list_points(places)) >= _SWITCHED else {}


def _list_points(places: pd.DataFrame) -> pd.DataFrame:
    return places[places["latitude"].notna() & (places["shape"] == "")]


def _list_colours(places: pd.DataFrame, catalogue: Catalogue) -> list[dict[str, str]]:
    colours = colour_projects(catalogue)
    if not colours:
        return list_colours({label: f"@depth{i}" for i, label in enumerate(("1 project", "2", "3–4", "5 and more"))})
    names = name_projects(catalogue)
    shared = {"several projects": "@shared"} if (places["projects"] > 1).any() else {}
    return list_colours({names[project]: colour for project, colour in colours.items()} | shared)


def find_extent(places: pd.DataFrame) -> list[float]:
    """Return [west, south, east, north] around the places, so that a few far ones do not shrink the rest."""
    west, south, east, north = _WIDEST
    located = places[places["latitude"].notna()]
    near = located[located["longitude"].between(west, east) & located["latitude"].between(south, north)]
    shown = near if len(near) >= 0.5 * len(located) else located
    if shown.empty:
        return list(EUROPE)
    longitude, latitude = shown["longitude"], shown["latitude"]
    return [
        float(x) for x in (longitude.min() - 0.7, latitude.min() - 0.5, longitude.max() + 0.7, latitude.max() + 0.5)
    ]


def find_shared_places(places: pd.DataFrame, catalogue: Catalogue) -> str:
    """Return where most projects meet, or that they meet nowhere.

    A name that is not certain, or the seat of a network, is no meeting.
    """
    number = len(catalogue.projects)
    places = places[places["status"] != "unsure"]
    if places.empty:
        return ""
    if number == 1:
        countries = places.loc[places["country"] != "", "country"].nunique()
        where = f" in {count_of(countries, 'country')}" if countries else ""
        return f"{catalogue.projects['name'].iloc[0]} has {count_of(len(places), 'place')}{where}"
    most = int(places["projects"].max())
    if most < 2:
        return f"No place is shared by the {number:,} projects"
    first = places[places["projects"] == most]["place"].tolist()
    where = first[0] if len(first) == 1 else f"{first[0]} and {count_of(len(first) - 1, 'more place')}"
    verb = "is" if len(first) == 1 else "are each"
    whole = "both" if most == number == 2 else f"{most:,} of {number:,}"
    return f"{where} {verb} in {whole} projects"


def _shade(located: pd.DataFrame, catalogue: Catalogue) -> tuple[pd.Series, list[str]]:
    """Return a small whole number for each place, and the colours that the numbers stand for; last: a mere seat.

    Numbers, since Plotly reads each colour that is written out one by one (820 against 84 ms at 20,000).
    """
    colours = colour_projects(catalogue)
    if not colours:
        scale = [*(f"@depth{i}" for i in range(len(_DEPTHS))), "@muted"]
        shade = pd.Series(np.searchsorted(_DEPTHS, located["projects"], side="right") - 1, index=located.index)
    else:
        scale = [*colours.values(), "@shared", "@muted"]
        own = located["project"].map({project: i for i, project in enumerate(colours)})
        shade = own.where(located["projects"] == 1, len(colours))
    return shade.mask(located["projects"] == 0, len(scale) - 1).astype(int), scale


def _draw_points(points: pd.DataFrame, scale: list[str], *, crowded: bool) -> dict[str, Any]:
    """Return points, in a crowd near ones as one.

    A trace is there even without points, and always with the same parts: adding layers to a map, or taking
    them away, costs more than all the rest of a filter. Its name stays, too, whether areas stand before it or
    not: plotly.js 4.1 fails when it has to take a trace with clusters off a map.
    """
    return {
        "type": "scattermap",
        "uid": "crowd" if crowded else "points",
        "mode": "markers",
        **_place(points),
        "customdata": ("place:" + points["location"]).tolist(),
        "hovertext": _describe(points),
        "hoverinfo": "text",
        "marker": {
            "size": points["size"].tolist(),
            "color": points["shade"].tolist(),
            "opacity": 0.9,
            "allowoverlap": True,
            **make_steps(scale),
        },
        "cluster": {"enabled": crowded, "maxzoom": 6, "color": "@bar", "opacity": 0.8,
                    "step": [10, 100], "size": [16, 24, 34]},
    }  # fmt: skip


def _size(points: pd.DataFrame) -> pd.Series:
    """Return the width of points in px: their area grows with the partners and pilots there."""
    return np.minimum(_LEAST + 4 * np.sqrt(points["partners"] + points["pilots"]), 34).round(1)


def _draw_hollows(points: pd.DataFrame) -> dict[str, Any]:
    """Return what makes rings of the points that are not sure, for a map's points have no outline of their own."""
    return {
        "type": "scattermap",
        "uid": "hollows",
        "mode": "markers",
        **_place(points),
        "customdata": ("place:" + points["location"]).tolist(),
        "hoverinfo": "skip",
        "marker": {"size": (points["size"] - _RING).tolist(), "color": "@land", "opacity": 1, "allowoverlap": True},
    }


def _draw_names(points: pd.DataFrame) -> dict[str, Any]:
    """Return the names of the largest points: where two would collide the map keeps the first.

    What the heading names comes first of all. The names stand beside points that are not seen, since
    the points themselves come in the other order: what is drawn last lies on top.
    """
    named = points[::-1].sort_values("projects", key=lambda projects: projects < projects.max(), kind="stable")
    named = named.head(_NAMED)
    return {
        "type": "scattermap",
        "uid": "names",
        "mode": "markers+text",
        **_place(named),
        "text": named["place"].tolist(),
        "textposition": "middle right",
        "textfont": {"size": 13, "color": "@ink"},
        "hoverinfo": "skip",
        # without a size, plotly.js puts the names nowhere, for good
        "marker": {"size": named["size"].tolist() or [_LEAST], "opacity": 0, "allowoverlap": True},
    }


def _place(points: pd.DataFrame) -> dict[str, list[float | None]]:
    return {
        "lat": points["latitude"].round(4).tolist() or [None],
        "lon": points["longitude"].round(4).tolist() or [None],
    }


def _draw_areas(areas: pd.DataFrame, scale: list[str]) -> dict[str, Any]:
    steps = make_steps(scale)
    return {
        "type": "choroplethmap",
        "geojson": REGIONS,
        "featureidkey": "id",
        "locations": areas["shape"].tolist(),
        "z": areas["shade"].tolist(),
        "colorscale": steps["colorscale"], "zmin": steps["cmin"], "zmax": steps["cmax"], "showscale": False,
        "marker": {
            "opacity": np.where(areas["status"] == "found", 0.42, 0.1).tolist(),
            "line": {"color": "@ink", "width": 0.8},
        },
        "customdata": ("place:" + areas["location"]).tolist(),
        "hovertext": _describe(areas),
        "hoverinfo": "text",
    }  # fmt: skip


def _describe(places: pd.DataFrame) -> list[str]:
    unsure = {"found": "", "unsure": "<br>place not certain"}
    return [
        f"<b>{row['place']}</b>, {row['country']}<br>{_count(row)}{unsure.get(row['status'], '')}"
        for row in places.to_dict("records")
    ]


def _count(place: Mapping[Any, Any]) -> str:
    """Return what is in a place; of the seat of a network alone that it is no more."""
    if not place["projects"]:
        return f"{_SEAT}, in {count_of(place['networks'], 'project')}"
    numbers = (count_of(place[name], name.removesuffix("s")) for name in ("projects", "partners", "pilots"))
    networks = f"<br>{count_of(place['networks'], 'partner')} of them a network" if place["networks"] else ""
    return " · ".join(numbers) + networks


PLACES = Chart(
    name="places",
    title="Places of partners and pilots",
    counts="Places where a partner has its seat or a measure was piloted; size: partners and pilots there. "
    f"{ASIDE}",
    measure=list_places,
    plot=plot_places,
    find=find_shared_places,
    empty="No place is known for this selection.",
    labels={
        "place": "Place", "country": "Country", "projects": "Projects", "partners": "Partners",
        "networks": "Of them networks", "pilots": "Pilots",
        "precision": "Precision", "status": "Located", "latitude": "Latitude", "longitude": "Longitude",
    },
    height=lambda table: 560,
    key=name_item("place", "location"),
    extras=lambda table, catalogue: {
        "extent": find_extent(table),
        "legend": list_legend(table, catalogue),
        **offer_crowds(table),
    },
)  # fmt: skip
