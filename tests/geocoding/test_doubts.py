"""What else a row says may contradict the name: then the answer is unsure, never a point in silence."""

import pytest

from components.geocoding.index.choice import approximate_km
from components.geocoding.location import Location, Query, find_location
from components.geocoding.strategy import OFFLINE


def find(place: str, country: str = "", region: str = "", postcode: str = "") -> Location:
    return find_location(Query(place, region, country, postcode=postcode), OFFLINE)


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Berlin, Hamburg", "DE"), ("Paris (Lyon)", "FR"), ("Lyon - Marseille", "FR"), ("Roma, Milano", "IT"),
        ("Berlin (Hamburg, Köln)", "DE"), ("Praha, Brno", "CZ"), ("Bavaria, Hesse", "DE"), ("Kent, Essex", "GB"),
    ],
)  # fmt: skip
def test_two_places_far_apart_are_never_taken_for_the_first(place, country):
    assert find(place, country).status != "found"


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Milano-Torino", "IT"), ("Madrid Barcelona", "ES"), ("Antwerp-Brussels", "BE"), ("Antwerp, Ghent", "BE"),
        ("Αθήνα και Θεσσαλονίκη", "GR"), ("София и Варна", "BG"), ("Riga un Liepāja", "LV"),
        ("Vilnius ir Kaunas", "LT"), ("Ljubljana in Maribor", "SI"), ("Berlin und Potsdam, Hamburg", "DE"),
        ("Rotterdam, Den Haag, Utrecht", "NL"), ("Berlin, Hamburg and Munich", "DE"),
    ],
)  # fmt: skip
def test_two_cities_however_joined_are_unsure_with_both_of_them(place, country):
    location = find(place, country)
    assert location.status == "unsure"
    assert location.reason.startswith(f"'{place}' ")


def test_city_with_the_province_it_lies_in_is_no_two_cities():
    assert find("Vigo. Pontevedra", "ES").status == "found"


@pytest.mark.parametrize(
    ("place", "country", "region"),
    [
        ("Berlin", "DE", "Bayern"), ("Milano", "IT", "Sicilia"), ("Manchester", "GB", "Scotland"),
        ("Porto", "PT", "Algarve"), ("San Sebastián", "ES", "La Gomera"),
    ],
)  # fmt: skip
def test_city_outside_the_region_given_is_unsure_even_if_a_region_bears_its_name(place, country, region):
    location = find(place, country, region)
    assert (location.status, location.reason) == (
        "unsure",
        f"'{place}' is known, but not where the words beside it say.",
    )


@pytest.mark.parametrize("place", ["Brest", "Odessa", "Salem", "Neustadt"])
def test_doubt_between_namesakes_is_not_settled_by_a_weaker_source(place):
    assert find(place).status != "found"


@pytest.mark.parametrize(
    ("place", "country"),
    [("Buchholz", "DE"), ("Dąbrowa", "PL"), ("Irakleio", "GR"), ("Nykøbing", "DK"), ("San Pedro", "ES")],
)
def test_name_that_several_towns_bear_is_not_taken_as_short_for_another(place, country):
    assert find(place, country).status != "found"


@pytest.mark.parametrize(
    ("place", "country", "postcode", "latitude"),
    [
        ("Newport", "GB", "PO30 1JS", 50.70), ("Newport", "GB", "NP20 1AA", 51.59),
        ("Richmond", "GB", "DL10 4AA", 54.40), ("Saint-Denis", "FR", "97400", -20.88),
        ("Saint-Denis", "FR", "93200", 48.94),
    ],
)  # fmt: skip
def test_postal_code_says_which_namesake_is_meant(place, country, postcode, latitude):
    location = find(place, country, postcode=postcode)
    assert location.status == "found"
    assert location.latitude == pytest.approx(latitude, abs=0.15)


@pytest.mark.parametrize(
    ("place", "country", "postcode", "region", "name"),
    [
        ("Newcastle", "GB", "ST5 1AA", "", "Newcastle under Lyme"),
        ("Neustadt", "DE", "07806", "", "Neustadt an der Orla"),
        ("Newcastle", "GB", "", "Staffordshire", "Newcastle under Lyme"),
    ],
)  # fmt: skip
def test_place_that_is_short_for_another_where_the_row_says_is_that_one(place, country, postcode, region, name):
    location = find(place, country, region, postcode)
    assert (location.place, location.status) == (name, "found")


@pytest.mark.parametrize(("place", "country", "postcode"), [("San Lorenzo", "IT", "39030")])
def test_place_far_from_its_postal_code_is_unsure(place, country, postcode):
    assert find(place, country, postcode=postcode).status == "unsure"


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("Saint-Denis", "La Réunion"),
        ("Saint-Denis", "FRY40"),
        ("Saint-Denis (La Réunion)", ""),
        ("97400 Saint-Denis", ""),
    ],
)
def test_overseas_region_is_told_by_its_name_its_code_and_its_postal_codes(place, region):
    location = find(place, "FR", region)
    assert location.status == "found"
    assert approximate_km(location.latitude, location.longitude, -20.88, 55.45) < 15


@pytest.mark.parametrize(
    ("place", "country"), [("Sofia, Lozenets", "BG"), ("Cardiff CF10 3NP", "GB"), ("Neustadt (Aisch)", "DE")]
)
def test_quarter_postal_code_or_river_beside_a_name_does_not_contradict_it(place, country):
    assert find(place, country).status == "found"


@pytest.mark.parametrize(("place", "country"), [("NEUHERBERG", "DE"), ("Kirmington", "GB"), ("Santo Angel", "ES")])
def test_unknown_village_is_not_surely_a_town_of_a_similar_name(place, country):
    assert find(place, country).status != "found"


def test_misspelt_name_is_looked_for_in_the_region_given():
    assert find("Farington", "GB", "Lancashire").status != "found"
    assert find("Farringdon", "GB", "Oxfordshire").place == "Faringdon"


@pytest.mark.parametrize(("place", "country"), [("Obec Modrava", "CZ"), ("okänd", "SE")])
def test_misspelt_name_of_a_town_or_a_short_word_is_no_region(place, country):
    assert find(place, country).precision != "region"


def test_misspelt_large_city_is_found():
    assert find("Mechelin", "BE").status == "found"


@pytest.mark.parametrize("place", ["Halifax", "Norfolk", "Perth", "Boston", "Lincoln", "Mérida", "Cartagena", "a\nb"])
def test_place_overseas_is_never_sure_where_no_country_is_given_and_europe_has_a_namesake(place):
    location = find(place)
    assert location.status != "found"


@pytest.mark.parametrize("place", ["Tokyo", "Ulm", "Wien"])
def test_place_without_a_country_is_found_where_europe_has_no_other(place):
    assert find(place).status == "found"
