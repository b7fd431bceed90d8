"""What was imported → the files of a data folder, which opens without the files that it was made of."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import pandas as pd

from components.catalogue.data_package import FILE, write_data_package
from components.catalogue.schema import TABLES, Table


def write_folder(tables: Mapping[str, pd.DataFrame]) -> dict[str, bytes]:
    """Return name of a file → its content: the tables, and datapackage.json, which describes them for programs."""
    files = write_tables(tables)
    return {**files, FILE: write_data_package(tables, files)}


def write_tables(tables: Mapping[str, pd.DataFrame]) -> dict[str, bytes]:
    """Return name of a file → its content, for all tables of the schema: those without rows hold their header."""
    return {
        table.file: _write(tables.get(table.name), table)
        for table in TABLES
        if not table.optional or table.name in tables
    }


def _write(rows: pd.DataFrame | None, table: Table) -> bytes:
    names = [column.name for column in table.columns]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    if rows is not None:
        writer.writerows(rows.reindex(columns=names, fill_value="").itertuples(index=False))
    return b"\xef\xbb\xbf" + text.getvalue().encode()
