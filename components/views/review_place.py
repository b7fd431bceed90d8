"""One place to decide: what is written, what may be meant on a small map, and the ways to decide."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan

import numpy as np
import pandas as pd
import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import ChooseCandidate, read_click
from components.catalogue.table_row import TableRow
from components.geocoding.distance import estimate_km, measure_km
from components.geocoding.location import Candidate
from components.language.phrases import count_of
from components.language.review import tell_position
from components.measures.engine import name_projects
from components.measures.review import list_neighbours, list_written
from components.plots.review import plot_candidates
from components.reports.plotly.draw import draw_plotly
from components.service.card import CardItem, DetailsCard, FigureCard
from components.views.board import show_board
from components.views.decisions import decide_place, list_decisions, undo
from components.views.markdown import escape_markdown
from components.views.review_alike import show_alike
from components.views.review_options import Asked, gather_options, read_typed
from components.views.visit import load_located

_BOARD = "board-review-place"
_ROWS = 5  # rows that name the place, written out
_ONCE = "review_options"


def show_place(location: str, places: pd.DataFrame, *, following: str) -> None:
    """Draw a place with all that helps to decide, and the ways to do so."""
    located = load_located()
    queries = tuple(query for query, key in located.keys.items() if key == location)
    name, point, problem = read_typed(location, queries[0])
    asked = gather_options(location, queries, located.answers[queries[0]], name, point)
    others = list_neighbours(located.catalogue, location)
    st.session_state[_ONCE] = asked
    show_board(
        [_make_place(asked, located.catalogue), _make_map(asked, others), _make_options(asked, others)],
        key=_BOARD,
        on_event=_choose,
    )
    if asked.is_fixed:
        st.caption("Its rows state coordinates, which win over everything else: correct them there.")
        return
    _ask(asked, problem)
    _show_buttons(asked, following)
    show_alike(asked, located, places)


def _ask(asked: Asked, problem: str) -> None:
    """Draw the fields for another name and for coordinates."""
    left, right = st.columns(2)
    left.text_input(
        "Look for another name", key=f"review_name {asked.location}", placeholder="As the gazetteer may know it …",
        help="Looked up on this machine. What is found joins the list above.",
    )  # fmt: skip
    right.text_input(
        "Or type its coordinates", key=f"review_point {asked.location}", placeholder="51.0281, 4.4803",
        help="Latitude, then longitude, in degrees. The point joins the list above.",
    )  # fmt: skip
    if problem:
        right.warning(escape_markdown(problem), icon=":material/wrong_location:")


def _show_buttons(asked: Asked, following: str) -> None:
    decision = list_decisions().get(asked.location)
    with st.container(horizontal=True):
        if decision is None or decision.chosen is not None:
            st.button(
                "Leave it off the map", on_click=decide_place, args=(asked.location, asked.queries, None),
                help="It counts in every other figure.",
            )  # fmt: skip
        if decision:
            st.button("Undo the decision", on_click=undo, args=(asked.location,))
        if following:
            go_on = "primary" if decision else "secondary"
            st.button("Next place to decide", on_click=_go, args=(following,), type=go_on)  # type: ignore[arg-type]


def _go(location: str) -> None:
    st.session_state["review_place"] = location


def _choose() -> None:
    """Take the option that was clicked, in the list or on the map, as the decision."""
    event = st.session_state[_BOARD].get("event")
    asked: Asked = st.session_state[_ONCE]
    match read_click(event["key"]) if event else None:
        case ChooseCandidate(number) if number < len(asked.options) and not asked.is_fixed:
            decide_place(asked.location, asked.queries, asked.options[number])


def _make_place(asked: Asked, whole: Catalogue) -> DetailsCard:
    written = list_written(whole, asked.location)
    names = name_projects(whole)
    items = [_make_row(row, names) for row in written.head(_ROWS).to_dict("records")]
    rest = len(written) - len(items)
    more: list[CardItem] = [{"title": f"… and {count_of(rest, 'row')} more"}] if rest else []
    return {
        "name": "details", "kind": "details", "span": 12, "title": asked.location,
        "subtitle": f"Written in {count_of(len(written), 'row')}", "text": _say_status(asked),
        "sections": [{"heading": "", "items": [*items, *more]}],
    }  # fmt: skip


def _make_row(row: TableRow, names: Mapping[str, str]) -> CardItem:
    project = names.get(row["project"], row["project"])
    return {"title": row["about"], "text": f"“{row['written']}” · {project} · {row['file']}, row {row['row']}"}


def _say_status(asked: Asked) -> str:
    decision = list_decisions().get(asked.location)
    if decision:
        where = f"it is {decision.chosen}" if decision.chosen else "it is left off the map"
        return f"You decided: {where}. Every tab follows, in this visit only."
    answer = asked.answer
    if answer.status == "found":
        return tell_position(answer.precision, answer.source)
    where = "It is drawn hollow, at the likeliest point" if not isnan(answer.latitude) else "It is not on the map"
    return f"{answer.reason} {where}, until somebody decides."


def _make_map(asked: Asked, others: pd.DataFrame) -> FigureCard:
    value = plot_candidates(asked.options, asked.chosen, others, asked.country)
    return {
        "name": "review-map", "kind": "figure", "span": 7, "title": "What may be meant",
        "subtitle": "Numbered as in the list; small dots: other places of these projects",
        "summary": f"Map of {count_of(len(asked.options), 'place')} that may be meant by {asked.location}",
        "figure": draw_plotly(value), "extent": list(value.extent), "height": 380,
        "view": f"{asked.location} {len(asked.options)}",
    }  # fmt: skip


def _make_options(asked: Asked, others: pd.DataFrame) -> DetailsCard:
    items = [_make_option(number, each, asked, others) for number, each in enumerate(asked.options)]
    return {
        "name": "review-options", "kind": "details", "span": 5,
        "title": "Choose one" if items else "No candidate",
        "subtitle": "The maps follow at once" if items else "",
        "text": "" if items else "Nothing like it is known here. Look for another name, or type its coordinates.",
        "sections": [{"heading": "", "items": items}] if items else [],
    }  # fmt: skip


def _make_option(number: int, candidate: Candidate, asked: Asked, others: pd.DataFrame) -> CardItem:
    inhabitants = f"{candidate.population:,} inhabitants" if candidate.population else ""
    where = ", ".join(part for part in (candidate.name, candidate.region, candidate.country) if part)
    abroad = f"not in {asked.country}" if asked.country and candidate.country != asked.country else ""
    point = f"{candidate.latitude:.4f}, {candidate.longitude:.4f}"
    return {
        "tag": ("chosen" if asked.location in list_decisions() else "now") if number == asked.chosen else "",
        "title": f"{number + 1} · {where}",
        "text": " · ".join(part for part in (candidate.precision, inhabitants, abroad, point) if part),
        "note": _say_nearest(candidate, others),
        "key": "" if asked.is_fixed else str(ChooseCandidate(number)),
        "current": number == asked.chosen,
    }


def _say_nearest(candidate: Candidate, others: pd.DataFrame) -> str:
    """Say which sure place of the same projects is nearest: a partner is seldom alone in its part of a country."""
    if others.empty:
        return ""
    here = (candidate.latitude, candidate.longitude)
    nearest = others.iloc[estimate_km(np.array([here]), others[["latitude", "longitude"]].to_numpy()).argmin()]
    distance_km, place = measure_km(here, (nearest["latitude"], nearest["longitude"])), nearest["place"]
    return f"{distance_km:,.0f} km from {place}, the nearest other place of these projects"
