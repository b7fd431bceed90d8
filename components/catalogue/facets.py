"""Catalogue and a selection → how many projects each option of a filter would leave, all other filters as they are.

What select() does for one choice is done here for all options of a filter at once: rows are compared as numbers,
and a (project, option) pair stays if each other filter has a row of that project that the option leaves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS, Filter
from components.catalogue.select import Masks, Selection, mark_running, mark_seats, number_projects, puts_aside

_OWN_SEATS = ("organisation", "organisation_type")  # filters whose options may ask for a network
_FILTERS = {filter_.name: filter_ for filter_ in FILTERS}


@dataclass(frozen=True, eq=False)
class OptionIndex:
    """The columns of the filters as numbers; made once for a catalogue, and read by each count."""

    projects: pd.DataFrame
    numbers: Mapping[str, np.ndarray]  #: table → position of each row's project
    codes: Mapping[str, Masks]  #: filter → table → position of each row's value among the options, -1 for none
    options: Mapping[str, pd.Index]  #: filter → its values
    seats: np.ndarray  #: which partners are networks


def index_options(catalogue: Catalogue) -> OptionIndex:
    """Number the projects and options of a catalogue."""
    codes, options = {}, {}
    for name, filter_ in _FILTERS.items():
        columns = {table: getattr(catalogue, table)[column] for table, column in filter_.columns}
        options[name] = pd.Index(pd.concat(columns.values()).unique()).drop("", errors="ignore")
        codes[name] = {table: options[name].get_indexer(pd.Index(column)) for table, column in columns.items()}
    return OptionIndex(catalogue.projects, number_projects(catalogue), codes, options, mark_seats(catalogue))


def count_left(index: OptionIndex, selection: Selection, filter_name: str) -> dict[str, int]:
    """Return option → projects that it would leave beside the other filters (of a project, its partners).

    Options that would leave none are not in it; what is chosen in the filter itself plays no part.
    """
    others = {name: values for name, values in selection.values if name != filter_name}
    chosen = {name: _mark_chosen(index, name, values) for name, values in others.items()}
    kept = _mark_kept(index, chosen)
    size = len(index.options[filter_name])
    pairs = _list_pairs(index, _leave_seats(index, kept, filter_name, selection), _FILTERS[filter_name], size)
    pairs = pairs[(kept["projects"] & mark_running(index.projects, selection.period))[pairs // max(size, 1)]]
    for name in others:
        # networks are asked for by an option of their own, and counted by no other
        speak = chosen[name] if filter_name in _OWN_SEATS else _leave_seats(index, chosen[name], name, selection)
        pairs = pairs[_stay(index, pairs, kept, speak, _FILTERS[filter_name], size)]
    if filter_name == "project":
        return _count_partners(index, kept, pairs % max(size, 1))
    counts = np.bincount(pairs % max(size, 1), minlength=size)
    return {str(option): int(count) for option, count in zip(index.options[filter_name], counts, strict=True) if count}


def _mark_chosen(index: OptionIndex, name: str, values: tuple[str, ...]) -> Masks:
    """Rows with a chosen value, in each table of the filter."""
    wanted = index.options[name].get_indexer(pd.Index(values))
    return {table: np.isin(codes, wanted[wanted >= 0]) for table, codes in index.codes[name].items()}


def _leave_seats(index: OptionIndex, rows: Masks, name: str, selection: Selection) -> Masks:
    """Rows that speak for their project in a filter, as in select()."""
    if "partners" not in rows or not puts_aside(_FILTERS[name], selection):
        return rows
    return {**rows, "partners": rows["partners"] & ~index.seats}


def _mark_kept(index: OptionIndex, chosen: Mapping[str, Masks]) -> Masks:
    """Rows that the filters leave, as select() leaves them."""
    kept = {table: numbers >= 0 for table, numbers in index.numbers.items()}
    for name, of_filter in chosen.items():
        for table, rows in of_filter.items():
            is_whole = index.codes[name][table] < 0 if table in _FILTERS[name].whole_project else False
            kept[table] &= rows | is_whole
    return kept


def _list_pairs(index: OptionIndex, kept: Masks, filter_: Filter, size: int) -> np.ndarray:
    """Each pair of a project and an option of which a kept row tells, as project * size + option."""
    pairs = [_pair(index, filter_.name, table, kept[table], size) for table, _ in filter_.columns]
    return np.unique(np.concatenate(pairs))


def _pair(index: OptionIndex, name: str, table: str, rows: np.ndarray, size: int) -> np.ndarray:
    codes, numbers = index.codes[name][table], index.numbers[table]
    rows = rows & (codes >= 0)
    return numbers[rows] * size + codes[rows]


def _stay(index: OptionIndex, pairs: np.ndarray, kept: Masks, chosen: Masks, filter_: Filter, size: int) -> np.ndarray:
    """Which pairs another filter leaves: by a row with one of its values that the option itself would leave."""
    whatever = np.zeros(len(index.projects), dtype=bool)  # projects with a row that stays whatever the option
    named: list[np.ndarray] = []
    for table, rows in ((table, kept[table] & of_table) for table, of_table in chosen.items()):
        codes = index.codes[filter_.name].get(table)
        if codes is None:
            whatever[index.numbers[table][rows]] = True
            continue
        named.append(_pair(index, filter_.name, table, rows, size))
        if table in filter_.whole_project:
            whatever[index.numbers[table][rows & (codes < 0)]] = True
    found = np.isin(pairs, np.concatenate(named)) if named else False
    return whatever[pairs // max(size, 1)] | found


def _count_partners(index: OptionIndex, kept: Masks, projects: np.ndarray) -> dict[str, int]:
    partners = np.bincount(index.numbers["partners"][kept["partners"]], minlength=len(index.projects))
    return {str(index.options["project"][project]): int(partners[project]) for project in projects}
