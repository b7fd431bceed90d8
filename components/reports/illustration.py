"""Exhibit → a still picture of its figure alone, for documents that have words of their own around it."""

from __future__ import annotations

from components.reports.drawing.picture import draw_in_space, make_document
from components.reports.drawing.png import write_png
from components.reports.exhibit import Exhibit

_SCALE = 1.25  # of words and marks, against the page: a slide is read from afar


class NoPictureError(RuntimeError):
    """The figure cannot be drawn here; the text says why, in a sentence."""


def draw_picture(exhibit: Exhibit, width: int, height: int, *, dots_per_inch: int = 96) -> bytes:
    """Return the figure as PNG for a frame of width × height px at 96 dots an inch."""
    try:
        drawn, _ = draw_in_space(exhibit, width / _SCALE, height / _SCALE, "light")
    except ValueError as error:
        raise NoPictureError(str(error)) from error
    return write_png(make_document(drawn, width / _SCALE, height / _SCALE, _SCALE), dots_per_inch / 96)
