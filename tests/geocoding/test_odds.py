"""A point only where it is likelier right than wrong; otherwise the candidates wait for a person."""

from math import isnan

import pytest

from components.geocoding.index.choice import choose
from components.geocoding.index.load import load_places
from components.geocoding.index.names import look_up
from components.geocoding.location import Candidate, Location, Query, ask_in_turn, find_location, leave_open
from components.geocoding.strategy import OFFLINE

HERE = Candidate("Neustadt", "Germany", 50.0, 8.0)
QUERY = Query("Neustadt", country="Germany")


def find(place: str, country: str) -> Location:
    return find_location(Query(place, country=country), OFFLINE)


def name_countries(location: Location) -> set[str]:
    return {candidate.country for candidate in location.candidates}


@pytest.mark.parametrize(("place", "country"), [("Neustadt", "DE"), ("Saint-Laurent", "FR"), ("Staré Město", "CZ")])
def test_namesakes_that_together_outweigh_the_largest_get_no_point(place, country):
    location = find(place, country)
    assert (location.status, isnan(location.latitude)) == ("missing", True)
    assert len(location.candidates) > 2
    assert location.reason == f"Several places are called '{place}', and none stands out."


@pytest.mark.parametrize(("place", "country", "latitude"), [("Hirschegg", "AT", 47), ("Buchs", "CH", 47)])
def test_namesake_that_is_likelier_than_the_others_together_is_unsure_with_its_point(place, country, latitude):
    location = find(place, country)
    assert (location.status, round(location.latitude)) == ("unsure", latitude)
    assert len(location.candidates) > 1


def test_leader_among_namesakes_must_outweigh_all_of_them():
    places = load_places()
    choice = choose(places, look_up(places, "stlaurent"), {"FR"})
    assert choice is not None
    assert choice.lead > 0.4
    assert not choice.stands_out


@pytest.mark.parametrize(("place", "country"), [("Mallin", "DE"), ("Brunn-sur-Aff", "FR")])
def test_misspelt_small_village_is_a_candidate_without_a_point(place, country):
    location = find(place, country)
    assert (location.status, isnan(location.latitude), location.source) == ("missing", True, "spelling repair")
    assert "is not known. Is " in location.reason


def test_misspelt_town_is_unsure_with_its_point():
    location = find("Eslövs", "SE")
    assert (location.status, location.place) == ("unsure", "Eslöv")


def test_rough_point_of_a_village_says_how_rough_it_is():
    location = find("Tschierv", "CH")
    assert location.status == "unsure"
    assert location.reason.startswith("'Tschierv' is known by its postal code only, to within some ")


def test_open_answer_gives_way_to_a_sure_one_only():
    open_answer = leave_open([HERE], "gazetteer", "Several.", QUERY)
    unsure = Location("Neustadt", "Germany", 51.0, 9.0, "city", "unsure", "guess")
    sure = Location("Neustadt", "Germany", 52.0, 10.0, "city", "found", "service")
    assert ask_in_turn(QUERY, [lambda _: open_answer, lambda _: unsure]) == open_answer
    assert ask_in_turn(QUERY, [lambda _: open_answer, lambda _: sure]) == sure


@pytest.mark.parametrize("place", ["Deggendorf/Germany", "Deggendorf (Deutschland)"])
def test_town_with_its_country_is_not_the_country(place):
    location = find(place, "DE")
    assert (location.place, location.precision, location.status) == ("Deggendorf", "city", "found")


@pytest.mark.parametrize("place", ["Österreich / Austria", "Austria (Österreich)"])
def test_country_in_two_languages_is_the_country(place):
    assert find(place, "AT").precision == "country"


def test_place_whose_own_name_goes_on_otherwise_is_not_meant():
    assert find("Sixt-le-Haut", "FR").place != "Sixt-sur-Aff"


@pytest.mark.parametrize("place", ["Vila Imaginária", "Porto Imaginário"])
def test_word_that_opens_many_names_is_no_name_alone(place):
    assert find(place, "PT").status == "missing"


@pytest.mark.parametrize(
    ("place", "asked", "country"),
    [("Ascona", "IT", "Switzerland"), ("Padborg", "DE", "Denmark"), ("Girona", "FR", "Spain")],
)
def test_town_across_the_border_is_likelier_than_a_misspelt_one_at_home(place, asked, country):
    location = find(place, asked)
    assert location.status == "unsure"
    assert location.country == country


def test_small_place_far_away_is_not_meant():
    assert "Argentina" not in name_countries(find("Lobos", "PT"))


@pytest.mark.parametrize(("place", "latitude"), [("Uvernet-Fours", 44.37), ("Camparan", 42.83), ("Prayols", 42.93)])
def test_small_french_commune_stands_near_those_of_its_postal_code(place, latitude):
    location = find(place, "FR")
    assert (location.status, location.precision) == ("found", "district")
    assert location.latitude == pytest.approx(latitude, abs=0.15)
