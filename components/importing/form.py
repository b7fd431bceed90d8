"""How a sheet of a known kind is recognised by its headings, and what of it is read under which name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

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


def fill(form: SheetForm, headed: Headed, given: Mapping[int, Sequence[FormField]] = MappingProxyType({})) -> Records:
    """Read a sheet by a form; `given` are the fields of columns of which a person said what they are."""
    found = [*_find_given(given), *_find_fields(form, headed, given)]
    cells = {
        each.name: _join_columns([_read_column(headed, position, each.read) for position in positions])
        for each, positions in found
    }
    used: dict[int, list[str]] = {}
    for each, positions in found:
        for position in positions:
            used.setdefault(position, []).append(each.name)
    headings = {each.name: headed.headings[positions[0]] for each, positions in found}
    uses = [(heading, tuple(used.get(position, ()))) for position, heading in enumerate(headed.headings) if heading]
    account = Account(headed.label, form.holds, len(headed.records), uses, headed.aside)
    return Records(account, [record.row for record in headed.records], cells, headings)


def _find_given(given: Mapping[int, Sequence[FormField]]) -> Iterator[tuple[FormField, list[int]]]:
    """Yield the fields that a person named, each by its first column."""
    first = {each.name: (each, [position]) for position, fields in reversed(list(given.items())) for each in fields}
    yield from first.values()


def _find_fields(
    form: SheetForm, headed: Headed, given: Mapping[int, Sequence[FormField]]
) -> Iterator[tuple[FormField, list[int]]]:
    """Yield the fields of a form that a sheet has, with their columns, but for those of which a person said more."""
    positions = {name: position for name, position in _find_positions(headed).items() if position not in given}
    named = {each.name for fields in given.values() for each in fields}
    for each in form.fields:
        met = dict.fromkeys(positions[name] for name in map(fold_case, each.headings) if name in positions)
        if met and each.name not in named:
            yield each, list(met)[: None if each.falls_back else 1]


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
