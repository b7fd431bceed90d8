"""Files → what the dashboard shows of them, and an account of what was read and what was left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from components.catalogue.folder import hash_contents
from components.catalogue.issues import Issue, quote
from components.catalogue.load import Loaded, load_tables
from components.catalogue.schema import TABLES
from components.importing import own
from components.importing.changes import Change, Journal, change_part, change_rows, make_wordings
from components.importing.format import Part
from components.importing.formats import FORMATS
from components.importing.guide import is_guide
from components.importing.header import find_header
from components.importing.limits import LIMITS, Limits
from components.importing.reading import ImportReading, Rows
from components.importing.sheet import NestedDocument, Sheet
from components.importing.shipped_vocabulary import add_shipped_vocabulary
from components.importing.tidy import tidy
from components.importing.unpack import unpack

_UNCHANGED = Journal()


@dataclass(frozen=True, eq=False)
class Brought:
    """What lies in files: sheets by their headers and documents, and what was wrong or tidied before they were read."""

    parts: Sequence[Part]
    issues: Sequence[Issue]
    version: str


@dataclass(frozen=True, eq=False)
class Imported:
    """What came of files: the data with all that is wrong, and what each kind of file was read as."""

    loaded: Loaded
    readings: Sequence[ImportReading]
    tables: Mapping[str, pd.DataFrame]  #: as text, before checks and conversion


def import_files(files: Mapping[str, bytes], limits: Limits = LIMITS) -> Imported:
    """Read, check and convert files of any known kind. Never fails: what could not be used is in the issues."""
    return import_parts(bring_files(files, limits))


def bring_files(files: Mapping[str, bytes], limits: Limits = LIMITS) -> Brought:
    """Unpack files and find the headers of their sheets."""
    sources, issues = unpack(files, limits)
    parts, noted = _find_parts(sources)
    return Brought(parts, [*issues, *noted], hash_contents(files))


def import_parts(brought: Brought, journal: Journal = _UNCHANGED) -> Imported:
    """Read, check and convert what lies in files, with what a person decided about it."""
    changes = journal.list_changes()
    parts = [change_part(part, changes) for part in brought.parts]
    documents = frozenset(part.label for part in parts if isinstance(part, NestedDocument))
    readings: list[ImportReading] = []
    for form in (*FORMATS, own.FORMAT):
        if claimed := [part for part in parts if form.claims(part)]:
            readings.append(_change_reading(form.read(claimed), documents, changes))
            parts = [part for part in parts if part not in claimed]
    issues = [*brought.issues, *(_report_unknown(part) for part in parts)]
    issues += [issue for reading in readings for issue in reading.issues]
    rows = [rows for reading in readings for rows in reading.rows]
    shipped, told_of = add_shipped_vocabulary(rows)
    tables, origins = _join([*rows, *own.make_projects(rows), *shipped, *make_wordings(changes)])
    version = hash_contents({"files": brought.version.encode(), "changes": repr(changes).encode()})
    loaded = load_tables(tables, [], version=version if changes else brought.version)
    told = [*issues, *told_of, *(origins.place(issue) for issue in loaded.issues)]
    return Imported(replace(loaded, issues=tuple(told)), readings, tables)


def _change_reading(reading: ImportReading, documents: frozenset[str], changes: Sequence[Change]) -> ImportReading:
    """Apply what was decided of documents, which have no cells of their own."""
    if not changes or not documents:
        return reading
    is_document = [rows.label.partition(" › ")[0] in documents for rows in reading.rows]
    changed = [
        change_rows(rows, changes) if is_so else rows for rows, is_so in zip(reading.rows, is_document, strict=True)
    ]
    return replace(reading, rows=changed)


def _find_parts(sources: Iterable[Sheet | NestedDocument]) -> tuple[list[Part], list[Issue]]:
    """Return documents, and sheets by their headers, without those that only explain others; and what was tidied."""
    parts: list[Part] = []
    issues: list[Issue] = []
    for source in sources:
        if is_guide(source):
            continue
        if isinstance(source, NestedDocument):
            parts.append(source)
        else:
            tidied, noted = tidy(source)
            issues += noted
            if tidied.records:
                parts.append(find_header(tidied, _list_known()))
    return parts, issues


@cache
def _list_known() -> Collection[str]:
    return frozenset().union(*(form.known for form in (*FORMATS, own.FORMAT)))


def _report_unknown(part: Part) -> Issue:
    if isinstance(part, NestedDocument):
        problem = "nothing in this file is known: it is none of the exports that can be read"
        return Issue("error", part.label, None, "", problem, "Choose another export, or a table", "table")
    named = ", ".join(quote(heading) for heading in list(filter(None, part.headings))[:8])
    problem = f"no table that is known has these columns: {named}"
    repair = "Name the columns as in the template, or leave the sheet out"
    return Issue("warning" if part.sheet.is_hidden else "error", part.label, part.row, "", problem, repair, "table")


@dataclass(frozen=True)
class _Origins:
    """Where the rows of our tables come from: table → number of a row → sheet and row; and how sheets head columns."""

    rows: Mapping[str, Mapping[int, tuple[str, int]]]
    headings: Mapping[tuple[str, str], Mapping[str, str]]

    def place(self, issue: Issue) -> Issue:
        """Return an issue with the file, row and column as the person who made the file knows them."""
        name = issue.file.removesuffix(".csv")
        if name not in self.rows:
            return issue
        issue = replace(issue, table=name)
        if issue.row is None:
            labels = dict.fromkeys(label for label, _ in self.rows[name].values())
            return replace(issue, file=next(iter(labels), issue.file)) if len(labels) == 1 else issue
        label, row = self.rows[name].get(issue.row, (issue.file, issue.row))
        column = self.headings.get((name, label), {}).get(issue.column, "") or issue.column
        return replace(issue, file=label, row=row, column=column)


def _join(parts: Iterable[Rows]) -> tuple[dict[str, pd.DataFrame], _Origins]:
    """Return the tables as text, each row under a number of its own: its row in the sheet, where that is free."""
    frames: dict[str, list[pd.DataFrame]] = {}
    rows: dict[str, dict[int, tuple[str, int]]] = {}
    headings: dict[tuple[str, str], Mapping[str, str]] = {}
    for part in parts:
        origin = rows.setdefault(part.table, {})
        numbers = _number_rows(part.rows, origin)
        origin.update(zip(numbers, ((part.label, row) for row in part.rows), strict=True))
        headings[part.table, part.label] = part.headings
        frames.setdefault(part.table, []).append(pd.DataFrame(dict(part.columns), index=numbers, dtype=object))
    joined = {
        table.name: pd.concat(frames[table.name]).fillna("") if len(frames[table.name]) > 1 else frames[table.name][0]
        for table in TABLES if table.name in frames
    }  # fmt: skip
    return joined, _Origins(rows, headings)


def _number_rows(rows: Sequence[int], taken: Collection[int]) -> list[int]:
    """Return a number of its own for each row: that in its sheet, where none is taken, else those after all others."""
    if len(set(rows)) == len(rows) and not any(row in taken for row in rows):
        return list(rows)
    first = max(taken, default=1) + 1
    return list(range(first, first + len(rows)))
