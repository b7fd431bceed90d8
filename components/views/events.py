"""What was clicked on a board → the change of filters, tab or chosen item that it means."""

from __future__ import annotations

import streamlit as st

from components.catalogue.clicks import (
    FILTERING,
    ClearFilters,
    Click,
    CloseDetails,
    FilterBy,
    FilterValue,
    LookInto,
    OpenTab,
    read_click,
)
from components.catalogue.item_key import ItemKey
from components.measures.engine import NOT_STATED
from components.service.details import is_mere_seat, name_filter_value
from components.views.choices import CHOSEN
from components.views.filters.state import clear_filters
from components.views.visit import load_own


def apply_event(board: str) -> None:
    """Obey the click that a board sent; runs before the page is drawn anew."""
    event = st.session_state[board].get("event")
    if event:
        handle_event(event["key"])


def handle_event(key: str) -> None:
    """Do what a text like "place:Mechelen, Belgium" or "tab:Data" asks for."""
    click = read_click(key)
    if click:
        _follow(click)


def _follow(click: Click) -> None:
    match click:
        case ClearFilters():
            clear_filters()
        case CloseDetails():
            st.session_state["show"] = ""
        case OpenTab(label):
            st.session_state["tab"] = label
        case FilterBy(meant):
            _filter_by(meant)
        case LookInto(country):
            _look_into(country)
        case FilterValue(name, value):
            _toggle(name, value)
        case ItemKey("country"):  # has no details of its own
            _filter_by(click)
        case ItemKey():
            st.session_state["show"] = str(click)


def _look_into(country: str) -> None:
    """Show the regions of a country, or all countries again."""
    chosen = {name: value for name, value in st.session_state[CHOSEN].items() if name not in ("level", "within")}
    st.session_state[CHOSEN] = chosen | ({"level": "region", "within": country} if country else {})


def _filter_by(click: Click) -> None:
    """Filter by what opens where it is clicked; what no filter has is opened."""
    match click:
        case LookInto(country):
            _toggle("country", country)
        case ItemKey() if is_mere_seat(click, load_own().catalogue):
            _follow(click)  # no project takes part there: its details say so
        case ItemKey(kind) if kind in FILTERING:
            _toggle(FILTERING[kind], name_filter_value(click))  # a theme of one project filters by the theme
        case _:
            _follow(click)


def _toggle(name: str, value: str) -> None:
    """Add a value to a filter, or take it away; no value ("not stated") changes nothing."""
    if value == NOT_STATED:
        return
    chosen = list(st.session_state.get(name, []))
    st.session_state[name] = [other for other in chosen if other != value] if value in chosen else [*chosen, value]
