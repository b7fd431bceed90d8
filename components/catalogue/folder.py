"""Folder → the bytes of its CSV files, and which files are missing, misnamed or unreadable."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from components.catalogue.issues import Issue, Severity
from components.catalogue.schema import OTHER_FILES, TABLES
from components.catalogue.spelling import ask_meaning, suggest

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # how .xlsx and .ods begin, and .xls


def read_folder(folder: Path) -> tuple[dict[str, bytes], date | None, list[Issue]]:
    """Name of each CSV file → its bytes, the day of the last change, and what is wrong."""
    try:
        paths = list_files(folder)
    except OSError:
        problem = f"there is no folder that can be read at {folder.resolve()}"
        return {}, None, [Issue("error", str(folder), None, "", problem, "Name the folder that holds the CSV files")]
    contents: dict[str, bytes] = {}
    issues = list(check_files([path.name for path in paths]))
    for path in paths:
        try:
            contents[path.name] = path.read_bytes()
        except OSError as error:
            issues.append(_report_unread(path.name, error))
    return contents, _find_last_change(folder / name for name in contents), issues


def list_files(folder: Path) -> list[Path]:
    """Return the CSV files of a folder by name, without hidden ones: those are an editor's own. Raises OSError."""
    return sorted(
        path for path in folder.iterdir() if path.suffix.lower() == ".csv" and not path.name.startswith((".", "~$"))
    )


def check_files(names: Collection[str]) -> Iterator[Issue]:
    """Files that must be there and are not, and CSV files that nobody asked for."""
    known = [table.file for table in TABLES]
    others = [name for name in names if name not in (*known, *OTHER_FILES)]
    missing = [table.file for table in TABLES if table.file not in names and not table.optional]
    for table in TABLES:
        if table.file not in names:
            columns = ", ".join(column.name for column in table.columns)
            likely = suggest(table.file, others) or (others[0] if len(others) == 1 and missing == [table.file] else "")
            repair = ask_meaning(likely, f"Add it, with the columns {columns}")
            severity: Severity = "warning" if table.optional else "error"
            problem = "the file is missing" + (f", so nothing says {table.tells}" if table.tells else "")
            yield Issue(severity, table.file, None, "", problem, repair)
    for name in others:
        repair = f"Name it as one of {', '.join(known)}, or move it elsewhere"
        yield Issue("warning", name, None, "", "a file of this name is not read", repair)


def check_contents(contents: Mapping[str, bytes]) -> Iterator[Issue]:
    """Files that are workbooks with the name of a CSV file: nothing in them is text."""
    for name, content in contents.items():
        if content.startswith(_WORKBOOKS):
            repair = "Open it as a workbook and save it as 'CSV UTF-8'; a new name alone is not enough"
            yield Issue("error", name, None, "", "this is a workbook, not a CSV file", repair, "table")


def hash_contents(contents: Mapping[str, bytes]) -> str:
    """Return a name for the content of files: the first 16 hexadecimal digits of its SHA-256."""
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.hexdigest()[:16]


def _report_unread(name: str, error: OSError) -> Issue:
    if isinstance(error, IsADirectoryError):
        problem, repair = "this is a folder", "Put a CSV file of this name in its place"
    elif isinstance(error, PermissionError):
        problem, repair = "the file may not be read", "Allow reading it, or close the program that locks it"
    else:
        problem, repair = f"the file cannot be read ({error.strerror})", "Save it again, or copy it to another disk"
    return Issue("error", name, None, "", problem, repair, "table")


def _find_last_change(paths: Iterable[Path]) -> date | None:
    days = [date.fromtimestamp(path.stat().st_mtime) for path in paths]
    return max(days, default=None)
