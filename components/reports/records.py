"""Rows of a table as filtered → what is taken away of them: columns as in the file, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.catalogue.schema import TABLES, Table
from components.plots.table_column import ColumnKind, TableColumn
from components.reports.exhibit import CREDITS
from components.reports.provenance import Provenance
from components.reports.selection_view import SelectionView, list_sources

RECORDS = tuple(
    table for table in TABLES if table.name not in ("vocabulary", "about")
)  #: tables of facts, with sources
AS_RECORDED = "as recorded, close to the words of the source"  # what a shared term stands for in the file
_WORDING = "_wording"
_KINDS: dict[str, ColumnKind] = {"number": "number", "latitude": "number", "longitude": "number", "flag": "flag"}
_DAYS: dict[str, ColumnKind] = {"start_date": "date", "end_date": "date"}


def name_table(table: Table) -> str:
    """Return what a table is called.

    >>> name_table(next(table for table in RECORDS if table.name == "pilot_cities"))
    'Pilot cities'
    """
    return table.name.replace("_", " ").capitalize()


def list_columns(table: Table, rows: pd.DataFrame) -> list[str]:
    """Return the filled columns as in the file, each shared term followed by the wording that stands for it."""
    listed: list[str] = []
    for column in table.columns:
        listed.append(column.name)
        if f"{column.name}{_WORDING}" in rows:
            listed.append(f"{column.name}{_WORDING}")
    return [name for name in listed if name in rows and not (rows[name].isna().all() or (rows[name] == "").all())]


def type_columns(table: Table, names: Iterable[str]) -> tuple[TableColumn, ...]:
    """Return columns of a table with what their cells hold, headed by their names.

    >>> [column.kind for column in type_columns(RECORDS[0], ["name", "start_date", "budget_eur", "featured"])]
    ['text', 'date', 'number', 'flag']
    """
    kinds = {column.name: _KINDS.get(column.kind, "text") for column in table.columns} | _DAYS
    return tuple(TableColumn(name, name, kinds.get(name, "text")) for name in names)


def make_records_provenance(table: Table, view: SelectionView) -> Provenance:
    """Return what one must know to read the rows of a table a year later; the meaning of each column is in it."""
    rows = getattr(view.catalogue, table.name)
    meanings = {column.name: column.meaning for column in table.columns}
    columns = list_columns(table, rows)
    return Provenance(
        title=f"{name_table(table)}, row by row",
        finding="",
        selection=view.words,
        counted=f"One row is {table.row_is}",
        rows=len(rows),
        sources=list_sources(rows),
        credits=CREDITS,
        address=view.find_address(tab="Data"),
        definitions=tuple((name, meanings.get(name, AS_RECORDED)) for name in columns),
        **view.origin,
    )
