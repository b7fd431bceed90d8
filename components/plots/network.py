"""Links → a network: names that stand near those they work with, tied by lines."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import is_place
from components.language.network import (
    DrawnLinks,
    describe_member,
    describe_tie,
    explain_several,
    tell_apart,
    tell_closest,
    tell_drawn_links,
    tell_drawn_members,
    tell_uncompared,
)
from components.language.notes import join_remarks
from components.measures.links import LINKS, name_meetings
from components.measures.network import MeasuredNetwork as Links
from components.measures.network import find_closest, list_links
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.colours import colour_projects
from components.plots.extras import Extras, LegendEntry
from components.plots.kinds.network import Network, Node, Tie
from components.plots.kinds.tip import make_tip
from components.plots.labels import break_label
from components.plots.notes import NOTE_HEIGHT
from components.plots.row_key import KEY
from components.plots.spread import Points, spread
from components.plots.table_column import TableColumn, hide_columns

WIDTH = 660  # px for which names are placed; a wider page gives them more room, a narrower one scrolls
_LETTER, _LINE = 7.1, 16.0  # px that a letter and a line of 13 px take, about
_TOP = 8  # px above the uppermost name

LINKS_CHOICE = Choice(
    name="links",
    label="Links between",
    kind="one",
    list_options=lambda catalogue: LINKS,
    default="organisations",
    help="Organisations and places meet in projects; projects meet in the organisations that take part in both.",
)


@dataclass
class _Node:
    """A name of the network: what a click means, how many meetings it has, its colour, whom it is tied to."""

    key: str
    label: str
    meetings: int
    colour: str
    is_project: bool = False
    ties: list[str] = field(default_factory=list)
    below: bool = True  # whether the name stands below the mark

    @property
    def lines(self) -> tuple[str, ...]:
        return break_label(self.label, width=20)

    @property
    def radius(self) -> float:
        return 12.0 if self.is_project else min(3.5 + 2 * math.log2(1 + self.meetings), 14)

    @property
    def box(self) -> tuple[float, float]:
        longest = max(map(len, self.lines))
        wide = longest * _LETTER * (1.08 if self.is_project else 1) + 4
        return wide, 2 * self.radius + len(self.lines) * _LINE


def plot_network(network: Links, catalogue: Catalogue) -> Network:
    """Return names and lines; each name is a button to what is known about it."""
    table = network.table
    colours = colour_projects(catalogue) if not network.is_of_pairs else {}
    nodes = _list_nodes(network, colours)
    height = measure_network(network) - _TOP - NOTE_HEIGHT
    numbers = {key: number for number, key in enumerate(nodes)}
    ties = [(numbers[one], numbers[other]) for one, other in zip(table["key"], table["other_key"], strict=True)]
    points = _place_marks(list(nodes.values()), ties, height)
    return Network(
        WIDTH,
        height,
        tuple(_make_node(node, point) for node, point in zip(nodes.values(), points, strict=True)),
        tuple(_list_ties(network, ties, colours)),
        _tell_drawn(network),
    )


def _list_nodes(network: Links, colours: dict[str, str]) -> dict[str, _Node]:
    """Return the nodes by key, in the order in which the table names them."""
    nodes: dict[str, _Node] = {}
    for row in network.table.to_dict("records"):
        for node in _read_pair(row) if network.is_of_pairs else _read_participation(row, colours):
            nodes.setdefault(node.key, node)
        nodes[row["key"]].ties.append(nodes[row["other_key"]].label)
        nodes[row["other_key"]].ties.append(nodes[row["key"]].label)
    return nodes


def _read_participation(row: dict, colours: dict[str, str]) -> Iterator[_Node]:
    own = colours.get(row["project"], "@bar")
    yield _Node(row["key"], _shorten(row, "one"), row["one_in"], "@shared" if row["one_in"] > 1 else own)
    yield _Node(row["other_key"], row["other"], row["other_in"], own, is_project=True)


def _read_pair(row: dict) -> Iterator[_Node]:
    yield _Node(row["key"], _shorten(row, "one"), row["one_in"], "@bar")
    yield _Node(row["other_key"], _shorten(row, "other"), row["other_in"], "@bar")


def _place_marks(nodes: list[_Node], ties: list[tuple[int, int]], height: float) -> Points:
    """Return where the marks stand, and turn the names: a mark is at one end of its box, the name at the other."""
    points = spread(ties, [node.box for node in nodes], (WIDTH, height))
    _turn_names(nodes, points, ties)
    for point, node in zip(points, nodes, strict=True):
        point[1] += (node.radius - node.box[1] / 2) * (1 if node.below else -1)
    return points


def _turn_names(nodes: list[_Node], points: Points, ties: list[tuple[int, int]]) -> None:
    """Turn each name away from where most lines come from."""
    pull = [0.0] * len(nodes)
    for one, other in ties:
        rise = points[other][1] - points[one][1]
        steep = rise / max(float(np.hypot(*(points[other] - points[one]))), 1)
        pull[one] += steep
        pull[other] -= steep
    for node, down in zip(nodes, pull, strict=True):
        node.below = node.is_project or down <= 0.2


def _shorten(row: dict, column: str) -> str:
    """Return a name as it stands in the figure: a place without its country."""
    return row[column].rpartition(", ")[0] or row[column] if is_place(row["key"]) else row[column]


def _make_node(node: _Node, point: Points) -> Node:
    x, y = point.tolist()
    tip = make_tip(describe_member(node.label, node.ties))
    return Node(node.key, node.lines, x, y, node.radius, node.colour, tip, node.is_project, node.below)


def _list_ties(network: Links, ties: list[tuple[int, int]], colours: dict[str, str]) -> Iterator[Tie]:
    """Yield the lines: of few projects in their colours, of many the wider the more two have in common."""
    table = network.table
    most = max(table["shared"], default=1) if network.is_of_pairs else 1
    noun = name_meetings(network.links)
    for row, (one, other) in zip(table.to_dict("records"), ties, strict=True):
        if not network.is_of_pairs:
            yield Tie(one, other, colours.get(row["project"], "@bar"), 1.5, 0.55 if colours else 1)
        else:
            told = describe_tie((row["one"], row["other"]), row["shared"], noun, row["through"])
            yield Tie(one, other, "@border", _widen(row["shared"], most), tip=make_tip(told))


def _widen(shared: int, most: int) -> float:
    """Return the px of a line: 1.5 for each in common, where the widest line is not too wide for that."""
    return round(max(shared * min(1.5, 7 / most), 0.8), 1)


def measure_network(network: Links) -> int:
    """Return the height in px that leaves the names room."""
    boxes = [node.box for node in _list_nodes(network, {}).values()]
    area = sum(wide * tall for wide, tall in boxes)
    return min(max(round(area / 0.28 / WIDTH), 400), 900) + _TOP + NOTE_HEIGHT


def _tell_drawn(network: Links) -> str:
    """Say how much of the whole is drawn."""
    table, links, noun, meeting = network.table, network.links, network.links[:-1], name_meetings(network.links)
    if not network.is_of_pairs:
        return tell_drawn_members(table["key"].nunique(), network.total, noun)
    least = int(table["shared"].min()) if network.whole_step and len(table) else 0
    pairs = DrawnLinks(len(table), network.total, meeting, least, all_compared=not network.left_out)
    return join_remarks(
        tell_drawn_links(pairs),
        tell_uncompared(network.left_out, noun, network.limit, meeting),
        tell_apart(network.apart if links == "projects" else 0),
    )


def _make_extras(network: Links, catalogue: Catalogue) -> Extras:
    several = not network.is_of_pairs and bool((network.table["one_in"] > 1).any())
    legend: list[LegendEntry] = [{"label": explain_several(), "colour": "@shared"}] if several else []
    return {"min_width": WIDTH, "legend": legend}


NETWORK = Chart(
    name="network",
    title="Who works with whom",
    counts=(
        "Of few projects, a line is an organisation in a project, or a place with a partner or pilot of it; of many, "
        "a line joins two that are in the same projects, the wider the more; projects are joined by the organisations "
        "in both"
    ),
    measure=list_links,
    plot=plot_network,
    find=lambda network, catalogue: tell_closest(find_closest(network, catalogue)),
    empty="No two of them meet here: nobody is in two projects, or one project is left.",
    columns=(
        TableColumn("one", "Who"),
        TableColumn("other", "With whom, or in which project"),
        TableColumn("shared", "In common", "integer", optional=True),
        TableColumn("through", "What they have in common", optional=True),
        TableColumn("one_in", "The first has in all", "integer"),
        TableColumn("other_in", "The second has in all", "integer"),
        *hide_columns("key", "other_key", "project"),
    ),
    height=measure_network,
    key=KEY,
    extras=_make_extras,
    choices=(LINKS_CHOICE,),
)
