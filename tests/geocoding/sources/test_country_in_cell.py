"""The country that a cell names itself, and countries that nobody knows."""

import pytest

from components.geocoding.location import Location, Query, find_location
from components.geocoding.strategy import OFFLINE


def find(place: str, country: str = "") -> Location:
    return find_location(Query(place, country=country), OFFLINE)


@pytest.mark.parametrize(
    ("cell", "place", "country"),
    [
        ("Perth (UK)", "Perth", "United Kingdom"),
        ("Brest (France)", "Brest", "France"),
        ("Cambridge, UK", "Cambridge", "United Kingdom"),
        ("Leipzig / Germany", "Leipzig", "Germany"),
        ("Germany, Munich", "Munich", "Germany"),
        ("Czech Republic: Brno", "Brno", "Czechia"),
        ("Deutschland - München", "Munich", "Germany"),
        ("DE/München", "Munich", "Germany"),
        ("D-München", "Munich", "Germany"),
        ("A-8010 Graz", "Graz", "Austria"),
        ("D 80331 München", "Munich", "Germany"),
    ],
)
def test_a_country_written_before_or_after_the_name_is_where_it_lies(cell, place, country):
    answer = find(cell)
    assert (answer.place, answer.country, answer.status) == (place, country, "found")


def test_a_region_is_found_in_the_country_written_beside_it():
    answer = find("Limburg, Netherlands")
    assert (answer.precision, answer.country) == ("region", "Netherlands")


def test_a_namesake_in_another_country_than_the_one_written_is_never_sure():
    answer = find("Atlanta, Georgia")
    assert answer.status != "found"


@pytest.mark.parametrize("cell", ["Bergamo (BG)", "Como (CO)"])
def test_the_code_of_a_province_is_not_read_as_a_country_without_a_place_of_the_name(cell):
    assert find(cell).country == "Italy"


@pytest.mark.parametrize("cell", ["La-Ciotat", "El-Jadida", "Bosnia-Herzegovina"])
def test_a_name_that_begins_like_a_code_stays_whole(cell):
    assert find(cell).id == find(cell.lower()).id


def test_two_countries_are_not_read_as_a_place_in_one_of_them():
    assert find("France / Germany").status != "found"


def test_a_place_in_a_country_that_nobody_knows_is_not_sure():
    answer = find("Milano", "Atlantis")
    assert (answer.status, answer.candidates[0].country) == ("unsure", "Italy")
    assert "'Atlantis' is not known" in answer.reason


def test_a_misspelt_country_decides_between_namesakes_but_is_asked_about():
    answer = find("Brest", "Frnce")
    assert (answer.status, answer.country) == ("unsure", "France")
    assert "Did you mean 'France'?" in answer.reason


@pytest.mark.parametrize("country", ["", "-", "n/a"])
def test_a_cell_that_names_no_country_counts_as_none_given(country):
    assert find("Milano", country).status == "found"
