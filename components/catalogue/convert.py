"""Checked tables of text → the Catalogue. Cannot fail: what the issues give up on is empty or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pandas as pd

from components.catalogue import dates, identifiers, numbers
from components.catalogue.addresses import complete_address
from components.catalogue.catalogue import Catalogue
from components.catalogue.countries import find_country
from components.catalogue.issues import Issue
from components.catalogue.organisations import name_organisations
from components.catalogue.rule import Tables
from components.catalogue.schema import CLAIMS, LOCATED, PLACES, TABLES, WORDED, Table
from components.catalogue.validate import leave_out_rows
from components.catalogue.vocabulary import Term, find_terms, find_word, list_terms

_CONVERSIONS: dict[str, tuple[str, Callable[[str], object]]] = {
    "country": ("str", lambda text: find_country(text) or ""),
    "role": ("str", lambda text: find_word("role", text) or ""),
    "place type": ("str", lambda text: find_word("place type", text) or "city"),
    "certainty": ("str", lambda text: find_word("certainty", text) or "certain"),
    "url": ("str", complete_address),
    "flag": ("bool", lambda text: find_word("flag", text) == "yes"),
    "number": ("float64", numbers.find_amount),
    "latitude": ("float64", numbers.find_number),
    "longitude": ("float64", numbers.find_number),
    "ended": ("str", lambda text: find_word("flag", text) or text),
    **{scheme: ("str", find) for scheme, find in identifiers.SCHEMES.items()},
}  # kind of a column → type after conversion, and how a cell gets there; other kinds stay text

_UNREADABLE = {"certainty": "low"}  # kind of a column → what a lost cell says there: somebody had a doubt


def convert_tables(tables: Tables, issues: Iterable[Issue]) -> Catalogue:
    """Catalogue of what the issues leave; its date and version are for the caller to add."""
    issues = list(issues)
    kept = leave_out_rows(tables, issues)
    texts = {table.name: _empty_cells(_complete(kept.get(table.name), table), table, issues) for table in TABLES}
    typed = {table.name: _convert_columns(texts[table.name], table) for table in TABLES}
    vocabulary = list(typed["vocabulary"][["kind", "wording", "term", "group"]].itertuples(index=False))
    for name in CLAIMS:
        typed[name] = typed[name].assign(claim=range(len(typed[name])))
    for name, column in WORDED:
        typed[name] = _name_terms(typed[name], column, list_terms(vocabulary, column))
    typed["partners"] = name_organisations(typed["partners"])
    for name in LOCATED:
        nowhere = pd.Series("", index=typed[name].index, dtype="str")
        typed[name] = typed[name].assign(location=nowhere, division=nowhere)
    about = typed.pop("about")
    places = pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in PLACES.items()})
    catalogue = Catalogue(**typed, places=places)  # type: ignore[arg-type]
    return replace(catalogue, about=dict(zip(about["name"], about["value"], strict=True)))


def _complete(rows: pd.DataFrame | None, table: Table) -> pd.DataFrame:
    """All columns of the schema in its order; those that the file lacks are empty."""
    names = [column.name for column in table.columns]
    given = pd.DataFrame(columns=names, dtype="str") if rows is None else rows
    return given.reindex(columns=names, fill_value="").astype("str")


def _empty_cells(texts: pd.DataFrame, table: Table, issues: list[Issue]) -> pd.DataFrame:
    """Without the cells that the issues give up on."""
    lost = {(issue.row, issue.column) for issue in issues if issue.file == table.file and issue.loss == "cell"}
    emptied = texts.copy()
    for column in table.columns:
        rows = [row for row, of_column in lost if of_column == column.name]
        emptied.loc[texts.index.isin(rows), column.name] = _UNREADABLE.get(column.kind, "")
    return emptied


def _convert_columns(texts: pd.DataFrame, table: Table) -> pd.DataFrame:
    typed = texts.copy()
    for column in table.columns:
        if column.kind in _CONVERSIONS:
            dtype, convert = _CONVERSIONS[column.kind]
            typed[column.name] = _map(texts[column.name], convert, dtype)
    if {"start", "end"} <= set(texts):
        typed = _add_days(typed)
    if {"latitude", "longitude"} <= set(texts):
        alone = typed["latitude"].isna() | typed["longitude"].isna()
        typed.loc[alone, ["latitude", "longitude"]] = float("nan")
    if {"project", "name"} <= set(texts):
        typed["name"] = typed["name"].where(typed["name"] != "", typed["project"])
    return typed


def _map(texts: pd.Series, convert: Callable[[str], object], dtype: str) -> pd.Series:
    values = {text: convert(text) for text in texts.unique()}
    return pd.Series([values[text] for text in texts], index=texts.index, dtype=dtype)


def _add_days(rows: pd.DataFrame) -> pd.DataFrame:
    """First and last possible day beside the dates as written; none if the end is before the start."""
    days = {text: dates.find_days(text) or (None, None) for name in ("start", "end") for text in rows[name].unique()}
    first = _map(rows["start"], lambda text: days[text][0], "datetime64[us]")
    last = _map(rows["end"], lambda text: days[text][1], "datetime64[us]")
    possible = ~(last < first)
    return rows.assign(start_date=first.where(possible), end_date=last.where(possible))


def _name_terms(rows: pd.DataFrame, column: str, terms: Mapping[str, tuple[Term, ...]]) -> pd.DataFrame:
    """The shared term in place of the wording, which moves to `<column>_wording`, and the group of the term.

    A wording that stands for several terms has a row for each.
    """
    found = find_terms(rows[column], terms)
    terms_of = [found[wording] for wording in rows[column]]
    several = rows.iloc[[row for row, of_row in enumerate(terms_of) for _ in of_row]]
    named = [term for of_row in terms_of for term in of_row]
    texts = {
        column: [term.term for term in named],
        f"{column}_wording": several[column].tolist(),
        f"{column}_group": [term.group for term in named],
    }
    return several.assign(**{name: pd.Series(cells, several.index, dtype="str") for name, cells in texts.items()})
