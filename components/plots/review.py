"""How places were found → bars; candidates for a place → a small map."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import ChooseCandidate
from components.geocoding.location import Candidate
from components.language.review import describe_method, name_status, tell_located
from components.measures.review import count_located, find_located
from components.plots.chart import Chart
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.map import Areas, Extent, Lettering, Map, Points
from components.plots.kinds.tip import Tip
from components.plots.table_column import TableColumn

_COLOURS = {"found": "@bar", "unsure": "@depth0", "missing": "@gap", "": "@muted"}
_FAR = 3.0  # degrees around a single candidate


def plot_located(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each way of finding a place, and for what was not found."""
    labels = table["method"].tolist()
    texts = tuple(f"{rows:,}" for rows in table["rows"])
    tips = tuple(
        Tip(method, lines=(describe_method(rows, places),))
        for method, rows, places in zip(labels, table["rows"], table["places"], strict=True)
    )
    series = tuple(
        Series(name_status(status), colour, tuple(table["rows"].where(table["status"] == status, 0).tolist()), tips,
               (None,) * len(table))
        for status, colour in _COLOURS.items()
    )  # fmt: skip
    return Bars(tuple(labels), (Panel("", series, texts),))


def plot_candidates(candidates: Sequence[Candidate], chosen: int | None, others: pd.DataFrame, country: str) -> Map:
    """Return the map of what may be meant, numbered as in the list: hollow, and filled once it is chosen.

    `others`: places of the same projects that are sure, as a hint. A click means "candidate:<number from 0>".
    """
    areas = [(number, each) for number, each in enumerate(candidates) if each.shape]
    layers = (_make_areas(areas, chosen), _make_others(others), _make_points(candidates, chosen))
    return Map(layers, find_review_extent(candidates, others, country))


def find_review_extent(candidates: Sequence[Candidate], others: pd.DataFrame, country: str) -> Extent:
    """Return what is around the candidates in the country, else all, else the other places."""
    near = [each for each in candidates if each.country == country] or candidates
    longitudes = [each.longitude for each in near] or others["longitude"].tolist() or [-11.0, 33.0]
    latitudes = [each.latitude for each in near] or others["latitude"].tolist() or [34.5, 65.0]
    room = _FAR if len(longitudes) == 1 else 0.7
    return min(longitudes) - room, min(latitudes) - room / 1.5, max(longitudes) + room, max(latitudes) + room / 1.5


def _make_points(candidates: Sequence[Candidate], chosen: int | None) -> Points:
    """Return rings with their numbers: a hollow one may be meant, a filled one is chosen."""
    numbers = range(len(candidates))
    return Points(
        longitudes=tuple(each.longitude for each in candidates),
        latitudes=tuple(each.latitude for each in candidates),
        sizes=24,
        colour="@shared",
        tips=tuple(Tip("", str(each)) for each in candidates),
        keys=tuple(str(ChooseCandidate(number)) for number in numbers),
        hollow=tuple(number != chosen for number in numbers),
        inside="@card",
        names=tuple(str(number + 1) for number in numbers),
        lettering=Lettering(side="middle"),
    )


def _make_areas(areas: Sequence[tuple[int, Candidate]], chosen: int | None) -> Areas:
    return Areas(
        shapes="regions",
        ids=tuple(each.shape for _, each in areas),
        colour="@shared",
        opacity=tuple(0.45 if number == chosen else 0.12 for number, _ in areas),
        edge="@shared",
        edge_width=1.2,
        tips=tuple(Tip("", str(each)) for _, each in areas),
        keys=tuple(str(ChooseCandidate(number)) for number, _ in areas),
    )


def _make_others(others: pd.DataFrame) -> Points:
    return Points(
        longitudes=tuple(others["longitude"].tolist()),
        latitudes=tuple(others["latitude"].tolist()),
        sizes=7,
        colour="@muted",
        opacity=0.7,
        tips=tuple(Tip("", place) for place in others["place"].tolist()),
    )


LOCATED = Chart(
    name="located",
    title="How the places of partners and pilots were found",
    counts="A bar is the number of partners and pilots; an unsure place is drawn hollow, a missing one not at all",
    measure=count_located,
    plot=plot_located,
    find=lambda table, catalogue: tell_located(find_located(table, catalogue)),
    empty="Nothing is left to look at in this selection.",
    columns=(
        TableColumn("method", "How"),
        TableColumn("status", "Located"),
        TableColumn("places", "Places", "integer"),
        TableColumn("rows", "Partners and pilots", "integer"),
    ),
    height=lambda table: measure_bars_height(table["method"].tolist(), headed=False),
)
