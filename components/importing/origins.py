"""Rows of sheets → our tables, and the way back: from a row of ours to the file, row and column that a person knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from components.catalogue.issues import Issue
from components.catalogue.schema import TABLES
from components.importing.reading import Rows


@dataclass(frozen=True)
class Origins:
    """Where the rows of our tables come from: table → number of a row → sheet and row; and how sheets head columns."""

    rows: Mapping[str, Mapping[int, tuple[str, int]]]
    headings: Mapping[tuple[str, str], Mapping[str, str]]

    def place(self, issue: Issue) -> Issue:
        """Return an issue with the file, row and column as the person who made the file knows them."""
        name = issue.file.removesuffix(".csv")
        if name not in self.rows:
            return issue
        issue = replace(issue, table=name)
        if issue.row is None:
            labels = dict.fromkeys(label for label, _ in self.rows[name].values())
            return replace(issue, file=next(iter(labels), issue.file)) if len(labels) == 1 else issue
        label, row = self.rows[name].get(issue.row, (issue.file, issue.row))
        headings = self.headings.get((name, label), {})
        column = headings.get(issue.column, "") or issue.column
        alongside = tuple((headings.get(name, "") or name, text) for name, text in issue.alongside)
        is_one_cell = column in dict(alongside)  # a point: to write one of its coordinates would lose the other
        return replace(
            issue, file=label, row=row, column=column, suggestions=() if is_one_cell else issue.suggestions,
            alongside=() if is_one_cell else alongside,
            removes_row=issue.removes_row and self._uses[label, row] == 1,
        )  # fmt: skip

    @cached_property
    def _uses(self) -> Counter[tuple[str, int]]:
        """How many rows of our tables are made of each row of a sheet: one that says more must stay."""
        return Counter(place for rows in self.rows.values() for place in rows.values())


def join_rows(parts: Iterable[Rows]) -> tuple[dict[str, pd.DataFrame], Origins]:
    """Return the tables as text, each row under a number of its own: its row in the sheet, where that is free."""
    frames: dict[str, list[pd.DataFrame]] = {}
    rows: dict[str, dict[int, tuple[str, int]]] = {}
    headings: dict[tuple[str, str], Mapping[str, str]] = {}
    for part in parts:
        origin = rows.setdefault(part.table, {})
        numbers = _number_rows(part.rows, origin)
        origin.update(zip(numbers, ((part.label, row) for row in part.rows), strict=True))
        headings[part.table, part.label] = part.headings
        frames.setdefault(part.table, []).append(pd.DataFrame(dict(part.columns), index=numbers, dtype=object))
    joined = {
        table.name: pd.concat(frames[table.name]).fillna("") if len(frames[table.name]) > 1 else frames[table.name][0]
        for table in TABLES if table.name in frames
    }  # fmt: skip
    return joined, Origins(rows, headings)


def _number_rows(rows: Sequence[int], taken: Collection[int]) -> list[int]:
    """Return a number of its own for each row: that in its sheet, where none is taken, else those after all others."""
    if len(set(rows)) == len(rows) and not any(row in taken for row in rows):
        return list(rows)
    first = max(taken, default=1) + 1
    return list(range(first, first + len(rows)))
