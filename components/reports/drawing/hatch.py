"""A rectangle → slanted lines cut at its edges: lines, since patterns are beyond many programs."""

from __future__ import annotations

import numpy as np

from components.reports.drawing.svg import element, write_points

_STEP = 6.0  # px from line to line


def draw_hatch(left: float, top: float, width: float, height: float, colour: str, *, step: float = _STEP) -> str:
    """Return a hatched rectangle."""
    lines = []
    for reach in np.arange(step / 2, width + height, step):  # where a line meets the edges, from the top left
        x1, y1 = (reach, 0.0) if reach <= width else (width, reach - width)
        x2, y2 = (0.0, reach) if reach <= height else (reach - height, height)
        lines.append(write_points(np.array([[left + x1, top + y1], [left + x2, top + y2]])))
    return element("path", d="".join(lines), fill="none", stroke=colour, stroke_width=round(0.3 * step, 1))
