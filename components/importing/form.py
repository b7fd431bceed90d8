"""How a sheet of a known kind is recognised by its headings, and what of it is read under which name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from components.catalogue.spelling import fold_case
from components.importing.bilingual import spell_heading
from components.importing.cells import read_text
from components.importing.reading import Account
from components.importing.sheet import Headed

Read = Callable[[str], str]


@dataclass(frozen=True)
class FormField:
    """What we call it, the headings under which it may stand (the first that the sheet has), and how a cell is read.

    With `falls_back` a cell that is empty is read under the next of the headings: they mean the same, as names in
    several languages do.
    """

    name: str
    headings: tuple[str, ...]
    read: Read = read_text
    falls_back: bool = False


@dataclass(frozen=True)
class SheetForm:
    """A sheet of an export: what a row is, and `marks`, groups of headings of which it must have one each."""

    holds: str
    marks: tuple[tuple[str, ...], ...]
    fields: tuple[FormField, ...]

    def fits(self, headed: Headed) -> bool:
        """Tell whether a sheet is of this form."""
        given = {spelling for heading in headed.headings for spelling in spell_heading(heading)}
        return all(any(fold_case(mark) in given for mark in group) for group in self.marks)

    @property
    def known(self) -> frozenset[str]:
        """The headings of the form, folded."""
        named = (heading for each in self.fields for heading in each.headings)
        return frozenset(map(fold_case, (*named, *(mark for group in self.marks for mark in group))))


@dataclass(frozen=True)
class Records:
    """What was read: name of a field → a text for each row, and the row each stands in. Absent fields are empty.

    `headings` says how the file heads a field that it has.
    """

    account: Account
    rows: Sequence[int]
    cells: Mapping[str, Sequence[str]]
    headings: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.rows)

    def get(self, name: str) -> Sequence[str]:
        """Return the cells of a field; empty ones where nobody knows it."""
        return self.cells.get(name) or self._nothing

    @cached_property
    def _nothing(self) -> Sequence[str]:
        """Empty cells, made once: they are asked for in each row."""
        return [""] * len(self.rows)


def fill(form: SheetForm, headed: Headed) -> Records:
    """Read a sheet by a form."""
    positions = _find_positions(headed)
    cells: dict[str, Sequence[str]] = {}
    read: dict[str, list[int]] = {}
    for each in form.fields:
        met = dict.fromkeys(positions[name] for name in map(fold_case, each.headings) if name in positions)
        if found := list(met)[: None if each.falls_back else 1]:
            read[each.name] = found
            cells[each.name] = _join_columns([_read_column(headed, position, each.read) for position in found])
    used: dict[int, list[str]] = {}
    for name, found in read.items():
        for position in found:
            used.setdefault(position, []).append(name)
    headings = {name: headed.headings[found[0]] for name, found in read.items()}
    uses = [(heading, tuple(used.get(position, ()))) for position, heading in enumerate(headed.headings) if heading]
    account = Account(headed.label, form.holds, len(headed.records), uses, headed.aside)
    return Records(account, [record.row for record in headed.records], cells, headings)


def _join_columns(columns: Sequence[Sequence[str]]) -> Sequence[str]:
    """Return the first of the columns, with what the next ones say where it is empty."""
    if len(columns) == 1:
        return columns[0]
    return [next(filter(None, cells), "") for cells in zip(*columns, strict=True)]


def _find_positions(headed: Headed) -> dict[str, int]:
    """Return where each spelling stands: whole headings first, then parts of those in two languages."""
    positions: dict[str, int] = {}
    for position, heading in enumerate(headed.headings):
        positions.setdefault(fold_case(heading), position)
    for position, heading in enumerate(headed.headings):
        for spelling in spell_heading(heading):
            positions.setdefault(spelling, position)
    return positions


def _read_column(headed: Headed, position: int, read: Read) -> list[str]:
    known = {"": ""}
    cells = []
    for cell in headed.list_cells(position):
        if cell not in known:
            known[cell] = read(cell)
        cells.append(known[cell])
    return cells
