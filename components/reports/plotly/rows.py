"""A figure of rows in a taller frame → the same figure, its rows no higher than they were."""

from __future__ import annotations

from components.plots.style import Figure

_HEAD = 60  # px above and below the rows of a figure, about


def keep_rows(figure: Figure, natural: int, height: int) -> Figure:
    """Return a figure of rows for a frame of `height` px instead of its `natural` one: rows do not grow with it.

    So frames can have one height, whatever the selection, and the page does not jump.
    """
    axis = figure["layout"].get("yaxis", {})
    if height <= natural or "range" not in axis:
        return figure
    bottom, top = axis["range"]
    rows = {"range": [top + (bottom - top) * (height - _HEAD) / (natural - _HEAD), top]}
    return {**figure, "layout": {**figure["layout"], "yaxis": {**axis, **rows}}}
