"""What lies in a file before anybody knows what it means: sheets of rows, and documents of nested values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from components.catalogue.read import Record

#: What JSON and XML hold.
Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]


@dataclass(frozen=True)
class Sheet:
    """A table as it lies in a file: its rows that are not blank, from the first, numbered as a spreadsheet shows them.

    `name` is "" in a file that has one table only. `note` names the code page by which it had to be
    read, where it is not UTF-8, `cut_row` the row in which it ends too early.
    """

    file: str
    name: str
    records: Sequence[Record]
    is_hidden: bool = False
    note: str = ""
    cut_row: int = 0

    @property
    def label(self) -> str:
        """How a sentence names it: the file, and the sheet in it."""
        return f"{self.file} › {self.name}" if self.name else self.file


@dataclass(frozen=True)
class NestedDocument:
    """What a JSON or XML file holds."""

    file: str
    root: Value

    @property
    def label(self) -> str:
        """How a sentence names it."""
        return self.file


@dataclass(frozen=True)
class Headed:
    """A sheet whose columns have names: the headings as written, the rows below, and the rows that are neither.

    `aside` are rows that were passed over, each with the reason: titles above, totals and remarks below. `uses` are
    the columns of ours as which a person said that headings are to be read, `table` is the table of ours that a person
    said the sheet to be, "" if it is to be left out.
    """

    sheet: Sheet
    row: int  #: of the headings
    headings: Sequence[str]
    records: Sequence[Record]
    aside: Sequence[tuple[int, str]] = field(default=())
    uses: Mapping[str, str] = field(default_factory=dict)
    table: str | None = None

    @property
    def label(self) -> str:
        """How a sentence names it."""
        return self.sheet.label

    def list_cells(self, position: int) -> Iterator[str]:
        """The cells of a column, from the first row to the last; rows that are too short have none there."""
        return (record.cells[position] if position < len(record.cells) else "" for record in self.records)

    def list_names(self) -> list[str]:
        """The headings, told apart: one without a name has its number, and so has one that stands a second time."""
        met: set[str] = set()
        names = []
        for number, heading in enumerate(self.headings, start=1):
            given = f"{heading} (column {number})" if heading else f"column {number}"
            names.append(heading if heading and heading not in met else given)
            met.add(heading)
        return names
