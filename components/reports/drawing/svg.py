"""Numbers and words → elements of SVG, as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # px, a row a point

_RGBA = re.compile(r"rgba\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)\s*\)")


def element(tag: str, content: str = "", **attributes: str | float | None) -> str:
    """Return an element; `None` leaves an attribute out, "_" in names stands for "-".

    >>> element("rect", x=1.50, fill="rgba(0,0,0,0.5)", stroke=None)
    '<rect x="1.5" fill="rgb(0,0,0)" fill-opacity="0.5"/>'
    """
    words = "".join(_write(name.replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    return f"<{tag}{words}>{content}</{tag}>" if content else f"<{tag}{words}/>"


def _write(name: str, value: str | float) -> str:
    if isinstance(value, str):
        found = _RGBA.fullmatch(value)
        if found:  # SVG 1.1 knows no such colours, and many programs read no more than that
            red, green, blue, opacity = found.groups()
            return f' {name}="rgb({red},{green},{blue})" {name}-opacity="{opacity}"'
        return f' {name}="{escape(value)}"'
    return f' {name}="{write_number(value)}"'


def write_number(value: float) -> str:
    """Return a number with at most two decimals.

    >>> write_number(2.0), write_number(-0.001), write_number(1.256)
    ('2', '0', '1.26')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def write_points(points: Points, *, closed: bool = False) -> str:
    """Return points as the data of a path."""
    if len(points) < 2:
        return ""
    steps = "L".join([f"{x:.1f},{y:.1f}" for x, y in points.tolist()])
    return f"M{steps}{'Z' if closed else ''}"


def group(parts: Iterable[str], **attributes: str | float | None) -> str:
    """Return elements as a group, nothing for none."""
    content = "".join(parts)
    return element("g", content, **attributes) if content else ""


def polyline(points: Points, *, colour: str, width: float, opacity: float = 1) -> str:
    """Return a line through points."""
    return element(
        "path", d=write_points(points), fill="none", stroke=colour, stroke_width=width,
        stroke_opacity=None if opacity == 1 else opacity,
        stroke_linejoin="round",
    )  # fmt: skip
