"""Themes: which project works on which theme, with the evidence behind each mark."""

from __future__ import annotations

from components.plots.themes import ALL_THEMES
from components.reports.selection_view import SelectionView
from components.service.boards.sharing import make_common
from components.service.card import stick
from components.service.cards import Card, make_chart_card


def make_themes(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the matrix of themes, and beside it the evidence of the chosen mark, or what is shared."""
    side = details or make_common(view, kinds=("theme",), span=4)
    return [make_chart_card(ALL_THEMES, view, span=8), stick(side)]
