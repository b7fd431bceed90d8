"""Links → a network: names that stand near those they work with, tied by lines."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.measures.links import LINKS, name_meetings
from components.measures.network import Network, find_closest, list_links
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.colours import colour_projects
from components.plots.labels import count_lines, wrap_label
from components.plots.notes import NOTE_HEIGHT, make_notes
from components.plots.row_key import KEY
from components.plots.spread import Points, spread
from components.plots.style import Figure, make_layout

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
    def text(self) -> str:
        text = wrap_label(self.label, width=20)
        return f"<b>{text.replace('<br>', '</b><br><b>')}</b>" if self.is_project else text

    @property
    def radius(self) -> float:
        return 12.0 if self.is_project else min(3.5 + 2 * math.log2(1 + self.meetings), 14)

    @property
    def box(self) -> tuple[float, float]:
        text = wrap_label(self.label, width=20)
        longest = max(len(line) for line in text.split("<br>"))
        return longest * _LETTER * (1.08 if self.is_project else 1) + 4, 2 * self.radius + count_lines([text]) * _LINE


def plot_network(network: Network, catalogue: Catalogue) -> Figure:
    """Return names and lines; each name is a button to what is known about it."""
    table = network.table
    colours = colour_projects(catalogue) if "member" in table else {}
    nodes = _list_nodes(table, colours)
    height = measure_network(network) - _TOP - NOTE_HEIGHT
    numbers = {key: number for number, key in enumerate(nodes)}
    ties = [(numbers[one], numbers[other]) for one, other in zip(table["key"], table["other_key"], strict=True)]
    boxes = [node.box for node in nodes.values()]
    points = spread(ties, boxes, (WIDTH, height))
    _turn_names(list(nodes.values()), points, ties)
    for point, node, (_, tall) in zip(points, nodes.values(), boxes, strict=True):
        point[1] += (node.radius - tall / 2) * (
            1 if node.below else -1
        )  # the mark at one end of its box, the name at the other
    axis = {"visible": False, "fixedrange": True}
    layout = make_layout(
        margin={"l": 0, "r": 0, "t": _TOP, "b": NOTE_HEIGHT},
        xaxis={**axis, "range": [0, WIDTH]},
        yaxis={**axis, "range": [height, 0]},
        annotations=make_notes(_tell_drawn(network)),
    )
    lines = _draw_lines(table, ties, points, colours)
    return {"data": [*lines, _describe_ties(network, ties, points), _draw_nodes(nodes, points)], "layout": layout}


def _list_nodes(table: pd.DataFrame, colours: dict[str, str]) -> dict[str, _Node]:
    """Return the nodes by key, in the order in which the table names them."""
    nodes: dict[str, _Node] = {}
    for row in table.to_dict("records"):
        for node in _read_participation(row, colours) if "member" in row else _read_pair(row):
            nodes.setdefault(node.key, node)
        nodes[row["key"]].ties.append(nodes[row["other_key"]].label)
        nodes[row["other_key"]].ties.append(nodes[row["key"]].label)
    return nodes


def _read_participation(row: dict, colours: dict[str, str]) -> Iterator[_Node]:
    own = colours.get(row["project"], "@bar")
    yield _Node(row["key"], _shorten(row, "member"), row["projects"], "@shared" if row["projects"] > 1 else own)
    yield _Node(row["other_key"], row["name"], 1, own, is_project=True)


def _read_pair(row: dict) -> Iterator[_Node]:
    yield _Node(row["key"], _shorten(row, "one"), row["one_in"], "@bar")
    yield _Node(row["other_key"], _shorten(row, "other"), row["other_in"], "@bar")


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
    return row[column].rpartition(", ")[0] or row[column] if row["key"].startswith("place:") else row[column]


def _draw_lines(
    table: pd.DataFrame, ties: list[tuple[int, int]], points: Points, colours: dict[str, str]
) -> list[dict[str, object]]:
    """Return the lines, a trace for each colour or width."""
    styles: dict[tuple[str, float], list[tuple[int, int]]] = {}
    most = max(table["shared"], default=1) if "shared" in table else 1
    for row, tie in zip(table.to_dict("records"), ties, strict=True):
        style = (
            (colours.get(row["project"], "@bar"), 1.5) if "member" in row else ("@border", _widen(row["shared"], most))
        )
        styles.setdefault(style, []).append(tie)
    return [
        {
            "type": "scatter", "mode": "lines", "hoverinfo": "skip", "line": {"color": colour, "width": width},
            "opacity": 0.55 if colours else 1,
            "x": [x for one, other in tied for x in (points[one][0], points[other][0], None)],
            "y": [y for one, other in tied for y in (points[one][1], points[other][1], None)],
        }
        for (colour, width), tied in styles.items()
    ]  # fmt: skip


def _widen(shared: int, most: int) -> float:
    """Return the px of a line: 1.5 for each in common, where the widest line is not too wide for that."""
    return round(max(shared * min(1.5, 7 / most), 0.8), 1)


def _describe_ties(network: Network, ties: list[tuple[int, int]], points: Points) -> dict[str, object]:
    """Return unseen marks in the middle of the lines, which say what ties the two."""
    table = network.table
    middles = [(points[one] + points[other]) / 2 for one, other in ties] if "one" in table else []
    told = [
        f"<b>{row['one']}</b> and <b>{row['other']}</b><br>{count_of(row['shared'], noun)}: {row['through']}"
        for noun in [name_meetings(network.links)]
        for row in (table.to_dict("records") if middles else [])
    ]
    return {
        "type": "scatter", "mode": "markers",
        "x": [point[0] for point in middles], "y": [point[1] for point in middles],
        "marker": {"size": 14, "color": "rgba(0,0,0,0)"},
        "hovertext": told, "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _draw_nodes(nodes: dict[str, _Node], points: Points) -> dict[str, object]:
    drawn = list(nodes.values())
    return {
        "type": "scatter", "mode": "markers+text", "cliponaxis": False,
        "x": points[:, 0].tolist(), "y": points[:, 1].tolist(),
        "text": [node.text for node in drawn],
        "textposition": ["bottom center" if node.below else "top center" for node in drawn],
        "textfont": {"size": 13, "color": "@ink", "shadow": "auto"},
        "marker": {
            "size": [2 * node.radius for node in drawn], "color": [node.colour for node in drawn], "opacity": 1,
            "symbol": ["square" if node.is_project else "circle" for node in drawn],
            "line": {"color": "@card", "width": 2},
        },
        "customdata": list(nodes),
        "hovertext": [_describe_node(node) for node in drawn], "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _describe_node(node: _Node) -> str:
    shown = "<br>".join(node.ties[:8])
    return f"<b>{node.label}</b>, here tied to<br>{shown}" + (
        f"<br>and {len(node.ties) - 8} more" if len(node.ties) > 8 else ""
    )


def measure_network(network: Network) -> int:
    """Return the height in px that leaves the names room."""
    boxes = [node.box for node in _list_nodes(network.table, {}).values()]
    area = sum(wide * tall for wide, tall in boxes)
    return min(max(round(area / 0.28 / WIDTH), 400), 900) + _TOP + NOTE_HEIGHT


def _tell_drawn(network: Network) -> str:
    """Say how much of the whole is drawn."""
    table, links, total = network.table, network.links, network.total
    if "member" in table:
        drawn = table["key"].nunique()
        return f"{drawn:,} of {count_of(total, links[:-1])}, those in most projects first" if drawn < total else ""
    whole = f"{count_of(total, 'pair')} {'compared' if network.left_out else 'that meet'}"
    pairs = f"{len(table):,} of the {whole}"
    if len(table) == total:
        drawn_words = f"all {whole}" if total > 1 else ""
    elif network.whole_step:
        drawn_words = f"{pairs}: those with at least {count_of(table['shared'].min(), name_meetings(links))} in common"
    else:
        drawn_words = f"the strongest {pairs}; of equals, those with most {name_meetings(links)}s in all"
    apart = network.apart if links == "projects" else 0
    alone = f"{count_of(apart, 'project')} {'shares' if apart == 1 else 'share'} no organisation with another"
    return " · ".join(words for words in (drawn_words, _tell_left_out(network), alone if apart else "") if words)


def _tell_left_out(network: Network) -> str:
    number, limit, links = network.left_out, network.limit, network.links
    most = f"those in at most {count_of(limit, name_meetings(links))} each"
    return f"{count_of(number, links[:-1])} not compared, {most}: too many pairs to count" if number else ""


def _make_extras(network: Network, catalogue: Catalogue) -> dict[str, object]:
    table = network.table
    several = "projects" in table and bool((table["projects"] > 1).any())
    legend = [{"label": "in two projects or more", "colour": "@shared"}] if several else []
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
    find=find_closest,
    empty="No two of them meet here: nobody is in two projects, or one project is left.",
    labels={
        "member": "Who", "name": "In project", "projects": "Projects it is in", "one": "One", "other": "The other",
        "shared": "In common", "through": "What they have in common", "one_in": "The one has in all",
        "other_in": "The other has in all",
    },
    height=measure_network,
    key=KEY,
    extras=_make_extras,
    choices=(LINKS_CHOICE,),
)  # fmt: skip
