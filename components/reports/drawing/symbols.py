"""Name of a marker's symbol → its outline."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from components.reports.drawing.svg import element, write_number

_CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((-1.3, 0), (0, -1.3), (1.3, 0), (0, 1.3)),
    "triangle-up": ((-1.15, 0.58), (0, -1.15), (1.15, 0.58)),
    "triangle-down": ((-1.15, -0.58), (0, 1.15), (1.15, -0.58)),
    "triangle-left": ((0.58, -1.15), (-1.15, 0), (0.58, 1.15)),
    "triangle-right": ((-0.58, -1.15), (1.15, 0), (-0.58, 1.15)),
    "hexagon": tuple((math.sin(turn * math.pi / 3), math.cos(turn * math.pi / 3)) for turn in range(6)),
    "star": tuple(
        (1.4 * (1 if turn % 2 == 0 else 0.45) * math.sin(turn * math.pi / 5),
         -1.4 * (1 if turn % 2 == 0 else 0.45) * math.cos(turn * math.pi / 5))
        for turn in range(10)
    ),
}  # fmt: skip
_STROKES: dict[str, Sequence[tuple[float, float, float, float]]] = {
    "x": ((-0.8, -0.8, 0.8, 0.8), (-0.8, 0.8, 0.8, -0.8)),
    "cross": ((-1, 0, 1, 0), (0, -1, 0, 1)),
    "line-ew": ((-1.4, 0, 1.4, 0),),
    "line-ns": ((0, -1.4, 0, 1.4),),
}


def draw_symbol(
    symbol: str, x: float, y: float, size: float, *, colour: str, opacity: float = 1, edge: str = "", line: float = 0
) -> str:
    """Return a marker of `size` px; "-open" symbols are outlines in the marker's colour."""
    name = str(symbol or "circle").removesuffix("-dot")
    hollow = name.endswith("-open")
    name, radius = name.removesuffix("-open"), size / 2
    if hollow:
        edge, line = colour, line or 1
    seen = None if opacity == 1 else opacity
    look: dict[str, Any] = {
        "fill": "none" if hollow else colour, "stroke": edge if line else None, "stroke_width": line or None,
        "opacity": seen,
    }  # fmt: skip
    if name == "circle":
        return element("circle", cx=x, cy=y, r=radius, **look)
    if name in _CORNERS:
        return element("path", d=_close([(x + a * radius, y + b * radius) for a, b in _CORNERS[name]]), **look)
    if name in _STROKES:
        data = "".join(
            f"M{write_number(x + a * radius)},{write_number(y + b * radius)}"
            f"L{write_number(x + c * radius)},{write_number(y + d * radius)}"
            for a, b, c, d in _STROKES[name]
        )
        width = line or max(1.5, size / 5)
        return element("path", d=data, fill="none", stroke=edge or colour, stroke_width=width, opacity=seen)
    raise ValueError(f"The symbol {symbol!r} cannot be drawn. Known: circle, {', '.join([*_CORNERS, *_STROKES])}.")


def _close(corners: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{write_number(x)},{write_number(y)}" for x, y in corners) + "Z"
