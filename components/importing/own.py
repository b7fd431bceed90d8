"""Sheets that are tables of ours, by their name or by their columns → rows, with what is wrong with their layout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from components.catalogue.headings import match_headings
from components.catalogue.issues import Issue
from components.catalogue.layout import check_layout, fit_table
from components.catalogue.read import RawTable, Record
from components.catalogue.schema import TABLES, Table
from components.catalogue.spelling import fold_case
from components.importing.format import ImportFormat, Part
from components.importing.reading import Account, ImportReading, Rows
from components.importing.sheet import Headed

_KNOWN = frozenset(
    fold_case(name) for table in TABLES for column in table.columns for name in (column.name, *column.other_names)
)
_KEYS = ("pilot",)  # required columns that can be made, where nobody gave any
_WORDS = "Tables as this dashboard has them"


def find_table(part: Part) -> Table | None:
    """Return the table of ours that a sheet is: the one that it is named for, else the one with most of its columns.

    By its columns alone a sheet is one only if it has all that the table requires, but for the source.
    """
    if not isinstance(part, Headed):
        return None
    named = {fold_case(part.sheet.name), fold_case(PurePath(part.sheet.file).stem)} - {""}
    for table in TABLES:
        if fold_case(table.name) in named and _count_matched(part, table):
            return table
    counted = [(_count_matched(part, table), table) for table in TABLES if _has_required(part, table)]
    return max(counted, key=lambda each: each[0], default=(0, None))[1]


def _match(part: Headed, table: Table) -> set[str]:
    headings = match_headings(_make_raw(part, part.label), table)
    return {heading.column for heading in headings if heading.state in ("right", "misspelt")}


def _count_matched(part: Headed, table: Table) -> int:
    return len(_match(part, table))


def _has_required(part: Headed, table: Table) -> bool:
    required = {column.name for column in table.columns if column.required} - {"source", *_KEYS}
    return required <= _match(part, table)


def _make_raw(part: Headed, label: str) -> RawTable:
    return RawTable(label, Record(part.row, list(part.headings)), list(part.records))


def read_own(parts: Sequence[Part]) -> ImportReading:
    """Read sheets as the tables that they are."""
    rows, accounts, issues = [], [], []
    for part in parts:
        table = find_table(part)
        if isinstance(part, Headed) and table:
            made, account, found = _read_sheet(part, table)
            rows.append(made)
            accounts.append(account)
            issues += found
    return ImportReading(_WORDS, rows, accounts, issues)


def _read_sheet(part: Headed, table: Table) -> tuple[Rows, Account, list[Issue]]:
    raw = _make_raw(part, part.label)
    issues = check_layout(raw, table)
    fitted = fit_table(raw, table, issues)
    if any(issue.loss == "table" for issue in issues):
        issues = [issue for issue in issues if not (issue.column in _KEYS and issue.loss == "table")]
    for key in _KEYS:
        if key in {column.name for column in table.columns} and key not in fitted:
            fitted[key] = [
                f"{project}-{row}" for project, row in zip(fitted.get("project", ""), fitted.index, strict=False)
            ]
    headings = {heading.column: heading.name for heading in match_headings(raw, table) if heading.column}
    uses = [(heading.name, (heading.column,) if heading.column and heading.state != "repeated" else ())
            for heading in match_headings(raw, table) if heading.name]  # fmt: skip
    account = Account(part.label, table.row_is.partition(":")[0], len(part.records), uses, part.aside)
    if any(issue.loss == "table" for issue in issues):
        fitted = fitted.iloc[:0]
    columns = {str(name): fitted[name].tolist() for name in fitted}
    return Rows(table.name, part.label, columns, fitted.index.tolist(), headings), account, issues


FORMAT = ImportFormat(_WORDS, lambda part: find_table(part) is not None, read_own, _KNOWN)
