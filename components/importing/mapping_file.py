"""columns.csv → what a person said of sheets and of their headings, and back; it is brought with the files themselves.

A line says as which column of ours a heading is read, in which table, and where the headings stand if that was not
found. It is known by its own headings, whatever its name. "-" leaves a sheet or a column out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from components.catalogue.issues import Issue, quote
from components.catalogue.schema import TABLES
from components.catalogue.spelling import ask_meaning, fold_case, suggest
from components.importing.changes import Change, ColumnUse, HeaderRow, TableUse, change_part
from components.importing.fit import list_readable
from components.importing.sheet import Headed, Sheet

COLUMNS_FILE = "columns.csv"
_OUT = "-"  # what is left out
_HEADINGS = ("file", "sheet", "header_row", "table", "heading", "column")
_NEEDED = ("file", "table", "heading", "column")
_TABLES = {table.name: table for table in TABLES}


@dataclass(frozen=True)
class _Line:
    """A line of the file: the sheet of which it speaks, and what it says."""

    label: str
    row: int
    file: str
    sheet: str
    header_row: str
    table: str
    heading: str
    column: str


def is_mapping(sheet: Sheet) -> bool:
    """Tell whether a sheet says how others are to be read."""
    return bool(sheet.records) and {fold_case(name) for name in _NEEDED} <= {
        fold_case(cell) for cell in sheet.records[0].cells
    }


def read_mapping(sheet: Sheet, parts: Sequence[Headed]) -> tuple[list[Change], list[Issue]]:
    """Return what a mapping says of sheets that are there, and what of it fits none."""
    lines = list(_read_lines(sheet))
    groups: dict[tuple[str, str], list[_Line]] = {}
    for line in lines:
        groups.setdefault((line.file, line.sheet), []).append(line)
    changes: list[Change] = []
    issues: list[Issue] = []
    for (file, name), said in groups.items():
        targets = [part for part in parts if _is_meant(part, file, name)]
        if not targets:
            targets = [part for part in parts if _has_all(part, said)]
            issues += _tell_other(said[0], targets) if targets else [_tell_nowhere(line) for line in said]
        for part in targets:
            found, told = _apply(part, said)
            changes += found
            issues += told
    return changes, list(dict.fromkeys(issues))


def _read_lines(sheet: Sheet) -> Iterator[_Line]:
    header = [fold_case(cell).replace(" ", "_") for cell in sheet.records[0].cells]
    places = {name: header.index(name) for name in _HEADINGS if name in header}
    for record in sheet.records[1:]:
        cells = {name: record.cells[at].strip() if at < len(record.cells) else "" for name, at in places.items()}
        yield _Line(sheet.label, record.row, **{name: cells.get(name, "") for name in _HEADINGS})


def _is_meant(part: Headed, file: str, name: str) -> bool:
    """Tell whether a line speaks of a sheet; one that names no file speaks of all."""
    is_file = file.casefold() in ("", part.sheet.file.casefold(), PurePath(part.sheet.file).name.casefold())
    return is_file and name.casefold() in ("", part.sheet.name.casefold())


def _has_all(part: Headed, said: Sequence[_Line]) -> bool:
    """Tell whether a sheet of another name has all headings that lines name: it may be next month's."""
    names = {_spell(name) for name in _head(part, said).list_names()}
    named = [_spell(line.heading) for line in said if line.heading]
    return bool(named) and names.issuperset(named)


def _head(part: Headed, said: Sequence[_Line]) -> Headed:
    changed = change_part(part, _list_header_rows(part, said))
    return changed if isinstance(changed, Headed) else part


def _list_header_rows(part: Headed, said: Sequence[_Line]) -> list[Change]:
    rows = [int(line.header_row) for line in said if line.header_row.isdecimal()]
    return [HeaderRow(part.label, rows[0])] if rows else []


def _spell(heading: str) -> str:
    """Return a heading as it is compared: without the sign that keeps a spreadsheet from running it."""
    return fold_case(heading) or heading.strip("' ")


