"""What a person decides about files that were brought → the same files, as they are read with it.

Files themselves are never changed. A journal of steps is applied to their sheets each time they are read, so that any
step can be undone; labels, rows and columns are those that issues name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from components.catalogue.read import Record
from components.importing.format import Part
from components.importing.header import cut_at
from components.importing.reading import Rows
from components.importing.sheet import Headed


@dataclass(frozen=True)
class CellChange:
    """A cell says something else. `column` is the heading of the sheet; a column that it lacks is added.

    A document has no cells of its own: there `table` names ours, in which the row is changed.
    """

    label: str
    row: int
    column: str
    after: str
    table: str = ""


@dataclass(frozen=True)
class RowRemoval:
    """A row is left out."""

    label: str
    row: int
    table: str = ""


@dataclass(frozen=True)
class ColumnUse:
    """A heading is read as a column of ours; "" leaves it out."""

    label: str
    heading: str
    column: str


@dataclass(frozen=True)
class TableUse:
    """The rows of a sheet are read as those of a table of ours; "" leaves it out."""

    label: str
    table: str


@dataclass(frozen=True)
class HeaderRow:
    """The columns of a sheet are named in this row."""

    label: str
    row: int


@dataclass(frozen=True)
class WordingChoice:
    """A wording stands for a shared term: a row of the vocabulary."""

    kind: str
    wording: str
    term: str
    group: str = ""


Change = CellChange | RowRemoval | ColumnUse | TableUse | HeaderRow | WordingChoice


@dataclass(frozen=True)
class JournalStep:
    """What was decided at once, and why in a few words; it is undone at once, too."""

    words: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Journal:
    """All that was decided, the latest last."""

    steps: tuple[JournalStep, ...] = ()

    def add(self, step: JournalStep) -> Journal:
        """Return the journal with one step more."""
        return Journal((*self.steps, step))

    def undo(self, number: int = -1) -> Journal:
        """Return the journal without a step: the last, unless another is named by its place from 0."""
        place = number % len(self.steps) if self.steps else 0
        return Journal(self.steps[:place] + self.steps[place + 1 :])

    def list_changes(self) -> list[Change]:
        """Return the changes of all steps, in their order."""
        return [change for step in self.steps for change in step.changes]


def change_part(part: Part, changes: Iterable[Change]) -> Part:
    """Return a sheet with what was decided of its cells, rows and headings; documents are as they were."""
    own = [each for each in changes if not isinstance(each, WordingChoice) and each.label == part.label]
    if not isinstance(part, Headed) or not own:
        return part
    part = _head(part, own)
    uses = {each.heading: each.column for each in own if isinstance(each, ColumnUse)}
    cells = [each for each in own if isinstance(each, CellChange)]
    headings = list(dict.fromkeys((*part.headings, *(each.column for each in cells))))
    headings = [*part.headings, *headings[len(set(part.headings)) :]]
    places = {heading: position for position, heading in reversed(list(enumerate(headings)))}
    written: dict[int, dict[int, str]] = {}
    for each in cells:
        written.setdefault(each.row, {})[places[each.column]] = each.after
    removed = {each.row for each in own if isinstance(each, RowRemoval)}
    widths = len(part.headings), len(headings)
    sheet = replace(part.sheet, records=_change_records(part.sheet.records, written, removed, widths))
    records = _change_records(part.records, written, removed, widths)
    return replace(part, sheet=sheet, headings=headings, records=records, uses={**part.uses, **uses})


def _head(part: Headed, own: Sequence[Change]) -> Headed:
    """Return a sheet by the row in which its columns are named, and as the table of ours that it is said to be."""
    rows = [each.row for each in own if isinstance(each, HeaderRow)]
    tables = [each.table for each in own if isinstance(each, TableUse)]
    cut = cut_at(part.sheet, rows[-1]) if rows else None
    headed = replace(cut, uses=part.uses, table=part.table) if cut else part
    return replace(headed, table=tables[-1]) if tables else headed


def _change_records(
    records: Sequence[Record], written: Mapping[int, Mapping[int, str]], removed: set[int], widths: tuple[int, int]
) -> list[Record]:
    return [
        record if record.row not in written and widths[0] == widths[1]
        else replace(record, cells=_write_cells(record.cells, written.get(record.row, {}), widths))
        for record in records if record.row not in removed
    ]  # fmt: skip


def _write_cells(cells: Sequence[str], written: Mapping[int, str], widths: tuple[int, int]) -> list[str]:
    """Return cells with others in some places; a row that was whole before columns were added is so after it."""
    width = max(len(cells), widths[1] if len(cells) == widths[0] else max(written, default=-1) + 1)
    longer = [*cells, *[""] * (width - len(cells))]
    return [written.get(position, cell) for position, cell in enumerate(longer)]


def change_rows(rows: Rows, changes: Iterable[Change]) -> Rows:
    """Return rows of our tables with what was decided of them, where they come of a document and not of a sheet."""
    own = [each for each in changes if isinstance(each, CellChange | RowRemoval)
           and each.label == rows.label and each.table == rows.table]  # fmt: skip
    if not own:
        return rows
    columns = {name: list(cells) for name, cells in rows.columns.items()}
    names = {heading: name for name, heading in reversed(list(rows.headings.items())) if heading}
    places = {row: place for place, row in reversed(list(enumerate(rows.rows)))}
    for each in own:
        if isinstance(each, CellChange) and each.row in places:
            name = each.column if each.column in columns else names.get(each.column, each.column)
            columns.setdefault(name, [""] * len(rows.rows))[places[each.row]] = each.after
    removed = {each.row for each in own if isinstance(each, RowRemoval)}
    kept = [place for place, row in enumerate(rows.rows) if row not in removed]
    return replace(
        rows,
        columns={name: [cells[place] for place in kept] for name, cells in columns.items()},
        rows=[rows.rows[place] for place in kept],
    )


def make_wordings(changes: Iterable[Change]) -> list[Rows]:
    """Return the rows of the vocabulary that were decided; what was decided of a wording last counts."""
    chosen = {(each.kind, each.wording): each for each in changes if isinstance(each, WordingChoice)}
    if not chosen:
        return []
    columns = {
        name: [str(getattr(each, name)) for each in chosen.values()] for name in ("kind", "wording", "term", "group")
    }
    return [Rows("vocabulary", DECIDED, columns, range(2, len(chosen) + 2), {name: name for name in columns})]


#: How the vocabulary is named that was decided on the page.
DECIDED = "vocabulary.csv (decided here)"
