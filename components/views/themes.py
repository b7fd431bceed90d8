"""Themes: which project works on which theme, with the evidence behind each mark."""

from __future__ import annotations

from components.plots.themes import THEMES_BY_PROJECT
from components.views.cards import Card, make_chart_card, make_notice
from components.views.shown import Shown


def make_themes(shown: Shown, details: Card | None) -> list[Card]:
    """Return the matrix of themes, and beside it the evidence of the chosen mark."""
    hint = "Click a mark to see who says so and where it stands. Themes at the top are shared by most projects."
    side = details or make_notice("hint", "The evidence behind each mark", hint, span=4)
    return [make_chart_card(THEMES_BY_PROJECT, shown, span=8), side]
