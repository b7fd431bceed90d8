"""Countries as people write them."""

from __future__ import annotations

import pytest

from components.catalogue.countries import find_country, may_lie_in, suggest_country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Belgium", "Belgium"),
        (" belgium ", "Belgium"),
        ("BE", "Belgium"),
        ("bel", "Belgium"),
        ("België", "Belgium"),
        ("Belgique", "Belgium"),
        ("BELGIE", "Belgium"),
        ("Ελλάδα", "Greece"),
        ("EL", "Greece"),
        ("GR", "Greece"),
        ("UK", "United Kingdom"),
        ("GB", "United Kingdom"),
        ("Great Britain", "United Kingdom"),
        ("The Netherlands", "Netherlands"),
        ("Czech Republic", "Czechia"),
        ("Turkey", "Türkiye"),
        ("Macedonia", "North Macedonia"),
        ("NA", "Namibia"),
    ],
)
def test_a_country_is_found_by_name_code_and_other_languages(text, country):
    assert find_country(text) == country


@pytest.mark.parametrize("text", ["", "*", "XX", "Belguim", "Europe", "Flanders"])
def test_what_is_no_country_is_not_found(text):
    assert find_country(text) is None


@pytest.mark.parametrize(
    ("text", "country"), [("Belguim", "Belgium"), ("Grmany", "Germany"), ("Suede", "Sweden"), ("Q", ""), ("Mordor", "")]
)
def test_the_likeliest_country_is_suggested_or_none(text, country):
    assert suggest_country(text) == country


def test_a_country_with_far_islands_does_not_cover_what_lies_between():
    assert may_lie_in("France", 48.85, 2.35) and may_lie_in("France", -21.1, 55.5)
    assert not may_lie_in("France", 20.0, 20.0)


def test_where_no_shape_is_known_any_point_may_be_right():
    assert may_lie_in("Atlantis", 0, 0)
