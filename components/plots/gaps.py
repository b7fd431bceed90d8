"""Gaps of the data → a bar for each, as long as the share of rows that it concerns."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.amounts import name_part
from components.language.gaps import tell_absent, tell_gap, tell_largest_gap
from components.measures.gaps import Gaps, count_gaps, find_largest_gap
from components.plots.chart import Chart
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.table_column import TableColumn


def plot_gaps(counted: Gaps, catalogue: Catalogue) -> Bars:
    """Return bars of shares, with the numbers behind them."""
    table = counted.table
    gaps = _name_gaps(table)
    texts = tuple(map(name_part, table["missing"], table["total"]))
    lines = map(tell_gap, table["missing"], table["total"], table["share"])
    tips = tuple(Tip(gap, lines=(line,)) for gap, line in zip(gaps, lines, strict=True))
    series = Series("missing", "@muted", tuple(table["share"].tolist()), tips, (None,) * len(gaps))
    return Bars(tuple(gaps), (Panel("", (series,), texts),), note=tell_absent(counted.absent))


def _name_gaps(table: pd.DataFrame) -> list[str]:
    return [f"{rows}: {gap}" for rows, gap in zip(table["rows"], table["gap"], strict=True)]


GAPS = Chart(
    name="gaps",
    title="What the sources leave open",
    counts="A bar is the share of rows that lack something; what no source states is left empty, never guessed",
    measure=count_gaps,
    plot=plot_gaps,
    find=lambda gaps, catalogue: tell_largest_gap(find_largest_gap(gaps, catalogue)),
    empty="Nothing is left to look at in this selection.",
    columns=(
        TableColumn("rows", "Rows"),
        TableColumn("gap", "What is not stated"),
        TableColumn("missing", "Missing", "integer"),
        TableColumn("total", "Of", "integer"),
        TableColumn("share", "Share", "number"),
    ),
    height=lambda gaps: measure_bars_height(_name_gaps(gaps.table), headed=False, note=bool(tell_absent(gaps.absent))),
)
