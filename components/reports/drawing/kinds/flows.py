"""Flows → headings, bands, nodes between them, and their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from components.plots.kinds.flows import Flows
from components.plots.notes import NOTE_HEIGHT
from components.plots.style import find_palette
from components.reports.drawing.flow import LaidBand, LaidNode, lay_out
from components.reports.drawing.kinds.note import draw_note
from components.reports.drawing.svg import element, group, write_number
from components.reports.drawing.text import draw_text

_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 16, 8, 8  # px around the figure
_HEAD = 40  # px of the headings and the air below them
_GAP, _THICK = 16, 12  # px between nodes of a column, and across a node
_AIR = 3  # px between a node and its name
_SIZE = 13  # px of the letters of names
_HEADING = 14  # px of those of headings

Palette = Mapping[str, str]


def draw_flows(flows: Flows, *, width: float, height: float, theme: str) -> str:
    """Return bands below nodes below names; names of the last column stand to its left."""
    palette = find_palette(theme)
    bottom = height - (NOTE_HEIGHT if flows.note else _BOTTOM)
    top = _TOP + (bottom - _TOP) * _HEAD / flows.height
    pairs, values = [(band.source, band.target) for band in flows.bands], [band.value for band in flows.bands]
    nodes, links = lay_out(pairs, values, top=top, height=bottom - top, gap=_GAP)
    last = max((node.column for node in nodes), default=0)
    step = (width - _LEFT - _RIGHT - _THICK) / max(last, 1)
    places = {node.number: _LEFT + node.column * step for node in nodes}
    return "".join(
        [
            group(_draw_band(link, places, palette) for link in links),
            group(_draw_node(node, places[node.number], flows, palette) for node in nodes),
            group(_draw_name(node, places[node.number], flows, palette, is_last=node.column == last) for node in nodes),
            group(_draw_headings(flows, width, palette)),
            draw_note(flows.note, right=width - _RIGHT, height=height, palette=palette),
        ]
    )


def _draw_band(link: LaidBand, places: dict[int, float], palette: Palette) -> str:
    start, end = places[link.source.number] + _THICK, places[link.target.number]
    return element("path", d=_bend(link, start, end), fill=palette["grid"])


def _bend(link: LaidBand, start: float, end: float) -> str:
    """Return the outline of a band: along its upper edge and back along the lower one."""
    turn = (start + end) / 2
    upper = [(start, link.start), (turn, link.start), (turn, link.end), (end, link.end)]
    lower = [(x, y + link.width) for x, y in reversed(upper)]
    first, *rest = (_write_point(*point) for point in upper)
    back, *home = (_write_point(*point) for point in lower)
    return f"M{first}C{' '.join(rest)}L{back}C{' '.join(home)}Z"


def _write_point(x: float, y: float) -> str:
    return f"{write_number(x)},{write_number(y)}"


def _draw_node(node: LaidNode, x: float, flows: Flows, palette: Palette) -> str:
    colour = palette[flows.nodes[node.number].colour[1:]]
    return element("rect", x=x, y=node.top, width=_THICK, height=max(node.height, 1), fill=colour)


def _draw_name(node: LaidNode, x: float, flows: Flows, palette: Palette, *, is_last: bool) -> str:
    text = "<br>".join(escape(line) for line in flows.nodes[node.number].name)
    return draw_text(
        text, x - _AIR if is_last else x + _THICK + _AIR, node.middle, size=_SIZE, colour=palette["ink"],
        anchor="end" if is_last else "start", level="middle", halo=palette["card"],
    )  # fmt: skip


def _draw_headings(flows: Flows, width: float, palette: Palette) -> Iterator[str]:
    last = len(flows.headings) - 1
    for number, heading in enumerate(flows.headings):
        x = _LEFT + (width - _LEFT - _RIGHT) * number / last
        anchor = {0: "start", last: "end"}.get(number, "middle")
        yield draw_text(escape(heading), x, _TOP, size=_HEADING, colour=palette["muted"], anchor=anchor, level="top")
