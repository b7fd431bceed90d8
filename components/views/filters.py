"""Sidebar → Selection: search, filters with their counts, and the ways back to everything."""

from __future__ import annotations

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS, Filter
from components.catalogue.select import Selection, list_options, make_selection
from components.measures.sentences import count_of
from components.views.store import remember


def ask_selection(whole: Catalogue) -> Selection:
    """Draw the filters in the sidebar and return what is chosen."""
    values = {each.name: _ask_values(each, whole) for each in FILTERS}
    selection = make_selection(values, period=_ask_period(whole))
    _offer_ways_back(selection, whole)
    return selection


def clear_filters() -> None:
    """Show everything: no filter is left."""
    for each in FILTERS:
        st.session_state[each.name] = []
    st.session_state["years"] = (None, None)
    st.session_state.pop("period", None)


@remember(entries=40)
def _label_options(each: str, whole: Catalogue) -> dict[str, str]:
    """Return value → label with its count, for one filter."""
    names = dict(zip(whole.projects["project"], whole.projects["name"], strict=True)) if each == "project" else {}
    return {value: f"{names.get(value, value)} · {count:,}" for value, count in list_options(whole, each)}


def _ask_values(each: Filter, whole: Catalogue) -> list[str]:
    labels = _label_options(each.name, whole)
    st.session_state[each.name] = [value for value in st.session_state.get(each.name, []) if value in labels]
    return st.sidebar.multiselect(
        each.label,
        list(labels),
        format_func=labels.__getitem__,
        key=each.name,
        placeholder=f"All {len(labels):,}" if labels else "None in the data",
        disabled=not labels,
        select_all=False,
    )


def _ask_period(whole: Catalogue) -> tuple[int | None, int | None]:
    days = whole.projects[["start_date", "end_date"]].stack().dropna()
    if days.empty or days.min().year == days.max().year:
        return (None, None)
    first, last = int(days.min().year), int(days.max().year)
    asked_first, asked_last = st.session_state.get("years", (None, None))
    if "period" not in st.session_state:
        st.session_state["period"] = (max(asked_first or first, first), min(asked_last or last, last))
    st.sidebar.slider("Period", first, last, key="period", help="Projects that run in these years.")
    begin, end = st.session_state["period"]
    return (begin if begin > first else None, end if end < last else None)


def _offer_ways_back(selection: Selection, whole: Catalogue) -> None:
    everything = len(whole.projects)
    with st.sidebar.container(horizontal=True):
        st.button("Clear all", on_click=clear_filters, disabled=not selection, help="Remove every filter")
        if selection.get("project"):
            st.button(f"Show all {count_of(everything, 'project')}", on_click=clear_filters)
