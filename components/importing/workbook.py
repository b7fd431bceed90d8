"""Bytes of a workbook (XLSX, XLSM, XLSB, XLS, ODS) → its sheets as text."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from components.catalogue.read import Record
from components.importing.limits import Limits
from components.importing.refusal import RefusedError
from components.importing.sheet import Sheet

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how XLS begins, and what Office encrypts
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_PROCESS = Path(__file__).with_name("workbook_process.py")
_SECONDS = 120
_REASONS = {
    "damaged": ("this workbook is damaged, or no workbook that can be read", "Open it, and save it again as XLSX"),
    "password": ("this workbook is locked with a password", "Save it without one"),
    "memory": (
        "this workbook asks for more memory than it may take",
        "Delete what stands far below or beside the table",
    ),
    "slow": (f"this workbook takes more than {_SECONDS} seconds to read", "Save the table in it as CSV"),
}


def find_workbook_kind(content: bytes) -> str:
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
        return "xlsx" if b"[Content_Types].xml" in content[:2000] else ""
    return "xlsx" if names & {"xl/workbook.xml", "xl/workbook.bin"} else ""


def read_workbook(name: str, content: bytes, kind: str, limits: Limits) -> Iterator[Sheet]:
    """Yield the sheets that hold text. Raises RefusedError for what cannot be read or is too much."""
    if kind == "xls" and _LOCKED in content:
        raise RefusedError(*_REASONS["password"])
    if kind != "xls":
        _check_size(content, limits)
    sheets = _read_apart(content, limits)
    if len(sheets) > limits.sheets:
        problem = f"this workbook has {len(sheets):,} sheets, and at most {limits.sheets:,} are read"
        raise RefusedError(problem, "Take out what is not needed")
    for each in sheets:
        rows = each["rows"]
        _check_extent(each["name"], len(rows), len(rows[0]) if rows else 0, limits)
        numbered = (Record(number, cells) for number, cells in enumerate(rows, start=each["first"] + 1) if any(cells))
        if records := list(numbered):
            yield Sheet(name, each["name"], records, is_hidden=each["hidden"])


def _check_size(content: bytes, limits: Limits) -> None:
    """A workbook is an archive: what it says that it unpacks to is looked at before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise RefusedError(*_REASONS["damaged"]) from error
    if size > limits.unpacked:
        whole, most = size / 1e6, limits.unpacked / 1e6
        problem = f"unpacked this workbook has {whole:,.0f} MB, and at most {most:,.0f} MB are read"
        raise RefusedError(problem, "Take out what is not needed")


def _read_apart(content: bytes, limits: Limits) -> list[dict]:
    """Read a workbook in a process of its own, whose end is a refusal and nothing more."""
    command = [sys.executable, "-P", str(_PROCESS), str(limits.memory)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise RefusedError(*_REASONS["slow"]) from error
    if done.returncode:
        raise RefusedError(*_REASONS["memory"])
    answer = json.loads(done.stdout)
    if reason := answer.get("refused"):
        raise RefusedError(*_REASONS[reason])
    sheets: list[dict] = answer["sheets"]
    return sheets


def _check_extent(sheet: str, height: int, width: int, limits: Limits) -> None:
    for count, most, what in ((height, limits.rows, "rows"), (width, limits.columns, "columns")):
        if count > most:
            problem = f"the sheet {sheet!r} has {count:,} {what}, and at most {most:,} are read"
            raise RefusedError(problem, "Delete what is empty below and beside the table, or split it")
    if height * width > limits.cells:
        problem = f"the sheet {sheet!r} has {height * width:,} cells, and at most {limits.cells:,} are read"
        raise RefusedError(problem, "Split it, or delete columns that are not needed")
