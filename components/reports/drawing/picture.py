"""Exhibit → one SVG that explains itself: finding, selection, legend, figure, what is counted, sources, date, address.

It looks like the picture that a visitor's browser makes (views/board/picture.js).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from components.catalogue.characters import replace_forbidden
from components.plots.extras import LegendEntry
from components.plots.style import find_colour
from components.reports.drawing.figure import draw_parts
from components.reports.drawing.fonts import FAMILY
from components.reports.drawing.svg import element
from components.reports.drawing.text import balance_text, draw_text, measure_width, wrap_text
from components.reports.exhibit import Exhibit

_MARGIN = 28  # px around everything
_PAPER = "light"  # it is white
_WIDTH = 960  # px of the figure, unless it needs more
_LEADING = 1.35  # from line to line, of the size
_TITLE, _SMALL, _NOTE = 22, 14, 12  # px of letters in the head and the foot


@dataclass(frozen=True)
class _Line:
    """A line of words."""

    text: str
    size: float
    colour: str
    bold: bool = False


def make_picture(exhibit: Exhibit) -> str:
    """Return the picture of an exhibit as an SVG document, as wide as the figure needs and as high as its content."""
    width = max(_WIDTH, 0 if exhibit.table.empty else exhibit.extras.get("min_width") or 0)
    head, foot = _write_head(exhibit, width), _write_foot(exhibit, width)
    legend, legend_height = _draw_legend(exhibit, _MARGIN + _measure(head), width)
    top = _MARGIN + _measure(head) + legend_height + 10
    figure, height = _draw_figure(exhibit, width)
    whole = top + height + 12 + _measure(foot) + _MARGIN
    parts = [
        element("title", escape(exhibit.title)),
        element("desc", escape(" ".join([exhibit.subtitle, *exhibit.notes, exhibit.address]).strip())),
        element("rect", width="100%", height="100%", fill=find_colour("@card", _PAPER)),
        *_draw_lines(head, _MARGIN), legend,
        element("g", figure, transform=f"translate({_MARGIN} {top:.1f})"),
        *_draw_lines(foot, whole - _MARGIN - _measure(foot)),
    ]  # fmt: skip
    return _make_document(replace_forbidden("".join(parts)), width + 2 * _MARGIN, whole)


def _make_document(content: str, width: float, height: float) -> str:
    """Return content of so many px as an SVG document."""
    return element(
        "svg", content, xmlns="http://www.w3.org/2000/svg", width=float(width), height=height,
        viewBox=f"0 0 {width:.1f} {height:.1f}", font_family=FAMILY,
    )  # fmt: skip


def _draw_figure(exhibit: Exhibit, width: float) -> tuple[str, float]:
    """Return the figure of an exhibit, `width` px wide, and its height; a sentence where nothing is left to draw."""
    if exhibit.table.empty:
        words = [_Line(text, 16, find_colour("@muted", _PAPER)) for text in wrap_text(exhibit.chart.empty, 16, width)]
        return "".join(_draw_lines(words, 20, left=0)), 120.0
    height = float(exhibit.height)
    return draw_parts(exhibit.value, width=width, height=height, theme="light"), height


def _write_head(exhibit: Exhibit, width: float) -> list[_Line]:
    title = balance_text(exhibit.title, _TITLE, width, bold=True)
    small = [text for words in (exhibit.subtitle, exhibit.notes[0]) for text in wrap_text(words, _SMALL, width)]
    return [
        *(_Line(text, _TITLE, find_colour("@ink", _PAPER), bold=True) for text in title),
        *(_Line(text, _SMALL, find_colour("@muted", _PAPER)) for text in small),
    ]


def _write_foot(exhibit: Exhibit, width: float) -> list[_Line]:
    words = [text for note in exhibit.notes[1:] for text in wrap_text(note, _NOTE, width)]
    return [
        _Line(text, _NOTE, find_colour("@muted", _PAPER)) for text in (*words, *_break_address(exhibit.address, width))
    ]


def _break_address(address: str, width: float) -> list[str]:
    """Return an address in lines, broken where a parameter begins."""
    lines: list[str] = []
    for part in re.findall(r"[^&?]*[&?]?", address):
        if lines and measure_width(lines[-1] + part, _NOTE) <= width:
            lines[-1] += part
        elif part:
            lines.append(part)
    return lines


def _draw_legend(exhibit: Exhibit, top: float, width: float) -> tuple[str, float]:
    """Return dots and words of the legend, in as many lines as it takes, and the height of them."""
    legend: Sequence[LegendEntry] = () if exhibit.table.empty else exhibit.extras.get("legend") or ()
    x, y, parts = float(_MARGIN), top, []
    for entry in legend:
        wide = 40 + measure_width(entry["label"], _SMALL)
        if x > _MARGIN and x + wide > width:
            x, y = float(_MARGIN), y + 24
        parts.append(element("circle", cx=x + 6, cy=y + 15, r=6, fill=find_colour(entry["colour"], _PAPER)))
        parts.append(draw_text(escape(entry["label"]), x + 17, y + 20, size=_SMALL, colour=find_colour("@ink", _PAPER)))
        x += wide
    return "".join(parts), (y - top + 22 if parts else 0)


def _measure(lines: Sequence[_Line]) -> float:
    return sum(line.size * _LEADING for line in lines)


def _draw_lines(lines: Sequence[_Line], top: float, *, left: float = _MARGIN) -> list[str]:
    drawn, y = [], top
    for line in lines:
        y += line.size * _LEADING
        base = y - line.size * 0.35
        drawn.append(draw_text(escape(line.text), left, base, size=line.size, colour=line.colour, bold=line.bold))
    return drawn
