"""A network → lines, marks and names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

import numpy as np

from components.plots.kinds.network import Network, Node
from components.plots.notes import NOTE_HEIGHT
from components.plots.style import find_palette
from components.reports.drawing.kinds.note import draw_note
from components.reports.drawing.svg import group, polyline
from components.reports.drawing.symbols import draw_symbol
from components.reports.drawing.text import draw_text

_TOP = 8  # px above the uppermost name
_SIZE = 13  # px of the letters
_EDGE = 2  # px of the ring that parts a mark from its lines

Palette = Mapping[str, str]


def draw_network(network: Network, *, width: float, height: float, theme: str) -> str:
    """Return lines below marks below names, stretched over so many px."""
    palette = find_palette(theme)
    nodes = _stretch(network, width, height - _TOP - NOTE_HEIGHT)
    return "".join(
        [
            group(_draw_lines(network, nodes, palette)),
            group(_draw_mark(node, palette) for node in nodes),
            group(_draw_name(node, palette) for node in nodes),
            draw_note(network.note, right=width, height=height, palette=palette),
        ]
    )


def _stretch(network: Network, width: float, height: float) -> list[Node]:
    """Return the nodes at their places on the sheet."""
    across, upright = width / network.width, height / network.height
    return [replace(node, x=node.x * across, y=_TOP + node.y * upright) for node in network.nodes]


def _draw_lines(network: Network, nodes: list[Node], palette: Palette) -> list[str]:
    return [
        polyline(
            np.array([[nodes[end].x, nodes[end].y] for end in (tie.one, tie.other)]),
            colour=palette[tie.colour[1:]], width=tie.width, opacity=tie.opacity,
        )
        for tie in network.ties
    ]  # fmt: skip


def _draw_mark(node: Node, palette: Palette) -> str:
    symbol = "square" if node.is_project else "circle"
    colour, edge = palette[node.colour[1:]], palette["card"]
    return draw_symbol(symbol, node.x, node.y, 2 * node.radius, colour=colour, edge=edge, line=_EDGE)


def _draw_name(node: Node, palette: Palette) -> str:
    away = node.radius / 0.8 + 1
    marks = ("<b>", "</b>") if node.is_project else ("", "")
    text = "<br>".join(escape(line).join(marks) for line in node.name)
    return draw_text(
        text, node.x, node.y + (away if node.is_below else -away), size=_SIZE, colour=palette["ink"],
        anchor="middle", level="top" if node.is_below else "bottom", halo=palette["card"],
    )  # fmt: skip
