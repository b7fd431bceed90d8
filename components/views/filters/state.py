"""What the visitor has chosen, in the session ↔ Selection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS
from components.catalogue.select import Selection, make_selection
from components.service.options import find_years, list_values

AT = "filters_at"  # when the visitor last used a filter, as the browser tells it
YEARS = "years"


def read_selection(whole: Catalogue) -> Selection:
    """Return what is chosen; values that are not in the data go."""
    for each in FILTERS:
        known = list_values(each.name, whole)
        st.session_state[each.name] = [value for value in st.session_state.get(each.name, []) if value in known]
    values = {each.name: st.session_state[each.name] for each in FILTERS}
    return make_selection(values, period=_read_period(whole))


def take(event: Mapping[str, Any]) -> None:
    """Keep what the filters sent: {"chosen": values by filter, "years": [from, to], "at": when}."""
    for each in FILTERS:
        st.session_state[each.name] = list(event["chosen"].get(each.name, []))
    st.session_state[YEARS] = tuple(event["years"])
    st.session_state[AT] = event["at"]


def clear_filters() -> None:
    """Show everything: no filter is left."""
    for each in FILTERS:
        st.session_state[each.name] = []
    st.session_state[YEARS] = (None, None)


def _read_period(whole: Catalogue) -> tuple[int | None, int | None]:
    """Return the chosen years; None at an end that leaves no project out. One year alone leaves nothing to choose."""
    first, last = find_years(whole)
    begin, end = st.session_state.get(YEARS, (None, None))
    if first == last:
        return (None, None)
    return (begin if begin and first < begin <= last else None, end if end and first <= end < last else None)
