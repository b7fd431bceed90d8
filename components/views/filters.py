"""State of the filters → Selection; and the filters in the sidebar, with their counts and the ways back."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS, Filter
from components.catalogue.select import Selection, list_options, make_selection
from components.measures.sentences import count_of
from components.plots.colours import colour_projects
from components.reports.shown import Shown
from components.views.store import remember


def read_selection(whole: Catalogue) -> Selection:
    """Return what is chosen, from the state of the filters, before they are drawn; what is not in the data goes."""
    for each in FILTERS:
        known = _label_options(each.name, whole)
        st.session_state[each.name] = [value for value in st.session_state.get(each.name, []) if value in known]
    values = {each.name: st.session_state[each.name] for each in FILTERS}
    return make_selection(values, period=_read_period(whole))


def show_filters(whole: Catalogue, selection: Selection) -> None:
    """Draw the filters in the sidebar, each option with its count, and the ways back to everything."""
    for each in FILTERS:
        _show_filter(each, _label_options(each.name, whole))
    if "period" in st.session_state:
        first, last = _find_years(whole)
        st.sidebar.slider("Period", first, last, key="period", help="Projects that run in these years.")
    _offer_ways_back(selection, whole)


def colour_tags(shown: Shown) -> dict[str, str]:
    """Return the label of each chosen project → its colour in the figures."""
    labels = _label_options("project", shown.whole)
    colours = colour_projects(shown.catalogue)
    return {labels[project]: colours[project] for project in shown.selection.get("project") if project in colours}


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


def _show_filter(each: Filter, labels: dict[str, str]) -> None:
    st.sidebar.multiselect(
        each.label,
        list(labels),
        format_func=labels.__getitem__,
        key=each.name,
        placeholder=f"All {len(labels):,}" if labels else "None in the data",
        disabled=not labels,
        select_all=False,
    )


@remember(entries=3)
def _find_years(whole: Catalogue) -> tuple[int, int]:
    """Return the first and last year of any project; (0, 0) without dates."""
    years = pd.concat([whole.projects["start_date"], whole.projects["end_date"]]).dropna().dt.year
    return (int(years.min()), int(years.max())) if len(years) else (0, 0)


def _read_period(whole: Catalogue) -> tuple[int | None, int | None]:
    """Return the chosen years; None at an end that is not narrowed. One year alone leaves nothing to choose."""
    first, last = _find_years(whole)
    if first == last:
        st.session_state.pop("period", None)
        return (None, None)
    asked_first, asked_last = st.session_state.get("years", (None, None))
    if "period" not in st.session_state:
        st.session_state["period"] = (max(asked_first or first, first), min(asked_last or last, last))
    begin, end = st.session_state["period"]
    return (begin if begin > first else None, end if end < last else None)


def _offer_ways_back(selection: Selection, whole: Catalogue) -> None:
    everything = len(whole.projects)
    with st.sidebar.container(horizontal=True):
        st.button("Clear all filters", on_click=clear_filters, disabled=not selection, help="Remove every filter")
        if selection.get("project"):
            st.button(f"Show all {count_of(everything, 'project')}", on_click=clear_filters)
