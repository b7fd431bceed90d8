"""Chart + selection → a card for the board: figure, words, caption, credits, addresses and file name."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pandas as pd

from components.plots.chart import Chart
from components.plots.style import keep_rows
from components.views.shown import Shown
from components.views.store import remember

Card = dict[str, Any]

CREDITS = "Map: Natural Earth. Place finder: GeoNames, CC BY 4.0"
CLEAR = {"label": "Clear all filters", "key": "clear:"}


@remember(entries=400)
def make_chart_card(chart: Chart, shown: Shown, span: int = 12, height: int = 0) -> Card:
    """Return the card of a chart for what is shown; a notice with the way out where nothing is left."""
    table = chart.measure(shown.catalogue)
    if table.empty:
        return make_notice(chart.name, chart.title, chart.empty, span=span, actions=[CLEAR])
    finding = chart.find(table, shown.catalogue)
    title = finding or chart.title
    natural = chart.height(table)
    return {
        "name": chart.name,
        "kind": "figure",
        "span": span,
        "title": title,
        "subtitle": chart.title if finding else "",
        "summary": f"{chart.title}. {finding}".strip(),
        "figure": keep_rows(chart.plot(table, shown.catalogue), natural, height),
        "height": height or natural,
        "caption": [f"{chart.counts}.", f"{_count_rows(table)} · {shown.provenance}"],
        "selection": f"Selection: {shown.words}.",
        "credits": describe_chart(chart, table, shown)[1:],
        "api": {"path": f"api/v1/{chart.name}", "query": shown.query},
        "file": _name_file(chart, shown),
        **chart.extras(table, shown.catalogue),
    }


def describe_chart(chart: Chart, table: pd.DataFrame, shown: Shown) -> tuple[str, ...]:
    """Return the lines that go with a picture or a table: selection, what is counted, rows, sources, date, credits."""
    return (
        f"Selection: {shown.words}.",
        f"{chart.counts}. {_count_rows(table)}.",
        f"{shown.whole.about.get('title', 'Pilot Cities')} · {shown.provenance} · {CREDITS}.",
    )


def make_notice(
    name: str, title: str, text: str, *, span: int = 12, actions: list[dict[str, str]] | None = None
) -> Card:
    """Return a card that says something and offers what to do."""
    return {"name": name, "kind": "notice", "span": span, "title": title, "text": text, "actions": actions or []}


def _count_rows(table: pd.DataFrame) -> str:
    return f"{len(table):,} row{'' if len(table) == 1 else 's'}"


def _name_file(chart: Chart, shown: Shown) -> str:
    """Return a file name that says what the file holds: chart, selection, date of the data.

    Only letters, digits and dashes, so that it is legal everywhere.
    """
    selection = unicodedata.normalize("NFKD", shown.words).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", selection.lower()).strip("-")[:60].strip("-")
    return "_".join(part for part in (chart.name, slug, shown.date) if part)
