"""Counts of coverage → bars by country and by kind of organisation."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import FilterValue
from components.catalogue.item_key import ItemKey
from components.language.coverage import (
    Counted,
    describe_type,
    explain_types,
    head_counted,
    tell_counted,
    tell_main_country,
    tell_main_type,
)
from components.language.notes import tell_rest
from components.measures.coverage import (
    count_organisation_types,
    count_partners_by_country,
    find_main_country,
    find_main_type,
)
from components.measures.engine import NOT_STATED
from components.measures.result import Compared
from components.plots.chart import Chart
from components.plots.colours import colour_projects, list_legend, list_project_legend
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.row_key import name_item, name_value
from components.plots.table_column import TableColumn, hide_columns

MOST = 15  # rows drawn; the table has them all

_TYPE_COLOURS = {False: "@bar", True: "@depth0"}  # whether these are participations beyond the first


def plot_partners_by_country(counted: Compared, catalogue: Catalogue) -> Bars:
    """Return bars a country, stacked by project while the projects are few."""
    table = counted.table
    countries = _list_drawn(table, "country")
    return Bars(
        tuple(countries),
        tuple(_make_country_panel(counted, countries, count, catalogue) for count in _list_panels(counted)),
        hatched=tuple(country == NOT_STATED for country in countries),
        note=tell_rest(table["country"].nunique() - len(countries), "country"),
    )


def _list_panels(counted: Compared) -> list[Counted]:
    """Return what is counted; of many projects a panel without any bar says nothing."""
    if counted.is_by_project:
        return ["partners", "pilots"]
    return ["projects", "partners", "pilots"] if counted.table["pilots"].any() else ["projects", "partners"]


def _list_drawn(table: pd.DataFrame, column: str) -> list[str]:
    """Return the first rows, and the row of what is not stated, which is last."""
    names = list(table[column].drop_duplicates())
    known = [name for name in names if name != NOT_STATED][:MOST]
    return [*known, NOT_STATED] if NOT_STATED in names else known


def _make_country_panel(counted: Compared, countries: list[str], count: Counted, catalogue: Catalogue) -> Panel:
    table, projects = counted.table, counted.table["project"].tolist()
    colours = colour_projects(catalogue) if counted.is_by_project else {"": "@bar"}
    names = dict(zip(projects, table["name"], strict=True))
    cells = dict(zip(zip(projects, table["country"].tolist(), strict=True), table[count].tolist(), strict=True))
    series = tuple(
        _make_country_series(
            countries,
            [cells.get((project, country), 0) for country in countries],
            count,
            names.get(project, ""),
            colour,
        )
        for project, colour in colours.items()
    )
    totals = [sum(values) for values in zip(*(each.values for each in series), strict=True)]
    return Panel(head_counted(count), series, tuple(f"{total:,}" if total else "" for total in totals))


def _make_country_series(countries: list[str], values: list[int], count: Counted, name: str, colour: str) -> Series:
    of_project = f" · {name}" if name else ""
    tips = tuple(
        Tip(country, of_project, (tell_counted(count, value),))
        for country, value in zip(countries, values, strict=True)
    )
    # what is not stated cannot be filtered by
    keys = tuple(None if country == NOT_STATED else str(ItemKey("country", country)) for country in countries)
    return Series(name or head_counted(count), colour, tuple(values), tips, keys)


def plot_organisation_types(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return bars a kind of organisation: the organisations, and where they take part again."""
    types = _list_drawn(table, "organisation_type")
    rows = table.set_index("organisation_type").loc[types]
    again = rows["participations"] - rows["organisations"]
    keys = tuple(None if kind == NOT_STATED else str(FilterValue("organisation_type", kind)) for kind in types)
    tips = tuple(
        Tip(kind, lines=describe_type(organisations, participations))
        for kind, organisations, participations in zip(
            types, rows["organisations"], rows["participations"], strict=True
        )
    )
    series = tuple(
        Series(explain_types(are_further=further), colour, tuple(int(value) for value in values), tips, keys)
        for (further, colour), values in zip(_TYPE_COLOURS.items(), (rows["organisations"], again), strict=True)
    )
    texts = tuple(
        f"{first:,}" + (f" + {more:,}" if more else "")
        for first, more in zip(rows["organisations"], again, strict=True)
    )
    return Bars(
        tuple(types),
        (Panel("", series, texts),),
        hatched=tuple(kind == NOT_STATED for kind in types),
        note=tell_rest(len(table) - len(types), "kind"),
    )


def _measure_countries(counted: Compared) -> int:
    drawn = _list_drawn(counted.table, "country")
    return measure_bars_height(drawn, note=counted.table["country"].nunique() > len(drawn))


def _measure_types(table: pd.DataFrame) -> int:
    drawn = _list_drawn(table, "organisation_type")
    return measure_bars_height(drawn, headed=False, note=len(table) > len(drawn))


PARTNERS_BY_COUNTRY = Chart(
    name="partners-by-country",
    title="Partners and pilots by country",
    counts="Partners: organisations, counted in each of their projects; pilots: measures tried in a city or region",
    measure=count_partners_by_country,
    plot=plot_partners_by_country,
    find=lambda counted, catalogue: tell_main_country(find_main_country(counted, catalogue)),
    empty="No partners or pilots are recorded for this selection.",
    columns=(
        TableColumn("country", "Country"),
        TableColumn("name", "Project", optional=True),
        TableColumn("projects", "Projects there", "integer"),
        TableColumn("partners", "Partners", "integer"),
        TableColumn("networks", "Of them networks", "integer"),
        TableColumn("pilots", "Pilots", "integer"),
        *hide_columns("project"),
    ),
    height=_measure_countries,
    key=name_item("country", "country"),
    extras=lambda counted, catalogue: {"legend": list_project_legend(catalogue)},
)

ORGANISATION_TYPES = Chart(
    name="organisation-types",
    title="Kinds of organisations",
    counts="Organisations: different ones, by identifier or name; participations: parts in projects, one for each",
    measure=count_organisation_types,
    plot=plot_organisation_types,
    find=lambda table, catalogue: tell_main_type(find_main_type(table, catalogue)),
    empty="No organisations are recorded for this selection.",
    columns=(
        TableColumn("organisation_type", "Kind of organisation"),
        TableColumn("organisation_type_group", "Family"),
        TableColumn("organisations", "Organisations", "integer"),
        TableColumn("participations", "Participations", "integer"),
    ),
    height=_measure_types,
    key=name_value("organisation_type"),
    extras=lambda table, catalogue: {
        "legend": list_legend({explain_types(are_further=further): colour for further, colour in _TYPE_COLOURS.items()})
    },
)
