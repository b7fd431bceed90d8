"""Exhibit → a still picture of it, where one can be made here."""

from __future__ import annotations

from components.reports.exhibit import Exhibit


class NoPictureError(RuntimeError):
    """The figure cannot be drawn here; the text says why, in a sentence."""


def draw_picture(exhibit: Exhibit, width: int, height: int, *, dots_per_inch: int = 96) -> bytes:
    """Return the figure as PNG for a frame of width × height px at 96 dots an inch."""
    raise NoPictureError("The figure could not be drawn.")
