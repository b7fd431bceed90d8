"""Words in columns → Plotly's bars, tinted, one a word, with headings and notes."""

from __future__ import annotations

from components.plots.kinds.word_columns import HEAD, HEADING, WIDTH, WordColumn, WordColumns
from components.plots.labels import break_label
from components.plots.style import Figure, make_layout
from components.reports.plotly.words import escape_tags, write_breaks, write_tip

_TIP = 50  # characters of a line of the heading of a tip


def draw_word_columns(value: WordColumns) -> Figure:
    """Return a column of tinted bars for each column of words; all of a bar is a button."""
    layout = make_layout(
        bargap=0, barmode="overlay",
        xaxis={"range": [0, len(value.columns)], "visible": False},
        yaxis={"range": [value.rows - 0.5, -0.5 - HEAD], "visible": False},
        annotations=[
            note for place, column in enumerate(value.columns) for note in _annotate(place, column)
        ],
    )  # fmt: skip
    return {"data": [_draw(place, column) for place, column in enumerate(value.columns)], "layout": layout}


def _draw(place: int, column: WordColumn) -> Figure:
    words = column.words
    return {
        "type": "bar", "orientation": "h", "base": [place + 0.02] * len(words), "x": [0.96] * len(words),
        "y": list(range(len(words))), "width": 0.86,
        "marker": {"color": column.colour, "opacity": 0.17},
        "text": [write_breaks(break_label(word.text, width=WIDTH)) for word in words],
        "textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "textfont": {"color": "@ink", "size": 14},
        "customdata": [word.key for word in words],
        "hovertext": [_write_tip(word.text, write_tip(word.tip)) for word in words],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _write_tip(word: str, told: str) -> str:
    """Return what is told of a word, its heading in lines that fit beside the words."""
    return told.replace(escape_tags(word), write_breaks(break_label(word, width=_TIP, lines=4)), 1)


def _annotate(place: int, column: WordColumn) -> list[Figure]:
    """Return the heading of a column, and what stands below its words or in their place."""
    title = escape_tags(break_label(column.title, width=HEADING, lines=1)[0])
    heading = f"<b>{title}</b>" + (f" · {column.number:,}" if column.number else "")
    annotations = [_write(heading, place, -0.5 - HEAD / 2, "@ink")]
    if column.note:
        annotations.append(_write(escape_tags(column.note), place, len(column.words), "@muted"))
    return annotations


def _write(text: str, place: int, row: float, colour: str) -> Figure:
    return {
        "text": text, "x": place + 0.5, "y": row, "xref": "x", "yref": "y", "xanchor": "center", "yanchor": "middle",
        "showarrow": False, "font": {"color": colour, "size": 14},
    }  # fmt: skip
