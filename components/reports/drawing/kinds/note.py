"""A remark → the small words under a figure."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from components.plots.notes import NOTE_HEIGHT
from components.reports.drawing.text import draw_text

_SIZE = 13  # px of its letters


def draw_note(note: str, *, right: float, height: float, palette: Mapping[str, str]) -> str:
    """Return a remark in the lower margin, ending at `right`; nothing for an empty one."""
    y = height - NOTE_HEIGHT + 6 + _SIZE * 0.73
    return draw_text(escape(note), right - 1, y, size=_SIZE, colour=palette["muted"], anchor="end", level="middle")
