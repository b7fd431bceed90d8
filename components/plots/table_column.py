"""What a column of a table holds and how it is headed: one declaration for all that draws, writes or describes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["text", "integer", "year", "number", "date", "flag"]


@dataclass(frozen=True)
class TableColumn:
    """One column of a table, the same whatever is selected. Cells of any kind may be empty."""

    name: str
    label: str = ""  #: heading for people; a column without one is for the figure alone
    kind: ColumnKind = "text"
    optional: bool = False  #: what no row fills is not shown to people; programs find it all the same

    @property
    def is_numeric(self) -> bool:
        """Whether its cells stand at the right, one below the other."""
        return self.kind in ("integer", "year", "number")


def list_headed(columns: Iterable[TableColumn]) -> tuple[TableColumn, ...]:
    """Return the columns that leave the house: in tables for people and in files."""
    return tuple(column for column in columns if column.label)


def hide_columns(*names: str) -> tuple[TableColumn, ...]:
    """Return columns of texts that only the figure and its clicks need.

    >>> list_headed((TableColumn("place", "Place"), *hide_columns("location", "key")))
    (TableColumn(name='place', label='Place', kind='text', optional=False),)
    """
    return tuple(TableColumn(name) for name in names)
