"""Logo → PNG, for documents that hold no SVG."""

from __future__ import annotations

from components.catalogue.settings.logo import Logo
from components.reports.drawing.png import write_png

_LONGEST = 1000  # px of its longer side: sharp on paper, and no more memory however large it says to be


def draw_logo(logo: Logo) -> bytes:
    """Return a logo as PNG; an SVG is drawn large enough to be printed."""
    if logo.media_type == "image/png":
        return logo.content
    width = max(1, round(_LONGEST * min(1, logo.ratio)))
    return write_png(logo.content.decode("utf-8", errors="replace"), width=width)
