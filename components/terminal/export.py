"""`pilot-cities export`: questions and a selection → files, in the formats and with the parameters of the page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.catalogue.whole_file import write_whole
from components.language.phrases import count_of
from components.plots.questions import QUESTIONS, Question
from components.reports.chapters import make_chapters
from components.reports.csvw import ENDING
from components.reports.documents import ARCHIVE, DOCUMENTS, Document, name_document
from components.reports.exhibit import Exhibit
from components.reports.formats import FORMATS, Format, describe_csv
from components.reports.illustration import NoPictureError
from components.reports.parameters import BadParameterError, suggest_known
from components.reports.selection_view import SelectionView
from components.reports.workbook import TooManyRowsError
from components.terminal.arguments import STOPPED, ExportError, add_selection, read_view, tell_progress

_ALL = "all"
_ALL_DOCUMENTS = (*DOCUMENTS, ARCHIVE)
_DOCUMENTS = {**{each.form: each for each in _ALL_DOCUMENTS}, **{each.file: each for each in _ALL_DOCUMENTS}}
_FIGURES = {form.name: form for form in FORMATS if form.write}


@dataclass(frozen=True)
class _Job:
    """What is to be made."""

    view: SelectionView
    questions: tuple[Question, ...]
    formats: tuple[Format | Document, ...]
    output: Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    names = [*_FIGURES, *(document.file for document in _ALL_DOCUMENTS)]
    parser.add_argument("--question", action="append", metavar="NAME", help=f"{', '.join(q.name for q in QUESTIONS)}; "
                        "all of them if none is named")  # fmt: skip
    parser.add_argument("--format", action="append", required=True, metavar="NAME", help=", ".join(names))
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="FOLDER", help="where the files go; here")
    add_selection(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the files and name each; 1 with a sentence where that fails, 130 where somebody stops it."""
    written: list[Path] = []
    try:
        for path, content in _make_files(_read_job(arguments)):
            write_whole(path, content)
            written.append(path)
            print(path)
    except (ExportError, BadParameterError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or arguments.output} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped. {count_of(len(written), 'file')} written, each of them whole.", file=sys.stderr)
        return STOPPED
    if not written:
        print("Nothing was written: the selection leaves nothing to show in these formats.", file=sys.stderr)
    return 0 if written else 1


def _read_job(arguments: argparse.Namespace) -> _Job:
    """Return what the arguments ask for; what is not known is refused before any work."""
    questions = tuple({each.name: each for each in _find_questions(arguments.question or [_ALL])}.values())
    formats = tuple({name: _find_format(name) for name in arguments.format}.values())
    return _Job(read_view(arguments), questions, formats, arguments.output)


def _find_questions(names: Sequence[str]) -> Iterator[Question]:
    known = {question.name: question for question in QUESTIONS}
    for name in names:
        if name == _ALL:
            yield from QUESTIONS
        elif name in known:
            yield known[name]
        else:
            raise ExportError(f"There is no question {name!r}.{suggest_known(name, [*known, _ALL])}")


def _find_format(name: str) -> Format | Document:
    found = _FIGURES.get(name) or _DOCUMENTS.get(name)
    if found is None:
        raise ExportError(f"There is no format {name!r}.{suggest_known(name, [*_FIGURES, *_DOCUMENTS])}")
    return found


def _make_files(job: _Job) -> Iterator[tuple[Path, bytes]]:
    """Yield each file with its content, one at a time."""
    for form in job.formats:
        if isinstance(form, Document):
            content = form.write(job.view, job.questions, tell_progress(form.label))
            yield job.output / name_document(form, job.view), content
        else:
            yield from _make_figures(job, form)


def _make_figures(job: _Job, form: Format) -> Iterator[tuple[Path, bytes]]:
    for chapter in make_chapters(job.view, job.questions):
        for words in chapter.gaps:
            print(f"{chapter.question.label}: {words}", file=sys.stderr)
        for exhibit in chapter.exhibits:
            content = _write(form, exhibit)
            if content:
                file = f"{exhibit.file}.{form.name}"
                yield job.output / file, content
                if form.name == "csv":
                    yield job.output / f"{file}{ENDING}", describe_csv(exhibit, file)


def _write(form: Format, exhibit: Exhibit) -> bytes:
    """Return an exhibit in a format, nothing (with a sentence) where it has no such form."""
    try:
        if form.write and form.suits(exhibit):
            return form.write(exhibit)
        said = f"“{exhibit.chart.title}” has no {form.label}."
    except (NoPictureError, TooManyRowsError) as error:  # the others can be made all the same
        said = str(error)
    print(said, file=sys.stderr)
    return b""
