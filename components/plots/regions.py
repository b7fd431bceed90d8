"""Counts of areas → a choropleth in few steps of one hue, and bars of the areas that have partners but no pilot."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import LookInto
from components.catalogue.item_key import ItemKey
from components.geocoding.areas.divisions import list_divisions
from components.language.area_tips import (
    AreaTotals,
    describe_area,
    describe_rate,
    describe_waiting_area,
    explain_reference,
    name_class,
    name_empty_areas,
    name_small_areas,
    tell_not_comparable,
)
from components.language.notes import tell_unnamed_rest
from components.language.regions import tell_fullest_area, tell_unpiloted
from components.measures.regions import (
    COUNTS,
    EVERYWHERE,
    FEWEST,
    LEVELS,
    MILLION,
    NONE,
    AreaCounts,
    AreaGaps,
    count_by_area,
    find_fullest_area,
    find_unpiloted,
    list_mapped_countries,
    list_unpiloted,
)
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.colours import list_legend
from components.plots.extras import LegendEntry
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.map import Areas, Extent, Lettering, Map, Names, Shades
from components.plots.kinds.tip import Tip
from components.plots.places import find_extent
from components.plots.row_key import KEY, RowKey
from components.plots.table_column import TableColumn, hide_columns

STEPS = 5
HEIGHT = 560  # px of the map
MOST = 15  # bars drawn; the table has them all
_HUES = {1: (3,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4)}  # which steps so many classes take; five take all
_PALE = 3  # steps on which dark text reads well; on the others it is light
#: Where classes may begin, the finest series first.
_NICE = [
    [float(f"{first}e{zeros}") for zeros in range(-6, 9) for first in firsts] for firsts in ((1, 2, 5), (1, 5), (1,))
]
_LABELLED = 50  # areas; of more the numbers would hide the map
_MARGIN = 2.0  # degrees from the middle of the outermost areas to the edge of the first view

LEVEL = Choice(
    "level",
    "Areas",
    "one",
    lambda catalogue: LEVELS,
    default=LEVELS[0],
    help="Regions: provinces, counties or Länder, in countries with more than 25 of them their unions",
)
WITHIN = Choice(
    "within",
    "Within",
    "one",
    lambda catalogue: (EVERYWHERE, *list_mapped_countries(catalogue)),
    default=EVERYWHERE,
    help="A click on a country of the map shows its regions",
)
COUNTING = Choice(
    "counting",
    "Counted",
    "one",
    lambda catalogue: COUNTS,
    default=COUNTS[0],
    help="Organisations: different ones in the area; participations: one for each of their projects; places: where a "
    "partner has its seat or a measure was piloted; pilots: measures in a place; "
    "projects: with a pilot, or a partner that is no network",
)
PER = Choice(
    "per",
    "Reference",
    "one",
    lambda catalogue: (NONE, MILLION),
    default=NONE,
    help=explain_reference(FEWEST),
)


def plot_areas(counted: AreaCounts, catalogue: Catalogue) -> Map:
    """Return the areas in steps of one hue, each with its number in it where there is room."""
    known = counted.keep(counted.table["area"] != "")
    bounds = make_bounds(list(known.table["value"]))
    steps = [_find_step(value, bounds) for value in known.table["value"]]
    layers = (
        _fill(known, steps),
        _label(known, [step in range(_PALE) for step in steps], "@ink"),
        _label(known, [step >= _PALE for step in steps], "@card"),
    )
    return Map(layers, find_areas_extent(counted.table))


def make_bounds(values: Sequence[float]) -> list[float]:
    """Return where at most STEPS classes begin: at round numbers (1, 2, 5, 10 …).

    >>> make_bounds([1, 1, 1, 2, 3, 4, 7, 12, 33]), make_bounds([1, 500]), make_bounds([0.12, 0.9])
    ([1.0, 2.0, 5.0, 10.0, 20.0], [1.0, 5.0, 10.0, 50.0, 100.0], [0.1, 0.2, 0.5])
    """
    counted = [value for value in values if value > 0]
    if not counted:
        return []
    low, high = min(counted), 0.75 * max(counted)
    for series in _NICE:
        begin = max((number for number in series if number <= low), default=series[0])
        bounds = [number for number in series if begin <= number <= max(high, begin)]
        if len(bounds) <= STEPS:
            return bounds
    return bounds[-STEPS:]


def _find_step(value: float, bounds: Sequence[float]) -> int:
    """Return the number of a class from 0; -1 for none, -2 for what is not compared."""
    if pd.isna(value):
        return -2
    return _list_steps(bounds)[max(bisect_right(bounds, value) - 1, 0)] if value > 0 else -1


def _list_steps(bounds: Sequence[float]) -> Sequence[int]:
    return _HUES.get(len(bounds), range(STEPS))


def _fill(counted: AreaCounts, steps: list[int]) -> Areas:
    drawn = counted.table
    palette = ("@border", "@inner", *(f"@step{step}" for step in range(STEPS)))
    return Areas(
        shapes="countries" if counted.level == LEVELS[0] else "regions",
        ids=tuple(drawn["shape"].tolist()),
        colour=Shades(tuple(step + 2 for step in steps), palette),
        opacity=0.92,
        edge="@card",
        edge_width=0.8,
        tips=_describe_all(counted),
        keys=tuple(drawn["key"].tolist()),
    )


def _list_keys(drawn: pd.DataFrame) -> list[str]:
    return [str(ItemKey(level, area)) for level, area in zip(drawn["level"], drawn["area"], strict=True)]


def _describe_all(counted: AreaCounts) -> tuple[Tip, ...]:
    is_rate = counted.per == MILLION
    tips = []
    for row in counted.table.to_dict("records"):
        counts = describe_area(AreaTotals(**{count: int(row[count]) for count in COUNTS}))
        where = "" if row["name"] == row["country"] else f", {row['country']}"
        lines = (counts, _describe_rate(counted.counting, row["value"])) if is_rate else (counts,)
        tips.append(Tip(row["name"], where, lines))
    return tuple(tips)


def _describe_rate(counting: str, rate: float) -> str:
    return tell_not_comparable(FEWEST) if pd.isna(rate) else describe_rate(counting, rate)


def _label(counted: AreaCounts, are_these: list[bool], colour: str) -> Names:
    """Return the numbers of some areas, the largest first; of too many areas, none."""
    drawn = counted.table
    named = len(drawn) <= _LABELLED
    rows = drawn.loc[pd.Series(are_these, index=drawn.index, dtype=bool)]
    areas = [list_divisions(counted.level)[area] for area in rows["area"]]
    number = "{:,.1f}" if counted.per == MILLION else "{:,.0f}"
    return Names(
        longitudes=tuple(area.longitude for area in areas),
        latitudes=tuple(area.latitude for area in areas),
        texts=tuple(number.format(value) if named else "" for value in rows["value"]),
        lettering=Lettering(14, colour, "middle"),
    )


def list_classes(counted: AreaCounts) -> list[LegendEntry]:
    """Return what the colours say: the numbers of each class, and what is not counted in any."""
    known = counted.table[counted.table["area"] != ""]
    bounds = make_bounds(list(known["value"]))
    is_rate = counted.per == MILLION
    texts = [name_class(*pair, is_rate=is_rate) for pair in zip_longest(bounds, bounds[1:])]
    colours = {text: f"@step{step}" for text, step in zip(texts, _list_steps(bounds), strict=False)}
    colours |= {name_empty_areas(): "@inner"} if (known["value"] == 0).any() else {}
    return list_legend(colours | ({name_small_areas(FEWEST): "@border"} if known["value"].isna().any() else {}))


def find_areas_extent(table: pd.DataFrame) -> Extent:
    """Return the first view."""
    areas = [list_divisions(level)[area] for level, area in zip(table["level"], table["area"], strict=True) if area]
    points = pd.DataFrame(
        {"latitude": [area.latitude for area in areas], "longitude": [area.longitude for area in areas]}, dtype=float
    )
    west, south, east, north = find_extent(points)
    return (west - _MARGIN, south - _MARGIN, east + _MARGIN, north + _MARGIN) if areas else (west, south, east, north)


def plot_unpiloted(gaps: AreaGaps, catalogue: Catalogue) -> Bars:
    """Return a bar for each area with partners but no pilot, as long as it has participations."""
    table = gaps.table
    drawn = table.head(MOST)
    values = tuple(drawn["participations"].tolist())
    columns = ("name", "country", "participations", "organisations", "projects")
    tips = tuple(
        Tip(name, f", {country}", (describe_waiting_area(*counts),))
        for name, country, *counts in zip(*(drawn[column].tolist() for column in columns), strict=True)
    )
    series = Series("participations", "@bar", values, tips, tuple(_list_keys(drawn)))
    note = tell_unnamed_rest(len(table) - len(drawn))
    panel = Panel("Participations", (series,), tuple(f"{value:,}" for value in values))
    return Bars(tuple(drawn["name"]), (panel,), note=note)


AREAS = Chart(
    name="areas",
    title="Coverage by country or region",
    counts="Organisations: different ones; participations: one for each of their projects; places: seats of partners "
    "and places of pilots; projects: those with more there than the seat of a network; "
    "rows without a country, or in no single region, stand last in the table",
    measure=count_by_area,
    plot=plot_areas,
    find=lambda counted, catalogue: tell_fullest_area(find_fullest_area(counted, catalogue)),
    empty="No partner or pilot is recorded for this selection.",
    columns=(
        TableColumn("name", "Area"),
        TableColumn("country", "Country"),
        TableColumn("organisations", "Organisations", "integer"),
        TableColumn("participations", "Participations", "integer"),
        TableColumn("places", "Places", "integer"),
        TableColumn("pilots", "Pilots", "integer"),
        TableColumn("projects", "Projects", "integer"),
        TableColumn("networks", "Participations of networks", "integer"),
        TableColumn("inhabitants", "Inhabitants", "integer"),
        TableColumn("value", "As drawn", "number"),
        *hide_columns("level", "area", "shape", "key"),
    ),
    height=lambda counted: HEIGHT,
    key=KEY,
    extras=lambda counted, catalogue: {
        "legend": list_classes(counted),
        "view": counted.within,
        "hint": "Click a country for its regions" if counted.level == LEVELS[0] else "",
        "actions": [] if counted.within == EVERYWHERE else [{"label": "All countries", "key": str(LookInto(""))}],
    },
    choices=(LEVEL, WITHIN, COUNTING, PER),
)

UNPILOTED = Chart(
    name="unpiloted",
    title="Partners but no pilot",
    counts="Participations: organisations, counted in each of their projects; no pilot: none is recorded in the area. "
    "A pilot whose place spans several regions counts in none of them. Areas that are only the seat of a network, such "
    "as POLIS, are left out",
    measure=list_unpiloted,
    plot=plot_unpiloted,
    find=lambda gaps, catalogue: tell_unpiloted(find_unpiloted(gaps, catalogue)),
    empty="No area in this selection has partners but no pilot, or no pilot is recorded at all.",
    columns=(
        TableColumn("name", "Area"),
        TableColumn("country", "Country"),
        TableColumn("organisations", "Organisations", "integer"),
        TableColumn("participations", "Participations", "integer"),
        TableColumn("projects", "Projects", "integer"),
        *hide_columns("level", "area", "shape"),
    ),
    height=lambda gaps: measure_bars_height(list(gaps.table["name"].head(MOST)), note=len(gaps.table) > MOST),
    key=RowKey(("level", "area"), ItemKey),
    choices=(LEVEL,),
)
