"""Coverage: countries, kinds of organisations, time, money, and what is missing."""

from __future__ import annotations

from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.plots.gaps import GAPS
from components.plots.projects import FUNDING, PROJECT_TIMELINE
from components.reports.shown import Shown
from components.views.cards import Card, make_chart_card


def make_coverage(shown: Shown, details: Card | None) -> list[Card]:
    """Return one card for each part of the question; a chosen item comes first."""
    return [
        *([{**details, "span": 12}] if details else []),
        make_chart_card(PARTNERS_BY_COUNTRY, shown, span=6),
        make_chart_card(ORGANISATION_TYPES, shown, span=6),
        make_chart_card(PROJECT_TIMELINE, shown, span=12),
        make_chart_card(FUNDING, shown, span=6),
        make_chart_card(GAPS, shown, span=6),
    ]
