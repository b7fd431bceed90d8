"""The documents that a whole selection can be taken away in, as data: page, API and command line follow this list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.plots.questions import QUESTIONS, Question
from components.reports.archive import list_archive_files, stream_archive
from components.reports.chapters import Chapter, Progress, ignore_progress, make_chapters
from components.reports.parameters import BadParameterError
from components.reports.pdf_report import write_pdf_report
from components.reports.report import write_report
from components.reports.selection_view import SelectionView
from components.reports.sheets import list_sheets, write_sheets
from components.reports.slides.deck import write_deck

MOST_SHEETS = 600  # about a minute
Writer = Callable[[SelectionView, Sequence[Chapter], Progress], bytes]


@dataclass(frozen=True)
class Document:
    """One kind of document: its name with its ending is its address and its name on the command line."""

    name: str
    form: str  #: ending of the file
    label: str
    media_type: str
    good_for: str
    writer: Writer

    @property
    def file(self) -> str:
        """Name and ending: "deck.pptx"."""
        return f"{self.name}.{self.form}"

    def write(
        self, view: SelectionView, questions: Sequence[Question] = QUESTIONS, progress: Progress = ignore_progress
    ) -> bytes:
        """Return the document of some questions for what is shown."""
        return self.writer(view, make_chapters(view, questions), progress)


class TooManySheetsError(BadParameterError):
    """A selection with so many places and projects that nobody would wait for their sheets."""


def _write_sheets(view: SelectionView, chapters: Sequence[Chapter], progress: Progress) -> bytes:
    keys = list_sheets(view)
    if len(keys) > MOST_SHEETS:
        raise TooManySheetsError(
            f"This selection has {len(keys):,} places and projects. Fact sheets are made of at most {MOST_SHEETS:,} "
            "at once: choose projects, a programme or a country."
        )
    return write_sheets(keys, view.whole, progress, base=view.base)


DOCUMENTS = (
    Document(
        "deck", "pptx", "Slide deck (PPTX)",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "a slide a finding, with charts and tables that stay editable, and speaker notes", write_deck,
    ),
    Document(
        "report", "html", "Report (HTML)", "text/html",
        "all figures and tables with contents, definitions and sources; works offline, prints on A4", write_report,
    ),
    Document(
        "report", "pdf", "Report (PDF)", "application/pdf",
        "the same to print or to send, with the page of each question in its contents", write_pdf_report,
    ),
    Document(
        "sheets", "zip", "Fact sheets (ZIP)", "application/zip",
        "a page for each place and project, to print or to send", _write_sheets,
    ),
)  # fmt: skip


def _write_archive(view: SelectionView, chapters: Sequence[Chapter], progress: Progress) -> bytes:
    parts = list_archive_files(view)
    pieces = []
    for position, piece in enumerate(stream_archive(view, parts)):
        pieces.append(piece)
        said = parts[position].path if position < len(parts) else ""
        progress(min((position + 1) / (len(parts) + 1), 1), said)
    return b"".join(pieces)


#: For the command line alone: the page and the API send the archive piece by piece.
ARCHIVE = Document(
    "archive", "zip", "Everything (ZIP)", "application/zip",
    "all figures, tables and rows, with a README and a citation", _write_archive,
)  # fmt: skip


def find_document(file: str) -> Document | None:
    """Return the document of a name with its ending."""
    return next((each for each in DOCUMENTS if each.file == file), None)


def name_document(document: Document, view: SelectionView) -> str:
    """Return the name of its file: kind, selection, date of the data; legal everywhere."""
    return "_".join(part for part in (document.name, view.slug, view.date) if part) + f".{document.form}"
