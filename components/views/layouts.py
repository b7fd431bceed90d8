"""How the cards of a question stand, where a stack of its charts is not enough: name of the question → layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.reports.shown import Shown
from components.service.cards import Card
from components.views.challenges import make_challenges
from components.views.comparison import make_comparison
from components.views.coverage import make_coverage
from components.views.map import make_map
from components.views.network import make_network
from components.views.peers.cards import make_peers
from components.views.quality import make_quality
from components.views.review import show_review
from components.views.themes import make_themes

Maker = Callable[[Shown, Card | None], list[Card]]
Painter = Callable[[Shown], None]


@dataclass(frozen=True)
class Layout:
    """Which cards a question shows for a selection and a chosen item, and what Streamlit draws below them."""

    make_cards: Maker | None = None
    show: Painter | None = None


LAYOUTS = {
    "map": Layout(make_map),
    "coverage": Layout(make_coverage),
    "themes": Layout(make_themes),
    "challenges": Layout(make_challenges),
    "compare": Layout(make_comparison),
    "peers": Layout(make_peers),
    "quality": Layout(make_quality),
    "network": Layout(make_network),
    "review": Layout(lambda shown, details: [], show_review),
}
