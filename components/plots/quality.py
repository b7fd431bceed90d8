"""How complete and certain the data are → marks by project and field, and bars of what to fill in first."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.amounts import name_part
from components.language.gaps import tell_absent
from components.language.notes import tell_rest
from components.language.quality import (
    tell_certainty,
    tell_completeness,
    tell_few_sources,
    tell_first_fill,
    tell_lost_places,
)
from components.language.quality_tips import (
    Filling,
    SourceCount,
    describe_certainty,
    describe_filling,
    describe_missing,
    describe_source_count,
    head_source_count,
    name_filling,
    name_rows,
    name_source_count,
)
from components.measures.quality import (
    ALL,
    FirstFills,
    count_certainty,
    count_completeness,
    count_project_sources,
    find_certainty,
    find_completeness,
    find_few_sources,
    find_first_fill,
    find_lost_places,
    list_first_fills,
    list_lost_places,
)
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.extras import LegendEntry
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.grid import Grid, Mark, Row, Wrap
from components.plots.kinds.tip import Tip
from components.plots.row_key import KEY, name_item
from components.plots.table_column import TableColumn, hide_columns

MOST = 15  # bars drawn; the table has them all
_ROW, _HEAD = 26, 140  # px
_SHADES: dict[Filling, str] = {"all": "@step3", "most": "@step2", "few": "@step0", "none": "@gap"}
_SOURCE_COUNTS: dict[SourceCount, str] = {"sources": "@bar", "single": "@step1", "doubtful": "@gap"}
_CERTAINTIES = {"certain": "@bar", "medium": "@step1", "low": "@muted", "conflict": "@gap"}


def plot_completeness(table: pd.DataFrame, catalogue: Catalogue) -> Grid:
    """Return a square for each project and field, as dark as it is filled, open where nothing is."""
    names = dict(zip(table["project"], table["name"], strict=True))
    fields = (table["rows"] + ": " + table["field"]).drop_duplicates().tolist()
    return Grid(
        rows=tuple(Row(name) if project else Row(ALL, is_bold=True) for project, name in names.items()),
        columns=tuple(fields),
        marks=tuple(_mark(table, list(names), fields)),
        height=measure_completeness(table),
        texts="none",
        lean="upright",
        row_wrap=Wrap(lines=1),
        column_wrap=Wrap(40, lines=1),
    )


def measure_completeness(table: pd.DataFrame) -> int:
    """Return the height in px of the squares of a table."""
    return _HEAD + _ROW * max(table["project"].nunique(), 2)


def _find_filling(filled: int, total: int) -> Filling:
    if filled == total:
        return "all"
    return "none" if not filled else "most" if 2 * filled >= total else "few"


def _mark(table: pd.DataFrame, projects: list[str], fields: list[str]) -> Iterator[Mark]:
    columns = (table[name].tolist() for name in ("project", "name", "rows", "field", "filled", "total"))
    for project, name, rows, field, filled, total in zip(*columns, strict=True):
        filling = _find_filling(filled, total)
        yield Mark(
            projects.index(project),
            fields.index(f"{rows}: {field}"),
            _tell_share(filled, total),
            tip=Tip(name, f" · {rows}: {field}", (describe_filling(filled, total),)),
            key=str(ItemKey("project", project)) if project else None,
            is_open=filling == "none",
            size=15 if filling == "none" else 19,
            colour=_SHADES[filling],
            sort=name_filling(filling),
        )


def _tell_share(filled: int, total: int) -> str:
    """Return a share in percent; only all rows are 100, and only no row is 0."""
    return f"{max(100 * filled // total, 1) if filled else 0}%"


def _list_fillings() -> list[LegendEntry]:
    return list_legend({name_filling(filling): colour for filling, colour in _SHADES.items()})


def plot_first_fills(fills: FirstFills, catalogue: Catalogue) -> Bars:
    """Return a bar for each gap, as long as it has rows to fill in."""
    table = fills.table
    values = tuple(table["missing"].tolist())
    columns = (table[name].tolist() for name in ("name", "rows", "field", "missing", "total", "gains"))
    tips = tuple(
        Tip(name, f" · {rows}: {field}", describe_missing(missing, total, gains))
        for name, rows, field, missing, total, gains in zip(*columns, strict=True)
    )
    texts = tuple(map(name_part, values, table["total"]))
    series = Series("missing", "@bar", values, tips, tuple(key or None for key in table["key"]))
    return Bars(tuple(_name_fills(table)), (Panel("", (series,), texts),), note=tell_absent(fills.absent))


def _name_fills(table: pd.DataFrame) -> list[str]:
    owners = table["name"].where(table["project"] != "", table["rows"])
    return [f"{owner}: {field}" for owner, field in zip(owners, table["field"], strict=True)]


def plot_certainty(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each table, its rows by certainty."""
    series = tuple(
        Series(
            certainty,
            colour,
            tuple((table[certainty] / table["total"]).tolist()),
            tuple(
                Tip(rows, f" · {certainty}", (describe_certainty(number, total),))
                for rows, number, total in zip(table["rows"], table[certainty], table["total"], strict=True)
            ),
            (None,) * len(table),
        )
        for certainty, colour in _CERTAINTIES.items()
    )
    texts = tuple(map(name_part, table["certain"], table["total"]))
    return Bars(tuple(table["rows"]), (Panel("", series, texts),))


