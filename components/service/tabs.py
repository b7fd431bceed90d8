"""The tabs of the page: the overview, one for each question, the tables, and what there is to know about them."""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.questions import QUESTIONS, Question
from components.reports.failures import tell_failure
from components.reports.selection_view import SelectionView
from components.service.boards.data import make_data
from components.service.boards.layouts import LAYOUTS, Maker
from components.service.boards.overview import FIGURES, make_overview_cards
from components.service.card import resize
from components.service.cards import Card, fill_rows, make_chart_card, make_notice
from components.service.details import make_details
from components.service.settings import find_settings
from components.service.tab_names import ABOUT, DATA, OVERVIEW


@dataclass(frozen=True)
class Tab:
    """A tab: its label, its cards for a selection and a chosen item, what one chooses in it, and its figures."""

    label: str
    make_cards: Maker | None = None
    choices: tuple[Choice, ...] = ()
    charts: tuple[Chart, ...] = ()  #: of its figures, the leading one first; shown alone where the cards fail together


def make_tab(question: Question) -> Tab:
    """Return the tab of a question: laid out as its view says, else its charts one below the other."""

    def stack(view: SelectionView, details: Card | None) -> list[Card]:
        span = 8 if details else 12
        cards = [make_chart_card(chart, view, span=span) for chart in question.charts]
        return [*cards[:1], *([resize(details, 4)] if details else []), *cards[1:]]

    return Tab(question.label, LAYOUTS.get(question.name, stack), question.choices, question.charts)


def make_cards(tab: Tab, view: SelectionView, show: str) -> list[Card]:
    """Return the cards of a tab; `show` is the chosen item, "kind:name" or ""."""
    if tab.make_cards is None or view.whole.projects.empty:
        return []
    try:
        return fill_rows(
            tab.make_cards(view, make_details(show, view.whole, view.catalogue, selection=view.selection, span=4))
        )
    except Exception:
        words = tell_failure(f"The whole of “{tab.label}”")
        return [make_notice("failure", tab.label, words), *(make_chart_card(chart, view) for chart in tab.charts)]


def list_shown_tabs(opened: str = "") -> tuple[Tab, ...]:
    """Return the tabs that site.toml names, in its order, else all; the one that a link or a click opens is there."""
    names = find_settings().get_names("tabs")
    shown = tuple(each for name in names for each in TABS if each.label == name) or TABS
    return (*shown, *(each for each in TABS if each.label == opened and each not in shown))


TABS = (
    Tab(OVERVIEW, make_overview_cards, charts=FIGURES),
    *(make_tab(question) for question in QUESTIONS),
    Tab(DATA, make_data),
    Tab(ABOUT),
)
