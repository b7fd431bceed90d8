"""How the cards of a question stand, where a stack of its charts is not enough: name of the question → layout."""

from __future__ import annotations

from collections.abc import Callable

from components.reports.selection_view import SelectionView
from components.service.boards.challenges import make_challenges
from components.service.boards.comparison import make_comparison
from components.service.boards.coverage import make_coverage
from components.service.boards.map import make_map
from components.service.boards.network import make_network
from components.service.boards.peers.cards import make_peers
from components.service.boards.quality import make_quality
from components.service.boards.themes import make_themes
from components.service.cards import Card

Maker = Callable[[SelectionView, Card | None], list[Card]]


LAYOUTS: dict[str, Maker] = {
    "map": make_map,
    "coverage": make_coverage,
    "themes": make_themes,
    "challenges": make_challenges,
    "compare": make_comparison,
    "peers": make_peers,
    "quality": make_quality,
    "network": make_network,
    "review": lambda view, details: [],  # one place at a time, with widgets: the page draws it
}
