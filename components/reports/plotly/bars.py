"""Bars in panels → Plotly's lying bars, stacked, with a text at the end of each."""

from __future__ import annotations

from collections.abc import Sequence

from components.plots.kinds.bars import HEAD, LONG_NOTE, Bars, Panel, Series
from components.plots.labels import break_label
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_breaks, write_tip

_NARROW = 190  # px that a phone leaves for the bars
_SHORT_BAR, _LEAST_BAR = 24, 12  # px of the longest bar there: where panels are alike, and where they cannot be
_LETTER, _SIGN = 7.4, 3.7  # px of a letter or digit, and of what is narrower
_GAP = 0.05  # between panels, of the figure's width


def draw_bars(bars: Bars) -> Figure:
    """Return horizontal bars, a panel beside the other, whose rows have one axis."""
    widths = _share_out(bars)
    traces = []
    axes = {}
    for number, (panel, width) in enumerate(zip(bars.panels, widths, strict=True), start=1):
        axis = "x" if number == 1 else f"x{number}"
        traces += [_make_bars(series, axis, bars.hatched) for series in panel.series]
        traces.append(_make_texts(panel, axis))
        left = sum(widths[: number - 1]) + (number - 1) * _GAP
        axes[f"xaxis{axis[1:]}"] = _make_value_axis(panel, left, width)
    if bars.shares_scale:
        axes = _share_scale(axes)
    layout = make_layout(barmode="stack", bargap=0.3, yaxis=_make_row_axis(bars), **axes)
    layout["annotations"] = [
        _make_heading(escape_tags(bars.shorten(panel.title)), number)
        for number, panel in enumerate(bars.panels, start=1)
    ]
    if bars.note:
        layout["annotations"].append(_make_note(bars))
    return {"data": traces, "layout": layout}


def _share_out(bars: Bars) -> list[float]:
    """Return how wide the panels are, of the figure: alike, unless a phone then had no room for the longest texts."""
    alike = (1 - _GAP * (len(bars.panels) - 1)) / len(bars.panels)
    texts = [_measure_texts(panel) for panel in bars.panels]
    if bars.shares_scale or all(text + _SHORT_BAR <= alike * _NARROW for text in texts):
        return [alike] * len(bars.panels)
    whole = alike * len(bars.panels) * _NARROW
    headings = (len(bars.shorten(panel.title)) * _LETTER for panel in bars.panels)
    needed = [max(text + _LEAST_BAR, heading) for text, heading in zip(texts, headings, strict=True)]
    spare = max(whole - sum(needed), 0) / len(needed)
    return [(each + spare) / (sum(needed) + spare * len(needed)) * whole / _NARROW for each in needed]


def _measure_texts(panel: Panel) -> float:
    """Return about how many px the longest text at the end of a panel's bars takes."""
    return 6 + max((sum(_SIGN if sign in " ,.:" else _LETTER for sign in text) for text in panel.texts), default=0)


def _share_scale(axes: dict[str, Figure]) -> dict[str, Figure]:
    """Return the axes with one scale for all panels."""
    widest = max(axis["range"][1] for axis in axes.values())
    return {name: {**axis, "range": [0, widest]} for name, axis in axes.items()}


def _make_bars(series: Series, axis: str, hatched: Sequence[bool]) -> Figure:
    shapes = ["/" if unknown else "" for unknown in hatched]
    return {
        "type": "bar", "orientation": "h", "name": escape_tags(series.name), "xaxis": axis, "yaxis": "y",
        "x": list(series.values), "y": list(range(len(series.values))),
        "marker": {"color": series.colour, "pattern": {"shape": shapes, "fillmode": "replace", "size": 6}},
        "hovertext": [write_tip(tip) for tip in series.tips], "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": list(series.keys),
    }  # fmt: skip


def _make_texts(panel: Panel, axis: str) -> Figure:
    totals = panel.totals
    return {
        "type": "scatter", "mode": "text", "xaxis": axis, "yaxis": "y",
        "x": totals, "y": list(range(len(totals))),
        "text": [f" {escape_tags(text)}" for text in panel.texts], "textposition": "middle right",
        "textfont": {"color": "@ink"}, "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip


def _make_value_axis(panel: Panel, left: float, width: float) -> Figure:
    room = 1 / max(1 - _measure_texts(panel) / (width * _NARROW), _LEAST_BAR / _NARROW)
    return {
        "domain": [left, left + width], "range": [0, (max(panel.totals, default=0) or 1) * room],
        "visible": False, "fixedrange": True,
    }  # fmt: skip


def _make_row_axis(bars: Bars) -> Figure:
    return {
        "tickvals": list(range(len(bars.labels))),
        "ticktext": [write_breaks(break_label(label)) for label in bars.labels],
        "range": [bars.room - 0.5 + (1 if bars.note else 0), -0.5 - bars.head],
        "showgrid": False, "ticks": "", "ticklabelstandoff": 6,
    }  # fmt: skip


def _make_heading(title: str, number: int) -> Figure:
    return {
        "text": title, "xref": f"x{number if number > 1 else ''} domain", "x": 0, "xanchor": "left", "xshift": -3,
        "yref": "y", "y": -0.5 - HEAD / 2, "yanchor": "middle", "showarrow": False, "font": {"color": "@muted"},
    }  # fmt: skip


def _make_note(bars: Bars) -> Figure:
    """Return a note below the bars; a long one ends where they do, since it has the room of the labels, too."""
    side, x = ("left", 0) if len(bars.note) <= LONG_NOTE else ("right", 1)
    return {
        "text": escape_tags(bars.note), "xref": "paper", "x": x, "xanchor": side, "yref": "y", "y": len(bars.labels),
        "yanchor": "middle", "showarrow": False, "font": {"color": "@muted", "size": 13},
    }  # fmt: skip
