"""What stands beside a name decides between its namesakes."""

import pytest

from components.geocoding.index.nuts import split_nuts
from components.geocoding.location import Query, find_location
from components.geocoding.strategy import OFFLINE

ODER, MAIN = "Frankfurt (Oder)", "Frankfurt am Main"


@pytest.mark.parametrize(
    ("region", "place"),
    [
        ("Brandenburg", ODER), ("Hessen", MAIN), ("Land Brandenburg", ODER), ("DE40", ODER), ("DE4", ODER),
        ("DE403 / Frankfurt (Oder), Kreisfreie Stadt", ODER), ("DE71", MAIN), ("DE712 / Frankfurt am Main", MAIN),
    ],
)  # fmt: skip
def test_region_or_nuts_code_decides_between_namesakes(region, place):
    location = find_location(Query("Frankfurt", region, "Germany"), OFFLINE)
    assert (location.place, location.status) == (place, "found")


@pytest.mark.parametrize(
    ("written", "place"), [("15230 Frankfurt", ODER), ("D-15230 Frankfurt", ODER), ("60311 Frankfurt", MAIN)]
)
def test_postal_code_in_the_cell_decides_between_namesakes(written, place):
    assert find_location(Query(written, country="DE"), OFFLINE).place == place


@pytest.mark.parametrize(
    ("written", "longitude"),
    [("Neustadt, Sachsen", 14), ("Neustadt (Holstein)", 11), ("Neustadt an der Weinstraße", 8)],
)
def test_words_beside_the_name_decide_between_namesakes(written, longitude):
    location = find_location(Query(written, country="DE"), OFFLINE)
    assert abs(location.longitude - longitude) < 1.5


def test_nuts_codes_of_greece_and_the_united_kingdom_have_letters_of_their_own():
    assert split_nuts("EL52")[0] == {"GR-B"}
    assert "GB-COV" in split_nuts("UKG33 Coventry")[0]


def test_province_in_brackets_decides_between_namesakes():
    location = find_location(Query("San Giovanni (BA)", country="IT"), OFFLINE)
    assert location.status != "found" or abs(location.longitude - 17) < 1.5


@pytest.mark.parametrize(
    ("city", "region", "country"),
    [
        ("Budapest", "Pest", "Hungary"), ("Bucharest", "Ilfov", "Romania"), ("Szeged", "Csongrád", "Hungary"),
        ("Prague", "Středočeský kraj", "Czechia"), ("Berlin", "Brandenburg", "Germany"),
    ],
)  # fmt: skip
def test_city_within_the_county_around_it_is_sure(city, region, country):
    location = find_location(Query(city, region, country), OFFLINE)
    assert (location.place, location.status) == (city, "found")


@pytest.mark.parametrize(
    ("city", "region", "country"),
    [
        ("Budapest", "Baranya", "Hungary"), ("Bratislava", "Trnava Region", "Slovakia"), ("Leicester", "Rutland", "GB"),
        ("Herisau", "St. Gallen", "Switzerland"), ("Bucharest", "Prahova", "Romania"),
    ],
)  # fmt: skip
def test_city_beside_the_region_named_is_not_sure(city, region, country):
    assert find_location(Query(city, region, country), OFFLINE).status != "found"


def test_region_called_as_its_country_contradicts_no_town_of_it():
    assert find_location(Query("Valletta", "Malta", "Malta"), OFFLINE).status == "found"
