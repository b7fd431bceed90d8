"""Challenges: which are shared, by which projects and places, with the evidence of each."""

from __future__ import annotations

from components.plots.challenges import ALL_CHALLENGES
from components.plots.co_located import REPORTS
from components.plots.cooccurrence import TOGETHER
from components.plots.unaddressed import UNADDRESSED
from components.reports.selection_view import SelectionView
from components.service.boards.sharing import make_common
from components.service.card import stick
from components.service.cards import Card, make_chart_card


def make_challenges(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the challenges, and beside them the evidence of the chosen one, or what is shared at a glance."""
    side = details or make_common(view, kinds=("challenge",), span=4)
    return [
        make_chart_card(ALL_CHALLENGES, view, span=8),
        stick(side),
        make_chart_card(REPORTS, view, span=12),
        make_chart_card(TOGETHER, view, span=7),
        make_chart_card(UNADDRESSED, view, span=5),
    ]
