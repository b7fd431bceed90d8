"""Brought files with what was decided of them → what can be asked of each sheet: its rows, its header, its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from components.catalogue.schema import PARTNERS, PROJECTS, TABLES, Table
from components.importing import own
from components.importing.ask import list_likely_columns
from components.importing.changes import HeaderRow, Journal, change_part
from components.importing.columns import POINT
from components.importing.fit import OF_PROJECT, list_readable, name_all
from components.importing.imported import Brought, Imported
from components.importing.mapping_file import write_mapping
from components.importing.reading import Account
from components.importing.sheet import Headed

_SHOWN = 3  # first values
_SEEN = 20  # values by which it is told what a column may be
_ABOVE = 8  # rows that are shown where the header may stand


@dataclass(frozen=True)
class AskedColumn:
    """A column of a sheet: how it is named, its first values, what it is read as ("": left out), and what it may be.

    It is `open` if nobody, neither heading nor person, said what it is.
    """

    heading: str
    values: Sequence[str]
    column: str
    likely: Sequence[str]
    is_open: bool


@dataclass(frozen=True)
class AskedSheet:
    """A sheet: what its rows are read as ("": nothing), and its columns.

    `choices` are what a column may be read as, `first` its first rows, `kind` the export that it is part of.
    """

    label: str
    table: str
    kind: str
    row: int
    first: Sequence[tuple[int, Sequence[str]]]
    columns: Sequence[AskedColumn]
    choices: Sequence[str]
    is_left_out: bool

    @property
    def is_open(self) -> bool:
        """Tell whether something is to be asked of it."""
        is_unknown = not self.table and not self.is_left_out
        return is_unknown or any(column.is_open for column in self.columns)


def ask_sheets(brought: Brought, journal: Journal, imported: Imported) -> list[AskedSheet]:
    """Return what can be asked of sheets, in the order in which they were brought."""
    kinds = {account.label: (reading.words, account) for reading in imported.readings for account in reading.accounts}
    return [_ask_sheet(part, *kinds.get(part.label, ("", None))) for part in _list_headed(brought, journal)]


def _list_headed(brought: Brought, journal: Journal) -> Iterator[Headed]:
    changes = brought.list_changes(journal)
    for part in brought.parts:
        changed = change_part(part, changes)
        if isinstance(changed, Headed):
            yield changed


def _ask_sheet(part: Headed, words: str, account: Account | None) -> AskedSheet:
    table = _find_table(part, words, account)
    is_export = bool(account) and words != own.WORDS
    named = _list_export(part, account) if account and is_export and table else _list_own(part, table)
    filled = [at for at, heading in enumerate(part.headings) if heading or any(part.list_cells(at))]
    columns = [_ask_column(part, at, named[at], table, is_export=is_export) for at in filled]
    first = [(record.row, record.cells) for record in part.sheet.records[:_ABOVE]]
    name, kind, choices = table.name if table else "", words if is_export else "", list_readable(table) if table else []
    return AskedSheet(part.label, name, kind, part.row, first, columns, choices, part.table == "")


def _find_table(part: Headed, words: str, account: Account | None) -> Table | None:
    if account and words != own.WORDS:
        return {"project": PROJECTS, "partner": PARTNERS}.get(account.holds)
    return own.find_table(part)


def _list_own(part: Headed, table: Table | None) -> list[str]:
    if table is None:
        return [""] * len(part.headings)
    return ["" if each.is_repeated else each.column for each in name_all(part, table)]


def _list_export(part: Headed, account: Account) -> list[str]:
    """Return as which columns of ours the columns of an export were read."""
    uses = dict(account.uses)
    return [_name_column(uses.get(heading, ()), account.holds) for heading in part.headings]


def _name_column(fields: Sequence[str], holds: str) -> str:
    if set(fields) >= {"latitude", "longitude"}:
        return POINT
    field = {"acronym": "project", "title": "name"}.get(fields[0], fields[0].rstrip(" 0123456789")) if fields else ""
    whole = OF_PROJECT + field
    return whole if holds == "partner" and field != "project" and whole in list_readable(PARTNERS) and (
        field not in {column.name for column in PARTNERS.columns}) else field  # fmt: skip


def _ask_column(part: Headed, position: int, column: str, table: Table | None, *, is_export: bool) -> AskedColumn:
    values = list(islice(filter(None, part.list_cells(position)), _SEEN))
    name = part.list_names()[position]
    likely = list_likely_columns(part.headings[position], values, table) if table else []
    is_open = bool(table and values and not column and not is_export and name not in part.uses)
    return AskedColumn(name, list(dict.fromkeys(values))[:_SHOWN], column, likely, is_open)


def write_columns(brought: Brought, journal: Journal, imported: Imported) -> bytes:
    """Return columns.csv: what all sheets of ours are read as, and what was decided of those of exports."""
    asked = {each.label: each for each in ask_sheets(brought, journal, imported)}
    parts = {part.label: part for part in _list_headed(brought, journal)}
    described = []
    for label, sheet in asked.items():
        part = parts[label]
        columns = [(each.heading, each.column) for each in sheet.columns if not sheet.kind or each.heading in part.uses]
        if columns or sheet.is_left_out:
            table = "-" if sheet.is_left_out else "" if sheet.kind else sheet.table
            described.append((part, table, [] if sheet.is_left_out or not sheet.table else columns))
    rows = {each.label: each.row for each in brought.list_changes(journal) if isinstance(each, HeaderRow)}
    return write_mapping([each for each in described if each[1] or each[2]], rows, explain_column)


def explain_column(table: str, column: str) -> str:
    """Return what a column means, in a few words; "" for none."""
    return _list_meanings().get((table, column)) or next(
        (meaning for (_, name), meaning in _list_meanings().items() if name == column), ""
    )


def _list_meanings() -> Mapping[tuple[str, str], str]:
    own_meanings = {(table.name, column.name): column.meaning for table in TABLES for column in table.columns}
    of_project = {(PARTNERS.name, OF_PROJECT + column.name): f"of the project: {column.meaning}"
                  for column in PROJECTS.columns}  # fmt: skip
    points = {(table.name, POINT): "latitude and longitude in one cell" for table in TABLES}
    return {**points, **of_project, **own_meanings}
