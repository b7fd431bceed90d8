"""What a measure returns where its rows do not tell all: a small table, and the facts beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self, TypeVar

import pandas as pd


@dataclass(frozen=True, eq=False)
class Result:
    """The rows that are drawn. Each measure with facts has a kind of its own, which names them."""

    table: pd.DataFrame

    def keep(self, rows: slice | pd.Series) -> Self:
        """Return the result with some of its rows; its facts are those of all."""
        return replace(self, table=self.table[rows])


@dataclass(frozen=True, eq=False)
class Compared(Result):
    """Rows of one project each while the projects are few; else rows of all together, in which `project` is ""."""

    is_by_project: bool


#: What a chart is made of: a table alone, or a table and its facts.
Measured = TypeVar("Measured", bound=pd.DataFrame | Result)


def tabulate(measured: pd.DataFrame | Result) -> pd.DataFrame:
    """Return the rows, whether facts stand beside them or not."""
    return measured.table if isinstance(measured, Result) else measured
