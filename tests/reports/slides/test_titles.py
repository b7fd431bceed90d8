"""Titles of slides: two lines at most, whatever a finding says."""

from __future__ import annotations

import pytest

from components.reports.drawing.text import wrap_text
from components.reports.slides.template import EXHIBIT, make_presentation
from components.reports.slides.words import add_slide


@pytest.mark.parametrize("words", [4, 14, 22, 30, 45, 80])
def test_a_title_has_two_lines_at_most_and_says_which_part_it_is(words):
    title = " ".join(["congestion"] * words)
    slide = add_slide(make_presentation(), EXHIBIT, "Themes", title, "", part=" (1 of 3)")
    heading = slide.shapes.title.text_frame

    points = heading.paragraphs[0].font.size.pt
    assert len(wrap_text(heading.text, points, 12.13 * 72 - 14.4, bold=True)) <= 2
    assert points >= 18
    assert heading.text.endswith(" (1 of 3)")
    assert heading.text.startswith(title) or "… (1 of 3)" in heading.text
