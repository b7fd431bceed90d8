"""Rows of a selection, as an archive has them in rows/ → the datapackage.json that describes them for programs."""

from __future__ import annotations

from components.catalogue.data_package import describe_resource, describe_sources, write_package
from components.catalogue.schema import Table
from components.catalogue.table_schema import Described, word_name
from components.plots.table_column import ColumnKind, TableColumn
from components.reports.records import RECORDS, list_columns, make_records_provenance, type_columns
from components.reports.selection_view import SelectionView, list_sources

_TYPES: dict[ColumnKind, Described] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "year": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "date"},
    "flag": {"type": "boolean", "trueValues": ["True"], "falseValues": ["False"]},
}


def write_records_package(view: SelectionView) -> bytes:
    """Return the description of all tables of rows that a selection has."""
    tables = [table for table in RECORDS if not getattr(view.catalogue, table.name).empty]
    sources = dict.fromkeys(source for table in tables for source in list_sources(getattr(view.catalogue, table.name)))
    about = {
        "title": view.title, "subtitle": f"Selection: {view.words}", "date": view.date, "version": view.whole.version,
        "licence": view.whole.about.get("licence", ""), "publisher": view.whole.about.get("publisher", ""),
    }  # fmt: skip
    return write_package([_describe(table, view) for table in tables], about=about, sources=describe_sources(sources))


def _describe(table: Table, view: SelectionView) -> Described:
    rows = getattr(view.catalogue, table.name)
    provenance = make_records_provenance(table, view)
    meanings = dict(provenance.definitions)
    fields = [_describe_column(column, meanings) for column in type_columns(table, list_columns(table, rows))]
    return describe_resource(
        table.name, f"rows/{table.name}.csv", None,
        title=provenance.title, description=f"{provenance.counted}. Selection: {provenance.selection}",
        schema={"fields": fields, "missingValues": [""]},
    )  # fmt: skip


def _describe_column(column: TableColumn, meanings: dict[str, str]) -> Described:
    described: Described = {"name": column.label, "title": word_name(column.name)}
    meaning = meanings.get(column.name, "")
    return described | ({"description": meaning} if meaning else {}) | _TYPES[column.kind]
