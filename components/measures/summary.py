"""Catalogue → what the two sentences at the head of the page say: what is selected, and what stands out in it."""

from __future__ import annotations

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import ClaimKind
from components.catalogue.select import count_selection
from components.language.claims import SharedTerms
from components.language.summary import MainPlaces, ManyProjects, SelectionSummary, SingleProject, TwoProjects
from components.measures.claims import count_claims, find_most_shared
from components.measures.engine import collect, count_distinct, count_projects, name_projects, scan
from components.measures.pilot_areas import count_pilot_areas
from components.measures.presence import scan_participants, scan_presence

_NAMED = 3  # so many projects are called by name
_LISTED = 3  # so many terms or places are listed


def summarise_selection(catalogue: Catalogue, all_projects: int) -> SelectionSummary:
    """Count what is selected; `all_projects` is the number of projects without any filter.

    Partners are counted with the countries of their seats, those of networks apart, pilots with their pilot areas.
    """
    counts = count_selection(catalogue)
    names = tuple(name_projects(catalogue).values()) if counts.projects <= _NAMED else ()
    countries = count_distinct(scan_participants(catalogue), "country")
    seats = count_distinct(catalogue.partners, "country") - countries
    areas = count_pilot_areas(catalogue)
    return SelectionSummary(
        counts.projects, all_projects, names, counts.partners, countries, seats, counts.pilots, areas
    )


def find_highlights(catalogue: Catalogue) -> SingleProject | TwoProjects | ManyProjects | None:
    """Find what stands out, computed from the claims and places."""
    number = count_projects(catalogue)
    if number == 0:
        return None
    if number == 1:
        counts = len(count_claims(catalogue, "theme")), len(count_claims(catalogue, "challenge"))
        return SingleProject(next(iter(name_projects(catalogue).values())), *counts)
    if number == 2:
        common = _find_shared(catalogue, "challenge") or _find_shared(catalogue, "theme")
        return TwoProjects(common, _find_pilot_places(catalogue))
    challenges, themes = _find_few_shared(catalogue, "challenge"), _find_few_shared(catalogue, "theme")
    return ManyProjects(challenges, themes, _find_main_places(catalogue, number))


def _find_shared(catalogue: Catalogue, kind: ClaimKind) -> SharedTerms | None:
    shared = find_most_shared(catalogue, kind)
    return shared if isinstance(shared, SharedTerms) and shared.most > 1 else None


def _find_few_shared(catalogue: Catalogue, kind: ClaimKind) -> SharedTerms | None:
    shared = _find_shared(catalogue, kind)
    return shared if shared and len(shared.first) <= _LISTED else None


def _find_pilot_places(catalogue: Catalogue) -> tuple[str, ...] | None:
    """Find the pilot places that two projects share; None if one of them has no pilot with a place."""
    pilots = scan(catalogue.pilot_cities).select("location", "project").filter(nw.col("location") != "")
    if collect(pilots.select("project").unique(), "project").shape[0] < 2:
        return None
    counted = _count_projects_by_place(catalogue, pilots)
    return tuple(counted.loc[counted["projects"] == 2, "place"])


def _find_main_places(catalogue: Catalogue, number: int) -> MainPlaces | None:
    places = _count_projects_by_place(catalogue, scan_presence(catalogue))
    most = int(places["projects"].max()) if len(places) else 0
    first = tuple(places.loc[places["projects"] == most, "place"])
    return MainPlaces(first, most, number) if most > 1 and len(first) <= _LISTED else None


def _count_projects_by_place(catalogue: Catalogue, rows: nw.LazyFrame) -> pd.DataFrame:
    """Count the projects of each place, most first; whole countries are not places here."""
    text = rows.with_columns(nw.col("location").cast(nw.String))  # the column of an empty table has no type
    counted = (
        text.filter(nw.col("location") != "").group_by("location").agg(nw.col("project").n_unique().alias("projects"))
    )
    places = scan(catalogue.places).filter(nw.col("precision") != "country").select("location", "place")
    return collect(places.join(counted, on="location"), "-projects", "place", "location")
