"""Table + imprint → Parquet, for programs: typed columns by their names, the provenance as metadata of the file."""

from __future__ import annotations

import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from components.reports.provenance import Provenance
from components.reports.tables import make_plain


def write_parquet(table: pd.DataFrame, labels: dict[str, str], provenance: Provenance) -> bytes:
    """Return the columns that have a label; heading and meaning stand in the metadata under "pilot_cities"."""
    columns = [column for column in labels if column in table]
    arrow = pa.table({name: _make_column(table[name]) for name in columns})
    facts = {**provenance.members, "labels": {name: labels[name] for name in columns}}
    sink = pa.BufferOutputStream()
    pq.write_table(arrow.replace_schema_metadata({"pilot_cities": json.dumps(facts, ensure_ascii=False)}), sink)
    return sink.getvalue().to_pybytes()


def _make_column(cells: pd.Series) -> pa.Array:
    try:
        return pa.Array.from_pandas(cells)
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # numbers and words in one column
        return pa.array([None if (plain := make_plain(cell)) is None else str(plain) for cell in cells])
