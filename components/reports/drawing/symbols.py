"""Name of a mark's shape → its outline."""

from __future__ import annotations

from collections.abc import Sequence

from components.reports.drawing.svg import element, write_number

_CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle-left": ((0.58, -1.15), (-1.15, 0), (0.58, 1.15)),
    "triangle-right": ((-0.58, -1.15), (1.15, 0), (-0.58, 1.15)),
}


def draw_symbol(symbol: str, x: float, y: float, size: float, *, colour: str, edge: str = "", line: float = 0) -> str:
    """Return a mark of `size` px; "-open" shapes are outlines in the mark's colour."""
    name, radius = symbol.removesuffix("-open"), size / 2
    if name != symbol:
        edge, line = colour, line or 1
    fill = colour if name == symbol else "none"
    stroke, width = (edge, line) if line else (None, None)
    if name == "circle":
        return element("circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=width)
    if name in _CORNERS:
        outline = _close([(x + a * radius, y + b * radius) for a, b in _CORNERS[name]])
        return element("path", d=outline, fill=fill, stroke=stroke, stroke_width=width)
    raise ValueError(f"The symbol {symbol!r} cannot be drawn. Known: circle, {', '.join(_CORNERS)}.")


def _close(corners: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{write_number(x)},{write_number(y)}" for x, y in corners) + "Z"
