"""What the colours of a chart say → one text of a slide, in two lines at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from pptx.slide import Slide
from pptx.util import Pt

from components.catalogue.characters import replace_forbidden
from components.reports.drawing.text import measure_width
from components.reports.slides.natives import Box, add_text, find_slide_colour

_SIGN, _AFTER = "■\u00a0", "   "
_SIZES = (14, 12)  # points: the first at which it has one line, else the last
_LINES = 2  # at the last size
_INCH = 72  # points
_KEPT = 12  # letters of a label that stay, however many there are
_ROOMY = 1.06  # of the width of a text, as fonts differ


def add_legend(slide: Slide, legend: Sequence[Mapping[str, str]], box: Box) -> None:
    """Put what the colours say, each after a square of its colour; long labels are cut where there are many."""
    labels, points = _fit([entry["label"] for entry in legend], box[2] * _INCH)
    frame = add_text(slide, "", box)
    paragraph = frame.text_frame.paragraphs[0]
    for label, entry in zip(labels, legend, strict=True):
        words = label.replace(" ", "\u00a0")  # a line ends between two labels, never within one
        for text, colour in ((_SIGN, entry["colour"]), (f"{words}{_AFTER}", "@ink")):
            run = paragraph.add_run()
            run.text = replace_forbidden(text)
            run.font.size, run.font.color.rgb = Pt(points), find_slide_colour(colour)


def _fit(labels: list[str], width: float) -> tuple[list[str], int]:
    """Return labels and points of the letters: the whole ones, else as much of each as has room."""
    if _count_lines(labels, _SIZES[0], width) <= 1:
        return labels, _SIZES[0]
    letters = max(map(len, labels), default=0)
    cut = labels
    while _count_lines(cut, _SIZES[-1], width) > _LINES and letters > _KEPT:
        letters -= 1
        cut = [label if len(label) <= letters else f"{label[: letters - 1].rstrip()}…" for label in labels]
    return cut, _SIZES[-1]


def _count_lines(labels: Sequence[str], points: float, width: float) -> int:
    """Return how many lines labels take that are not broken; one that is wider than a line takes more."""
    lines, at = 1, 0.0
    for label in labels:
        wide = measure_width(escape(f"{_SIGN}{label}{_AFTER}"), points) * _ROOMY
        if at and at + wide > width:
            lines, at = lines + 1, 0.0
        at += wide
        lines += int(at // width)
        at %= width
    return lines
