"""Table + imprint → Parquet, for programs: typed columns by their names, the provenance as metadata of the file."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from components.plots.table_column import ColumnKind, TableColumn
from components.reports.provenance import Provenance
from components.reports.tables import make_plain

_TYPES: dict[ColumnKind, pa.DataType] = {
    "integer": pa.int64(),
    "year": pa.int64(),
    "number": pa.float64(),
    "date": pa.timestamp("us"),
    "flag": pa.bool_(),
}


def write_parquet(table: pd.DataFrame, columns: Sequence[TableColumn], provenance: Provenance) -> bytes:
    """Return the columns, each of its declared type; heading and meaning stand in the metadata under "pilot_cities"."""
    arrow = pa.table({column.name: _make_column(table[column.name], column.kind) for column in columns})
    facts = {**provenance.members, "labels": {column.name: column.label for column in columns}}
    sink = pa.BufferOutputStream()
    pq.write_table(arrow.replace_schema_metadata({"pilot_cities": json.dumps(facts, ensure_ascii=False)}), sink)
    return sink.getvalue().to_pybytes()


def _make_column(cells: pd.Series, kind: ColumnKind) -> pa.Array:
    if isinstance(cells.dtype, pd.StringDtype):
        return pa.Array.from_pandas(cells, type=pa.string())
    if kind == "text":
        return pa.array([None if (plain := make_plain(cell)) is None else str(plain) for cell in cells], pa.string())
    return pa.Array.from_pandas(cells, type=_TYPES[kind])
