"""Bytes of a CSV file → its rows as text, numbered as a spreadsheet shows them.

Written with the csv module, because pandas.read_csv drops, fills and renames without a word.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from components.catalogue.decode import Decoded, decode

_DELIMITERS = ",;\t"
_LOOKED_AT = 30  # lines by which a delimiter is found
_AGREEING = 3  # lines that must agree on another one than the first line has


@dataclass(frozen=True)
class Record:
    """One row: its number (a cell with line breaks is one row; blank rows count) and its cells.

    `problem` says what is wrong with its quotation marks, and is "" when they are right.
    """

    row: int
    cells: list[str]
    problem: str = ""


@dataclass(frozen=True)
class RawTable:
    """What a file holds: the row of column names and the rows below that are not blank.

    `bad_bytes` are the first ones that were no text, in row `bad_row`, cell `bad_position` (from 0); `codepage` names
    the one by which they were read.
    """

    file: str
    header: Record
    records: list[Record]
    bad_bytes: bytes = b""
    bad_row: int = 0
    bad_position: int = 0
    codepage: str = ""


def read_table(content: bytes, file: str) -> RawTable:
    """Rows of a CSV file, whatever its bytes. Cells are stripped; a missing header has no cells."""
    decoded = decode(content)
    delimiter = _find_delimiter(decoded.text)
    records = [record for record in _read_records(decoded.text, delimiter) if any(record.cells)]
    header = records[0] if records else Record(1, [])
    bad_row, bad_position = _find_place(decoded, delimiter)
    return RawTable(file, header, records[1:], decoded.bad, bad_row, bad_position, decoded.codepage)


def read_sheet(text: str) -> Iterator[Record]:
    """All rows of a file's text that are not blank, whatever stands above the names of the columns."""
    return (record for record in _read_records(text, _find_delimiter(text)) if any(record.cells))


def _find_delimiter(text: str) -> str:
    """The delimiter that parts the first line most often outside quotation marks; the comma if none does.

    Where the lines below agree on how often another one parts them, the first line is a title.
    """
    lines = islice((line for line in io.StringIO(text, newline="") if line.strip()), _LOOKED_AT)
    counts = [Counter(sign for sign in "".join(line.split('"')[::2]) if sign in _DELIMITERS) for line in lines]
    first, below = (counts[0], counts[1:]) if counts else (Counter(), [])
    of_first = max(_DELIMITERS, key=lambda sign: first[sign])
    for sign in _DELIMITERS if len(below) >= _AGREEING else ():
        (usual, times), *_ = Counter(count[sign] for count in below).most_common(1)
        if usual > max(1, first[of_first]) and times >= _AGREEING and times > 0.7 * len(below):
            return sign
    return of_first


def _read_records(text: str, delimiter: str) -> Iterator[Record]:
    """All rows. Where quotation marks are broken, one line is read by itself and reading goes on after it."""
    lines = list(io.StringIO(text, newline=""))
    first_line, row = 0, 0
    while first_line < len(lines):
        reader = csv.reader(islice(lines, first_line, None), delimiter=delimiter, strict=True)
        lines_read = 0
        try:
            for cells in reader:
                row += 1
                yield Record(row, [cell.strip() for cell in cells])
                lines_read = reader.line_num
            return
        except csv.Error as error:
            first_line += lines_read
            row += 1
            yield _read_line(row, lines[first_line], delimiter, _describe(error))
            first_line += 1


def _find_place(decoded: Decoded, delimiter: str) -> tuple[int, int]:
    """Row and cell of the first bad bytes: where the table would end if the file ended there."""
    beginning = decoded.before + "?" + '"' * (decoded.before.count('"') % 2)
    *_, last = _read_records(beginning, delimiter)
    return last.row, len(last.cells) - 1


def _read_line(row: int, line: str, delimiter: str, problem: str) -> Record:
    """A line whose quotation marks mislead: parted at every delimiter, and freed from the marks around cells."""
    return Record(row, [cell.strip().strip('"').strip() for cell in line.split(delimiter)], problem)


def _describe(error: csv.Error) -> str:
    message = str(error)
    if "unexpected end" in message:
        return "a quotation mark is opened and never closed"
    if "field larger" in message:
        return "a cell is longer than 131,072 characters, or a quotation mark is never closed"
    return "a quotation mark stands within a cell that is itself in quotation marks"
