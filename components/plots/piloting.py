"""Themes × countries → squares: filled where projects with a theme have pilots, open where they have none."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.notes import tell_rest
from components.language.piloting import describe_piloting, explain_piloting, tell_widest_gap
from components.measures.engine import alphabetise
from components.measures.piloting import count_piloting, find_widest_gap
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.extras import LegendEntry
from components.plots.kinds.grid import Grid, Mark, Row
from components.plots.kinds.tip import Tip
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn

COUNTRIES = 24  # columns drawn, those with most projects; the table has them all
_ROW, _HEAD, _FOOT = 38, 110, 30  # px
_PILOTED, _NOT_PILOTED = "@bar", "@gap"


def plot_piloting(table: pd.DataFrame, catalogue: Catalogue) -> Grid:
    """Return a square for each theme and country that works on it."""
    countries, themes = list_drawn_countries(table), list(table["theme"].drop_duplicates())
    rest = table["country"].nunique() - len(countries)
    return Grid(
        rows=tuple(Row(theme) for theme in themes),
        columns=tuple(countries),
        marks=tuple(_mark(table[table["country"].isin(countries)], countries, themes)),
        height=measure_piloting(table),
        note=tell_rest(rest, "country"),
        lean="upright",
        lines="both",
    )


def measure_piloting(table: pd.DataFrame) -> int:
    """Return the height in px of the squares of a table."""
    return _HEAD + _ROW * max(table["theme"].nunique(), 2) + _FOOT


def list_drawn_countries(table: pd.DataFrame) -> list[str]:
    """Return the countries drawn, most projects first."""
    size = table.groupby("country")["projects"].sum().reset_index()
    return list(
        size.sort_values(["projects", "country"], ascending=[False, True], key=alphabetise)["country"].head(COUNTRIES)
    )


def _mark(drawn: pd.DataFrame, countries: list[str], themes: list[str]) -> Iterator[Mark]:
    columns = (drawn[name].tolist() for name in ("theme", "country", "projects", "pilots"))
    for theme, country, projects, pilots in sorted(zip(*columns, strict=True), key=lambda cells: not cells[3]):
        yield Mark(
            themes.index(theme),
            countries.index(country),
            f"{pilots:,}",
            tip=Tip(theme, f" · {country}", (describe_piloting(projects, pilots),)),
            key=str(ItemKey("theme", theme)),
            is_open=not pilots,
            is_told=pilots > 0,
            size=23 if pilots else 15,
            colour=_PILOTED if pilots else _NOT_PILOTED,
            sort="piloted" if pilots else "not piloted",
        )


def _list_legend() -> list[LegendEntry]:
    colours = {True: _PILOTED, False: _NOT_PILOTED}
    return list_legend({explain_piloting(is_piloted=piloted): colour for piloted, colour in colours.items()})


PILOTING = Chart(
    name="themes-piloted",
    title="Themes by country: worked on, and pilots of their projects",
    counts="Worked on: a project naming the theme has a partner there that is no network, or a place there names it. "
    "The number counts all pilots there of the projects that work on it: what a single pilot is about is not recorded "
    "as a theme",
    measure=count_piloting,
    plot=plot_piloting,
    find=lambda table, catalogue: tell_widest_gap(find_widest_gap(table, catalogue)),
    empty="No pilot is recorded in this selection, or no theme of it can be put into a country.",
    columns=(
        TableColumn("theme", "Theme"),
        TableColumn("country", "Country"),
        TableColumn("projects", "Projects working on it", "integer"),
        TableColumn("pilots", "Their pilots there", "integer"),
    ),
    height=measure_piloting,
    key=name_item("theme", "theme"),
    extras=lambda table, catalogue: {
        "min_width": 200 + 27 * len(list_drawn_countries(table)),
        "legend": _list_legend(),
    },
)
