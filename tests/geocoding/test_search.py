"""A name that somebody types → the places that may be meant."""

from __future__ import annotations

from components.geocoding.location import Query
from components.geocoding.search import list_matches


def test_namesakes_are_told_apart_by_their_region():
    matches = list_matches(Query("Newport", country="United Kingdom"))

    assert [match.region for match in matches[:3]] == ["Newport", "Isle of Wight", "Telford and Wrekin"]


def test_places_of_the_country_come_first():
    matches = list_matches(Query("Paris", country="Greece"))
    halle = list_matches(Query("Halle", country="Belgium"))

    assert matches[0].country == "France"
    assert [match.country for match in halle[:3]] == ["Belgium", "Belgium", "Germany"]


def test_a_slip_of_the_pen_is_found():
    assert [match.name for match in list_matches(Query("Mechelin", country="Belgium"))] == ["Mechelen"]


def test_regions_come_first_where_a_region_is_sought():
    matches = list_matches(Query("Norfolk", country="United Kingdom", place_type="region"))

    assert matches[0].shape == "GB-NFK"


def test_no_place_stands_twice():
    matches = list_matches(Query("Frankfurt", country="Germany"))

    assert len({match.id for match in matches}) == len(matches)


def test_what_nobody_knows_has_no_match():
    assert list_matches(Query("Qwertzu", country="Spain")) == []
