"""Catalogue → the two sentences at the head of the page: what is selected, and what stands out in it."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.select import Counts, count_selection
from components.language.phrases import count_of, join_words
from components.measures.claims import Kind, count_claims, list_terms
from components.measures.engine import collect, count_distinct, count_projects, name_projects, scan
from components.measures.presence import scan_presence

_NAMED = 3  # so many projects are called by name
_LISTED = 3  # so many terms are listed


def describe_selection(catalogue: Catalogue, total_projects: int) -> str:
    """Return what is selected: "e-smartec and MOBI-MIX: 17 partners in 8 countries and 29 pilots in 13 places".

    `total_projects` is the number of projects without any filter.
    """
    counts = count_selection(catalogue)
    if not counts.projects:
        return "No project matches the filters" if total_projects else "There are no projects in the data"
    return f"{_name_projects(catalogue, total_projects)}: {_tell_counts(catalogue, counts)}"


def _name_projects(catalogue: Catalogue, total: int) -> str:
    number = count_projects(catalogue)
    if number <= _NAMED:
        return join_words(list(name_projects(catalogue).values()))
    return count_of(number, "project") if number == total else f"{number:,} of {count_of(total, 'project')}"


def _tell_counts(catalogue: Catalogue, counts: Counts) -> str:
    """Say in how many countries partners have their seats, and in how many places pilots are: each has its own."""
    parts = (
        _tell_where(counts.partners, "partner", count_distinct(catalogue.partners, "country"), "country"),
        _tell_where(counts.pilots, "pilot", counts.places, "place"),
    )
    return join_words([part for part in parts if part]) or "no partners or pilots are recorded"


def _tell_where(number: int, noun: str, areas: int, area: str) -> str:
    if not number:
        return ""
    return f"{count_of(number, noun)} in {count_of(areas, area)}" if areas else count_of(number, noun)


def describe_finding(catalogue: Catalogue) -> str:
    """Return what stands out, in sentences computed from the claims and places; "" where nothing can be said."""
    number = count_projects(catalogue)
    if number == 0:
        return ""
    if number == 1:
        return _tell_one(catalogue)
    sentences = _tell_two(catalogue) if number == 2 else _tell_many(catalogue, number)
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _tell_one(catalogue: Catalogue) -> str:
    themes, challenges = len(count_claims(catalogue, "theme")), len(count_claims(catalogue, "challenge"))
    parts = [f"works on {count_of(themes, 'theme')}"] if themes else []
    parts += [f"reports {count_of(challenges, 'challenge')}"] if challenges else []
    return f"{next(iter(name_projects(catalogue).values()))} {join_words(parts)}." if parts else ""


def _tell_two(catalogue: Catalogue) -> list[str]:
    return [
        _tell_common(catalogue, "challenge", "report") or _tell_common(catalogue, "theme", "work on"),
        _tell_pilot_places(catalogue),
    ]


def _tell_common(catalogue: Catalogue, kind: Kind, verb: str) -> str:
    counted = count_claims(catalogue, kind)
    common = list(counted.loc[counted["projects"] == 2, kind])
    return f"Both {verb} {list_terms(common, kind)}" if common else ""


def _tell_pilot_places(catalogue: Catalogue) -> str:
    """Say which pilot places two projects share; nothing if one of them has no pilot with a place."""
    pilots = scan(catalogue.pilot_cities).select("location", "project").filter(nw.col("location") != "")
    if collect(pilots.select("project").unique(), "project").shape[0] < 2:
        return ""
    shared = _count_projects_by_place(catalogue, pilots)
    places = list(shared.loc[shared["projects"] == 2, "place"])
    return f"Both have pilots in {list_terms(places, 'place')}" if places else "No pilot place is shared"


def _tell_many(catalogue: Catalogue, number: int) -> list[str]:
    terms = [_tell_most_shared(catalogue, "challenge", number), _tell_most_shared(catalogue, "theme", number)]
    terms = [words for words in terms if words]
    joined = "; ".join([*terms[:1], *(words[0].lower() + words[1:] for words in terms[1:])])
    return [joined, _tell_main_place(catalogue, number)]


def _tell_most_shared(catalogue: Catalogue, kind: Kind, number: int) -> str:
    counted = count_claims(catalogue, kind)
    most = int(counted["projects"].max()) if len(counted) else 0
    first = list(counted.loc[counted["projects"] == most, kind])
    if most < 2 or len(first) > _LISTED:
        return ""
    plural, each = ("s", " each") if len(first) > 1 else ("", "")
    return f"Most shared {kind}{plural}: {join_words(first)} ({most:,} of {number:,} projects{each})"


def _tell_main_place(catalogue: Catalogue, number: int) -> str:
    places = _count_projects_by_place(catalogue, scan_presence(catalogue))
    most = int(places["projects"].max()) if len(places) else 0
    first = list(places.loc[places["projects"] == most, "place"])
    if most < 2 or len(first) > _LISTED:
        return ""
    return f"{join_words(first)} {'is' if len(first) == 1 else 'are each'} in {most:,} of {number:,} projects"


def _count_projects_by_place(catalogue: Catalogue, rows: nw.LazyFrame[Any]) -> pd.DataFrame:
    """Count the projects of each place, most first; whole countries are not places here."""
    text = rows.with_columns(nw.col("location").cast(nw.String))  # the column of an empty table has no type
    counted = (
        text.filter(nw.col("location") != "").group_by("location").agg(nw.col("project").n_unique().alias("projects"))
    )
    places = scan(catalogue.places).filter(nw.col("precision") != "country").select("location", "place")
    return collect(places.join(counted, on="location"), "-projects", "place", "location")
