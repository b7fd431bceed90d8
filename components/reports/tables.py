"""Table of a chart → CSV for spreadsheets, JSON for the table twin and programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.plots.chart import Chart
from components.plots.row_key import RowKey
from components.plots.table_column import ColumnKind, TableColumn

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def write_csv(table: pd.DataFrame, columns: Sequence[TableColumn]) -> bytes:
    """Return a table as CSV: UTF-8 with its mark (so that Excel reads it), headings for people, no formulas.

    It holds rows and nothing else, so that every program counts them alike; what they mean is told by csvw.py.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(neutralise(column.label) for column in columns)
    writer.writerows(map(neutralise, row) for row in list_plain_rows(table, columns))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def write_json(table: pd.DataFrame, chart: Chart, **facts: object) -> bytes:
    """Return a table as JSON: columns with label and type, rows, what a click on each row means, and `facts`."""
    answer = {
        "figure": chart.name,
        **facts,
        "columns": [describe_column(column) for column in chart.headed],
        "rows": list_plain_rows(table, chart.headed),
        "keys": list_keys(table, chart.key),
    }
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()


def describe_column(column: TableColumn) -> dict[str, str | bool]:
    """Return what a program reads of a column beside its cells.

    >>> describe_column(TableColumn("partners", "Partners", "integer"))
    {'name': 'partners', 'label': 'Partners', 'type': 'integer', 'numeric': True, 'optional': False}
    """
    return {
        "name": column.name,
        "label": column.label,
        "type": column.kind,
        "numeric": column.is_numeric,
        "optional": column.optional,
    }


def list_plain_rows(table: pd.DataFrame, columns: Sequence[TableColumn]) -> list[list[object]]:
    """Return the rows, each cell as plain Python."""
    cells = [[make_plain(cell) for cell in table[column.name]] for column in columns]
    return [list(row) for row in zip(*cells, strict=True)]


def list_shown(table: pd.DataFrame, columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Return the columns that people see: those that are optional only where a row fills them."""
    return [column for column in columns if not column.optional or _is_filled(table[column.name])]


def _is_filled(cells: pd.Series) -> bool:
    return any(make_plain(cell) not in (None, "") for cell in cells)


def list_texts(table: pd.DataFrame, columns: Sequence[TableColumn]) -> list[list[str]]:
    """Return the rows for people, as texts, numbers with their thousands apart."""
    return [
        [_tell(cell, column.kind) for cell, column in zip(row, columns, strict=True)]
        for row in list_plain_rows(table, columns)
    ]


def _tell(cell: object, kind: ColumnKind) -> str:
    """Return a plain cell as text."""
    if kind == "year" or isinstance(cell, bool) or not isinstance(cell, int | float):
        return "" if cell is None else str(cell)
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.2f}"


def list_keys(table: pd.DataFrame, key: RowKey | None) -> list[str] | None:
    """Return what a click on each row means; None where none means anything (years, not projects)."""
    keys = [key.of(row) for row in table.to_dict("records")] if key else []
    return keys if any(keys) else None


def neutralise(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula.

    >>> neutralise("=1+1"), neutralise(-3)
    ("'=1+1", -3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def make_plain(cell: Any) -> Any:  # noqa: ANN401 - any cell
    """Return a cell as plain Python: whole numbers without ".0", days as ISO dates, nothing for what is missing."""
    if isinstance(cell, list | tuple | set):
        return ", ".join(str(each) for each in cell)
    if pd.isna(cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    if hasattr(cell, "item"):
        cell = cell.item()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
