"""Links between nodes → columns of nodes and bands between them (the layout of Sankey diagrams in d3).

Nodes stand in columns by how many links lead to them; within a column they move, step by step, to where their
links come from and lead to, without overlapping.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

_STEPS = 32  # of moving nodes towards their neighbours
_CALM = 0.99  # each step moves them by so much of the last


@dataclass
class LaidNode:
    """A node while it is laid out: `top` in px, `height` by its value."""

    number: int
    value: float = 0
    column: int = 0
    top: float = 0
    height: float = 0
    incoming: list[LaidBand] = field(default_factory=list)
    outgoing: list[LaidBand] = field(default_factory=list)

    @property
    def middle(self) -> float:
        """Px of its middle."""
        return self.top + self.height / 2


@dataclass
class LaidBand:
    """A band between two nodes; `start` and `end` are the px of its upper edge at each."""

    number: int
    source: LaidNode
    target: LaidNode
    value: float
    width: float = 0
    start: float = 0
    end: float = 0


def lay_out(
    pairs: Sequence[tuple[int, int]], values: Sequence[float], *, top: float, height: float, gap: float
) -> tuple[list[LaidNode], list[LaidBand]]:
    """Return nodes and links of (source, target) pairs within a height, nodes of a column `gap` px apart."""
    nodes = [LaidNode(number) for number in range(max((max(pair) for pair in pairs), default=-1) + 1)]
    links = [
        LaidBand(number, nodes[source], nodes[target], value)
        for number, ((source, target), value) in enumerate(zip(pairs, values, strict=True))
    ]
    for link in links:
        link.source.outgoing.append(link)
        link.target.incoming.append(link)
    used = [node for node in nodes if node.incoming or node.outgoing]
    columns = _make_columns(used)
    _measure(columns, links, top, height, gap)
    _settle(columns, top, height, gap)
    for node in used:
        _order_links(node)
    return used, links


def _make_columns(nodes: Sequence[LaidNode]) -> list[list[LaidNode]]:
    """Put each node one column after the last that leads to it, those that lead nowhere into the last."""
    for node in nodes:
        node.value = max(sum(link.value for link in node.incoming), sum(link.value for link in node.outgoing))
    for _ in nodes:  # a longest way is no longer than there are nodes
        for node in nodes:
            node.column = max((link.source.column + 1 for link in node.incoming), default=0)
    last = max((node.column for node in nodes), default=0)
    if last >= len(nodes) > 0:
        raise ValueError("The links of a Sankey diagram lead back to where they began; it cannot be drawn.")
    for node in nodes:
        node.column = node.column if node.outgoing else last
    return [[node for node in nodes if node.column == column] for column in range(last + 1)]


def _measure(
    columns: Sequence[list[LaidNode]], links: Iterable[LaidBand], top: float, height: float, gap: float
) -> None:
    """Give nodes and links their widths: so many px a unit that the fullest column fits."""
    full = [column for column in columns if column]
    unit = min(((height - gap * (len(column) - 1)) / sum(node.value for node in column) for column in full), default=0)
    for column in full:
        for position, node in enumerate(column):
            node.top, node.height = top + position, max(node.value * unit, 0.0)
        _part(column, top, height, gap)
    for link in links:
        link.width = link.value * max(unit, 0.0)


def _settle(columns: Sequence[list[LaidNode]], top: float, height: float, gap: float) -> None:
    pull = 1.0
    for _ in range(_STEPS):
        pull *= _CALM
        for column in reversed(columns):
            _pull(column, pull, lambda node: [(link.target.middle, link.value) for link in node.outgoing])
        for column in columns:
            _part(column, top, height, gap)
        for column in columns:
            _pull(column, pull, lambda node: [(link.source.middle, link.value) for link in node.incoming])
        for column in columns:
            _part(column, top, height, gap)


def _pull(
    column: Iterable[LaidNode], pull: float, list_neighbours: Callable[[LaidNode], list[tuple[float, float]]]
) -> None:
    """Move nodes towards the weighted middle of their neighbours."""
    for node in column:
        neighbours = list_neighbours(node)
        if neighbours:
            weight = sum(value for _, value in neighbours) or 1
            node.top += (sum(middle * value for middle, value in neighbours) / weight - node.middle) * pull


def _part(column: list[LaidNode], top: float, height: float, gap: float) -> None:
    """Move nodes apart that overlap: from the middle one outwards, then back from both ends of the column."""
    column.sort(key=lambda node: node.top)
    half = len(column) // 2
    if column:
        _push_up(column[:half], column[half].top - gap, gap)
        _push_down(column[half + 1 :], column[half].top + column[half].height + gap, gap)
    _push_up(column, top + height, gap)
    _push_down(column, top, gap)


def _push_up(nodes: Sequence[LaidNode], floor: float, gap: float) -> None:
    for node in reversed(nodes):
        node.top = min(node.top, floor - node.height)
        floor = node.top - gap


def _push_down(nodes: Sequence[LaidNode], ceiling: float, gap: float) -> None:
    for node in nodes:
        node.top = max(node.top, ceiling)
        ceiling = node.top + node.height + gap


def _order_links(node: LaidNode) -> None:
    """Put the ends of a node's links one below the other, in the order of where they lead."""
    place = node.top
    for link in sorted(node.outgoing, key=lambda link: link.target.top):
        link.start = place
        place += link.width
    place = node.top
    for link in sorted(node.incoming, key=lambda link: link.source.top):
        link.end = place
        place += link.width
