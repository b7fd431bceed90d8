"""A network → Plotly's figure: lines, unseen marks that say what ties two, and marks with names."""

from __future__ import annotations

from components.plots.kinds.network import Network, Tie
from components.plots.notes import NOTE_HEIGHT, make_annotations
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_breaks, write_tip

TOP = 8  # px above the uppermost name

_TOLD = {"hovertemplate": "%{hovertext}<extra></extra>"}


def draw_network(network: Network) -> Figure:
    """Return the figure; each name is a button to what is known about it."""
    axis = {"visible": False, "fixedrange": True}
    layout = make_layout(
        margin={"l": 0, "r": 0, "t": TOP, "b": NOTE_HEIGHT},
        xaxis={**axis, "range": [0, network.width]},
        yaxis={**axis, "range": [network.height, 0]},
        annotations=make_annotations(escape_tags(network.note)),
    )
    return {"data": [*_draw_lines(network), _describe_ties(network), _draw_nodes(network)], "layout": layout}


def _draw_lines(network: Network) -> list[Figure]:
    """Return the lines, a trace for each colour or width."""
    styles: dict[tuple[str, float, float], list[Tie]] = {}
    for tie in network.ties:
        styles.setdefault((tie.colour, tie.width, tie.opacity), []).append(tie)
    nodes = network.nodes
    return [
        {
            "type": "scatter", "mode": "lines", "hoverinfo": "skip", "line": {"color": colour, "width": width},
            "opacity": opacity,
            "x": [x for tie in tied for x in (nodes[tie.one].x, nodes[tie.other].x, None)],
            "y": [y for tie in tied for y in (nodes[tie.one].y, nodes[tie.other].y, None)],
        }
        for (colour, width, opacity), tied in styles.items()
    ]  # fmt: skip


def _describe_ties(network: Network) -> Figure:
    """Return unseen marks in the middle of the lines, which say what ties the two."""
    told = [(tie.tip, network.nodes[tie.one], network.nodes[tie.other]) for tie in network.ties if tie.tip]
    return {
        "type": "scatter", "mode": "markers",
        "x": [(one.x + other.x) / 2 for _, one, other in told], "y": [(one.y + other.y) / 2 for _, one, other in told],
        "marker": {"size": 14, "color": "rgba(0,0,0,0)"},
        "hovertext": [write_tip(tip) for tip, _, _ in told], **_TOLD,
    }  # fmt: skip


def _draw_nodes(network: Network) -> Figure:
    nodes = network.nodes
    return {
        "type": "scatter", "mode": "markers+text", "cliponaxis": False,
        "x": [node.x for node in nodes], "y": [node.y for node in nodes],
        "text": [write_breaks(node.name, strong=node.is_project) for node in nodes],
        "textposition": ["bottom center" if node.is_below else "top center" for node in nodes],
        "textfont": {"size": 13, "color": "@ink", "shadow": "auto"},
        "marker": {
            "size": [2 * node.radius for node in nodes], "color": [node.colour for node in nodes], "opacity": 1,
            "symbol": ["square" if node.is_project else "circle" for node in nodes],
            "line": {"color": "@card", "width": 2},
        },
        "customdata": [node.key for node in nodes],
        "hovertext": [write_tip(node.tip) for node in nodes], **_TOLD,
    }  # fmt: skip
