"""Counts of a few things per row → horizontal bars side by side, each with its number at the end.

Panels rather than one pile: partners and pilots are not added up. Numbers at the bars stand in for an axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.plots.labels import count_lines, wrap_label
from components.plots.style import Figure, make_layout

HEAD = 1.0  # rows for the headings of the panels
NARROW = 190  # px that a phone leaves for the bars
_HEADING = 100  # characters of the headings of all panels together
GAP = 0.05  # between panels, of the figure's width
_LONG_NOTE = 45  # characters; more do not fit below the bars of a half card


@dataclass(frozen=True)
class Series:
    """One colour of bars: a value and the text of its hover card for each row."""

    name: str
    colour: str
    values: Sequence[float]
    hovers: Sequence[str]
    keys: Sequence[str | None]  #: what a click on the bar sends back, if anything


@dataclass(frozen=True)
class Panel:
    """One column of bars, its series stacked; `texts` stand at the end of the bars."""

    title: str
    series: Sequence[Series]
    texts: Sequence[str]


def measure_height(labels: Sequence[str], *, headed: bool = True, note: bool = False) -> int:
    """Return the height in px of bars with these labels."""
    rows = max(len(labels), 2) + (HEAD if headed else 0) + (1 if note else 0)
    return round(rows * _row_height(labels)) + 16


def _row_height(labels: Sequence[str]) -> int:
    return 28 if count_lines(wrap_label(label) for label in labels) == 1 else 40


def plot_bars(
    labels: Sequence[str], panels: Sequence[Panel], *, hatched: Sequence[bool] = (), note: str = ""
) -> Figure:
    """Return horizontal bars; `hatched` rows are those whose label is not known."""
    width = (1 - GAP * (len(panels) - 1)) / len(panels)
    traces = []
    axes = {}
    for number, panel in enumerate(panels, start=1):
        axis = "x" if number == 1 else f"x{number}"
        traces += [_make_bars(series, axis, hatched) for series in panel.series]
        totals = [sum(values) for values in zip(*(series.values for series in panel.series), strict=True)]
        traces.append(_make_texts(totals, panel.texts, axis))
        left = (number - 1) * (width + GAP)
        axes[f"xaxis{axis[1:]}"] = _make_value_axis(totals, panel.texts, left, width)
    headed = any(panel.title for panel in panels)
    layout = make_layout(barmode="stack", bargap=0.3, yaxis=_make_row_axis(labels, headed, note), **axes)
    layout["annotations"] = [
        _make_heading(wrap_label(panel.title, width=max(_HEADING // len(panels), 10), lines=1), number)
        for number, panel in enumerate(panels, start=1)
    ]
    if note:
        layout["annotations"].append(_make_note(note, len(labels)))
    return {"data": traces, "layout": layout}


def share_scale(figure: Figure) -> Figure:
    """Return bars with one scale for all panels, where these count the same: equal numbers are equally long."""
    axes = {name: axis for name, axis in figure["layout"].items() if name.startswith("xaxis")}
    widest = max(axis["range"][1] for axis in axes.values())
    shared = {name: {**axis, "range": [0, widest]} for name, axis in axes.items()}
    return {**figure, "layout": {**figure["layout"], **shared}}


def _make_bars(series: Series, axis: str, hatched: Sequence[bool]) -> dict[str, object]:
    shapes = ["/" if unknown else "" for unknown in hatched]
    return {
        "type": "bar", "orientation": "h", "name": series.name, "xaxis": axis, "yaxis": "y",
        "x": list(series.values), "y": list(range(len(series.values))),
        "marker": {"color": series.colour, "pattern": {"shape": shapes, "fillmode": "replace", "size": 6}},
        "hovertext": list(series.hovers), "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": list(series.keys),
    }  # fmt: skip


def _make_texts(totals: Sequence[float], texts: Sequence[str], axis: str) -> dict[str, object]:
    return {
        "type": "scatter", "mode": "text", "xaxis": axis, "yaxis": "y",
        "x": list(totals), "y": list(range(len(totals))),
        "text": [f" {text}" for text in texts], "textposition": "middle right", "textfont": {"color": "@ink"},
        "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip


def _make_value_axis(totals: Sequence[float], texts: Sequence[str], left: float, width: float) -> dict[str, object]:
    number = 6 + 8 * max((len(text) for text in texts), default=0)  # px of the widest number
    room = min(1 / max(1 - number / (width * NARROW), 0.01), 2)
    return {
        "domain": [left, left + width], "range": [0, (max(totals, default=0) or 1) * room],
        "visible": False, "fixedrange": True,
    }  # fmt: skip


def _make_row_axis(labels: Sequence[str], headed: bool, note: str) -> dict[str, object]:
    rows = max(len(labels), 2)
    return {
        "tickvals": list(range(len(labels))), "ticktext": [wrap_label(label) for label in labels],
        "range": [rows - 0.5 + (1 if note else 0), -0.5 - (HEAD if headed else 0)],
        "showgrid": False, "ticks": "", "ticklabelstandoff": 6,
    }  # fmt: skip


def _make_heading(title: str, number: int) -> dict[str, object]:
    return {
        "text": title, "xref": f"x{number if number > 1 else ''} domain", "x": 0, "xanchor": "left", "xshift": -3,
        "yref": "y", "y": -0.5 - HEAD / 2, "yanchor": "middle", "showarrow": False, "font": {"color": "@muted"},
    }  # fmt: skip


def _make_note(note: str, rows: int) -> dict[str, object]:
    """Return a note below the bars; a long one ends where they do, since it has the room of the labels, too."""
    side, x = ("left", 0) if len(note) <= _LONG_NOTE else ("right", 1)
    return {
        "text": note, "xref": "paper", "x": x, "xanchor": side, "yref": "y", "y": rows, "yanchor": "middle",
        "showarrow": False, "font": {"color": "@muted", "size": 13},
    }  # fmt: skip
