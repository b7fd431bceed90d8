"""Coverage: countries, kinds of organisations, time, money, and what is missing."""

from __future__ import annotations

from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.plots.gaps import GAPS
from components.plots.piloting import PILOTING
from components.plots.projects import FUNDING, PROJECT_TIMELINE
from components.plots.regions import AREAS, HEIGHT, UNPILOTED
from components.reports.selection_view import SelectionView
from components.service.card import resize
from components.service.cards import Card, make_chart_card


def make_coverage(view: SelectionView, details: Card | None) -> list[Card]:
    """Return one card for each part of the question; a chosen item stands beside the map."""
    return [
        make_chart_card(AREAS, view, span=8),
        resize(details, 4) if details else make_chart_card(UNPILOTED, view, span=4, height=HEIGHT - 60),
        *([make_chart_card(UNPILOTED, view, span=12)] if details else []),
        make_chart_card(PARTNERS_BY_COUNTRY, view, span=6),
        make_chart_card(ORGANISATION_TYPES, view, span=6),
        make_chart_card(PILOTING, view, span=12),
        make_chart_card(PROJECT_TIMELINE, view, span=12),
        make_chart_card(FUNDING, view, span=6),
        make_chart_card(GAPS, view, span=6),
    ]
