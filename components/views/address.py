"""The page's address ↔ filters, tab, chosen item and what is seen of it: a link opens the same view again.

Streamlit can bind a widget to the address by itself, but writes the label (with its count, which changes
with the data) and drops unknown values without a word. So the address is read and written here; what a visitor
moves on a map or opens of a table the browser adds itself (board/address.js), without a run of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS
from components.catalogue.select import ENDS, Selection, find_unknown, make_selection, respell
from components.catalogue.spelling import suggest
from components.plots.choice import Value, write_value
from components.plots.questions import CHOICES, QUESTIONS
from components.reports.selection_view import ALL
from components.service.settings import find_settings, list_start
from components.service.sight import OF_FIGURES, OPENED, SIGHT, read_sight
from components.service.tabs import TABS, Tab, list_shown_tabs
from components.views.choices import CHOSEN, take_choices
from components.views.filters.state import YEARS
from components.views.period import take_period

_OTHER = ("tab", *SIGHT, "data", *(choice.name for choice in CHOICES))  # they leave the filters as they are
_NAMES = (*(each.name for each in FILTERS), *ENDS, *_OTHER)
_LAST = "address_last_written"
_STRANGE = "address_not_understood"
MOVED = "moved_maps"  # views of maps as they were last left, by the label of their tab
REVIEWED = "review_place"  # the place to decide, in the session
_REVIEW = next(question.label for question in QUESTIONS if question.name == "review")
_NO_TAB = "There is no tab “{}”. The overview is shown instead."


def read_address(whole: Catalogue, featured: Sequence[str]) -> None:
    """Take the state of the widgets from the address, if it was not this page that wrote it (link, back button)."""
    given = {name: st.query_params.get_all(name) for name in _NAMES if name in st.query_params}
    _remember_moved(given, whole)
    if _LAST in st.session_state and _leave_out_figures(st.session_state[_LAST]) == _leave_out_figures(given):
        return
    st.session_state[_LAST] = given
    given = given if given.keys() - {"data"} else given | list_start(find_settings())
    filtered = any(name in given for name in _NAMES if name not in _OTHER)
    for each in FILTERS:
        named = [value for value in given.get(each.name, []) if value]
        is_all = each.name == "project" and named == [ALL]
        st.session_state[each.name] = named if is_all else respell(whole, each.name, named)
    if not filtered:
        st.session_state["project"] = list(featured)
    elif st.session_state["project"] == [ALL]:
        st.session_state["project"] = []
    st.session_state[YEARS], no_years = take_period(given, whole)
    tab, no_tab = _find_tab(given.get("tab", []))
    st.session_state["tab"] = tab.label
    no_sight = _take_sight(given, whole, tab)
    chosen, no_values = take_choices(CHOICES, given, whole)
    st.session_state[CHOSEN] = chosen
    st.session_state[_STRANGE] = [*_list_strange(), *no_years, *no_values, *no_tab, *no_sight]


def _remember_moved(given: Mapping[str, list[str]], whole: Catalogue) -> None:
    """Keep how the maps of a tab were left, for files that are made on another: its address no longer says it."""
    tab, _ = _find_tab(given.get("tab", []))
    views, _ = read_sight({"map": given.get("map", [])}, whole, [chart.name for chart in tab.charts])
    moved = {label: texts for label, texts in st.session_state.get(MOVED, {}).items() if label != tab.label}
    st.session_state[MOVED] = moved | ({tab.label: views["map"]} if "map" in views else {})


def _leave_out_figures(given: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return an address without what is seen of figures: the browser writes that, which chooses nothing anew."""
    return {name: values for name, values in given.items() if name not in OF_FIGURES}


def forget_address() -> None:
    """Begin anew, as on the first visit: what the address says, and what was chosen, is of other data."""
    st.query_params.clear()
    st.session_state.pop(_LAST, None)
    st.session_state.pop(MOVED, None)


def _find_tab(labels: Sequence[str]) -> tuple[Tab, list[str]]:
    """Return the tab of an address, and the sentence that there is none of this name."""
    label = next(iter(labels), list_shown_tabs()[0].label)
    tab = next((each for each in TABS if each.label == label), None)
    return tab or list_shown_tabs()[0], [] if tab else [_NO_TAB.format(label)]


def _take_sight(given: Mapping[str, Sequence[str]], whole: Catalogue, tab: Tab) -> list[str]:
    """Take the chosen item, the views of maps, the open tables and the place to decide; say what of it cannot be."""
    sight, doubts = read_sight(given, whole, [chart.name for chart in tab.charts])
    st.session_state["show"] = next(iter(sight.get("show", [])), "")
    st.session_state[OPENED] = {"tab": tab.label} | {name: sight[name] for name in OF_FIGURES if name in sight}
    if "review" in sight:
        st.session_state[REVIEWED] = sight["review"][0]
    return [doubt.say_on_page() for doubt in doubts]


def _list_strange() -> list[str]:
    """Return a sentence for each parameter that the page does not know."""
    unknown = [name for name in st.query_params if name not in _NAMES]
    return [f"“{name}” in this link means nothing here, so it is left out.{_guess(name)}" for name in unknown]


def _guess(name: str) -> str:
    meant = suggest(name, _NAMES)
    return f" Did you mean “{meant}”?" if meant else ""


def list_unknown(whole: Catalogue) -> list[str]:
    """Return a sentence for each value of the address that is not in the data."""
    values = {each.name: st.session_state[each.name] for each in FILTERS}
    for name, value, suggestion in find_unknown(whole, make_selection(values)):
        label = next(each.label for each in FILTERS if each.name == name)
        meant = f" Did you mean “{suggestion}”?" if suggestion else ""
        st.session_state[_STRANGE].append(
            f"{label} “{value}” of this link is not in the data, so it is left out.{meant}"
        )
    return list(st.session_state[_STRANGE])


def write_address(
    selection: Selection, featured: Sequence[str], *, tab: str, show: str, chosen: Iterable[tuple[str, Value]] = ()
) -> None:
    """Write the view into the address; the opening view has none, so that its link stays short."""
    first, last = selection.period
    given = {each.name: list(selection.get(each.name)) for each in FILTERS if selection.get(each.name)}
    given |= {name: [str(year)] for name, year in zip(ENDS, (first, last), strict=True) if year is not None}
    if given == {"project": list(featured)}:
        given = {}
    elif not given:
        given = {"project": [ALL]} if featured else {}
    given |= {name: [value] for name, value in (("tab", tab), ("show", show)) if value}
    given |= _write_sight(tab or list_shown_tabs()[0].label)
    given |= {name: write_value(value) for name, value in chosen}
    given |= {"data": st.query_params.get_all("data")} if "data" in st.query_params else {}
    if given != st.session_state.get(_LAST):
        st.session_state[_LAST] = given
        st.query_params.from_dict(given)


def _write_sight(tab: str) -> dict[str, list[str]]:
    """Return the parameters of what is seen of a tab: what its link opened, and the place to decide."""
    opened = st.session_state.get(OPENED, {})
    if opened.get("tab") != tab:
        st.session_state[OPENED] = {}
        opened = {}
    sight = {name: opened[name] for name in OF_FIGURES if opened.get(name)}
    reviewed = st.session_state.get(REVIEWED, "") if tab == _REVIEW else ""
    return sight | ({"review": [reviewed]} if reviewed else {})
