"""Brought files and what was decided about them → the same files corrected, as CSV, and a log of what changed.

A corrected file is what lies in the file with the changed cells changed, removed rows gone and added columns at the
end; what stands above and below the table stays there. Documents (JSON, XML) have no cells, so they have no such form.
How sheets and headings are read is in the log, and in no corrected file.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePath

from components.catalogue.schema import VOCABULARY
from components.importing.changes import (
    CellChange,
    Change,
    ColumnUse,
    HeaderRow,
    Journal,
    RowRemoval,
    WordingChoice,
    change_part,
)
from components.importing.format import Part
from components.importing.own import find_table
from components.importing.paths import name_apart
from components.importing.sheet import Headed
from components.importing.shipped_vocabulary import read_shipped_vocabulary

_LOG = ("file", "row", "column", "before", "after", "why")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so

_FORBIDDEN = re.compile(r'[<>:"/|?*\x00-\x1f]+')  # in names of files


def write_corrected_csv(parts: Iterable[Part], journal: Journal) -> bytes:
    """Return a ZIP with each sheet as CSV ("Book - Sheet.csv" of a workbook), and the vocabulary that was decided."""
    changes = journal.list_changes()
    sheets = [part for part in parts if isinstance(part, Headed)]
    files = [(_name_file(part), _write_sheet(part, changes)) for part in sheets]
    chosen = {(each.kind, each.wording): each for each in changes if isinstance(each, WordingChoice)}
    if chosen:
        header = [column.name for column in VOCABULARY.columns]
        rows = [[each.kind, each.wording, each.term, each.group] for each in chosen.values()]
        has_own = any(find_table(part) is VOCABULARY for part in sheets)  # else they stand beside the one that ships
        shipped = () if has_own else read_shipped_vocabulary()
        files.append((VOCABULARY.file, _write_rows([header, *shipped, *rows])))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in name_apart(files).items():
            archive.writestr(name, text)
    return content.getvalue()


def write_log(parts: Iterable[Part], journal: Journal) -> bytes:
    """Return what was decided as CSV, a line a change: file, row, column, before, after, why."""
    cells = {part.label: part for part in parts if isinstance(part, Headed)}
    lines = [
        (*_describe(change, cells), step.words) for step in journal.steps for change in step.changes
    ]  # fmt: skip
    return _write_rows([_LOG, *([_escape(cell) for cell in line] for line in lines)])


def _describe(change: Change, parts: dict[str, Headed]) -> tuple[str, str, str, str, str]:
    if isinstance(change, CellChange):
        return change.label, str(change.row), change.column, _find_before(change, parts), change.after
    if isinstance(change, RowRemoval):
        return change.label, str(change.row), "", "the row", "left out"
    if isinstance(change, ColumnUse):
        return change.label, "", change.heading, change.heading, change.column or "left out"
    if isinstance(change, WordingChoice):
        return VOCABULARY.file, "", change.kind, change.wording, change.term
    if isinstance(change, HeaderRow):
        return change.label, str(change.row), "", "", "the row of the headings"
    return change.label, "", "", "", f"read as {change.table}" if change.table else "left out"


def _find_before(change: CellChange, parts: dict[str, Headed]) -> str:
    """Return what stands in the file itself; "" in a column that it lacks."""
    part = parts.get(change.label)
    if part is None or change.column not in part.headings:
        return ""
    position = list(part.headings).index(change.column)
    record = next((each for each in part.records if each.row == change.row), None)
    return record.cells[position] if record and position < len(record.cells) else ""


def _write_sheet(part: Headed, changes: Sequence[Change]) -> bytes:
    given = change_part(part, [each for each in changes if not isinstance(each, CellChange)])
    changed = change_part(part, changes)
    assert isinstance(changed, Headed) and isinstance(given, Headed)
    removed = {each.row for each in changes if isinstance(each, RowRemoval) and each.label == part.label}
    return _write_rows(_list_rows(changed, len(given.headings), removed))


def _list_rows(part: Headed, width: int, removed: Collection[int]) -> Iterator[Sequence[str]]:
    """Yield the rows of a sheet from its first, with those that are blank; its header names the columns that came."""
    last = 0
    for record in part.sheet.records:
        yield from ([] for row in range(last + 1, record.row) if row not in removed)
        last = record.row
        if record.row == part.row and len(part.headings) > width:
            padded = [*record.cells, *[""] * (width - len(record.cells))][:width]
            yield [*padded, *part.headings[width:]]
        else:
            yield record.cells


def _write_rows(rows: Iterable[Sequence[str]]) -> bytes:
    """Return CSV in UTF-8 with its mark, so that Excel reads it; cells are as they are."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode(errors="replace")


def _name_file(part: Headed) -> str:
    """Return the name of the corrected file, without folders or signs that no file can have.

    >>> from components.importing.sheet import Sheet
    >>> _name_file(Headed(Sheet("lists/Book.xlsx", "Partners", []), 1, [], []))
    'Book - Partners.csv'
    """
    stem = PurePath(part.sheet.file.replace("\\", "/")).stem
    name = f"{stem} - {part.sheet.name}" if part.sheet.name else stem
    return f"{_FORBIDDEN.sub('_', name)}.csv"


def _escape(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
