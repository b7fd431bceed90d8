"""The page: filters → selection → the open tab, and the address that leads back to the same view."""

from __future__ import annotations

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.measures.summary import describe_finding, describe_selection
from components.views.address import list_unknown, read_address, write_address
from components.views.board import ICON, show_board
from components.views.cards import Card
from components.views.details import make_details
from components.views.events import apply_event
from components.views.filters import colour_tags, read_selection, show_filters
from components.views.look import show_style
from components.views.notices import show_issues, show_missing_folder, show_warnings
from components.views.questions import QUESTIONS, Question
from components.views.search import ask_search
from components.views.shown import Shown
from components.views.store import (
    find_folder,
    list_place_problems,
    load_shown,
    remember,
    show_selection,
)


def show_page() -> None:
    """Draw the whole page for this visitor.

    All work is done before the first element is drawn: then the elements reach the browser together, and it
    draws the page once instead of piece by piece (a third of the time of a filter).
    """
    loaded = load_shown()
    whole = loaded.catalogue
    featured = whole.projects.loc[whole.projects["featured"], "project"].tolist()
    read_address(featured, [question.label for question in QUESTIONS])
    unknown = list_unknown(whole)
    selection = read_selection(whole)
    shown = show_selection(selection)
    question = next(each for each in QUESTIONS if each.label == st.session_state["tab"])
    headline, finding = make_headline(shown)
    cards = _make_cards(question, shown)

    st.set_page_config(page_title=whole.about.get("title", "Pilot Cities"), layout="wide", page_icon=ICON)
    show_style(colour_tags(shown))
    if whole.projects.empty:
        show_missing_folder(find_folder(), loaded.issues)
        return
    head = st.container()
    _show_tabs(question, cards, shown)  # the heaviest first: the browser waits for no further message
    with head:
        st.markdown(f"# {headline}")
        st.markdown(finding)
        show_warnings([*unknown, *list_place_problems()])
        show_issues(loaded.issues)
    _show_name(whole)
    ask_search(whole)
    show_filters(whole, selection)
    tab = "" if question is QUESTIONS[0] else question.label
    write_address(selection, featured, tab=tab, show=st.session_state["show"])


@remember(entries=100)
def make_headline(shown: Shown) -> tuple[str, str]:
    """Return the sentence that says the selection, and the one that says what is found in it."""
    return describe_selection(shown.catalogue, len(shown.whole.projects)), describe_finding(shown.catalogue)


def _make_cards(question: Question, shown: Shown) -> list[Card]:
    if question.make_cards is None or shown.whole.projects.empty:
        return []
    return question.make_cards(shown, make_details(st.session_state["show"], shown.whole, span=4))


def _show_name(whole: Catalogue) -> None:
    subtitle = whole.about.get("subtitle", "Where projects work and what they share")
    st.sidebar.markdown(f"## {whole.about.get('title', 'Pilot Cities')}\n\n{subtitle}")


def _show_tabs(question: Question, cards: list[Card], shown: Shown) -> None:
    """Draw the tabs, of which only the open one is filled."""
    tabs = st.tabs([each.label for each in QUESTIONS], key="tab", on_change="rerun")
    with tabs[QUESTIONS.index(question)]:
        if cards:
            board = f"board-{question.label.lower()}"
            show_board(cards, key=board, on_event=lambda: apply_event(board))
        if question.show:
            question.show(shown)
