"""Items of two projects → three columns of words: shared in the middle, what each has alone at either side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import join_words
from components.measures.comparison.items import list_unrecorded
from components.measures.engine import name_projects
from components.plots.colours import colour_projects
from components.plots.labels import wrap_label
from components.plots.style import Figure, make_layout

MOST = 12  # words a column; the table has them all
_ROW = 42  # px
_HEAD = 1.0  # rows for the headings
_WIDTH = 24  # characters of a line


def measure_columns(table: pd.DataFrame) -> int:
    """Return the height in px of the columns of a table."""
    counts = table["names"].value_counts()
    longest = min(int(counts.max()), MOST) + int((counts > MOST).any()) if len(counts) else 1
    return round(_ROW * (max(longest, 2) + _HEAD)) + 16


def plot_columns(table: pd.DataFrame, catalogue: Catalogue) -> Figure:
    """Return the words of `list_shared_and_own` for two projects; each is a button to what is known of it."""
    names, colours = name_projects(catalogue), colour_projects(catalogue)
    (first, last), both = names.values(), join_words(list(names.values()))
    own = list(colours.values())
    columns = [(f"Only {first}", first, own[0]), ("Both", both, "@shared"), (f"Only {last}", last, own[1])]
    of_column = [table[table["names"] == who] for _, who, _ in columns]
    rows = min(max(len(words) for words in of_column), MOST) + int(max(len(words) for words in of_column) > MOST)
    notes = _list_notes(table, catalogue)
    layout = make_layout(
        bargap=0, barmode="overlay",
        xaxis={"range": [0, 3], "visible": False},
        yaxis={"range": [max(rows, 2) - 0.5, -0.5 - _HEAD], "visible": False},
        annotations=[
            annotation
            for place, ((title, _, _), words, note) in enumerate(zip(columns, of_column, notes, strict=True))
            for annotation in _annotate(place, title, len(words), note)
        ],
    )  # fmt: skip
    traces = [_draw(place, words.head(MOST), colour) for place, (words, (_, _, colour)) in
              enumerate(zip(of_column, columns, strict=True))]  # fmt: skip
    return {"data": traces, "layout": layout}


def _draw(place: int, words: pd.DataFrame, colour: str) -> dict[str, Any]:
    """Return one column: a tinted bar a word, all of it a button."""
    return {
        "type": "bar", "orientation": "h", "base": [place + 0.02] * len(words), "x": [0.96] * len(words),
        "y": list(range(len(words))), "width": 0.86,
        "marker": {"color": colour, "opacity": 0.17},
        "text": [wrap_label(word, width=_WIDTH) for word in words["item"]],
        "textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "textfont": {"color": "@ink", "size": 14},
        "customdata": words["key"].tolist(),
        "hovertext": [_describe(*cells) for cells in words[["item", "group", "names"]].itertuples(index=False)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _describe(item: str, group: str, names: str) -> str:
    return f"<b>{wrap_label(item, width=50, lines=4)}</b><br>" + "<br>".join(part for part in (group, names) if part)


def _list_notes(table: pd.DataFrame, catalogue: Catalogue) -> list[str]:
    """Return for each column why it may be empty."""
    kind = table["kind"].iloc[0]
    unrecorded = list_unrecorded(catalogue, kind)
    first, last = name_projects(catalogue)
    return [
        "none recorded here" if first in unrecorded else "nothing alone",
        "not known" if unrecorded else "nothing in common",
        "none recorded here" if last in unrecorded else "nothing alone",
    ]


def _annotate(place: int, title: str, number: int, note: str) -> list[dict[str, Any]]:
    """Return the heading of a column, and what stands where it has no words, or more than are drawn."""
    heading = f"<b>{wrap_label(title, width=26, lines=1)}</b>" + (f" · {number:,}" if number else "")
    annotations = [_write(heading, place, -0.5 - _HEAD / 2, "@ink")]
    if number > MOST:
        annotations.append(_write(f"{number - MOST:,} more in the table", place, MOST, "@muted"))
    elif not number:
        annotations.append(_write(note, place, 0, "@muted"))
    return annotations


def _write(text: str, place: int, row: float, colour: str) -> dict[str, Any]:
    return {
        "text": text, "x": place + 0.5, "y": row, "xref": "x", "yref": "y", "xanchor": "center", "yanchor": "middle",
        "showarrow": False, "font": {"color": colour, "size": 14},
    }  # fmt: skip
