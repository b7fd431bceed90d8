"""SVG → PNG, drawn by resvg with the font of our own."""

from __future__ import annotations

import re

import resvg_py

from components.reports.drawing import fonts

_RARE = re.compile(r"[\u0530-\u1dff\u2300-\U0010ffff]")  # signs that our font lacks: it has Latin, Greek and Cyrillic


def write_png(svg: str, scale: float = 1, *, width: int | None = None) -> bytes:
    """Return an SVG as PNG, `scale` px for each of its own, or so many px wide."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=None if width else scale,
            width=width,
            font_files=[str(fonts.REGULAR), str(fonts.BOLD)],
            font_family="Source Sans 3",
            skip_system_fonts=not _RARE.search(svg),  # reading all fonts of a machine takes its time
        )
    )
