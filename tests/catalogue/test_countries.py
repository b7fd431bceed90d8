"""Countries as people write them."""

from __future__ import annotations

import pytest

from components.catalogue.countries import find_country, suggest_country


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
        ("République tchèque", "Czechia"),
        ("Cseh Köztársaság", "Czechia"),
        ("Nagy-Britannia", "United Kingdom"),
        ("Обединено кралство", "United Kingdom"),
        ("Weißrussland", "Belarus"),
        ("Bosnien", "Bosnia and Herzegovina"),
        ("Bundesrepublik Deutschland", "Germany"),
        ("Ολλανδία", "Netherlands"),
        ("GER", "Germany"),
        ("SLO", "Slovenia"),
    ],
)
def test_a_country_is_found_by_name_code_and_other_languages(text, country):
    assert find_country(text) == country


@pytest.mark.parametrize(("letter", "country"), [("D", "Germany"), ("A", "Austria"), ("E", "Spain"), ("I", "Italy")])
def test_the_letter_on_a_countrys_cars_stands_for_it(letter, country):
    assert find_country(letter) == country


def test_an_abbreviation_with_an_accent_is_not_the_code_of_another_country():
    assert find_country("ČR") == "Czechia"
    assert find_country("CR") == "Costa Rica"


@pytest.mark.parametrize("text", ["", "*", "XX", "Belguim", "Europe", "Flanders"])
def test_what_is_no_country_is_not_found(text):
    assert find_country(text) is None


@pytest.mark.parametrize(
    ("text", "country"), [("Belguim", "Belgium"), ("Grmany", "Germany"), ("Suede", "Sweden"), ("Q", ""), ("Mordor", "")]
)
def test_the_likeliest_country_is_suggested_or_none(text, country):
    assert suggest_country(text) == country
