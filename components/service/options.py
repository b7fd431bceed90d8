"""Catalogue → what can be chosen in the filters and found by the search box, each with its count or kind."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.facets import OptionIndex, count_left, index_options
from components.catalogue.schema import FILTERS
from components.catalogue.select import list_options
from components.language.phrases import count_of
from components.language.search import name_hit_kind, tell_why_found
from components.measures.engine import name_projects
from components.measures.search import Hit, SearchIndex, find_items, index_search, list_items
from components.reports.selection_view import SelectionView
from components.service.cache import cached

_MOST = 20_000  # names that the browser is given; beyond it the server alone finds organisations


@cached(entries=3)
def list_choosable(whole: Catalogue) -> dict[str, object]:
    """Return all that the filters and the search box offer, as JSON; options are [value, label, count or kind].

    It changes with the data alone, so a browser fetches it once.
    """
    names = name_projects(whole)
    return {
        "filters": [
            {
                "name": each.name,
                "label": each.label,
                "options": [
                    [value, names.get(value, value) if each.name == "project" else value, f"{count:,}"]
                    for value, count in list_options(whole, each.name)
                ],
            }
            for each in FILTERS
        ],
        "years": find_years(whole),
        "projects": count_of(len(whole.projects), "project"),
        "find": _list_findable(whole),
    }


@cached(entries=40)
def list_values(name: str, whole: Catalogue) -> frozenset[str]:
    """Return the values that a filter can take."""
    return frozenset(value for value, _ in list_options(whole, name))


@cached(entries=200)
def count_options(view: SelectionView, name: str) -> dict[str, int]:
    """Return what each option of a filter would leave beside the other filters; those that leave none are not in it."""
    return count_left(_index(view.whole), view.selection, name)


@cached(entries=3)
def _index(whole: Catalogue) -> OptionIndex:
    return index_options(whole)


@cached(entries=3)
def find_years(whole: Catalogue) -> tuple[int, int]:
    """Return the first and last year of any project; (0, 0) without dates."""
    years = pd.concat([whole.projects["start_date"], whole.projects["end_date"]]).dropna().dt.year
    return (int(years.min()), int(years.max())) if len(years) else (0, 0)


def _list_findable(whole: Catalogue) -> list[list[str]]:
    """Return what is found by its name at once: [key "kind:name", label, kind]."""
    items = list_items(whole)
    if len(items) > _MOST:
        items = [item for item in items if item.kind != "organisation"]
    return [[str(item.key), item.label, name_hit_kind(item.kind)] for item in items]


def find(whole: Catalogue, text: str) -> list[list[str]]:
    """Return what a text may mean: [key, label, kind, why it was found]."""
    return [_word(hit) for hit in find_items(_index_search(whole), text)]


def _word(hit: Hit) -> list[str]:
    return [str(hit.key), hit.label, name_hit_kind(hit.kind), tell_why_found(hit.found_by, hit.meant)]


@cached(entries=3)
def _index_search(whole: Catalogue) -> SearchIndex:
    return index_search(whole)
