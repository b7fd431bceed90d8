"""Files → what the dashboard shows of them, and an account of what was read and what was left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from components.catalogue.folder import hash_contents
from components.catalogue.issues import Issue, quote
from components.catalogue.load import Loaded, load_tables
from components.importing import own
from components.importing.apart import tell_exports_apart
from components.importing.changes import Change, Journal, change_part, change_rows, make_wordings
from components.importing.format import ImportFormat, Part
from components.importing.formats import FORMATS
from components.importing.guide import is_guide
from components.importing.header import find_header
from components.importing.limits import LIMITS, Limits
from components.importing.mapping_file import is_mapping, read_mapping
from components.importing.origins import join_rows
from components.importing.reading import ImportReading
from components.importing.sheet import Headed, NestedDocument, Sheet
from components.importing.shipped_vocabulary import add_shipped_vocabulary
from components.importing.tidy import tidy
from components.importing.unpack import unpack
from components.importing.written import ask_dates

_UNCHANGED = Journal()


@dataclass(frozen=True, eq=False)
class Brought:
    """What lies in files: sheets by their headers and documents, and what was wrong or tidied before they were read.

    `changes` are what a file among them says of the others (columns.csv).
    """

    parts: Sequence[Part]
    issues: Sequence[Issue]
    version: str
    changes: Sequence[Change] = ()

    def list_changes(self, journal: Journal) -> list[Change]:
        """Return what was decided: first what the files say themselves, then what a person did since."""
        return [*self.changes, *journal.list_changes()]


@dataclass(frozen=True, eq=False)
class Imported:
    """What came of files: the data with all that is wrong, and what each kind of file was read as."""

    loaded: Loaded
    readings: Sequence[ImportReading]
    tables: Mapping[str, pd.DataFrame]  #: as text, before checks and conversion


def import_files(files: Mapping[str, bytes], limits: Limits = LIMITS) -> Imported:
    """Read, check and convert files of any known kind. Never fails: what could not be used is in the issues."""
    return import_parts(bring_files(files, limits))


def bring_files(files: Mapping[str, bytes], limits: Limits = LIMITS) -> Brought:
    """Unpack files and find the headers of their sheets."""
    sources, issues = unpack(files, limits)
    parts, mappings, noted = _find_parts(sources)
    changes: list[Change] = []
    headed = [part for part in parts if isinstance(part, Headed)]
    for mapping in mappings:
        found, told = read_mapping(mapping, headed)
        changes += found
        noted += told
    return Brought(parts, [*issues, *noted], hash_contents(files), changes)


def import_parts(brought: Brought, journal: Journal = _UNCHANGED) -> Imported:
    """Read, check and convert what lies in files, with what a person decided about it."""
    changes = brought.list_changes(journal)
    parts = [change_part(part, changes) for part in brought.parts]
    documents = frozenset(part.label for part in parts if isinstance(part, NestedDocument))
    readings: list[ImportReading] = []
    for form in (*FORMATS, own.FORMAT):
        if claimed := [part for part in parts if _is_claimed(part, form)]:
            readings.append(_change_reading(form.read(claimed), documents, changes))
            parts = [part for part in parts if part not in claimed]
    exports = [reading for reading in readings if reading.words != own.WORDS]
    readings = [*tell_exports_apart(exports), *(reading for reading in readings if reading.words == own.WORDS)]
    issues = [*brought.issues, *(_report_unknown(part) for part in parts if not _is_left_out(part))]
    issues += [issue for reading in readings for issue in reading.issues]
    rows = [rows for reading in readings for rows in reading.rows]
    shipped, told_of = add_shipped_vocabulary(rows)
    tables, origins = join_rows([*rows, *own.make_projects(rows), *shipped, *make_wordings(changes)])
    version = hash_contents({"files": brought.version.encode(), "changes": repr(changes).encode()})
    loaded = load_tables(tables, [], version=version if changes else brought.version)
    told = [*issues, *told_of, *(ask_dates(origins.place(issue)) for issue in loaded.issues)]
    return Imported(replace(loaded, issues=tuple(told)), readings, tables)


def _is_claimed(part: Part, form: ImportFormat) -> bool:
    """Tell whether a format reads a sheet or a document; what a person said to be a table of ours is no export."""
    is_ours = isinstance(part, Headed) and part.table is not None
    return form.claims(part) and (form is own.FORMAT or not is_ours)


def _change_reading(reading: ImportReading, documents: frozenset[str], changes: Sequence[Change]) -> ImportReading:
    """Apply what was decided of documents, which have no cells of their own."""
    if not changes or not documents:
        return reading
    is_document = [rows.label.partition(" › ")[0] in documents for rows in reading.rows]
    changed = [
        change_rows(rows, changes) if is_so else rows for rows, is_so in zip(reading.rows, is_document, strict=True)
    ]
    return replace(reading, rows=changed)


def _find_parts(sources: Iterable[Sheet | NestedDocument]) -> tuple[list[Part], list[Sheet], list[Issue]]:
    """Return documents, and sheets by their headers, without those that only explain; mappings; what was tidied."""
    parts: list[Part] = []
    mappings: list[Sheet] = []
    issues: list[Issue] = []
    for source in sources:
        if is_guide(source):
            continue
        if isinstance(source, NestedDocument):
            parts.append(source)
        else:
            tidied, noted = tidy(source)
            issues += noted
            if is_mapping(tidied):
                mappings.append(tidied)
            elif tidied.records:
                parts.append(find_header(tidied, _list_known()))
    return parts, mappings, issues


@cache
def _list_known() -> Collection[str]:
    return frozenset().union(*(form.known for form in (*FORMATS, own.FORMAT)))


def _is_left_out(part: Part) -> bool:
    return isinstance(part, Headed) and part.table == ""


def _report_unknown(part: Part) -> Issue:
    if isinstance(part, NestedDocument):
        problem = "nothing in this file is known: it is none of the exports that can be read"
        return Issue("error", part.label, None, "", problem, "Choose another export, or a table", "table")
    named = ", ".join(quote(heading) for heading in list(filter(None, part.headings))[:8])
    problem = f"no table that is known has these columns: {named}"
    repair = "Say on the page or in columns.csv what its rows and columns are, or leave it out"
    return Issue("warning" if part.sheet.is_hidden else "error", part.label, part.row, "", problem, repair, "table")
