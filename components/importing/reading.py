"""What came of the sheets that were recognised together: rows of our tables, and an account of each sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from components.catalogue.issues import Issue
from components.catalogue.schema import TABLES
from components.language.importing import tell_import


@dataclass(frozen=True)
class Rows:
    """Rows for one of our tables: the cells of each column, and where each row stands in the sheet it comes from."""

    table: str
    label: str  #: of the sheet
    columns: Mapping[str, Sequence[str]]
    rows: Sequence[int]
    headings: Mapping[str, str] = field(default_factory=dict)  #: our column → how the sheet heads it


@dataclass(frozen=True)
class Account:
    """What was read of a sheet: each of its columns with what it was read as, and how many rows."""

    label: str
    holds: str  #: what a row is: "project", "partner"
    rows: int
    uses: Sequence[tuple[str, tuple[str, ...]]]  #: heading → what it was read as; nothing where it is left out
    aside: Sequence[tuple[int, str]] = ()  #: rows that are no data, and why

    @property
    def read(self) -> list[str]:
        """The headings that were read."""
        return [heading for heading, names in self.uses if names]

    @property
    def left_out(self) -> list[str]:
        """The headings that were not."""
        return [heading for heading, names in self.uses if not names]


@dataclass(frozen=True)
class ImportReading:
    """Rows, accounts and what is wrong; printed, it is a sentence that begins with `words` ("A keep.eu export")."""

    words: str
    rows: Sequence[Rows]
    accounts: Sequence[Account]
    issues: Sequence[Issue] = ()

    def __str__(self) -> str:
        counted = Counter[str]()
        for each in self.rows:
            counted[each.table] += len(each.rows)
        order = [table.name for table in TABLES if table.name in counted]
        read, left_out = (sum(len(names) for names in lists) for lists in (
            [each.read for each in self.accounts], [each.left_out for each in self.accounts]))  # fmt: skip
        return tell_import(self.words, {name: counted[name] for name in order}, read, left_out)
