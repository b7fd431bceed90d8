"""Quality: what to fill in first, how complete and certain the rows are, and what may be one organisation."""

from __future__ import annotations

from components.measures.joined import list_joined
from components.plots.duplicates import DUPLICATES
from components.plots.joined import JOINED
from components.plots.quality import CERTAINTY, COMPLETENESS, FIRST_FILLS, LOST_PLACES, SOURCES
from components.reports.selection_view import SelectionView
from components.service.card import resize
from components.service.cards import Card, make_chart_card


def make_quality(view: SelectionView, details: Card | None) -> list[Card]:
    """Return one card for each part of the question; a chosen item stands beside what to fill in first."""
    joins = bool(len(list_joined(view.catalogue)))  # where nobody gives identifiers, nothing is to be said of them
    return [
        make_chart_card(FIRST_FILLS, view, span=6),
        resize(details, 6) if details else make_chart_card(DUPLICATES, view, span=6),
        *([make_chart_card(JOINED, view, span=12)] if joins else []),
        make_chart_card(COMPLETENESS, view, span=12),
        make_chart_card(CERTAINTY, view, span=6),
        make_chart_card(LOST_PLACES, view, span=6),
        make_chart_card(SOURCES, view, span=12),
        *([make_chart_card(DUPLICATES, view, span=12)] if details else []),
    ]
