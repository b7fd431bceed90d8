"""Trace of flows (Sankey) → nodes, bands between them, and their names."""

from __future__ import annotations

from components.reports.drawing.axis import Area
from components.reports.drawing.flow import Link, Node, lay_out
from components.reports.drawing.frame import Frame
from components.reports.drawing.labels import read_font
from components.reports.drawing.svg import element, group, write_number
from components.reports.drawing.text import draw_text
from components.reports.drawing.values import Spec, read, spread

_BEND = 0.5  # where between two columns a band turns
_AIR = 3  # px between a node and its name


def draw_sankey(trace: Spec, frame: Frame) -> list[str]:
    """Return bands below nodes below names; names of the last column stand to its left."""
    box, thickness = _find_box(trace, frame.area), float(read(trace, "node.thickness", 20))
    link = trace.get("link") or {}
    pairs = list(zip(link.get("source") or (), link.get("target") or (), strict=True))
    nodes, links = lay_out(
        pairs, link.get("value") or (), top=box.top, height=box.height, gap=float(read(trace, "node.pad", 20))
    )
    last = max((node.column for node in nodes), default=0)
    step = (box.width - thickness) / max(last, 1)
    places = {node.number: box.left + node.column * step for node in nodes}
    return [
        group(_draw_bands(links, places, thickness, link)),
        group(_draw_nodes(nodes, places, thickness, trace)),
        group(_draw_names(nodes, places, thickness, last, trace, frame)),
    ]


def _find_box(trace: Spec, area: Area) -> Area:
    (left, right), (low, high) = read(trace, "domain.x", (0, 1)), read(trace, "domain.y", (0, 1))
    return Area(
        area.left + left * area.width, area.top + (1 - high) * area.height, (right - left) * area.width,
        (high - low) * area.height,
    )  # fmt: skip


def _draw_bands(links: list[Link], places: dict[int, float], thickness: float, spec: Spec) -> list[str]:
    colours = spread(spec.get("color"), len(links), "rgba(0,0,0,0.2)")
    return [
        element("path", d=_bend(link, places[link.source.number] + thickness, places[link.target.number]), fill=colour)
        for link, colour in zip(links, colours, strict=True)
    ]


def _bend(link: Link, start: float, end: float) -> str:
    """Return the outline of a band: along its upper edge and back along the lower one."""
    turn = start + (end - start) * _BEND
    upper = [(start, link.start), (turn, link.start), (turn, link.end), (end, link.end)]
    lower = [(x, y + link.width) for x, y in reversed(upper)]
    first, *rest = (_write_point(*point) for point in upper)
    back, *home = (_write_point(*point) for point in lower)
    return f"M{first}C{' '.join(rest)}L{back}C{' '.join(home)}Z"


def _write_point(x: float, y: float) -> str:
    return f"{write_number(x)},{write_number(y)}"


def _draw_nodes(nodes: list[Node], places: dict[int, float], thickness: float, trace: Spec) -> list[str]:
    colours = spread(read(trace, "node.color"), max((node.number for node in nodes), default=-1) + 1, "#1f77b4")
    return [
        element(
            "rect", x=places[node.number], y=node.top, width=thickness, height=max(node.height, 1),
            fill=colours[node.number],
        )
        for node in nodes
    ]  # fmt: skip


def _draw_names(
    nodes: list[Node], places: dict[int, float], thickness: float, last: int, trace: Spec, frame: Frame
) -> list[str]:
    names = spread(read(trace, "node.label"), max((node.number for node in nodes), default=-1) + 1, "")
    font = read_font(frame.layout, trace.get("textfont"))
    return [
        draw_text(
            str(names[node.number]), places[node.number] + (-_AIR if node.column == last else thickness + _AIR),
            node.middle, size=font.size, colour=font.colour, anchor="end" if node.column == last else "start",
            level="middle", halo=frame.palette["card"],
        )
        for node in nodes
    ]  # fmt: skip
