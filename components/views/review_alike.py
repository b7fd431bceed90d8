"""Cases like the one that is looked at: told with their rows, and decided by one click."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import streamlit as st

from components.geocoding.alike import Case, list_cases, list_same_doubt, list_same_place
from components.geocoding.locate import Located
from components.geocoding.location import Candidate
from components.language.phrases import count_of, join_some
from components.service.cache import cached
from components.views.decisions import decide_places, list_decisions
from components.views.markdown import escape_markdown
from components.views.review_options import Asked

_NAMED = 5  # cases called by name
_LISTED = 200  # cases written out


def show_alike(asked: Asked, located: Located, places: pd.DataFrame) -> None:
    """Offer to settle the cases that are the same place, after a decision, or doubtful alike, before it."""
    decision = list_decisions().get(asked.location)
    cases = _list_open(located, keep=asked.location)
    rows = dict(zip(places["location"], places["rows"] + places["claims"], strict=True))
    if decision:
        _offer_same_place(asked, decision.chosen, cases, rows)
    else:
        _offer_same_doubt(list_same_doubt(cases, asked.location), rows)


def _list_open(located: Located, *, keep: str) -> dict[str, Case]:
    """Return the cases that this visitor has not decided."""
    decided = set(list_decisions()) - {keep}
    cases = _list_cases(located)
    return {location: case for location, case in cases.items() if location not in decided}


@cached(entries=3)
def _list_cases(located: Located) -> dict[str, Case]:
    return list_cases(located)


def _offer_same_place(
    asked: Asked, chosen: Candidate | None, cases: Mapping[str, Case], rows: Mapping[str, int]
) -> None:
    same = [case for case in list_same_place(cases, asked.queries, chosen) if case.location != asked.location]
    if not same:
        return
    named = escape_markdown(join_some([case.location for case in same], _NAMED, "place"))
    what = "left off the map" if chosen is None else f"decided as {escape_markdown(chosen.name)}"
    st.info(f"The same place may be meant by {named}. They can be {what}, too: {_count(same, rows)}.")
    st.button(
        f"Decide {count_of(len(same), 'alike case')} the same way ({_count_rows(same, rows)})",
        on_click=decide_places, args=([(case.location, case.queries, chosen) for case in same],),
    )  # fmt: skip


def _offer_same_doubt(alike: Sequence[Case], rows: Mapping[str, int]) -> None:
    if len(alike) < 2:
        return
    with st.expander(f"{count_of(len(alike), 'place')} are unsure for the same reason, in {_count_rows(alike, rows)}"):
        st.markdown(f"Taken each at its likeliest point, {_count(alike, rows)} would be on the map for sure:")
        st.button(
            f"Take the likeliest of all {len(alike):,} ({_count_rows(alike, rows)})",
            on_click=decide_places, args=([(case.location, case.queries, case.likeliest) for case in alike],),
        )  # fmt: skip
        first = sorted(alike, key=lambda case: -rows.get(case.location, 0))
        st.markdown(
            "\n".join(f"- {escape_markdown(f'{case.location} → {case.likeliest}')}" for case in first[:_LISTED])
        )
        if len(alike) > _LISTED:
            st.markdown(f"… and {count_of(len(alike) - _LISTED, 'place')} more")


def _count(cases: Sequence[Case], rows: Mapping[str, int]) -> str:
    return f"{count_of(len(cases), 'place')} in {_count_rows(cases, rows)}"


def _count_rows(cases: Iterable[Case], rows: Mapping[str, int]) -> str:
    return count_of(sum(int(rows.get(case.location, 0)) for case in cases), "row")
