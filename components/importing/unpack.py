"""Bytes of files → the sheets and documents in them, and a sentence for each file that cannot be read."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from components.catalogue.decode import decode
from components.catalogue.issues import Issue, shorten
from components.catalogue.read import Record, read_sheet
from components.importing.limits import LIMITS, Limits
from components.importing.refusal import RefusedError
from components.importing.sheet import NestedDocument, Sheet, Value
from components.importing.workbook import find_workbook_kind, read_workbook
from components.importing.xml_document import read_xml

Source = Sheet | NestedDocument

#: How files begin that hold no table, and what they are.
_NO_TABLES = {
    b"%PDF": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"RIFF": "a recording",
    b"\x1f\x8b": "a gzip archive", b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a RAR archive", b"PAR1": "a Parquet file",
    b"{\\rtf": "a text document", b"SQLite format 3": "a database", b"\x7fELF": "a program", b"MZ": "a program",
}  # fmt: skip
_HTML = (b"<!doctype html", b"<html")
_SEEN = 1024  # bytes at the start that tell what a file is
_MANY = 3  # rows, with the header, by which it is seen how long a row is
_ZIP = b"PK\x03\x04"
_AS_TABLE = "Save the table in it as CSV or as a workbook (XLSX, XLS, XLSB, ODS)"


def unpack(files: Mapping[str, bytes], limits: Limits = LIMITS) -> tuple[list[Source], list[Issue]]:
    """Return what lies in files, given as name → content, and what is wrong with those that cannot be read."""
    if problem := _find_excess(files, limits):
        return [], [Issue("error", "", None, "", problem, "Take fewer or smaller files at once", "table")]
    sources: list[Source] = []
    issues: list[Issue] = []
    for name, content in files.items():
        try:
            sources += _open(name, content, limits)
        except RefusedError as error:
            issues.append(Issue("error", shorten(name), None, "", error.problem, error.repair, "table"))
    return sources, [*issues, *(issue for source in sources if isinstance(source, Sheet) for issue in _tell(source))]


def _tell(sheet: Sheet) -> Iterator[Issue]:
    """Yield what had to be assumed of a file of text."""
    if sheet.note:
        problem = f"the file is not in UTF-8; it was read as {sheet.note}, so letters with accents may be shown wrong"
        yield Issue("warning", sheet.label, None, "", problem, "Save it as 'CSV UTF-8'", "", "check_encoding")
    if sheet.cut_row:
        problem = f"the file seems to be cut off in row {sheet.cut_row:,}"
        yield Issue("warning", sheet.label, sheet.cut_row, "", problem, "Export or download it again", "", "check_cut")


def _find_excess(files: Mapping[str, bytes], limits: Limits) -> str:
    size = sum(map(len, files.values()))
    if len(files) > limits.files:
        return f"these are {len(files):,} files, and at most {limits.files:,} are read at once"
    if size > limits.bytes:
        return f"these files have {size / 1e6:,.0f} MB, and at most {limits.bytes / 1e6:,.0f} MB are read at once"
    return ""


def _open(name: str, content: bytes, limits: Limits, *, in_archive: bool = False) -> Iterator[Source]:
    """Yield what lies in one file, by how it begins and not by its name. Raises RefusedError."""
    start = content[:_SEEN].lstrip(b"\xef\xbb\xbf \t\r\n")
    if kind := find_workbook_kind(content):
        yield from read_workbook(name, content, kind, limits)
    elif content.startswith(_ZIP):
        if in_archive:
            raise RefusedError("this is an archive in an archive", "Unpack it first")
        yield from _open_archive(content, limits)
    elif what := next((what for mark, what in _NO_TABLES.items() if content.startswith(mark)), ""):
        raise RefusedError(f"this is {what}, and no table can be read from it", _AS_TABLE)
    elif start.lower().startswith(_HTML):
        raise RefusedError("this is a web page, not a table: perhaps a page to log in was saved", _AS_TABLE)
    elif start.startswith((b"{", b"[")):
        yield NestedDocument(name, _read_json(content))
    elif start.startswith(b"<"):
        yield NestedDocument(name, read_xml(content))
    else:
        yield _read_text(name, content, limits)


def _open_archive(content: bytes, limits: Limits) -> Iterator[Source]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if _is_wanted(each)]
            _check_archive(members, limits)
            for member in members:
                yield from _open(member.filename, _unpack_member(archive, member), limits, in_archive=True)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        raise RefusedError("this archive is damaged or was cut off", "Pack or download it again") from error


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Tell whether a member may hold data: no folder, and nothing that systems and programs leave in archives."""
    path = PurePosixPath(member.filename)
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX", "~$")) for part in path.parts)


def _check_archive(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    size = sum(member.file_size for member in members)
    if len(members) > limits.files:
        raise RefusedError(
            f"this archive holds {len(members):,} files, and at most {limits.files:,} are read", "Take out some"
        )
    if size > limits.unpacked:
        problem = f"unpacked this has {size / 1e6:,.0f} MB, and at most {limits.unpacked / 1e6:,.0f} MB are read"
        raise RefusedError(problem, "Take out what is not needed")
    if any(member.flag_bits & 1 for member in members):
        raise RefusedError("this archive is locked with a password", "Pack it again without one")


def _unpack_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the content of a member; never more than its directory states, whatever its stream holds."""
    with archive.open(member) as stream:
        return stream.read(member.file_size)


def _read_json(content: bytes) -> Value:
    try:
        root: Value = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise RefusedError(
            "this begins as JSON does, but is no whole JSON file", "Export or download it again"
        ) from error
    return root


def _read_text(name: str, content: bytes, limits: Limits) -> Sheet:
    if not content.strip():
        raise RefusedError("the file is empty", "Choose another one")
    has_mark = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    if content.count(b"\0") > len(content) // 10 and not has_mark and not _is_wide_text(content):
        raise RefusedError("this is no text, and no kind of file from which a table can be read", _AS_TABLE)
    records: list[Record] = []
    decoded = decode(content)
    for record in read_sheet(decoded.text):
        if record.row > limits.rows:
            problem = f"this has more than {limits.rows:,} rows, and no more are read"
            raise RefusedError(problem, "Split the file, or let the owner of the server raise the limit")
        if len(record.cells) > limits.columns:
            problem = f"row {record.row:,} has {len(record.cells):,} cells, and at most {limits.columns:,} are read"
            raise RefusedError(problem, "Look whether this is a table at all")
        records.append(record)
    if not records:
        raise RefusedError("nothing stands in the cells of this file", "Choose another one")
    return Sheet(name, "", records, note=decoded.codepage, cut_row=_find_cut(decoded.text, records))


def _find_cut(text: str, records: list[Record]) -> int:
    """Return the last row if the file ends amid it: in too few cells or an open quotation mark, without a break."""
    if len(records) < _MANY or text.endswith(("\n", "\r")):
        return 0
    last = records[-1]
    usual = Counter(len(record.cells) for record in records[:-1]).most_common(1)[0][0]
    return last.row if len(last.cells) < usual or (last.problem and text.count('"') % 2) else 0


def _is_wide_text(content: bytes) -> bool:
    """Tell whether zeros stand regularly beside letters, as in UTF-16 and UTF-32 without a mark."""
    sample = content[:4096]
    return any(sample[offset::2].count(0) > 0.9 * len(sample[offset::2]) for offset in (0, 1)) and any(sample)
