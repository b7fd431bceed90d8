"""Name of a tab → what the page draws below its cards with elements of Streamlit's: tables, text, places to decide."""

from __future__ import annotations

from collections.abc import Callable

from components.plots.questions import QUESTIONS
from components.reports.selection_view import SelectionView
from components.service.tabs import Tab
from components.views.about import show_about
from components.views.data import show_data
from components.views.review import show_review

_REVIEW = next(question.label for question in QUESTIONS if question.name == "review")
_PAINTERS: dict[str, Callable[[SelectionView], None]] = {"Data": show_data, "About": show_about, _REVIEW: show_review}


def show_rest(tab: Tab, view: SelectionView) -> None:
    """Draw what of a tab is no card."""
    if tab.label in _PAINTERS:
        _PAINTERS[tab.label](view)
