"""Table of a chart → CSV for spreadsheets, JSON for the table twin and programs."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pandas as pd

from components.plots.chart import Chart
from components.plots.row_key import RowKey

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def write_csv(table: pd.DataFrame, labels: dict[str, str]) -> bytes:
    """Return a table as CSV: UTF-8 with its mark (so that Excel reads it), headings for people, no formulas.

    It holds rows and nothing else, so that every program counts them alike; what they mean is told by csvw.py.
    """
    columns = [column for column in labels if column in table]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(neutralise(labels[column]) for column in columns)
    writer.writerows([neutralise(make_plain(cell)) for cell in row] for row in table[columns].itertuples(index=False))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def write_json(table: pd.DataFrame, chart: Chart, **facts: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Return a table as JSON: columns with label and type, rows, what a click on each row means, and `facts`."""
    columns = [column for column in chart.labels if column in table]
    rows = [[make_plain(cell) for cell in row] for row in table[columns].itertuples(index=False)]
    answer = {
        **facts,
        "columns": [
            {"name": name, "label": chart.labels[name], "numeric": bool(pd.api.types.is_numeric_dtype(table[name]))}
            for name in columns
        ],
        "rows": rows,
        "keys": list_keys(table, chart.key),
    }
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()


def list_texts(table: pd.DataFrame, labels: dict[str, str]) -> tuple[list[str], list[list[str]]]:
    """Return a table for people: its headings, and its rows as texts, numbers with their thousands apart."""
    columns = [column for column in labels if column in table]
    rows = zip(*(_tell_column(table[column]) for column in columns), strict=True)
    return [labels[column] for column in columns], [list(row) for row in rows]


def _tell_column(cells: pd.Series) -> list[str]:
    return [str(make_plain(cell)) if cells.name == "year" else _tell(make_plain(cell)) for cell in cells]


def _tell(cell: Any) -> str:  # noqa: ANN401
    """Return a plain cell as text."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return "" if cell is None else str(cell)
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.2f}"


def list_keys(table: pd.DataFrame, key: RowKey | None) -> list[str] | None:
    """Return what a click on each row means; None where the rows hold not what it needs (years, not projects)."""
    return [key.of(row) for row in table.to_dict("records")] if key and key.suits(table.columns) else None


def neutralise(cell: Any) -> Any:  # noqa: ANN401 - any cell
    """Return a cell that no spreadsheet takes for a formula.

    >>> neutralise("=1+1"), neutralise(-3)
    ("'=1+1", -3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def make_plain(cell: Any) -> Any:  # noqa: ANN401
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
