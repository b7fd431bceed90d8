"""A CSV file of somebody else → its rows as they are, and back with columns added, in its own form."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.catalogue.whole_file import write_whole


class TableError(Exception):
    """A file that cannot be worked with; the message is a sentence for its owner."""


@dataclass(frozen=True)
class TableFile:
    """Header and rows as written, and how they were written."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    delimiter: str
    has_mark: bool  # the byte-order mark that Excel writes


def read_file(path: Path) -> TableFile:
    """Reads a CSV file in UTF-8 with commas, semicolons or tabs. Raises TableError."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise TableError(f"{path} does not exist. Give the path of a CSV file.") from None
    except OSError as error:
        raise TableError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise TableError(f"{path}, line {line} is not UTF-8. Save the file as 'CSV UTF-8'.") from None
    if "\0" in text:
        raise TableError(f"{path} is no text file. Save the sheet as 'CSV UTF-8'.")
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key="".join(first.split('"')[::2]).count)
    rows = _read_rows(path, text, delimiter)
    if not rows:
        raise TableError(f"{path} is empty. It needs a header row and one row for each place.")
    return TableFile(rows[0], rows[1:], delimiter, content.startswith(b"\xef\xbb\xbf"))


def _read_rows(path: Path, text: str, delimiter: str) -> list[list[str]]:
    """All rows that are not blank. Strict, as an unclosed quotation mark would swallow the rows below it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append(row)
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(
            f"{path}, line {line}: a quotation mark is not closed, or text follows it ({error}). "
            'Close it, or write " as "" in a cell that stands in quotation marks.'
        ) from None
    return [row for row in rows if row]


def find_column(table: TableFile, name: str, path: Path) -> int:
    """The position of a column; case and spaces around it do not matter. Raises TableError naming those there are."""
    names = [column.strip().casefold() for column in table.header]
    if name.strip().casefold() not in names:
        there = ", ".join(f"'{column}'" for column in table.header)
        raise TableError(f"{path} has no column '{name}'. It has {there}.")
    return names.index(name.strip().casefold())


def write_file(path: Path, table: TableFile, header: Sequence[str], added: Iterable[Sequence[str]]) -> None:
    """Writes the table with further columns; short rows are filled up, what is too long goes to the end."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=table.delimiter, lineterminator="\n")
    writer.writerow([*table.header, *header])
    width = len(table.header)
    for row, cells in zip(table.rows, added, strict=True):
        writer.writerow([*row[:width], *[""] * (width - len(row)), *cells, *row[width:]])
    mark = "\ufeff" if table.has_mark else ""
    try:
        write_whole(path, (mark + text.getvalue()).encode())
    except OSError as error:
        raise TableError(f"{path} cannot be written: {error.strerror}.") from None
