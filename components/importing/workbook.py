"""Bytes of a workbook (XLSX, XLSM, XLSB, XLS, ODS) → its sheets as text, read by calamine.

Cells are written as our CSV files have them: dates in ISO form, numbers with a point and without thousands marks.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from components.catalogue.read import Record
from components.importing.limits import Limits
from components.importing.refusal import RefusedError
from components.importing.sheet import Sheet

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how XLS begins, and what Office encrypts
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_DAMAGED = ("this workbook is damaged, or no workbook that can be read", "Open it, and save it again as XLSX")

Cell = int | float | str | bool | time | date | datetime | timedelta


def find_kind(content: bytes) -> str:
    """Return what a workbook is by its content ("xls", "xlsx", "ods"); "" for what is none."""
    if content.startswith(_OLE):
        return "xls"
    if not content.startswith(b"PK\x03\x04"):
        return ""
    if _MIMETYPE in content[:200]:
        return "ods"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError):
        return "xlsx" if b"xl/workbook" in content[:100_000] or b"[Content_Types].xml" in content[:200] else ""
    return "xlsx" if names & {"xl/workbook.xml", "xl/workbook.bin"} else ""


def read_workbook(name: str, content: bytes, kind: str, limits: Limits) -> Iterator[Sheet]:
    """Yield the sheets that hold text. Raises RefusedError for what cannot be read or is too much."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    if kind == "xls" and _LOCKED in content:
        raise RefusedError("this workbook is locked with a password", "Save it without one")
    if kind != "xls":
        _check_size(content, limits)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
            if len(sheets) > limits.sheets:
                problem = f"this workbook has {len(sheets):,} sheets, and at most {limits.sheets:,} are read"
                raise RefusedError(problem, "Take out what is not needed")
            for each in sheets:
                table = book.get_sheet_by_name(each.name)
                _check_extent(each.name, table.total_height, table.total_width, limits)
                hidden = each.visible != SheetVisibleEnum.Visible
                first = (table.start or (0, 0))[0]
                if records := list(_read_rows(table.iter_rows(), first)):
                    yield Sheet(name, each.name, records, is_hidden=hidden)
    except PasswordError as error:
        raise RefusedError("this workbook is locked with a password", "Save it without one") from error
    except (CalamineError, OSError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(*_DAMAGED) from error


def _check_size(content: bytes, limits: Limits) -> None:
    """A workbook is an archive: what it says that it unpacks to is looked at before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise RefusedError(*_DAMAGED) from error
    if size > limits.unpacked:
        problem = (
            f"unpacked this workbook has {size / 1e6:,.0f} MB, and at most {limits.unpacked / 1e6:,.0f} MB are read"
        )
        raise RefusedError(problem, "Take out what is not needed")


def _check_extent(sheet: str, height: int, width: int, limits: Limits) -> None:
    for count, most, what in ((height, limits.rows, "rows"), (width, limits.columns, "columns")):
        if count > most:
            problem = f"the sheet {sheet!r} has {count:,} {what}, and at most {most:,} are read"
            raise RefusedError(problem, "Delete what is empty below and beside the table, or split it")
    if height * width > limits.cells:
        problem = f"the sheet {sheet!r} has {height * width:,} cells, and at most {limits.cells:,} are read"
        raise RefusedError(problem, "Split it, or delete columns that are not needed")


def _read_rows(rows: Iterator[list[Cell]], first: int) -> Iterator[Record]:
    """Yield the rows with text; a spreadsheet counts them from 1, the first used row is `first` from 0."""
    for number, row in enumerate(rows, start=first + 1):
        cells = [write_cell(cell) for cell in row]
        if any(cells):
            yield Record(number, cells)


def write_cell(cell: Cell) -> str:
    """Return a cell as text.

    >>> write_cell(99099.0), write_cell(0.5), write_cell(datetime(2022, 9, 30)), write_cell(True), write_cell(" Gent ")
    ('99099', '0.5', '2022-09-30', 'yes', 'Gent')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    return str(cell)
