"""Catalogue → in which countries a theme is worked on, and in which of them it is also piloted.

A theme is worked on in a country where a place names it for a project, or where a project that names it as a whole
has a partner that is no network. It is piloted there if such a project has a pilot there: anywhere in the country if
the project as a whole names the theme, else in the place that names it. What a single pilot is about is not recorded
as a theme, so "no pilot" is certain and "piloted" means: by a project that works on it.
"""

from __future__ import annotations

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.piloting import WidestGap
from components.measures.engine import alphabetise, scan
from components.measures.presence import scan_participants

THEMES = 15  # themes listed, those of most projects


def count_piloting(catalogue: Catalogue) -> pd.DataFrame:
    """Count the projects and pilots of each theme in each country where it is worked on.

    Columns: theme, country, projects, pilots; the THEMES named by most projects, then the countries by most themes;
    nothing where no pilot is recorded at all.
    """
    claims = _list(scan(catalogue.themes), "project", "theme", "location", "country")
    if catalogue.pilot_cities.empty:  # where nobody pilots, each square would say so
        claims = claims[:0]
    order = claims.groupby("theme")["project"].nunique().reset_index()
    themes = order.sort_values(["project", "theme"], ascending=[False, True], key=alphabetise)["theme"].head(THEMES)
    claims = claims[claims["theme"].isin(themes)]
    worked, piloted = _find_worked(claims, catalogue), _find_piloted(claims, catalogue)
    projects = pd.concat([worked, piloted]).groupby(["theme", "country"])["project"].nunique()
    pilots = piloted.groupby(["theme", "country"])["pilot"].nunique()
    table = pd.DataFrame({"projects": projects, "pilots": pilots}).fillna(0).astype(int).reset_index()
    return _sort(table[table["projects"] > 0], list(themes))


def _list(rows: nw.LazyFrame, *columns: str) -> pd.DataFrame:
    """Return the different rows of some text columns."""
    found: pd.DataFrame = rows.select(nw.col(*columns).cast(nw.String)).unique().collect("pandas").to_native()
    return found


def _find_worked(claims: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Return theme, country, project: where partners of the whole project are, or the place that names the theme."""
    seats = _list(scan_participants(catalogue), "project", "country")
    whole = claims.loc[claims["location"] == "", ["theme", "project"]].merge(seats, on="project")
    local = claims[claims["location"] != ""].copy()
    home = dict(zip(catalogue.places["location"], catalogue.places["country"], strict=True))
    local["country"] = local["country"].where(local["country"] != "", local["location"].map(home).fillna(""))
    worked = pd.concat([whole, local[["theme", "project", "country"]]])
    return worked[worked["country"] != ""]


def _find_piloted(claims: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Return theme, country, project, pilot."""
    pilots = _list(scan(catalogue.pilot_cities), "pilot", "project", "country", "location")
    whole = claims.loc[claims["location"] == "", ["theme", "project"]].merge(pilots, on="project")
    local = claims.loc[claims["location"] != "", ["theme", "project", "location"]]
    piloted = pd.concat([whole, local.merge(pilots, on=["project", "location"])])
    return piloted.loc[piloted["country"] != "", ["theme", "country", "project", "pilot"]].drop_duplicates()


def _sort(table: pd.DataFrame, themes: list[str]) -> pd.DataFrame:
    rank = {theme: number for number, theme in enumerate(themes)}
    by_country = table.groupby("country")["projects"].sum()
    keyed = table.assign(rank=table["theme"].map(rank), size=table["country"].map(by_country))
    ordered = keyed.sort_values(
        ["rank", "size", "country"], ascending=[True, False, True], ignore_index=True, key=alphabetise
    )
    return ordered[["theme", "country", "projects", "pilots"]]


def find_widest_gap(table: pd.DataFrame, catalogue: Catalogue) -> WidestGap | None:
    """Find for which theme its projects have no pilot in most countries that work on it."""
    if table.empty:
        return None
    gaps = table[table["pilots"] == 0].groupby("theme", sort=False)["country"].count()
    if gaps.empty:
        return WidestGap("", 0, 0)
    theme = str(gaps.idxmax())
    return WidestGap(theme, int(gaps.max()), int((table["theme"] == theme).sum()))
