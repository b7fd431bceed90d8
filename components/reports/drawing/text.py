"""Plotly's text (lines split by <br>, <b> for bold) → text of SVG, and the px it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape
from typing import Literal

from PIL import ImageFont

from components.reports.drawing import fonts
from components.reports.drawing.svg import element, write_number

LINE = 1.3  # of the size of the font, from line to line
_MIDDLE = 0.35  # from the middle of a line down to where its letters stand
_UNIT = 100  # px; widths are measured once, at this size

Level = Literal["baseline", "middle", "top", "bottom"]


@dataclass(frozen=True)
class Run:
    """A part of a line in one weight."""

    text: str
    bold: bool = False


@lru_cache(maxsize=10_000)
def read_lines(text: str) -> tuple[tuple[Run, ...], ...]:
    """Return the lines of a text as runs; marks other than <b> and <br> are left out.

    >>> read_lines("<b>one</b> two<br>three &amp; four")
    ((Run(text='one', bold=True), Run(text=' two', bold=False)), (Run(text='three & four', bold=False),))
    """
    lines: list[list[Run]] = [[]]
    bold = False
    for part in re.split(r"(<[^<>]*>)", text.replace("\n", "<br>")):
        mark = part.lower().replace(" ", "").replace("/>", ">") if part.startswith("<") else ""
        if mark == "<br>":
            lines.append([])
        elif mark in ("<b>", "</b>"):
            bold = mark == "<b>"
        elif part and not mark:
            lines[-1].append(Run(unescape(part), bold))
    return tuple(tuple(line) for line in lines)


@cache
def _open_font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.BOLD if bold else fonts.REGULAR, _UNIT)


@lru_cache(maxsize=50_000)
def _measure_run(text: str, bold: bool) -> float:
    return _open_font(bold).getlength(text) / _UNIT


def measure_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the px of the widest line of a text."""
    return size * max(sum(_measure_run(run.text, run.bold or bold) for run in line) for line in read_lines(text))


def measure_height(text: str, size: float) -> float:
    """Return the px of all lines of a text."""
    return LINE * size * len(read_lines(text))


def wrap_text(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Return plain text in lines no wider than `width` px; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and size * _measure_run(longer, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balance_text(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Return plain text in as few lines as fit, of nearly one length, so that no word is left alone in the last."""
    lines = wrap_text(text, size, width, bold=bold)
    for share in range(50, 100, 5):
        narrower = wrap_text(text, size, width * share / 100, bold=bold)
        if len(narrower) == len(lines) > 1:
            return narrower
    return lines


def draw_text(
    text: str, x: float, y: float, *, size: float, colour: str, anchor: str = "start", level: Level = "baseline",
    angle: float = 0, bold: bool = False, halo: str = "", opacity: float | None = None,
) -> str:  # fmt: skip
    """Return text at a point: `anchor` says what of a line stands there, `level` what of the block of lines."""
    lines = read_lines(text)
    if not any(run.text.strip() for line in lines for run in line):
        return ""
    x += _indent(text, size, anchor)  # spaces before a text push it; SVG would drop them
    first = _find_baseline(y, size, len(lines), level)
    content = "".join(_draw_run(run) for run in lines[0])
    if len(lines) > 1:
        content = "".join(_draw_line(line, x, first + number * LINE * size) for number, line in enumerate(lines))
    turn = f"rotate({write_number(angle)} {write_number(x)} {write_number(y)})" if angle else None
    return element(
        "text", content.strip(), x=x, y=first, font_size=size, fill=colour,
        text_anchor=None if anchor == "start" else anchor, font_weight="bold" if bold else None, transform=turn,
        opacity=opacity, stroke=halo or None, stroke_width=3 if halo else None,
        stroke_linejoin="round" if halo else None, paint_order="stroke" if halo else None,
    )  # fmt: skip


def _indent(text: str, size: float, anchor: str) -> float:
    spaces = len(text) - len(text.lstrip(" "))
    return size * _measure_run(" ", False) * spaces if anchor == "start" else 0.0


def _find_baseline(y: float, size: float, lines: int, level: Level) -> float:
    block = (lines - 1) * LINE * size
    return {
        "baseline": y,
        "middle": y + _MIDDLE * size - block / 2,
        "top": y + 0.98 * size,
        "bottom": y - 0.28 * size - block,
    }[level]


def _draw_line(line: tuple[Run, ...], x: float, y: float) -> str:
    return element("tspan", "".join(_draw_run(run) for run in line).strip(), x=x, y=y)


def _draw_run(run: Run) -> str:
    return element("tspan", escape(run.text), font_weight="bold") if run.bold else escape(run.text)
