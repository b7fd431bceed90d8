"""What is shown → one ZIP: figures, their tables, the rows behind, a README that says what is what, and a citation."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from components.catalogue.data_package import FILE as PACKAGE_FILE
from components.plots.questions import CHARTS
from components.reports.citation import write_bibtex, write_cff
from components.reports.csvw import ENDING, write_csv_metadata
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.formats import Format, describe_csv, list_formats
from components.reports.illustration import NoPictureError
from components.reports.readme import write_readme
from components.reports.records import RECORDS, list_columns, make_records_provenance, type_columns
from components.reports.records_package import write_records_package
from components.reports.selection_view import SelectionView
from components.reports.tables import write_csv
from components.reports.workbook import TooManyRowsError, write_workbook

FORMATS_INSIDE = ("svg", "png", "csv", "xlsx", "geojson")
_FOLDERS = {"picture": "figures", "data": "tables"}
_OLDEST = (1980, 1, 1)  # day that a ZIP can state


@dataclass(frozen=True)
class ArchiveFile:
    """A file of the archive, made when it is its turn, and what it is in a sentence."""

    path: str
    says: str
    write: Callable[[], bytes]


def name_archive(view: SelectionView) -> str:
    """Return the name of the archive, and of the folder in it."""
    title = re.sub(r"[^a-z0-9]+", "-", view.title.lower()).strip("-") or "data"
    return "_".join(part for part in (title, view.slug, view.date) if part)


def list_archive_files(view: SelectionView) -> list[ArchiveFile]:
    """Return the files of the archive for what is shown, without its README; a chart without rows has none."""
    charts = () if view.is_empty else CHARTS
    figures = [part for chart in charts for part in _list_figure(Exhibit(chart, view))]
    rows = [part for table in RECORDS for part in _list_records(table.name, view)]
    package = [ArchiveFile(PACKAGE_FILE, "what stands in rows/, for programs", lambda: write_records_package(view))]
    citation = [
        ArchiveFile("CITATION.cff", "how to cite the data, for programs", lambda: write_cff(view)),
        ArchiveFile("citation.bib", "the same for BibTeX", lambda: write_bibtex(view)),
    ]
    return [*figures, *rows, *(package if rows else []), *citation]


def stream_archive(view: SelectionView, parts: Sequence[ArchiveFile]) -> Iterator[bytes]:
    """Yield the archive piece by piece, a file at a time; what cannot be made is left out, and the README says so."""
    folder = name_archive(view)
    sink = _Sink()
    missing: list[tuple[str, str]] = []
    made: list[ArchiveFile] = []
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            try:
                content = part.write()
            except (NoPictureError, TooManyRowsError) as error:  # they say what a reader can do
                missing.append((part.path, str(error)))
                continue
            except Exception:  # one figure less is better than no archive
                missing.append((part.path, tell_failure("This file")))
                continue
            archive.writestr(describe_entry(f"{folder}/{part.path}", view.whole.updated), content)
            made.append(part)
            yield sink.take()
        readme = write_readme(view, [(part.path, part.says) for part in made], missing)
        archive.writestr(describe_entry(f"{folder}/README.md", view.whole.updated), readme)
    yield sink.take()


class _Sink(io.RawIOBase):
    """What a ZIP is written to while it is sent: it keeps only what was not yet taken."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]
        self._pieces.append(bytes(piece))
        return len(piece)

    def take(self) -> bytes:
        taken, self._pieces = b"".join(self._pieces), []
        return taken


def _list_figure(exhibit: Exhibit) -> list[ArchiveFile]:
    """Return the files of an exhibit; of one that cannot be measured a single one, which fails when it is its turn."""
    try:
        return [
            part
            for form in ([] if exhibit.table.empty else list_formats(exhibit))
            if form.write and form.name in FORMATS_INSIDE
            for part in _make_parts(exhibit, form)
        ]
    except Exception:
        words = tell_failure(f"The figure “{exhibit.chart.title}”")
        return [
            ArchiveFile(f"{_FOLDERS['picture']}/{exhibit.chart.name}", exhibit.chart.title, partial(_refuse, words))
        ]


def _refuse(words: str) -> bytes:
    raise NoPictureError(words)


def _make_parts(exhibit: Exhibit, form: Format) -> Iterator[ArchiveFile]:
    """Yield an exhibit in a format, and what a CSV file means beside it."""

    def write() -> bytes:
        assert form.write
        return form.write(exhibit)

    says = ": ".join(part for part in (exhibit.chart.title, exhibit.finding) if part) + f" ({exhibit.rows})"
    path = f"{_FOLDERS[form.kind]}/{exhibit.chart.name}.{form.name}"
    yield ArchiveFile(path, says, write)
    if form.name == "csv":
        yield ArchiveFile(f"{path}{ENDING}", says, lambda: describe_csv(exhibit, f"{exhibit.chart.name}.csv"))


def _list_records(name: str, view: SelectionView) -> list[ArchiveFile]:
    table = next(each for each in RECORDS if each.name == name)
    rows = getattr(view.catalogue, name)
    if rows.empty:
        return []
    columns = type_columns(table, list_columns(table, rows))
    provenance = make_records_provenance(table, view)
    says = f"{provenance.title} ({len(rows):,} rows)"
    return [
        ArchiveFile(f"rows/{name}.csv", says, lambda: write_csv(rows, columns)),
        ArchiveFile(
            f"rows/{name}.csv{ENDING}", says, lambda: write_csv_metadata(columns, provenance, file=f"{name}.csv")
        ),
        ArchiveFile(f"rows/{name}.xlsx", says, lambda: write_workbook(rows, columns, provenance)),
    ]


def describe_entry(path: str, day: date | None) -> zipfile.ZipInfo:
    """Return an entry of the day of the data, so that the same content is the same archive."""
    entry = zipfile.ZipInfo(path, (*((day.year, day.month, day.day) if day else _OLDEST), 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
