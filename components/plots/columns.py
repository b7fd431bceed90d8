"""Items of two projects → three columns of words: shared in the middle, what each has alone at either side."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import join_words
from components.measures.comparison.items import list_unrecorded
from components.measures.engine import name_projects
from components.plots.colours import colour_projects
from components.plots.kinds.tip import Tip
from components.plots.kinds.word_columns import HEAD, ROW, Word, WordColumn, WordColumns

MOST = 12  # words a column; the table has them all


def measure_columns(table: pd.DataFrame) -> int:
    """Return the height in px of the columns of a table."""
    counts = table["names"].value_counts()
    longest = min(int(counts.max()), MOST) + int((counts > MOST).any()) if len(counts) else 1
    return round(ROW * (max(longest, 2) + HEAD)) + 16


def plot_columns(table: pd.DataFrame, catalogue: Catalogue) -> WordColumns:
    """Return the words of `list_shared_and_own` for two projects; each is a button to what is known of it."""
    names, colours = name_projects(catalogue), colour_projects(catalogue)
    (first, last), both = names.values(), join_words(list(names.values()))
    own = list(colours.values())
    columns = ((f"Only {first}", first, own[0]), ("Both", both, "@shared"), (f"Only {last}", last, own[1]))
    notes = _list_notes(table, catalogue)
    return WordColumns(
        tuple(
            _make_column(title, colour, table[table["names"] == who], note)
            for (title, who, colour), note in zip(columns, notes, strict=True)
        )
    )


def _make_column(title: str, colour: str, rows: pd.DataFrame, note: str) -> WordColumn:
    words = tuple(
        Word(item, Tip(item, lines=tuple(part for part in (group, names) if part)), key)
        for item, group, names, key in rows[["item", "group", "names", "key"]].head(MOST).itertuples(index=False)
    )
    rest = len(rows) - len(words)
    told = f"{rest:,} more in the table" if rest else "" if words else note
    return WordColumn(title, colour, words, len(rows), told)


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
