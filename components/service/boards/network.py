"""Network: who works with whom, what is known of the chosen one beside it, and below who connects and what flows."""

from __future__ import annotations

from components.plots.bridges import BRIDGES
from components.plots.flows import FLOWS
from components.plots.network import NETWORK
from components.reports.selection_view import SelectionView
from components.service.card import resize
from components.service.cards import Card, make_chart_card


def make_network(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the network, as wide as the chosen item leaves it, and the other charts below."""
    return [
        make_chart_card(NETWORK, view, span=8 if details else 12),
        *([resize(details, 4)] if details else []),
        make_chart_card(BRIDGES, view, span=12),
        make_chart_card(FLOWS, view, span=12),
    ]
