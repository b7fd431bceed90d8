"""Sets that overlap → Plotly's figure."""

from __future__ import annotations

from components.plots.kinds.upset import FOOT, Upset
from components.plots.notes import make_annotations
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_tip


def draw_upset(upset: Upset) -> Figure:
    """Return bars, the lines between the first and last set of each, and marks of sets that are not and are in it."""
    if not upset.overlaps:
        return {"data": [], "layout": make_layout(xaxis={"visible": False}, yaxis={"visible": False})}
    layout = make_layout(
        xaxis={"range": [-0.6, len(upset.overlaps) - 0.4], "visible": False},
        yaxis={
            "domain": [0, upset.share], "range": [len(upset.sets) - 0.4, -0.6],
            "tickvals": list(range(len(upset.sets))), "ticktext": [escape_tags(each.label) for each in upset.sets],
            "ticks": "", "showgrid": False, "ticklabelstandoff": 6,
        },
        yaxis2={"domain": [upset.share + 0.03, 1], "range": [0, upset.most * 1.18], "visible": False,
                "fixedrange": True},
        bargap=0.3, margin={"l": 8, "r": 16, "t": 8, "b": FOOT},
        shapes=[_make_stripe(row, len(upset.overlaps)) for row in range(0, len(upset.sets), 2)],
        annotations=make_annotations(escape_tags(upset.note)),
    )  # fmt: skip
    dots = [_draw_dots(upset, present=present) for present in (False, True)]
    return {"data": [_draw_bars(upset), _tie(upset), *dots], "layout": layout}


def _draw_bars(upset: Upset) -> Figure:
    return {
        "type": "bar", "xaxis": "x", "yaxis": "y2", "x": list(range(len(upset.overlaps))),
        "y": [overlap.number for overlap in upset.overlaps],
        "marker": {"color": [overlap.colour for overlap in upset.overlaps]},
        "text": [f"{overlap.number:,}" for overlap in upset.overlaps], "textposition": "outside",
        "cliponaxis": False, "textfont": {"color": "@ink", "size": 14},
        "customdata": [overlap.key for overlap in upset.overlaps],
        "hovertext": [write_tip(overlap.tip) for overlap in upset.overlaps],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _tie(upset: Upset) -> Figure:
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip", "line": {"color": "@shared", "width": 3},
        "x": [x for column in range(len(upset.overlaps)) for x in (column, column, None)],
        "y": [y for overlap in upset.overlaps for y in (min(overlap.sets), max(overlap.sets), None)],
    }  # fmt: skip


def _draw_dots(upset: Upset, *, present: bool) -> Figure:
    marks = [
        (column, row, overlap)
        for column, overlap in enumerate(upset.overlaps)
        for row in range(len(upset.sets))
        if (row in overlap.sets) == present
    ]
    return {
        "type": "scatter", "mode": "markers", "hoverinfo": "text" if present else "none", "cliponaxis": False,
        "x": [column for column, _, _ in marks], "y": [row for _, row, _ in marks],
        "customdata": [overlap.key for _, _, overlap in marks],
        "hovertext": [escape_tags(upset.sets[row].name) for _, row, _ in marks],
        "marker": {"size": 15 if present else 8, "opacity": 1, "line": {"width": 0},
                   "color": [overlap.colour for _, _, overlap in marks] if present else "@border"},
    }  # fmt: skip


def _make_stripe(row: int, columns: int) -> Figure:
    return {
        "type": "rect", "layer": "below", "xref": "x", "x0": -0.6, "x1": columns - 0.4, "yref": "y",
        "y0": row - 0.5, "y1": row + 0.5, "fillcolor": "@grid", "opacity": 0.5, "line": {"width": 0},
    }  # fmt: skip
