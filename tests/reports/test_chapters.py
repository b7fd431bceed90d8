"""Chapters of documents: a figure that fails costs its own place in them, and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pptx import Presentation

from components.plots.questions import QUESTIONS
from components.reports.chapters import Chapter
from components.reports.pdf_report import write_pdf_report
from components.reports.report import write_report
from components.reports.slides.deck import write_deck

COVERAGE = next(question for question in QUESTIONS if question.name == "coverage")
SAID = f"The figure “{COVERAGE.charts[0].title}” could not be made"


def fail(*_given, **_named):
    raise ZeroDivisionError("a secret of the program")


@pytest.fixture(params=["measure", "plot", "find"])
def chapters(request, show):
    """The chapter of a question whose first chart fails in one of its parts."""
    broken = replace(COVERAGE.charts[0], **{request.param: fail})
    return (Chapter(replace(COVERAGE, charts=(broken, *COVERAGE.charts[1:])), show()),)


def test_what_fails_is_told_and_the_rest_is_made(chapters, caplog):
    (chapter,) = chapters

    assert chapter.gaps[0].startswith(SAID)
    assert chapter.exhibits and "a secret of the program" in caplog.text


def test_report_and_slides_are_made_without_it(chapters, show):
    report = write_report(show(), chapters).decode()
    slides = Presentation(io.BytesIO(write_deck(show(), chapters))).slides
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides]

    assert SAID in report and SAID in notes[-1]
    assert write_pdf_report(show(), chapters).startswith(b"%PDF")
