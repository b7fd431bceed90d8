"""Flows → Plotly's figure: a Sankey diagram with headings above its columns."""

from __future__ import annotations

from components.plots.kinds.flows import Flows
from components.plots.notes import NOTE_HEIGHT, make_annotations
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_breaks, write_tip

_HEAD = 40  # px of the headings and the air below them


def draw_flows(flows: Flows) -> Figure:
    """Return the figure; nodes and bands are buttons to their evidence."""
    notes = make_annotations(escape_tags(flows.note))
    last = len(flows.headings) - 1
    layout = make_layout(
        margin={"b": NOTE_HEIGHT if notes else 8},
        annotations=[*(_make_heading(text, at / last) for at, text in enumerate(flows.headings)), *notes],
    )
    return {"data": [_draw_trace(flows)], "layout": layout}


def _draw_trace(flows: Flows) -> Figure:
    nodes, bands = flows.nodes, flows.bands
    return {
        "type": "sankey", "arrangement": "fixed", "valueformat": ",d",
        "textfont": {"color": "@ink", "size": 13},
        "domain": {"y": [0, 1 - _HEAD / flows.height]},
        "node": {
            "label": [write_breaks(node.name) for node in nodes], "color": [node.colour for node in nodes],
            "customdata": [node.key for node in nodes], "pad": 16, "thickness": 12, "line": {"width": 0},
            "hovertemplate": "<b>%{label}</b><extra></extra>",
        },
        "link": {
            "source": [band.source for band in bands], "target": [band.target for band in bands],
            "value": [band.value for band in bands], "color": "@grid", "hovercolor": "@border",
            "customdata": [band.key for band in bands], "label": [write_tip(band.tip) for band in bands],
            "hovertemplate": "%{label}<extra></extra>",
        },
    }  # fmt: skip


def _make_heading(text: str, x: float) -> Figure:
    anchor = {0.0: "left", 1.0: "right"}.get(x, "center")
    return {
        "text": escape_tags(text),
        "xref": "paper", "x": x, "xanchor": anchor, "yref": "paper", "y": 1, "yanchor": "top",
        "showarrow": False, "font": {"color": "@muted"},
    }  # fmt: skip
