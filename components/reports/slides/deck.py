"""What is shown → the deck: the selection, what stands out, a slide for each exhibit, and where it all comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO

from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from components.catalogue.characters import replace_forbidden
from components.language.summary import tell_selection
from components.measures.summary import summarise_selection
from components.reports.chapters import (
    Chapter,
    Progress,
    ignore_progress,
    make_chapters,
    make_opening,
    tell_sources,
)
from components.reports.drawing.logo import draw_logo
from components.reports.selection_view import SelectionView, list_sourced_tables, list_sources
from components.reports.slides.slide import add_exhibit, add_numbers, split_exhibit
from components.reports.slides.template import MARGIN, OPENING, TEXT, WIDTH, WORDS, make_presentation
from components.reports.slides.words import add_slide, take_away, write, write_notes

_FINDINGS = 9  # sentences of the slide that says what stands out
_LINE = 104  # characters of its lines
_ROOM = 12  # its lines, with the space between sentences counted as half of one
_SOURCES = 12  # lines of the last slide; its notes have them all
_PROPERTY = 255  # characters of what a file says about itself: the format allows no more


def write_deck(view: SelectionView, chapters: Sequence[Chapter] = (), progress: Progress = ignore_progress) -> bytes:
    """Return the deck as PPTX. `chapters` are all questions if none is given."""
    deck = make_presentation()
    chapters = chapters or make_chapters(view)
    _describe(deck, view)
    _open(deck, view)
    _add_findings(deck, view, chapters)
    slides = [(exhibit, chapter.question) for chapter in chapters for exhibit in chapter.distinct]
    for position, (exhibit, question) in enumerate(slides):
        progress(position / len(slides), exhibit.chart.title)
        parts = split_exhibit(exhibit)
        for number, part in enumerate(parts, start=1):
            add_exhibit(deck, part, question, f" ({number} of {len(parts)})" if len(parts) > 1 else "")
    _close(deck, view, chapters)
    file = BytesIO()
    deck.save(file)
    progress(1, "")
    return file.getvalue()


def _describe(deck: Presentation, view: SelectionView) -> None:
    """Fill in what the file says about itself."""
    facts = deck.core_properties
    facts.title = _shorten(f"{view.title}: {view.words}")
    facts.subject = _shorten(tell_selection(summarise_selection(view.catalogue, len(view.whole.projects))))
    facts.author = _shorten(view.whole.about.get("publisher", view.title))
    licence = view.whole.about.get("licence", "not stated")
    facts.comments = _shorten(f"{view.source_line}. Licence of the data: {licence}")
    facts.keywords, facts.last_modified_by = "", ""
    if view.whole.updated:
        facts.created = facts.modified = datetime.combine(view.whole.updated, time(), UTC)


def _shorten(text: str) -> str:
    text = replace_forbidden(text)
    return text if len(text) <= _PROPERTY else f"{text[: _PROPERTY - 1]}…"


def _open(deck: Presentation, view: SelectionView) -> None:
    opening = make_opening(view)
    caption = f"Selection: {view.words}. {view.source_line}."
    slide = add_slide(deck, OPENING, view.title, opening["headline"], caption)
    if opening["finding"]:
        write(slide, TEXT, opening["finding"])
    else:
        take_away(slide, TEXT)
    add_numbers(slide, opening["counted"], top=4.95)
    _add_logo(slide, view)
    write_notes(
        slide,
        f"{tell_selection(summarise_selection(view.catalogue, len(view.whole.projects)))}.\n"
        "A partner is a participation: one organisation in one project. A pilot is one measure tried in one place. "
        "Countries are those of partners and pilots.",
    )


def _add_logo(slide: Slide, view: SelectionView) -> None:
    """Put the owner's logo where the layout has room for one."""
    if logo := view.whole.branding.logo:
        right, top, wide, high = WIDTH - MARGIN, 0.35, 2.6, 0.75
        wide = min(wide, high * logo.ratio)
        box = (right - wide, top, wide, wide / logo.ratio)
        picture = slide.shapes.add_picture(BytesIO(draw_logo(logo)), *(Inches(each) for each in box))
        picture.name = f"Logo: {view.title}"


def _add_findings(deck: Presentation, view: SelectionView, chapters: Sequence[Chapter]) -> None:
    """Add the slide with the first finding of each question; its notes have them all."""
    found = [[exhibit.finding for exhibit in chapter.distinct if exhibit.finding] for chapter in chapters]
    clauses = [findings[0].split("; ")[0] for findings in found if findings]  # the slide of its figure has the others
    first = list(dict.fromkeys(clauses))
    first = [f"{each}." for each in first if not any(each != other and each in other for other in first)]
    if len(first) < 2:
        return
    slide = add_slide(deck, WORDS, view.title, "What stands out", f"Selection: {view.words}. {view.source_line}.")
    _space(write(slide, TEXT, "\n".join(_fit(first[:_FINDINGS]))))
    every = [f"{finding}." for findings in found for finding in findings]
    write_notes(slide, "\n".join(["Each sentence is computed from the data; its slide follows.", *every]))


def _fit(sentences: Sequence[str]) -> list[str]:
    """Return the first sentences that have room on a slide."""
    lines = [-(-len(each) // _LINE) + 0.5 for each in sentences]
    return [each for number, each in enumerate(sentences, start=1) if sum(lines[:number]) <= _ROOM]


def _close(deck: Presentation, view: SelectionView, chapters: Sequence[Chapter]) -> None:
    sources = tell_sources(list_sources(*list_sourced_tables(view.catalogue)))
    lines = sources if len(sources) <= _SOURCES else [*sources[: _SOURCES - 1], "… the notes below name them all"]
    caption = f"Licence of the data: {view.whole.about.get('licence', 'not stated')}"
    slide = add_slide(deck, WORDS, view.title, "Where it comes from", caption)
    _space(
        write(slide, TEXT, "\n".join([f"{view.source_line}:", *lines, *_tell_responsible(view)])), points=14, after=3
    )
    gaps = [gap for chapter in chapters for gap in chapter.gaps]
    said = ["Not on a slide, for want of data:", *gaps] if gaps else []
    write_notes(slide, "\n".join([*_list_terms(view), "Sources:", *sources, *said]))


def _tell_responsible(view: SelectionView) -> list[str]:
    return [f"{label}: {text}" for label, text in view.responsible]


def _list_terms(view: SelectionView) -> list[str]:
    """Return how the data may be used and cited, which they are, and where the same is seen."""
    address = view.find_address()
    return [*view.terms, *([f"Address of this view: {address}"] if address else [])]


def _space(shape: Shape, *, points: float = 22, after: float = 10) -> None:
    for paragraph in shape.text_frame.paragraphs:
        paragraph.font.size, paragraph.space_after = Pt(points), Pt(after)
