"""Words and exhibits → slides: the finding, its chart, table or picture, a caption, and what the speaker must know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation
from pptx.slide import Slide

from components.catalogue.characters import replace_forbidden
from components.language.phrases import start_sentence
from components.plots.kinds.map import Map
from components.plots.questions import Question
from components.reports.chapters import tell_sources
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.illustration import list_exhibit_legend
from components.reports.slides.caption import fit_caption
from components.reports.slides.draw import add_value, split_value
from components.reports.slides.legend import add_legend
from components.reports.slides.natives import (
    MOST_COLUMNS,
    MOST_ROWS,
    Box,
    add_rows,
    add_text,
    tell_cut,
)
from components.reports.slides.template import BODY, CAPTION, EXHIBIT
from components.reports.slides.words import add_slide, write, write_notes
from components.reports.tables import list_shown, list_texts

_LINE = 0.36  # inches of a line of text
_BOX = (BODY[0], BODY[1] + _LINE + 0.1, BODY[2], BODY[3] - _LINE - 0.1)
_SUBTITLE = 44  # characters of the line below it at full size
_LONG = 90  # characters of the line above the title
_MAP = 7.4  # inches of the width of a map; a table of its first rows stands beside it
_LEGEND = 4.7  # inches left of the legend
_BESIDE = 8  # rows of that table


def split_exhibit(exhibit: Exhibit) -> list[Exhibit]:
    """Return an exhibit for each part of its chart that can be read on a slide; most are one part."""
    parts = split_value(exhibit.value)
    if len(parts) == 1:
        return [exhibit]
    return [Exhibit(replace(exhibit.chart, plot=lambda *_, part=part: part), exhibit.view) for part in parts]


def add_exhibit(deck: Presentation, exhibit: Exhibit, question: Question, part: str = "") -> Slide:
    """Add the slide of an exhibit; one clause of its finding is the title, the others are told below."""
    title, further = _choose_clause(exhibit.title, {slide.shapes.title.text for slide in deck.slides})
    facts = f"{exhibit.rows} · {exhibit.source_line}"
    asks = f"{question.label}  ·  {question.asks}"
    slide = add_slide(deck, EXHIBIT, asks if len(asks) <= _LONG else question.label, title, "", part=part)
    left, top, width, _ = BODY
    shown = exhibit.subtitle
    add_text(slide, shown, (left, top, 4.6, _LINE), colour="@muted", points=16 if len(shown) <= _SUBTITLE else 12)
    legend = list_exhibit_legend(exhibit)
    if legend:
        add_legend(slide, legend, (left + _LEGEND, top, width - _LEGEND, _LINE + 0.08))
    said = _show(slide, exhibit, _BOX)
    write(slide, CAPTION, fit_caption(further, exhibit.chart.counts, facts, said))
    write_notes(slide, make_speaker_notes(exhibit, question))
    _describe(slide, f"{exhibit.chart.title}. {exhibit.finding}".strip())
    return slide


def _choose_clause(finding: str, used: set[str]) -> tuple[str, list[str]]:
    """Return the first clause of a finding that is no title yet, and the other clauses."""
    clauses = finding.split("; ")
    clauses[1:] = map(start_sentence, clauses[1:])  # the first has its capital, or is a name that has none
    title = next((clause for clause in clauses if clause not in used), clauses[0])
    return title, [clause for clause in clauses if clause != title]


def _describe(slide: Slide, words: str) -> None:
    """Tell what is drawn to those who cannot see it."""
    for shape in slide.shapes:
        if shape.has_chart or shape.has_table or shape.shape_type in (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.GROUP):
            shape._element._nvXxPr.cNvPr.set("descr", replace_forbidden(words))


def _show(slide: Slide, exhibit: Exhibit, box: Box) -> str:
    """Draw the exhibit, else its first rows where it cannot be drawn; say what is left out."""
    before = len(slide.shapes)
    try:
        return (_show_map if isinstance(exhibit.value, Map) else _show_chart)(slide, exhibit, box)
    except Exception:  # its words and numbers can be told all the same
        for shape in list(slide.shapes)[before:]:
            shape._element.getparent().remove(shape._element)
        return _show_rows(slide, exhibit, box, tell_failure(f"The picture of “{exhibit.chart.title}”"))


def _show_chart(slide: Slide, exhibit: Exhibit, box: Box) -> str:
    return add_value(slide, exhibit.value, box)


def _show_map(slide: Slide, exhibit: Exhibit, box: Box) -> str:
    """Draw a map beside its first rows."""
    left, top, width, height = box
    left_out = add_value(slide, exhibit.value, (left, top, _MAP, height))
    columns = list_shown(exhibit.table, exhibit.chart.headed)[:3]
    beside = (left + _MAP + 0.2, top, width - _MAP - 0.2, height)
    rows = list_texts(exhibit.table, columns)[:_BESIDE]
    add_rows(slide, [column.label for column in columns], rows, beside)
    return left_out


def _show_rows(slide: Slide, exhibit: Exhibit, box: Box, reason: str) -> str:
    """Put the first rows, and say why."""
    columns = list_shown(exhibit.table, exhibit.chart.headed)[:MOST_COLUMNS]
    rows = list_texts(exhibit.table, columns)
    add_rows(slide, [column.label for column in columns], rows[:MOST_ROWS], box)
    return f"{reason} The numbers stand here instead. {tell_cut(len(rows))}".strip()


def make_speaker_notes(exhibit: Exhibit, question: Question) -> str:
    """Return the speaker's notes: question, finding, selection, what is counted, and the sources."""
    lines = [
        question.asks,
        f"{exhibit.chart.title}. {exhibit.finding}".strip() + ("." if exhibit.finding else ""),
        *exhibit.notes,
        *([f"Address of this view: {exhibit.address}"] if exhibit.address else []),
        "Sources:",
        *tell_sources(exhibit.provenance.sources),
    ]
    return "\n".join(lines)


def add_numbers(slide: Slide, numbers: Sequence[tuple[int, str]], top: float) -> None:
    """Put a row of large numbers, each above what it counts."""
    left, _, width, _ = BODY
    each = min(width / max(len(numbers), 1), 2.2)
    for position, (number, noun) in enumerate(numbers):
        at = left + position * each
        add_text(slide, f"{number:,}", (at, top, each - 0.1, 0.8), colour="@bar", points=44)
        add_text(slide, noun, (at, top + 0.82, each - 0.1, 0.4), colour="@muted", points=18)
