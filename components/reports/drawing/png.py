"""SVG → PNG, drawn by resvg with the font of our own."""

from __future__ import annotations

import resvg_py

from components.reports.drawing import fonts


def write_png(svg: str, scale: float = 1) -> bytes:
    """Return an SVG as PNG, `scale` px for each of its own."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=scale,
            font_files=[str(fonts.REGULAR), str(fonts.BOLD)],
            font_family="Source Sans 3",
            skip_system_fonts=True,
        )
    )
