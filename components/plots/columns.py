"""Items of two projects → three columns of words: shared in the middle, what each has alone at either side."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.comparison.headings import SharedBy, head_column, tell_empty_column
from components.language.comparison.items import name_sharers
from components.language.notes import tell_unnamed_rest
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
    unrecorded = list_unrecorded(catalogue, table["kind"].iloc[0])
    first, last = (
        _make_column(
            SharedBy("project", 2, name), colours[project], table[table["names"] == name], project in unrecorded
        )
        for project, name in names.items()
    )
    both = table[table["names"] == name_sharers(list(names.values()))]
    return WordColumns((first, _make_column(SharedBy("all", 2), "@shared", both, bool(unrecorded)), last))


def _make_column(shared: SharedBy, colour: str, rows: pd.DataFrame, is_unrecorded: bool) -> WordColumn:
    words = tuple(
        Word(item, Tip(item, lines=tuple(part for part in (group, names) if part)), key)
        for item, group, names, key in rows[["item", "group", "names", "key"]].head(MOST).itertuples(index=False)
    )
    rest = len(rows) - len(words)
    told = tell_unnamed_rest(rest) if words else tell_empty_column(shared, is_unrecorded=is_unrecorded)
    return WordColumn(head_column(shared), colour, words, len(rows), told)
