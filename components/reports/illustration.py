"""Exhibit → a still picture for a page: the figure alone, for its words stand beside it."""

from __future__ import annotations

from components.plots.style import paint
from components.reports.drawing.figure import draw_svg
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure


class NoPictureError(RuntimeError):
    """A figure that cannot be drawn here; the text says so in a sentence."""


def draw_figure(exhibit: Exhibit, *, width: int, height: int = 0) -> str:
    """Return the figure as SVG, so many px wide and in its natural height unless one is given.

    A figure that collides with itself in this width is drawn in a wider one, to be shown smaller.
    """
    natural = exhibit.height
    try:
        wide = max(width, int(exhibit.extras.get("min_width", 0)))
        tall = round(height * wide / width) if height else natural
        return draw_svg(exhibit.value, width=wide, height=tall)
    except Exception as error:  # its words and numbers can be told all the same
        raise NoPictureError(tell_failure(f"The picture of “{exhibit.chart.title}”")) from error


def list_exhibit_legend(exhibit: Exhibit) -> list[dict[str, str]]:
    """Return what the colours of the figure say, as {"label", "colour"} with colours of the light theme."""
    return paint(exhibit.extras.get("legend", []), "light")  # type: ignore[no-any-return]
