"""Silences of the data → bars of the challenges and themes that no place, no pilot or no project stands behind."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.notes import tell_unnamed_rest
from components.language.unaddressed import (
    LACKS,
    Lack,
    describe_lack,
    head_silent_term,
    name_lack,
    tell_lack,
    tell_unaddressed,
)
from components.measures.unaddressed import find_unaddressed, list_unaddressed
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

MOST = 24  # rows drawn; the table has all
_COLOURS: dict[Lack, str] = {"no pilot": "@gap", "no place": "@depth0"}


def plot_unaddressed(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return bars of how many projects name what no pilot or place is recorded for."""
    drawn = table.head(MOST)
    labels, keys = _label(drawn), tuple(drawn["key"])
    lacks = {name_lack(lack): lack for lack in LACKS}
    rows = list(zip(labels, map(lacks.__getitem__, drawn["silence"]), drawn["projects"], strict=True))
    tips = tuple(Tip(label, lines=describe_lack(lack, projects)) for label, lack, projects in rows)
    texts = tuple(tell_lack(lack, projects) for _, lack, projects in rows)
    series = tuple(
        Series(name_lack(of), colour, tuple(projects if lack == of else 0 for _, lack, projects in rows), tips, keys)
        for of, colour in _COLOURS.items()
    )
    return Bars(tuple(labels), (Panel("Projects that name it", series, texts),), note=_tell_rest(table))


def _label(drawn: pd.DataFrame) -> list[str]:
    return [head_silent_term(kind, term) for kind, term in zip(drawn["kind"], drawn["term"], strict=True)]


def _tell_rest(table: pd.DataFrame) -> str:
    return tell_unnamed_rest(len(table) - MOST)


UNADDRESSED = Chart(
    name="unaddressed",
    title="What no project addresses, as far as is recorded",
    counts=(
        "No pilot: none is recorded in a place that names it, nor in a project that names it as a whole; no place: "
        "only whole projects name it; not named: a term of the vocabulary that no project here claims; silence of "
        "the data proves nothing"
    ),
    measure=list_unaddressed,
    plot=plot_unaddressed,
    find=lambda table, catalogue: tell_unaddressed(find_unaddressed(table, catalogue)),
    empty="Of what is recorded at all, nothing is missing: places that name themes and challenges, and pilots beside.",
    columns=(
        TableColumn("kind", "Kind"),
        TableColumn("term", "Term"),
        TableColumn("group", "Family"),
        TableColumn("silence", "What is missing"),
        TableColumn("projects", "Projects naming it", "integer"),
        *hide_columns("key"),
    ),
    height=lambda table: measure_bars_height(_label(table.head(MOST)), note=bool(_tell_rest(table))),
    key=KEY,
    extras=lambda table, catalogue: {
        "legend": list_legend({name_lack(lack): colour for lack, colour in _COLOURS.items()})
    },
)
