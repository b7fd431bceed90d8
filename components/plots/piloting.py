"""Themes × countries → squares: filled where projects with a theme have pilots, open where they have none."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.language.piloting import tell_widest_gap
from components.measures.piloting import count_piloting, find_widest_gap
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.labels import wrap_label
from components.plots.row_key import name_item
from components.plots.style import Figure, make_layout

COUNTRIES = 24  # columns drawn, those with most projects; the table has them all
_ROW, _HEAD, _FOOT = 38, 110, 30  # px
_COLOURS = {
    "so many pilots of projects with the theme, whatever each is about": "@bar",
    "worked on, no pilot of these projects": "@gap",
}


def plot_piloting(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return a square for each theme and country that works on it."""
    countries, themes = list_countries(table), list(table["theme"].drop_duplicates())
    drawn = table[table["country"].isin(countries)]
    rest = table["country"].nunique() - len(countries)
    layout = make_layout(
        margin={"l": 8, "r": 16, "t": 8, "b": _FOOT if rest else 8},
        xaxis={"side": "top", "tickvals": list(range(len(countries))),
               "ticktext": [wrap_label(country, lines=1) for country in countries],
               "range": [-0.5, max(len(countries), 2) - 0.5], "tickangle": -90, "ticks": ""},
        yaxis={"tickvals": list(range(len(themes))), "ticktext": [wrap_label(theme) for theme in themes],
               "range": [max(len(themes), 2) - 0.4, -0.6], "ticks": "", "ticklabelstandoff": 6},
        annotations=[_make_note(f"{count_of(rest, 'more country')} in the table")] if rest else [],
    )  # fmt: skip
    return {"data": [_draw(drawn, countries, themes, piloted=piloted) for piloted in (True, False)], "layout": layout}


def list_countries(table: pd.DataFrame) -> list[str]:
    """Return the countries drawn, most projects first."""
    size = table.groupby("country")["projects"].sum().reset_index()
    return list(size.sort_values(["projects", "country"], ascending=[False, True])["country"].head(COUNTRIES))


def _draw(drawn: pd.DataFrame, countries: list[str], themes: list[str], *, piloted: bool) -> dict[str, object]:
    rows = drawn[(drawn["pilots"] > 0) == piloted]
    return {
        "type": "scatter", "mode": "markers+text" if piloted else "markers",
        "x": [countries.index(country) for country in rows["country"]],
        "y": [themes.index(theme) for theme in rows["theme"]],
        "text": [f"{pilots:,}" for pilots in rows["pilots"]] if piloted else None,
        "textfont": {"color": "@card", "size": 13},
        "marker": {"symbol": "square" if piloted else "square-open", "size": 23 if piloted else 15, "opacity": 1,
                   "color": "@bar" if piloted else "@gap", "line": {"width": 0 if piloted else 1.6}},
        "customdata": [f"theme:{theme}" for theme in rows["theme"]],
        "hovertext": _describe(rows),
        "hovertemplate": "%{hovertext}<extra></extra>", "cliponaxis": False,
    }  # fmt: skip


def _describe(rows: pd.DataFrame) -> list[str]:
    return [
        f"<b>{theme}</b> · {country}<br>{count_of(projects, 'project')}, "
        f"{count_of(pilots, 'pilot') if pilots else 'no pilot'} of theirs"
        for theme, country, projects, pilots in zip(
            *(rows[name].tolist() for name in ("theme", "country", "projects", "pilots")), strict=True
        )
    ]


def _make_note(note: str) -> dict[str, object]:
    return {
        "text": note, "xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0, "yanchor": "top",
        "yshift": -6, "showarrow": False, "font": {"color": "@muted", "size": 13},
    }  # fmt: skip


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
    labels={"theme": "Theme", "country": "Country",
            "projects": "Projects working on it", "pilots": "Their pilots there"},
    height=lambda table: _HEAD + _ROW * max(table["theme"].nunique(), 2) + _FOOT,
    key=name_item("theme", "theme"),
    extras=lambda table, catalogue: {
        "min_width": 200 + 27 * len(list_countries(table)),
        "legend": list_legend(_COLOURS),
    },
)  # fmt: skip
