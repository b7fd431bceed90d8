"""How places were found → bars; candidates for a place → a small map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.geocoding.location import Candidate
from components.language.phrases import count_of
from components.measures.review import count_located, find_located
from components.plots.base_map import REGIONS, make_base_map
from components.plots.chart import Chart
from components.plots.kinds.bars import Bars, Panel, Series, measure_height
from components.plots.kinds.tip import Tip
from components.plots.style import Figure, make_layout

_COLOURS = {"found": "@bar", "unsure": "@depth0", "missing": "@gap", "": "@muted"}
_FAR = 3.0  # degrees around a single candidate


def plot_located(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each way of finding a place, and for what was not found."""
    labels = table["method"].tolist()
    texts = tuple(f"{rows:,}" for rows in table["rows"])
    tips = tuple(
        Tip(method, lines=(_tell_rows(rows, places),))
        for method, rows, places in zip(labels, table["rows"], table["places"], strict=True)
    )
    series = tuple(
        Series(status or "not stated", colour, tuple(table["rows"].where(table["status"] == status, 0).tolist()), tips,
               (None,) * len(table))
        for status, colour in _COLOURS.items()
    )  # fmt: skip
    return Bars(tuple(labels), (Panel("", series, texts),))


def _tell_rows(rows: int, places: int) -> str:
    told = count_of(rows, "partner or pilot", "partners and pilots")
    return f"{told} in {count_of(places, 'place')}" if places else told


def plot_candidates(candidates: Sequence[Candidate], chosen: int | None, others: pd.DataFrame) -> Figure:
    """Return the map of what may be meant, numbered as in the list: hollow, and filled once it is chosen.

    `others`: places of the same projects that are sure, as a hint. A click means "candidate:<number from 0>".
    """
    areas = [(number, each) for number, each in enumerate(candidates) if each.shape]
    return {
        "data": [_draw_areas(areas, chosen), _draw_others(others), *_draw_points(candidates, chosen)],
        "layout": make_layout(
            map={"style": make_base_map(), "center": {"lon": 11, "lat": 51}, "zoom": 3},
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            dragmode="pan",
        ),
    }


def find_extent(candidates: Sequence[Candidate], others: pd.DataFrame, country: str) -> list[float]:
    """Return [west, south, east, north] around the candidates in the country, else all, else the other places."""
    near = [each for each in candidates if each.country == country] or candidates
    longitudes = [each.longitude for each in near] or others["longitude"].tolist() or [-11.0, 33.0]
    latitudes = [each.latitude for each in near] or others["latitude"].tolist() or [34.5, 65.0]
    room = _FAR if len(longitudes) == 1 else 0.7
    return [min(longitudes) - room, min(latitudes) - room / 1.5, max(longitudes) + room, max(latitudes) + room / 1.5]


def _draw_points(candidates: Sequence[Candidate], chosen: int | None) -> list[dict[str, Any]]:
    """Return rings with their numbers: a hollow one may be meant, a filled one is chosen."""
    numbers = range(len(candidates))
    place: dict[str, Any] = {
        "type": "scattermap",
        "lat": [each.latitude for each in candidates] or [None],
        "lon": [each.longitude for each in candidates] or [None],
        "customdata": [f"candidate:{number}" for number in numbers],
    }
    rings: dict[str, Any] = {
        **place, "mode": "markers", "hoverinfo": "text", "hovertext": [str(each) for each in candidates],
        "marker": {"size": 24, "color": "@shared", "opacity": 1, "allowoverlap": True},
    }  # fmt: skip
    inner = {
        **place, "mode": "markers+text", "hoverinfo": "skip",
        "text": [str(number + 1) for number in numbers], "textfont": {"size": 13, "color": "@ink"},
        "marker": {"size": [0.1 if number == chosen else 19 for number in numbers] or [19], "color": "@card",
                   "opacity": 1, "allowoverlap": True},
    }  # fmt: skip
    return [rings, inner]


def _draw_areas(areas: Sequence[tuple[int, Candidate]], chosen: int | None) -> dict[str, Any]:
    return {
        "type": "choroplethmap", "geojson": REGIONS, "featureidkey": "id",
        "locations": [each.shape for _, each in areas], "z": [1] * len(areas),
        "colorscale": [[0, "@shared"], [1, "@shared"]], "zmin": 0, "zmax": 1, "showscale": False,
        "marker": {"opacity": [0.45 if number == chosen else 0.12 for number, _ in areas],
                   "line": {"color": "@shared", "width": 1.2}},
        "customdata": [f"candidate:{number}" for number, _ in areas],
        "hovertext": [str(each) for _, each in areas], "hoverinfo": "text",
    }  # fmt: skip


def _draw_others(others: pd.DataFrame) -> dict[str, Any]:
    return {
        "type": "scattermap", "mode": "markers",
        "lat": others["latitude"].tolist() or [None], "lon": others["longitude"].tolist() or [None],
        "hovertext": others["place"].tolist(), "hoverinfo": "text",
        "marker": {"size": 7, "color": "@muted", "opacity": 0.7, "allowoverlap": True},
    }  # fmt: skip


LOCATED = Chart(
    name="located",
    title="How the places of partners and pilots were found",
    counts="A bar is the number of partners and pilots; an unsure place is drawn hollow, a missing one not at all",
    measure=count_located,
    plot=plot_located,
    find=find_located,
    empty="Nothing is left to look at in this selection.",
    labels={"method": "How", "status": "Located", "places": "Places", "rows": "Partners and pilots"},
    height=lambda table: measure_height(table["method"].tolist(), headed=False),
)
