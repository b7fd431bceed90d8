"""Quality: what to fill in first, how complete and certain the rows are, and what may be one organisation."""

from __future__ import annotations

from components.plots.duplicates import DUPLICATES
from components.plots.quality import CERTAINTY, COMPLETENESS, FIRST_FILLS, LOST_PLACES, SOURCES
from components.reports.shown import Shown
from components.service.card import resize
from components.service.cards import Card, make_chart_card


def make_quality(shown: Shown, details: Card | None) -> list[Card]:
    """Return one card for each part of the question; a chosen item stands beside what to fill in first."""
    return [
        make_chart_card(FIRST_FILLS, shown, span=6),
        resize(details, 6) if details else make_chart_card(DUPLICATES, shown, span=6),
        make_chart_card(COMPLETENESS, shown, span=12),
        make_chart_card(CERTAINTY, shown, span=6),
        make_chart_card(LOST_PLACES, shown, span=6),
        make_chart_card(SOURCES, shown, span=12),
        *([make_chart_card(DUPLICATES, shown, span=12)] if details else []),
    ]