def plot_sources(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return bars of the sources of each project, of its rows that rest on one, and of those not certain."""
    drawn = table.head(MOST)
    keys = tuple(str(ItemKey("project", project)) for project in drawn["project"])
    panels = tuple(
        Panel(
            head_source_count(column),
            (_count(drawn, column, colour, keys),),
            tuple(f"{value:,}" for value in drawn[column]),
        )
        for column, colour in _SOURCE_COUNTS.items()
    )
    note = tell_rest(len(table) - len(drawn), "project")
    return Bars(tuple(drawn["name"]), panels, note=note)


def _count(drawn: pd.DataFrame, column: SourceCount, colour: str, keys: tuple[str, ...]) -> Series:
    tips = tuple(
        Tip(name, lines=(describe_source_count(column, value, rows),))
        for name, value, rows in zip(drawn["name"], drawn[column], drawn["rows"], strict=True)
    )
    return Series(name_source_count(column), colour, tuple(drawn[column].tolist()), tips, keys)


def plot_lost_places(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each place that is not on the map, as long as it has rows."""
    drawn = table.head(MOST)
    tips = tuple(
        Tip(place, lines=(reason, name_rows(rows)))
        for place, reason, rows in zip(drawn["place"], drawn["reason"], drawn["rows"], strict=True)
    )
    keys = tuple(str(ItemKey("place", location)) for location in drawn["location"])
    series = Series("rows", "@bar", tuple(drawn["rows"].tolist()), tips, keys)
    note = tell_rest(len(table) - len(drawn), "place")
    texts = tuple(map(name_rows, drawn["rows"]))
    return Bars(tuple(drawn["place"]), (Panel("", (series,), texts),), note=note)


FIRST_FILLS = Chart(
    name="first-fills",
    title="What to fill in first",
    counts="A bar is a field of one project, or of all where they are more than 40: the rows that lack it. "
    "Only fields that a figure counts by; what no source states stays empty",
    measure=list_first_fills,
    plot=plot_first_fills,
    find=lambda fills, catalogue: tell_first_fill(find_first_fill(fills, catalogue)),
    empty="No field that a figure needs is missing here.",
    columns=(
        TableColumn("name", "Project"),
        TableColumn("rows", "Rows"),
        TableColumn("field", "Field"),
        TableColumn("missing", "Missing", "integer"),
        TableColumn("total", "Of", "integer"),
        TableColumn("gains", "Would tell"),
        TableColumn("projects", "Projects that lack it", "integer"),
        *hide_columns("project", "key"),
    ),
    height=lambda fills: measure_bars_height(
        _name_fills(fills.table), headed=False, note=bool(tell_absent(fills.absent))
    ),
    key=KEY,
)

COMPLETENESS = Chart(
    name="completeness",
    title="How complete each field is, by project",
    counts="A square is a field of the rows of a project: how many of them hold something. For partners, pilots, "
    "themes and challenges of projects: whether there is any row, left out where nobody has any. No square: no rows. "
    "Of many projects the 40 that lack most, in this order; what none of them fills stands in the first row alone",
    measure=count_completeness,
    plot=plot_completeness,
    find=lambda table, catalogue: tell_completeness(find_completeness(table, catalogue)),
    empty="No rows match this selection.",
    columns=(
        TableColumn("name", "Project"),
        TableColumn("rows", "Rows"),
        TableColumn("field", "Field"),
        TableColumn("filled", "Filled", "integer"),
        TableColumn("total", "Of", "integer"),
        *hide_columns("project"),
    ),
    height=measure_completeness,
    key=name_item("project", "project"),
    extras=lambda table, catalogue: {"min_width": 640, "legend": _list_fillings()},
)

CERTAINTY = Chart(
    name="certainty",
    title="How certain the rows are",
    counts="Certain: a source says so; medium and low: read between its lines; conflict: sources disagree. Numbers: "
    "certain rows",
    measure=count_certainty,
    plot=plot_certainty,
    find=lambda table, catalogue: tell_certainty(find_certainty(table, catalogue)),
    empty="No rows match this selection.",
    columns=(
        TableColumn("rows", "Rows"),
        TableColumn("certain", "Certain", "integer"),
        TableColumn("medium", "Medium", "integer"),
        TableColumn("low", "Low", "integer"),
        TableColumn("conflict", "Conflict", "integer"),
        TableColumn("total", "All", "integer"),
    ),
    height=lambda table: measure_bars_height(table["rows"].tolist(), headed=False),
    extras=lambda table, catalogue: {"legend": list_legend(_CERTAINTIES)},
)

SOURCES = Chart(
    name="sources",
    title="Sources and doubts by project",
    counts="Sources: different addresses or titles; not certain: rows marked medium, low or conflict",
    measure=count_project_sources,
    plot=plot_sources,
    find=lambda table, catalogue: tell_few_sources(find_few_sources(table, catalogue)),
    empty="No rows match this selection.",
    columns=(
        TableColumn("name", "Project"),
        TableColumn("sources", "Sources", "integer"),
        TableColumn("rows", "Rows", "integer"),
        TableColumn("single", "Rows from one source", "integer"),
        TableColumn("doubtful", "Rows not certain", "integer"),
        *hide_columns("project"),
    ),
    height=lambda table: measure_bars_height(list(table["name"].head(MOST)), note=len(table) > MOST),
    key=name_item("project", "project"),
    extras=lambda table, catalogue: {"min_width": 520},  # px: below, the three headings run into each other
)

LOST_PLACES = Chart(
    name="unlocated",
    title="Places not on the map for certain",
    counts="Rows of partners, pilots, themes and challenges that name the place",
    measure=list_lost_places,
    plot=plot_lost_places,
    find=lambda table, catalogue: tell_lost_places(find_lost_places(table, catalogue)),
    empty="Each place that is named is on the map.",
    columns=(
        TableColumn("place", "Place"),
        TableColumn("country", "Country"),
        TableColumn("status", "Located"),
        TableColumn("reason", "Why not"),
        TableColumn("candidates", "Candidates"),
        TableColumn("rows", "Rows", "integer"),
        *hide_columns("location"),
    ),
    height=lambda table: measure_bars_height(list(table["place"].head(MOST)), headed=False, note=len(table) > MOST),
    key=name_item("place", "location"),
)
