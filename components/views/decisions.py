"""What this visitor decided about places: kept in the session, never shown to others.

A decision is the rows of places.csv that it would write, so the page shows what the file would.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from components.geocoding.location import Candidate, Location, Query
from components.geocoding.sources.remembered import write_row

_KEY = "decisions"
_BY_HAND = "by hand"


@dataclass(frozen=True)
class Decision:
    """What was decided about a place of the files: the point that was chosen, None to leave it off the map."""

    chosen: Candidate | None
    rows: tuple[Mapping[str, str], ...]


def list_decisions() -> Mapping[str, Decision]:
    """Return location as in the files → what was decided about it, the oldest first."""
    decisions: dict[str, Decision] = st.session_state.get(_KEY, {})
    return decisions


def list_decided_rows() -> tuple[Mapping[str, str], ...]:
    """Return the rows of places.csv that the decisions write."""
    return tuple(row for decision in list_decisions().values() for row in decision.rows)


def decide_place(location: str, queries: Iterable[Query], chosen: Candidate | None) -> None:
    """Decide where all that is written for a location lies; without a candidate it is left off the map."""
    decide_places([(location, queries, chosen)])


def decide_places(choices: Iterable[tuple[str, Iterable[Query], Candidate | None]]) -> None:
    """Decide about several locations at once."""
    made = {
        location: Decision(chosen, tuple(write_row(query, _answer(query, chosen)) for query in queries))
        for location, queries, chosen in choices
    }
    st.session_state[_KEY] = {**list_decisions(), **made}


def undo(location: str) -> None:
    """Take a decision back: the place is again as the files and the finder have it."""
    st.session_state[_KEY] = {place: made for place, made in list_decisions().items() if place != location}


def undo_all() -> None:
    """Take all decisions back."""
    st.session_state[_KEY] = {}


def _answer(query: Query, chosen: Candidate | None) -> Location:
    if chosen is None:
        return Location(query.place, query.country, source=_BY_HAND, reason="Left off the map by hand.")
    return Location(
        chosen.name, chosen.country, chosen.latitude, chosen.longitude, chosen.precision, "found", _BY_HAND,
        chosen.shape, id=chosen.id,
    )  # fmt: skip
