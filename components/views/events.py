"""What was clicked on a board → the change of filters, tab or chosen item that it means."""

from __future__ import annotations

import streamlit as st

from components.catalogue.schema import FILTERS
from components.measures.engine import NOT_STATED
from components.views.choices import CHOSEN
from components.views.filters.state import clear_filters

# kinds that open their details
_CHOSEN = ("place", "region", "project", "organisation", "theme", "challenge", "mode", "common", "both")
#: Kinds of items that are values of a filter although a click opens their details → the filter.
FILTERING = {"project": "project", "theme": "theme", "challenge": "challenge", "place": "location"}
_FILTERS = {each.name for each in FILTERS}


def apply_event(board: str) -> None:
    """Obey the click that a board sent; runs before the page is drawn anew."""
    event = st.session_state[board].get("event")
    if event:
        obey(event["key"])


def obey(key: str) -> None:
    """Do what a key like "place:Mechelen, Belgium" or "country:Belgium" asks for."""
    kind, _, value = key.partition(":")
    if kind == "clear":
        clear_filters()
    elif kind == "close":
        st.session_state["show"] = ""
    elif kind == "tab":
        st.session_state["tab"] = value
    elif kind == "filter":
        _filter_by(value)
    elif kind == "within":
        _look_into(value)
    elif kind in _CHOSEN:
        st.session_state["show"] = key
    elif kind in _FILTERS:
        _toggle(kind, value)


def _look_into(country: str) -> None:
    """Show the regions of a country, or all countries again."""
    chosen = {name: value for name, value in st.session_state[CHOSEN].items() if name not in ("level", "within")}
    st.session_state[CHOSEN] = chosen | ({"level": "region", "within": country} if country else {})


def _filter_by(item: str) -> None:
    """Filter by an item "kind:value" that opens its details where it is clicked; what no filter has is opened."""
    kind, _, value = item.partition(":")
    if kind == "within":
        _toggle("country", value)
    elif kind in FILTERING:
        _toggle(FILTERING[kind], value.partition("|")[0])  # a theme of one project filters by the theme
    else:
        obey(item)


def _toggle(name: str, value: str) -> None:
    """Add a value to a filter, or take it away; what is no value ("not stated") changes nothing."""
    if value == NOT_STATED:
        return
    chosen = list(st.session_state.get(name, []))
    st.session_state[name] = [other for other in chosen if other != value] if value in chosen else [*chosen, value]
