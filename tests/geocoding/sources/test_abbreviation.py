"""Names with words cut short, and what is no abbreviation."""

import pytest

from components.geocoding.location import Location, Query, find_location
from components.geocoding.reading.readings import find_postcode
from components.geocoding.strategy import OFFLINE


def find(place: str, country: str) -> Location:
    return find_location(Query(place, country=country), OFFLINE)


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Rm. Vâlcea", "RO", "Râmnicu Vâlcea"),
        ("Tg Jiu", "RO", "Târgu Jiu"),
        ("Dr. Tr. Severin", "RO", "Drobeta-Turnu Severin"),
        ("Gorzów Wlkp.", "PL", "Gorzów Wielkopolski"),
        ("St. Zagora", "BG", "Stara Zagora"),
        ("S/C de Tenerife", "ES", "Santa Cruz de Tenerife"),
    ],
)
def test_a_word_without_vowels_stands_for_one_with_its_consonants(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.status) == (place, "found")


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Ústí n.L.", "CZ", "Ústí nad Labem"),
        ("Zell a. See", "AT", "Zell am See"),
        ("Krems a.d. Donau", "AT", "Krems an der Donau"),
        ("S. Benedetto d. Tronto", "IT", "San Benedetto del Tronto"),
        ("Frankfurt (O.)", "DE", "Frankfurt (Oder)"),
    ],
)
def test_initials_of_all_words_are_enough_where_one_place_has_them(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.status) == (place, "found")


def test_a_word_that_begins_many_names_is_none_cut_short():
    assert find("Mont Blanc", "FR").place != "Montaigut-le-Blanc"


def test_two_initials_are_no_name():
    assert find("N.V.", "DE").status != "found"


@pytest.mark.parametrize(
    ("written", "postcode"),
    [
        ("A8010 Graz", "8010"),
        ("D 80331 München", "80331"),
        ("LV1010 Riga", "1010"),
        ("Valletta VLT 1117", "vlt 1117"),
        ("London SW1A 1AA", "sw1a 1aa"),
        ("S-100 44 Stockholm", "100 44"),
    ],
)
def test_a_postal_code_is_read_without_the_letters_of_its_country(written, postcode):
    assert find_postcode(written) == postcode