def _apply(part: Headed, said: Sequence[_Line]) -> tuple[list[Change], list[Issue]]:
    """Return what lines say of a sheet, and which of them do not fit it."""
    tables = [line.table for line in said if line.table in (*_TABLES, _OUT)]
    changes = _list_header_rows(part, said)
    if tables:
        changes.append(TableUse(part.label, tables[0].replace(_OUT, "")))
    names = {_spell(name): name for name in _head(part, said).list_names()}
    known = _list_known(tables[0] if tables else "")
    issues = []
    for line in said:
        if issue := _find_problem(line, names, known):
            issues.append(issue)
        elif line.heading:
            column = "" if line.column in ("", _OUT) else known[line.column.casefold()]
            changes.append(ColumnUse(part.label, names[_spell(line.heading)], column))
    return changes, issues


def _list_known(table: str) -> dict[str, str]:
    """Return what columns of a table are called, by how they may be written; of all tables where none is named."""
    tables = [_TABLES[table]] if table in _TABLES else TABLES
    return {column.casefold(): column for each in tables for column in list_readable(each)}


def _find_problem(line: _Line, names: Mapping[str, str], known: Mapping[str, str]) -> Issue | None:
    """Return why a line cannot be followed."""
    if line.table not in ("", _OUT, *_TABLES):
        nearest = suggest(line.table, _TABLES)
        advice = f"Write one of {', '.join(_TABLES)}"
        return _report(line, "table", f"{quote(line.table)} is no table of ours", ask_meaning(nearest, advice))
    if line.header_row and not line.header_row.isdecimal():
        return _report(line, "header_row", f"{quote(line.header_row)} is no number of a row", "Write it as 3")
    if line.heading and _spell(line.heading) not in names:
        nearest = names.get(suggest(_spell(line.heading), names), "")
        repair = ask_meaning(nearest, "Write it as the sheet does, or delete the line")
        return _report(line, "heading", f"the sheet has no column {quote(line.heading)}", repair)
    if line.heading and line.column.casefold() not in ("", _OUT, *known):
        nearest = suggest(line.column, known.values())
        advice = f"Write one of {', '.join(dict.fromkeys(known.values()))}"
        return _report(line, "column", f"{quote(line.column)} is no column of ours", ask_meaning(nearest, advice))
    return None


def _tell_other(line: _Line, targets: Sequence[Headed]) -> Iterator[Issue]:
    for part in targets:
        problem = f"no file {quote(line.file)} is here; its lines were applied to {quote(part.label)}, which has all "
        problem += "columns that they name"
        yield replace(_report(line, "file", problem, "Write its name there to be sure"), loss="")


def _tell_nowhere(line: _Line) -> Issue:
    where = f"{line.file} › {line.sheet}" if line.sheet else line.file
    problem = f"no sheet {quote(where)} is here, and none that has all columns which its lines name"
    return _report(line, "file", problem, "Bring it, too, or delete the line")


def _report(line: _Line, column: str, problem: str, repair: str) -> Issue:
    return Issue("warning", line.label, line.row, column, problem, repair, "row", "check_mapping")


#: For each sheet: itself, its table ("" where an export is read), and of each heading the column that it is read as.
Described = Iterable[tuple[Headed, str, Sequence[tuple[str, str]]]]


def write_mapping(described: Described, header_rows: Mapping[str, int], explain: Callable[[str, str], str]) -> bytes:
    """Return the file that says how sheets are read; `explain` tells what a column of a table means."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*_HEADINGS, "meaning"])
    for part, table, columns in described:
        where = (part.sheet.file, part.sheet.name, header_rows.get(part.label, ""), table)
        for heading, column in columns or [("", "")]:
            writer.writerow([*where, _shield(heading), column or (_OUT if heading else ""), explain(table, column)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _shield(heading: str) -> str:
    """Return a heading that no spreadsheet runs as a formula."""
    return f"'{heading}" if heading.startswith(("=", "+", "-", "@")) else heading
