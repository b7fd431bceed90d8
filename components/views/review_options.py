"""A place to decide + what a visitor typed → what may be meant by it, and which of that stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.geocoding.location import AREAS, Candidate, Location, Query, list_likely
from components.geocoding.reading.coordinates import NoPointError, doubt_point, read_point
from components.geocoding.search import join_candidates, list_matches
from components.views.decisions import list_decisions


@dataclass(frozen=True)
class Asked:
    """A place to decide: what is written for it, what the finder answered, and what may be meant."""

    location: str
    queries: tuple[Query, ...]
    answer: Location
    options: tuple[Candidate, ...]
    chosen: int | None  # number of the option where it stands for sure

    @property
    def country(self) -> str:
        """The country it should lie in, as far as it is stated."""
        return self.queries[0].country or self.answer.country

    @property
    def is_fixed(self) -> bool:
        """Whether its rows state coordinates, which win over every decision."""
        return any(query.latitude is not None for query in self.queries)


def gather_options(
    location: str, queries: tuple[Query, ...], answer: Location, name: str, point: Candidate | None
) -> Asked:
    """Return the place with all that may be meant; what was typed comes first."""
    query = queries[0]
    typed = list_matches(Query(name, country=query.country, place_type=query.place_type)) if name else []
    options = join_candidates([*([point] if point else []), *typed, *list_likely(answer), *list_matches(query)])
    decision = list_decisions().get(location)
    if decision and decision.chosen and _find(decision.chosen, options) is None:
        options = [decision.chosen, *options]
    sure = list_likely(answer)[:1] if answer.status == "found" else ()
    stands = [decision.chosen] if decision else list(sure)
    return Asked(location, queries, answer, tuple(options), _find(stands[0], options) if stands and stands[0] else None)


def _find(candidate: Candidate, options: Sequence[Candidate]) -> int | None:
    return next((number for number, each in enumerate(options) if each.identity == candidate.identity), None)


def read_typed(location: str, query: Query) -> tuple[str, Candidate | None, str]:
    """Return the other name and the point that were typed for a place, and what is wrong with the point."""
    name = str(st.session_state.get(f"review_name {location}", "") or "").strip()
    text = str(st.session_state.get(f"review_point {location}", "") or "").strip()
    if not text:
        return name, None, ""
    try:
        latitude, longitude = read_point(text)
    except NoPointError as error:
        return name, None, str(error)
    precision = "region" if query.place_type in AREAS else "city"
    point = Candidate(
        query.place, query.country, latitude, longitude, precision, id=f"point:{latitude:.5f},{longitude:.5f}"
    )
    return name, point, doubt_point((latitude, longitude), query.country)
