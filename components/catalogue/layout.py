"""Raw table → table of text with the columns of the schema, and what is wrong with the file's layout.

Rules about files, headers and lengths of rows stand here; rules about what cells say stand in validate.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from components.catalogue.headings import match_headings
from components.catalogue.issues import Issue, Loss, name_rule, quote
from components.catalogue.read import RawTable, Record
from components.catalogue.schema import Table

_MOST_NAMED = 16  # columns in one sentence
DASHES = ("-", "–", "—")  # written for "nothing here", and read as an empty cell

Rule = Callable[[RawTable, Table], Iterator[Issue]]


def check_layout(raw: RawTable, table: Table) -> list[Issue]:
    """All that is wrong with a file's layout."""
    return [issue for rule in RULES for issue in name_rule(rule, rule(raw, table))]


def fit_table(raw: RawTable, table: Table, issues: list[Issue]) -> pd.DataFrame:
    """Cells as text under the schema's columns (those that the file has), without the rows the issues give up on."""
    lost_rows = {issue.row for issue in issues if issue.loss == "row"}
    records = [record for record in raw.records if record.row not in lost_rows]
    cells = {
        column: [_get_cell(record, position) for record in records]
        for column, position in _find_positions(raw, table).items()
    }
    return pd.DataFrame(cells, index=[record.row for record in records], dtype=object)


def _find_positions(raw: RawTable, table: Table) -> dict[str, int]:
    """The schema's columns that the file has → where they stand."""
    headings = match_headings(raw, table)
    return {heading.column: heading.position for heading in headings if heading.state in ("right", "misspelt")}


def _get_cell(record: Record, position: int) -> str:
    cell = record.cells[position] if position < len(record.cells) else ""
    return "" if cell in DASHES else cell


def check_empty_file(raw: RawTable, table: Table) -> Iterator[Issue]:
    """A file without any text."""
    if not raw.header.cells:
        columns = ", ".join(column.name for column in table.columns)
        yield Issue("error", raw.file, None, "", "the file is empty", f"Begin it with the columns {columns}", "table")


def check_header_only(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Column names and nothing below them."""
    if raw.header.cells and not raw.records:
        repair = f"Add a row for {table.row_is.split(':')[0]}, unless there is none"
        yield Issue("warning", raw.file, None, "", "there are no rows below the column names", repair)


def check_encoding(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Bytes that are not UTF-8; they were read by the code page that is likeliest."""
    if raw.bad_bytes:
        names = raw.header.cells
        column = names[raw.bad_position] if raw.bad_position < len(names) and raw.bad_row > raw.header.row else ""
        shown = " ".join(f"0x{byte:02X}" for byte in raw.bad_bytes)
        problem = f"the byte {shown} is not UTF-8; the file was read as {raw.codepage}, so letters with accents may be "
        problem += "shown wrong"
        yield Issue("error", raw.file, raw.bad_row, column, problem, "Save the file as 'CSV UTF-8'")


def check_quotes(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Quotation marks that do not pair."""
    repair = "Put every cell that holds a quotation mark in quotation marks, and write the inner ones twice"
    for record in (raw.header, *raw.records):
        if record.problem:
            yield Issue("error", raw.file, record.row, "", record.problem, repair)


def check_short_rows(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Rows with fewer cells than there are columns: where the missing cell was cannot be known, nor what moved."""
    width = len(raw.header.cells)
    named = 1 + max((position for position, name in enumerate(raw.header.cells) if name), default=-1)
    for record in raw.records:
        if len(record.cells) < named:
            problem = f"the row has {len(record.cells)} cells, the header {width}"
            repair = "Add the missing cells, or the delimiters between"
            yield Issue("error", raw.file, record.row, "", problem, repair, "row")


def check_long_rows(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Rows with more cells than there are columns: which cell belongs where cannot be known."""
    width = len(raw.header.cells)
    for record in raw.records:
        if any(record.cells[width:]):
            problem = f"the row has {len(record.cells)} cells, the header {width}"
            repair = "Put a cell that holds the delimiter in quotation marks"
            yield Issue("error", raw.file, record.row, "", problem, repair, "row")


def check_missing_columns(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Columns that must be there and are not, and those that the dashboard tells something by."""
    present = _find_positions(raw, table)
    for column in table.columns if raw.header.cells else ():
        repair = f"Add it ({column.meaning})"
        if column.name in present:
            continue
        if column.required:
            loss: Loss = "" if column.kind == "source" else "table"
            yield Issue("error", raw.file, raw.header.row, column.name, "the column is missing", repair, loss)
        elif column.tells:
            problem = f"the column is missing, so nothing says {column.tells}"
            yield Issue("warning", raw.file, raw.header.row, column.name, problem, repair)


def check_misspelt_columns(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Columns of almost the right name; they are read as the column that is meant."""
    for heading in match_headings(raw, table):
        if heading.state == "misspelt":
            problem = f"{quote(heading.name)} is not a column of this file, but is read as '{heading.column}'"
            yield Issue("warning", raw.file, raw.header.row, heading.name, problem, "Name it so")


def check_unknown_columns(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Columns that the dashboard has no use for; they are left out."""
    names = _name_columns(raw, table)
    for heading in match_headings(raw, table):
        if heading.state == "unknown" and _holds_text(raw, heading.position):
            number = heading.position + 1
            what = f"{quote(heading.name)} is not a column of this file" if heading.name else "the column has no name"
            problem = f"{what}; its cells (column {number}) are left out"
            repair = f"Name it as one of {names}, or leave it"
            yield Issue("warning", raw.file, raw.header.row, heading.name, problem, repair, "column")


def _name_columns(raw: RawTable, table: Table) -> str:
    """Return the names that a column may have; of many only those that the file still lacks."""
    names = [column.name for column in table.columns]
    if len(names) > _MOST_NAMED:
        present = _find_positions(raw, table)
        names = [name for name in names if name not in present][:_MOST_NAMED]
    return ", ".join(names)


def check_repeated_columns(raw: RawTable, table: Table) -> Iterator[Issue]:
    """Columns of one name; the first is read."""
    for heading in match_headings(raw, table):
        if heading.state == "repeated":
            problem = f"{quote(heading.column)} stands here a second time, as column {heading.position + 1}"
            repair = "Keep one of the two columns; until then the first is read"
            yield Issue("error", raw.file, raw.header.row, heading.name, problem, repair, "column")


def _holds_text(raw: RawTable, position: int) -> bool:
    return any(_get_cell(record, position) for record in (raw.header, *raw.records))


RULES: tuple[Rule, ...] = (
    check_empty_file,
    check_header_only,
    check_encoding,
    check_quotes,
    check_short_rows,
    check_long_rows,
    check_missing_columns,
    check_misspelt_columns,
    check_unknown_columns,
    check_repeated_columns,
)
