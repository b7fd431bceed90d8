"""The page: filters → selection → the open tab, and the address that leads back to the same view."""

from __future__ import annotations

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.measures.summary import describe_finding, describe_selection
from components.views.address import list_unknown, read_address, write_address
from components.views.board import ICON, show_board
from components.views.details import make_details
from components.views.events import apply_event
from components.views.filters import ask_selection
from components.views.look import show_style
from components.views.notices import show_issues, show_missing_folder, show_unknown
from components.views.questions import QUESTIONS, Question
from components.views.search import ask_search
from components.views.shown import Shown
from components.views.store import find_folder, load_shown, show_selection


def show_page() -> None:
    """Draw the whole page for this visitor."""
    loaded = load_shown()
    whole = loaded.catalogue
    st.set_page_config(page_title=whole.about.get("title", "Pilot Cities"), layout="wide", page_icon=ICON)
    show_style()
    featured = whole.projects.loc[whole.projects["featured"], "project"].tolist()
    read_address(featured, [question.label for question in QUESTIONS])
    unknown = list_unknown(whole)
    _show_name(whole)
    ask_search(whole)
    selection = ask_selection(whole)
    shown = show_selection(selection)
    if whole.projects.empty:
        show_missing_folder(find_folder(), loaded.issues)
        return
    _show_head(shown)
    show_unknown(unknown)
    show_issues(loaded.issues)
    tab = _show_tabs(shown)
    write_address(selection, featured, tab="" if tab == QUESTIONS[0].label else tab, show=st.session_state["show"])


def _show_name(whole: Catalogue) -> None:
    subtitle = whole.about.get("subtitle", "Where projects work and what they share")
    st.sidebar.markdown(f"## {whole.about.get('title', 'Pilot Cities')}\n\n{subtitle}")


def _show_head(shown: Shown) -> None:
    st.markdown(f"# {describe_selection(shown.catalogue, len(shown.whole.projects))}")
    st.markdown(describe_finding(shown.catalogue))


def _show_tabs(shown: Shown) -> str:
    """Draw the tabs, of which only the open one is filled, and return its label."""
    tabs = st.tabs([question.label for question in QUESTIONS], key="tab", on_change="rerun")
    for tab, question in zip(tabs, QUESTIONS, strict=True):
        if tab.open:
            with tab:
                _show_question(question, shown)
    return str(st.session_state["tab"])


def _show_question(question: Question, shown: Shown) -> None:
    if question.make_cards:
        details = make_details(st.session_state["show"], shown.whole, span=4)
        board = f"board-{question.label.lower()}"
        show_board(question.make_cards(shown, details), key=board, on_event=lambda: apply_event(board))
    if question.show:
        question.show(shown)
