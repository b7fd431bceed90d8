"""Captions and legends of slides: as much as has room, and the most important of it."""

from __future__ import annotations

import pytest

from components.reports.drawing.text import measure_width, wrap_text
from components.reports.slides.caption import count_caption_lines, fit_caption
from components.reports.slides.legend import add_legend
from components.reports.slides.template import EXHIBIT, find_layout, make_presentation

COUNTS = "A mark: a claim with a source. Of many projects those with most of them are shown"
FACTS = "20 rows · 175 sources · data of 22 November 2026"


def test_a_short_caption_is_whole():
    said = fit_caption(["Rome is shared", "Antwerp is, too"], COUNTS, FACTS, "Shown are the first 12 of 20 rows.")

    assert said == f"Also: Rome is shared; Antwerp is, too. {COUNTS}. {FACTS}. Shown are the first 12 of 20 rows."


@pytest.mark.parametrize("clauses", [3, 9])
@pytest.mark.parametrize("sentences", [1, 12])
def test_a_long_caption_has_three_lines_and_keeps_what_is_counted_and_left_out(clauses, sentences):
    further = [f"{'a further finding of some length ' * 3}{number}" for number in range(clauses)]
    counts = " ".join(f"A mark of the kind number {number} is a claim with a source." for number in range(sentences))
    said = fit_caption(further, counts.removesuffix("."), FACTS, "Shown are the first 12 of 20 rows.")

    assert count_caption_lines(said) <= 3
    assert "A mark of the kind number 0 is a claim" in said
    assert said.endswith(f"{FACTS}. Shown are the first 12 of 20 rows.")


@pytest.mark.parametrize("entries", [2, 8])
def test_a_legend_has_two_lines_at_most_however_long_its_labels_are(entries):
    deck = make_presentation()
    slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
    label = "A project for the quiet streets of small towns"
    add_legend(slide, [{"label": f"{label} {each}", "colour": "@bar"} for each in range(entries)], (1, 2, 7.4, 0.4))
    (paragraph,) = slide.shapes[-1].text_frame.paragraphs
    points = paragraph.runs[0].font.size.pt
    lines = wrap_text(paragraph.text.replace("\u00a0", "i"), points, 7.4 * 72)

    assert points >= 12
    assert len(lines) <= 2
    assert measure_width(paragraph.text, points) <= 2 * 7.4 * 72
