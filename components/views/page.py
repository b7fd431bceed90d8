"""The page: filters → selection → the open tab, and the address that leads back to the same view."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.load import Loaded
from components.catalogue.select import list_featured
from components.plots.choice import write_value
from components.reports.selection_view import SelectionView
from components.service.assets import ICON
from components.service.cards import Card
from components.service.folders import find_folder
from components.service.headline import make_headline
from components.service.selections import show_selection
from components.service.tab_names import DATA
from components.service.tabs import TABS, Tab, list_shown_tabs, make_cards
from components.views.address import list_unknown, read_address, write_address
from components.views.board import show_board
from components.views.choices import read_choices, show_choices
from components.views.documents import apply_moved
from components.views.events import apply_event
from components.views.filters import show_filters
from components.views.filters.state import AT, read_selection
from components.views.look import show_logo, show_responsible, show_style
from components.views.markdown import escape_markdown
from components.views.notices import show_issues, show_no_project, show_warnings
from components.views.state import show_state
from components.views.tabs import show_rest
from components.views.upload import offer_upload, show_upload
from components.views.visit import find_upload, load_own, read_own_memory
from components.views.watching import follow_files, show_held_back


def show_page() -> None:
    """Draw the whole page for this visitor.

    All work is done before the first element is drawn: then the elements reach the browser together, and it
    draws the page once instead of piece by piece (a third of the time of a filter).
    """
    loaded = load_own()
    whole = loaded.catalogue
    if whole.projects.empty:  # before the address is read: it is for the files that may come back
        _show_frame(whole)
        show_no_project(find_folder(), loaded)
        return
    featured = list_featured(whole)
    read_address(whole, featured)
    unknown = list_unknown(whole)
    selection = read_selection(whole)
    tab = next(each for each in TABS if each.label == st.session_state["tab"])
    chosen = read_choices(tab.choices)
    view = show_selection(selection, chosen, whole=whole)
    if tab.label == DATA:
        view = apply_moved(view)
    headline, finding = make_headline(view)
    cards = make_cards(tab, view, st.session_state["show"])

    _show_frame(whole)
    head = st.container()
    _show_tabs(tab, cards, view)  # the heaviest first: the browser waits for no further message
    with head:
        st.markdown(f"# {escape_markdown(headline)}")
        st.markdown(escape_markdown(finding))
        _show_notices(loaded, view, unknown)
    _show_name(view)
    with st.sidebar:
        show_filters(view)
        offer_upload()
        show_responsible()
    label = "" if tab is list_shown_tabs()[0] else tab.label
    write_address(selection, featured, tab=label, show=st.session_state["show"], chosen=chosen)
    follow_files()


def _show_frame(whole: Catalogue) -> None:
    st.set_page_config(page_title=whole.about.get("title", "Pilot Cities"), layout="wide", page_icon=ICON)
    show_style()


def _show_notices(loaded: Loaded, view: SelectionView, unknown: Sequence[str]) -> None:
    """Say whose data these are and what one can do with them, of when they are, and what is wrong with them."""
    if find_upload():
        show_upload(view)
    show_held_back()
    show_state(view)
    show_warnings(unknown)
    show_issues(loaded, read_own_memory().problems)


def _show_name(view: SelectionView) -> None:
    with st.sidebar:
        show_logo()
    st.sidebar.markdown(f"## {escape_markdown(view.title)}\n\n{escape_markdown(view.subtitle)}")


def _show_tabs(tab: Tab, cards: list[Card], view: SelectionView) -> None:
    """Draw the tabs, of which only the open one is filled."""
    shown = list_shown_tabs(tab.label)
    tabs = st.tabs([each.label for each in shown], key="tab", on_change="rerun")
    with tabs[shown.index(tab)]:
        show_choices(tab.choices, view.whole)
        if cards:
            board = f"board-{tab.label.lower()}"
            at = st.session_state.get(AT, 0)
            show_board(cards, key=board, on_event=lambda: apply_event(board), source=_find_source(tab, view), at=at)
        show_rest(tab, view)


def _find_source(tab: Tab, view: SelectionView) -> str:
    """Return where the server sends the cards of this tab for other filters; "" where only this visitor has them."""
    if view.whole.is_private:
        return ""
    chosen = [(name, text) for name, value in view.given for text in write_value(value)]
    return f"board?{urlencode([('tab', tab.label), ('show', st.session_state['show']), *chosen, *view.state])}"
