"""Places: what the finder is not sure of, one place at a time, and what this visitor decides about each."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import ReviewPlace, read_click
from components.catalogue.table_row import TableRow
from components.language.phrases import count_of
from components.language.review import name_method
from components.measures.review import list_reviewed
from components.plots.review import LOCATED
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import CardItem, CardSection, DetailsCard
from components.service.cards import make_chart_card, make_notice
from components.views.board import show_board
from components.views.decisions import list_decisions
from components.views.events import handle_event
from components.views.places_file import show_decisions
from components.views.review_place import show_place
from components.views.visit import load_located

_KINDS = {"open": "To decide", "unsure": "Unsure", "missing": "Missing", "decided": "Decided by you", "all": "All"}
_PAGE = 10  # places in the list at a time
_LIST = "board-review-list"
_NOTHING = make_notice(
    "review", "There is no place to decide", "No row names a place, so there is nothing to locate.", span=12
)


def show_review(view: SelectionView) -> None:
    """Draw the list of places, the one that is looked at, the decisions so far, and how places were found."""
    places = _list_reviewed(load_located().catalogue)
    if places.empty:
        show_board([_NOTHING], key="board-review", on_event=lambda: None)
        return
    kind = _ask_kind(places)
    listed = _filter(places, kind)
    location = _find_current(places, listed)
    left, right = st.columns([1, 2], gap="medium")
    with left:
        _show_list(listed, kind, location)
    with right:
        show_place(location, places, following=_find_next(places, location))
    show_decisions()
    show_board([make_chart_card(LOCATED, view)], key="board-located", on_event=lambda: None)


@cached(entries=3)
def _list_reviewed(whole: Catalogue) -> pd.DataFrame:
    return list_reviewed(whole)


def _ask_kind(places: pd.DataFrame) -> str:
    """Ask which places to list; those to decide, unless there are none."""
    counts = {kind: len(_filter(places, kind)) for kind in _KINDS}
    kinds = [kind for kind in _KINDS if counts[kind] or kind in ("open", "all")]
    if st.session_state.get("review_kind") not in kinds:
        st.session_state["review_kind"] = "open" if counts["open"] else "all"
    if not counts["open"]:
        st.markdown(_say_all_decided(len(places)))
    chosen = st.segmented_control(
        "Places to list", kinds, key="review_kind", required=True, label_visibility="collapsed",
        format_func=lambda kind: f"{_KINDS[kind]} · {counts[kind]:,}",
    )  # fmt: skip
    return str(chosen)


def _say_all_decided(number: int) -> str:
    decided = len(list_decisions())
    yours = f", {decided} of them by you" if decided else ""
    return (
        f"**Nothing is left to decide: each of the {count_of(number, 'place')} is settled{yours}.** "
        "Should one stand in the wrong spot, choose it from the list and correct it."
    )


def _filter(places: pd.DataFrame, kind: str) -> pd.DataFrame:
    if kind == "all":
        return places
    is_decided = places["location"].isin(list(list_decisions()))
    if kind == "decided":
        return places[is_decided]
    wanted = ("unsure", "missing") if kind == "open" else (kind,)
    return places[places["status"].isin(wanted) & ~is_decided]


def _find_current(places: pd.DataFrame, listed: pd.DataFrame) -> str:
    """Return the place to look at: the one that was chosen, else the first of the list."""
    current = st.session_state.get("review_place", "")
    if current not in set(places["location"]):
        current = (places if listed.empty else listed)["location"].iloc[0]
        st.session_state["review_place"] = current
    return str(current)


def _find_next(places: pd.DataFrame, location: str) -> str:
    """Return the place that would bring most rows onto the map next, "" if none is left to decide."""
    others = _filter(places, "open")
    return next((str(other) for other in others["location"] if other != location), "")


def _show_list(listed: pd.DataFrame, kind: str, location: str) -> None:
    """Draw one page of the list, narrowed by what is typed."""
    typed = st.text_input("Search in this list", placeholder="Name, country or reason …", key="review_find")
    if typed:
        text = listed["location"] + " " + listed["reason"]
        listed = listed[text.str.contains(typed, case=False, regex=False)]
    pages = max(1, -(-len(listed) // _PAGE))
    if st.session_state.get("review_page", 1) > pages:
        st.session_state["review_page"] = pages
    page = st.session_state.get("review_page", 1)
    rows = listed.iloc[(page - 1) * _PAGE : page * _PAGE]
    show_board([_make_list(rows, kind, len(listed), location)], key=_LIST, on_event=_choose)
    if pages > 1:
        st.pagination(pages, key="review_page", max_visible_pages=5)


def _choose() -> None:
    event = st.session_state[_LIST].get("event")
    if not event:
        return
    match read_click(event["key"]):
        case ReviewPlace(location):
            st.session_state["review_place"] = location
        case _:
            handle_event(event["key"])


def _make_list(rows: pd.DataFrame, kind: str, number: int, location: str) -> DetailsCard:
    items = [_make_item(row, location) for row in rows.to_dict("records")]
    sections: list[CardSection] = [{"heading": "", "items": items}] if items else []
    return {
        "name": "review-list", "kind": "details", "span": 12,
        "title": f"{_KINDS[kind]}: {count_of(number, 'place')}",
        "subtitle": "Whatever the filters. First what brings most rows onto the map",
        "text": "" if items else "No place of the list has this in its name or reason.",
        "sections": sections,
    }  # fmt: skip


def _make_item(row: TableRow, location: str) -> CardItem:
    decision = list_decisions().get(row["location"])
    doubt = "" if row["status"] == "found" else row["status"]
    how = f"{row['precision']} · {name_method(row['status'], row['source'])}".strip(" ·")
    return {
        "tag": "decided" if decision else doubt,
        "title": row["location"],
        "count": count_rows(row["rows"], row["claims"]),
        "text": row["reason"] or how,
        "key": str(ReviewPlace(row["location"])),
        "current": row["location"] == location,
    }


def count_rows(rows: int, claims: int) -> str:
    """Say how many rows name a place.

    >>> count_rows(2, 1)
    '2 partners or pilots · 1 claim'
    """
    parts = [count_of(rows, "partner or pilot", "partners or pilots")] if rows else []
    return " · ".join([*parts, *([count_of(claims, "claim")] if claims else [])])
