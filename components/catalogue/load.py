"""Folder of CSV files → the Catalogue, and everything that is wrong with the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from components.catalogue import dates
from components.catalogue.catalogue import Catalogue
from components.catalogue.convert import convert_tables
from components.catalogue.countries import COUNTRIES_FILE, list_countries
from components.catalogue.folder import check_contents, check_files, hash_contents, read_folder
from components.catalogue.groups import Group, group_issues
from components.catalogue.issues import Issue
from components.catalogue.layout import check_layout, fit_table
from components.catalogue.read import read_table
from components.catalogue.schema import TABLES
from components.catalogue.validate import check_tables


@dataclass(frozen=True, eq=False)
class Loaded:
    """What came of the files: all that could be read, all that is wrong, and how many rows each file has."""

    catalogue: Catalogue
    issues: tuple[Issue, ...]
    rows: Mapping[str, int]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The issues by what can be told in one sentence, errors first."""
        return group_issues(self.issues)

    @cached_property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that must be repaired; the others are worth a look."""
        return tuple(issue for issue in self.issues if issue.severity == "error")


def load_catalogue(folder: Path) -> Loaded:
    """Read, check and convert the CSV files of a folder. Never fails: what could not be used is in the issues."""
    contents, last_change, issues = read_folder(folder)
    loaded = _load(contents, issues)
    updated = loaded.catalogue.updated or last_change
    return replace(loaded, catalogue=replace(loaded.catalogue, updated=updated))


def load_files(contents: Mapping[str, bytes]) -> Loaded:
    """The same for files that are not in a folder (uploaded ones): name of the file → its bytes."""
    return _load(contents, list(check_files(contents)))


def _load(contents: Mapping[str, bytes], found: list[Issue]) -> Loaded:
    if not list_countries():
        problem, repair = f"the list of countries is missing from {COUNTRIES_FILE.parent}", "Put the file back"
        found.append(Issue("error", COUNTRIES_FILE.name, None, "", problem, repair))
    found += check_contents(contents)
    unread = {issue.file for issue in found if issue.loss == "table"}
    tables: dict[str, pd.DataFrame] = {}
    rows: dict[str, int] = {}
    for table in TABLES:
        if table.file in contents and table.file not in unread:
            raw = read_table(contents[table.file], table.file)
            of_layout = check_layout(raw, table)
            tables[table.name] = fit_table(raw, table, of_layout)
            rows[table.name] = len(raw.records)
            found += of_layout
    return load_tables(tables, found, version=hash_contents(contents), rows=rows)


def load_tables(
    tables: Mapping[str, pd.DataFrame], found: Iterable[Issue], *, version: str, rows: Mapping[str, int] | None = None
) -> Loaded:
    """Check and convert tables of text, whose index is the number of the row and whose columns are the schema's.

    `found` is what is known to be wrong already, `rows` how many each file has, if not those of the tables.
    """
    issues = [*found, *check_tables(tables)]
    catalogue = convert_tables(tables, issues)
    catalogue = replace(catalogue, version=version, updated=_find_date(catalogue.about))
    counted = rows if rows is not None else {name: len(table) for name, table in tables.items()}
    return Loaded(catalogue, tuple(sorted(issues, key=_get_place)), counted)


def _get_place(issue: Issue) -> tuple[int, int, int]:
    """Order of issues: as the files, rows and columns are in the schema; files that it lacks come first."""
    for place, table in enumerate(TABLES):
        if table.file == issue.file:
            names = [column.name for column in table.columns]
            return place, issue.row or 0, names.index(issue.column) if issue.column in names else -1
    return -1, 0, 0


def _find_date(about: Mapping[str, str]) -> date | None:
    days = dates.find_days(about.get("date", ""))
    return days[0] if days else None
