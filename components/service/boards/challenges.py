"""Challenges: which are shared, by which projects and places, with the evidence of each."""

from __future__ import annotations

from components.plots.alongside import REPORTS
from components.plots.challenges import ALL_CHALLENGES
from components.plots.cooccurrence import TOGETHER
from components.plots.unaddressed import UNADDRESSED
from components.reports.shown import Shown
from components.service.boards.sharing import make_common
from components.service.card import stick
from components.service.cards import Card, make_chart_card


def make_challenges(shown: Shown, details: Card | None) -> list[Card]:
    """Return the challenges, and beside them the evidence of the chosen one, or what is shared at a glance."""
    side = details or make_common(shown, kinds=("challenge",), span=4)
    return [
        make_chart_card(ALL_CHALLENGES, shown, span=8),
        stick(side),
        make_chart_card(REPORTS, shown, span=12),
        make_chart_card(TOGETHER, shown, span=7),
        make_chart_card(UNADDRESSED, shown, span=5),
    ]
