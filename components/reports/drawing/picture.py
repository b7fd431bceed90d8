"""Exhibit → one SVG that explains itself: finding, selection, legend, figure, what is counted, sources, date, address.

It looks like the picture that a visitor's browser makes (views/board/picture.js).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_parts
from components.reports.drawing.fonts import FAMILY
from components.reports.drawing.svg import element
from components.reports.drawing.text import balance_text, draw_text, measure_width, wrap_text
from components.reports.exhibit import Exhibit

MARGIN = 28  # px around everything
GROWTH = 1.6  # so much taller than on the page may rows become on a sheet of fixed height
_LEADING = 1.35  # from line to line, of the size
_SMALL, _NOTE = 14, 12  # px of letters in the head and the foot


@dataclass(frozen=True)
class Sheet:
    """Size of a picture in px; words and marks are drawn `scale` times as large as on the page.

    Without a height the sheet is as high as its content.
    """

    width: float
    height: float | None = None
    scale: float = 1
    title: int = 22  #: px of its letters, before scaling


LANDSCAPE = Sheet(1016)
SHEETS = {"landscape": LANDSCAPE, "slide": Sheet(1920, 1080, 1.5, 30), "square": Sheet(1080, 1080, 1.35, 28)}


@dataclass(frozen=True)
class Line:
    """A line of words."""

    text: str
    size: float
    colour: str
    bold: bool = False


def make_picture(exhibit: Exhibit, sheet: Sheet = LANDSCAPE, *, theme: str = "light") -> str:
    """Return the picture of an exhibit as an SVG document."""
    palette = PALETTES[theme]
    width = max(sheet.width / sheet.scale - 2 * MARGIN, 0 if sheet.height else _find_least_width(exhibit))
    head = _write_head(exhibit, sheet, palette, width)
    foot = _write_foot(exhibit, palette, width)
    legend, legend_height = _draw_legend(exhibit, palette, MARGIN + _measure(head), width)
    top = MARGIN + _measure(head) + legend_height + 10
    space = sheet.height and sheet.height / sheet.scale - top - 12 - _measure(foot) - MARGIN
    figure, height = draw_in_space(exhibit, width, space, theme)
    whole = sheet.height / sheet.scale if sheet.height else top + height + 12 + _measure(foot) + MARGIN
    parts = [
        element("title", escape(exhibit.title)),
        element("desc", escape(" ".join([exhibit.subtitle, *exhibit.notes, exhibit.address]).strip())),
        element("rect", width="100%", height="100%", fill=palette["card"]),
        *_draw_lines(head, MARGIN), legend,
        element("g", figure, transform=f"translate({MARGIN} {top:.1f})"),
        *_draw_lines(foot, whole - MARGIN - _measure(foot)),
    ]  # fmt: skip
    return make_document("".join(parts), width + 2 * MARGIN, whole, sheet.scale)


def make_document(content: str, width: float, height: float, scale: float = 1) -> str:
    """Return content of so many px as an SVG document that is shown `scale` times as large."""
    return element(
        "svg", content, xmlns="http://www.w3.org/2000/svg", width=width * scale, height=height * scale,
        viewBox=f"0 0 {width:.1f} {height:.1f}", font_family=FAMILY,
    )  # fmt: skip


def draw_in_space(exhibit: Exhibit, width: float, space: float | None, theme: str) -> tuple[str, float]:
    """Return the figure of an exhibit, `width` px wide, and its height.

    In a fixed space rows grow a little; where there is no room for them the whole figure becomes smaller.
    """
    if exhibit.table.empty:
        words = [Line(text, 16, PALETTES[theme]["muted"]) for text in wrap_text(exhibit.chart.empty, 16, width)]
        return "".join(_draw_lines(words, 20, left=0)), space or 120
    natural, extras = exhibit.chart.height(exhibit.table), exhibit.extras
    is_map = "map" in exhibit.figure["layout"]
    if space is None:
        height, scale = float(natural), 1.0
    elif is_map:
        height, scale = space, 1.0
    else:
        scale = min(1.0, space / natural, width / (extras.get("min_width") or 1))
        height = min(space / scale, natural * GROWTH)
    drawn = draw_parts(exhibit.figure, width=width / scale, height=height, theme=theme, extent=extras.get("extent"))
    return (element("g", drawn, transform=f"scale({scale:.4f})") if scale < 1 else drawn), height * scale


def _find_least_width(exhibit: Exhibit) -> float:
    return 0 if exhibit.table.empty else float(exhibit.extras.get("min_width") or 0)


def _write_head(exhibit: Exhibit, sheet: Sheet, palette: dict[str, str], width: float) -> list[Line]:
    title = balance_text(exhibit.title, sheet.title, width, bold=True)
    small = [text for words in (exhibit.subtitle, exhibit.notes[0]) for text in wrap_text(words, _SMALL, width)]
    return [
        *(Line(text, sheet.title, palette["ink"], bold=True) for text in title),
        *(Line(text, _SMALL, palette["muted"]) for text in small),
    ]


def _write_foot(exhibit: Exhibit, palette: dict[str, str], width: float) -> list[Line]:
    words = [text for note in exhibit.notes[1:] for text in wrap_text(note, _NOTE, width)]
    return [Line(text, _NOTE, palette["muted"]) for text in (*words, *_break_address(exhibit.address, width))]


def _break_address(address: str, width: float) -> list[str]:
    """Return an address in lines, broken where a parameter begins."""
    lines: list[str] = []
    for part in re.findall(r"[^&?]*[&?]?", address):
        if lines and measure_width(lines[-1] + part, _NOTE) <= width:
            lines[-1] += part
        elif part:
            lines.append(part)
    return lines


def _draw_legend(exhibit: Exhibit, palette: dict[str, str], top: float, width: float) -> tuple[str, float]:
    """Return dots and words of the legend, in as many lines as it takes, and the height of them."""
    legend: Sequence[dict[str, str]] = () if exhibit.table.empty else exhibit.extras.get("legend") or ()
    x, y, parts = float(MARGIN), top, []
    for entry in legend:
        wide = 40 + measure_width(entry["label"], _SMALL)
        if x > MARGIN and x + wide > width:
            x, y = float(MARGIN), y + 24
        parts.append(element("circle", cx=x + 6, cy=y + 15, r=6, fill=palette[entry["colour"][1:]]))
        parts.append(draw_text(escape(entry["label"]), x + 17, y + 20, size=_SMALL, colour=palette["ink"]))
        x += wide
    return "".join(parts), (y - top + 22 if parts else 0)


def _measure(lines: Sequence[Line]) -> float:
    return sum(line.size * _LEADING for line in lines)


def _draw_lines(lines: Sequence[Line], top: float, *, left: float = MARGIN) -> list[str]:
    drawn, y = [], top
    for line in lines:
        y += line.size * _LEADING
        base = y - line.size * 0.35
        drawn.append(draw_text(escape(line.text), left, base, size=line.size, colour=line.colour, bold=line.bold))
    return drawn
