"""Chart + what is shown → a card for the board: figure, words, caption, addresses and file name."""

from __future__ import annotations

from typing import Any

from components.plots.chart import Chart
from components.plots.style import keep_rows
from components.reports.exhibit import Exhibit
from components.reports.shown import Shown
from components.views.store import remember

Card = dict[str, Any]

CLEAR = {"label": "Clear all filters", "key": "clear:"}


@remember(entries=400)
def make_chart_card(chart: Chart, shown: Shown, span: int = 12, height: int = 0) -> Card:
    """Return the card of a chart for what is shown; a notice with the way out where nothing is left."""
    exhibit = Exhibit(chart, shown)
    table = exhibit.table
    if table.empty:
        return make_notice(chart.name, chart.title, chart.empty, span=span, actions=[CLEAR])
    natural = chart.height(table)
    return {
        "name": chart.name,
        "kind": "figure",
        "span": span,
        "title": exhibit.title,
        "subtitle": exhibit.subtitle,
        "summary": f"{chart.title}. {exhibit.finding}".strip(),
        "figure": keep_rows(exhibit.figure, natural, height),
        "height": height or natural,
        "caption": [f"{chart.counts}.", f"{exhibit.rows} · {exhibit.provenance}"],
        "selection": exhibit.notes[0],
        "credits": exhibit.notes[1:],
        "api": {"path": f"api/v1/{chart.name}", "query": exhibit.query},
        "link": exhibit.view,
        "file": exhibit.file,
        **chart.extras(table, exhibit.catalogue),
    }


def make_notice(
    name: str, title: str, text: str, *, span: int = 12, actions: list[dict[str, str]] | None = None
) -> Card:
    """Return a card that says something and offers what to do."""
    return {"name": name, "kind": "notice", "span": span, "title": title, "text": text, "actions": actions or []}
