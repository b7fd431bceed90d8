"""Bars in panels → SVG: labels at the left, each panel's bars with their texts, its heading above, a note below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from components.plots.kinds.bars import HEAD, LONG_NOTE, Bars, Panel, measure_row
from components.plots.labels import break_label
from components.plots.style import find_colour
from components.reports.drawing.hatch import draw_hatch
from components.reports.drawing.svg import element, group
from components.reports.drawing.text import draw_text, measure_width

LETTERS, SMALL = 14, 13  # px
EDGE, RIGHT = 8, 16  # px around the chart
AIR = 6.5  # px between a label and its bar
_ROOM = 9  # px between the labels and the first bar, in all
_PANELS = 0.05  # between panels, of the width
_BAR = 0.7  # of a row
_LEAST = 0.2  # of a panel that its longest bar has, however long the texts are


@dataclass(frozen=True)
class _Sheet:
    """Where rows and panels stand, in px."""

    bars: Bars
    width: float
    height: float
    theme: str

    @cached_property
    def labels(self) -> list[str]:
        return [join_lines(break_label(label)) for label in self.bars.labels]

    @cached_property
    def left(self) -> float:
        """Px where the first panel begins."""
        return EDGE + _ROOM + max((measure_width(label, LETTERS) for label in self.labels), default=0)

    @cached_property
    def free(self) -> float:
        """Px for all panels."""
        return max(self.width - RIGHT - self.left, 10)

    @cached_property
    def row(self) -> float:
        """Px of a row: the natural ones, also in a taller frame."""
        rows = self.bars.room + self.bars.head + (1 if self.bars.note else 0)
        return min((self.height - 2 * EDGE) / rows, measure_row(self.bars.labels))

    @cached_property
    def panel(self) -> float:
        """Px of a panel."""
        return self.free * (1 - _PANELS * (len(self.bars.panels) - 1)) / len(self.bars.panels)

    def find_middle(self, row: float) -> float:
        """Return the px of the middle of a row."""
        return EDGE + (self.bars.head + row + 0.5) * self.row

    def find_start(self, panel: int) -> float:
        """Return the px where the bars of a panel begin."""
        return self.left + panel * (self.panel + self.free * _PANELS)

    def find_unit(self, panel: Panel) -> float:
        """Return the px of a value of one: all texts have room behind their bars."""
        longest = self.bars.find_longest(panel)
        panels = self.bars.panels if self.bars.shares_scale else (panel,)
        fitting = (
            (self.panel - measure_width(_write_text(text), LETTERS)) / total
            for each in panels
            for total, text in zip(each.totals, each.texts, strict=False)
            if total > 0
        )
        return max(min(fitting, default=0), _LEAST * self.panel / longest) if longest else 0


def draw_bars(bars: Bars, *, width: float, height: float, theme: str) -> str:
    """Return the elements of bars on a sheet of so many px."""
    sheet = _Sheet(bars, width, height, theme)
    ink = find_colour("@ink", sheet.theme)
    labels = [
        draw_text(
            label, sheet.left - AIR, sheet.find_middle(row), size=LETTERS, colour=ink, anchor="end", level="middle"
        )
        for row, label in enumerate(sheet.labels)
    ]
    panels = [
        group([*_draw_panel(sheet, panel, start), *_write_texts(sheet, panel, start)])
        for start, panel in ((sheet.find_start(number), panel) for number, panel in enumerate(bars.panels))
    ]
    return "".join([group(labels), *panels, group(_write_headings(sheet)), _write_note(sheet)])


def _draw_panel(sheet: _Sheet, panel: Panel, start: float) -> Iterator[str]:
    unit, high = sheet.find_unit(panel), sheet.row * _BAR
    ends = [start] * len(sheet.bars.labels)
    for series in panel.series:
        colour = find_colour(series.colour, sheet.theme)
        for row, value in enumerate(series.values):
            left, top, wide = ends[row], sheet.find_middle(row) - high / 2, value * unit
            ends[row] += wide
            if wide > 0 and any(sheet.bars.hatched[row : row + 1]):
                yield draw_hatch(left, top, wide, high, colour)
            elif wide > 0:
                yield element("rect", x=left, y=top, width=wide, height=high, fill=colour)


def _write_texts(sheet: _Sheet, panel: Panel, start: float) -> Iterator[str]:
    unit, ink = sheet.find_unit(panel), find_colour("@ink", sheet.theme)
    for row, (total, text) in enumerate(zip(panel.totals, panel.texts, strict=False)):
        x, y = start + total * unit, sheet.find_middle(row)
        yield draw_text(_write_text(text), x, y, size=LETTERS, colour=ink, level="middle")


def _write_text(text: str) -> str:
    """Return what stands at the end of a bar, a space after it."""
    return f" {escape(text)}"


def _write_headings(sheet: _Sheet) -> Iterator[str]:
    y, muted = sheet.find_middle(-0.5 - HEAD / 2), find_colour("@muted", sheet.theme)
    for number, panel in enumerate(sheet.bars.panels):
        title = escape(sheet.bars.shorten(panel.title))
        yield draw_text(title, sheet.find_start(number) - 2, y, size=LETTERS, colour=muted, level="middle")


def _write_note(sheet: _Sheet) -> str:
    """Return the note below the bars; a long one ends where they do, since it has the room of the labels, too."""
    note, y = sheet.bars.note, sheet.find_middle(len(sheet.bars.labels))
    is_short = len(note) <= LONG_NOTE
    x, anchor = (sheet.left, "start") if is_short else (sheet.left + sheet.free, "end")
    return draw_text(
        escape(note), x, y, size=SMALL, colour=find_colour("@muted", sheet.theme), anchor=anchor, level="middle"
    )  # fmt: skip


def join_lines(lines: tuple[str, ...]) -> str:
    """Return plain lines as a text that can be drawn."""
    return "<br>".join(escape(line) for line in lines)
