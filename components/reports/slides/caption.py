"""Parts of a caption → as much of it as has room below a slide; the notes of the slide have it all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reports.drawing.text import wrap_text
from components.reports.slides.template import CAPTION_SIZE, CAPTION_WIDTH

_LINES = 3
_INCH = 72  # points
_ROOMY = 0.97  # of its width, as fonts differ


def fit_caption(clauses: Sequence[str], counts: str, facts: str, said: str = "") -> str:
    """Return what a slide says below its chart: further findings, what is counted, facts of the rows, what is left out.

    What has no room is left out from the end: first the further findings, then sentences of what is counted.
    """
    sentences = re.split(r"(?<=[.?!]) (?=[A-Z])", counts)
    kept = [(told, len(sentences)) for told in range(len(clauses), 0, -1)]
    kept += [(0, told) for told in range(len(sentences), 0, -1)]
    captions = [_join(clauses[:told], sentences[:number], facts, said) for told, number in kept]
    return next((caption for caption in captions if count_caption_lines(caption) <= _LINES), captions[-1])


def _join(clauses: Sequence[str], sentences: Sequence[str], facts: str, said: str) -> str:
    told = f"Also: {'; '.join(clauses)}." if clauses else ""
    counted = " ".join(sentences).removesuffix(".")
    return " ".join(part for part in (told, f"{counted}.", f"{facts}.", said) if part)


def count_caption_lines(caption: str) -> int:
    """Return how many lines a caption takes, about."""
    return len(wrap_text(caption, CAPTION_SIZE, CAPTION_WIDTH * _INCH * _ROOMY))
