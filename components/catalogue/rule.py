"""What a rule is: a generator from the tables of text to the issues it finds, and how it reads them.

Tables stand under the schema's columns; a table or column that the files lack is not there, and has been
reported by layout.py. The index of a table is the row number that a spreadsheet shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.catalogue.issues import Issue, Loss
from components.catalogue.schema import TABLES, Column, Table
from components.catalogue.spelling import ask_meaning

Tables = Mapping[str, pd.DataFrame]
Rule = Callable[[Tables], Iterator[Issue]]


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a cell, what to do, and the whole cells that it may be instead, the likeliest first."""

    problem: str
    repair: str
    suggestions: tuple[str, ...] = ()


def ask_whether(problem: str, meant: str | tuple[str, ...], otherwise: str) -> Verdict:
    """Return a verdict that asks whether the likeliest cell is meant; where none is likely, it advises otherwise."""
    suggestions = tuple(filter(None, (meant,) if isinstance(meant, str) else meant))
    return Verdict(problem, ask_meaning(next(iter(suggestions), ""), otherwise), suggestions)


def list_cells(tables: Tables, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Row number and these cells, for each row of a table; a column that the file lacks is empty."""
    rows = tables.get(table)
    if rows is not None:
        cells = (rows[column] if column in rows else [""] * len(rows) for column in columns)
        yield from zip(rows.index, *cells, strict=True)


def group_rows(tables: Tables, table: str, column: str) -> dict[str, list[int]]:
    """Each text of a column that is not empty → the numbers of its rows."""
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, text in list_cells(tables, table, column):
        if text:
            rows_of[text].append(row)
    return rows_of


def list_tables(*columns: str) -> list[Table]:
    """Tables of the schema that have all these columns."""
    return [table for table in TABLES if set(columns) <= {column.name for column in table.columns}]


def report(table: Table, row: int, column: Column, found: str, verdict: Verdict) -> Issue:
    """The error of a cell that is judged wrong; it costs the row if the cell must be there."""
    # A row without its source is still a fact to show; without another cell that must be there it says nothing.
    loss: Loss = "row" if column.required and column.kind != "source" else "cell"
    return Issue("error", table.file, row, column.name, verdict.problem, verdict.repair, loss,
                 found=found, suggestions=verdict.suggestions)  # fmt: skip
