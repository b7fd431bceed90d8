"""Words of kind before and after a name: the name is found without them."""

import pytest

from components.geocoding.location import Location, Query, find_location
from components.geocoding.strategy import OFFLINE


def find(place: str, country: str) -> Location:
    return find_location(Query(place, country=country), OFFLINE)


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Kreisfreie Stadt Erfurt", "DE", "Erfurt"),
        ("Gmina Miasto Szczecin", "PL", "Szczecin"),
        ("m.st. Warszawa", "PL", "Warsaw"),
        ("Primăria Municipiului Iași", "RO", "Iaşi"),
        ("Hlavné mesto SR Bratislava", "SK", "Bratislava"),
    ],
)
def test_several_words_of_kind_are_taken_off_one_after_the_other(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.precision, answer.status) == (place, "city", "found")


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Ville d'Orléans", "FR", "Orléans"),
        ("Ville d’Orléans", "FR", "Orléans"),
        ("Ville du Mans", "FR", "Le Mans"),
        ("Mairie du Havre", "FR", "Le Havre"),
        ("Comune dell'Aquila", "IT", "L'Aquila"),
        ("Citta' di Torino", "IT", "Turin"),
        ("Concello da Coruña", "ES", "A Coruña"),
    ],
)
def test_a_link_gives_the_article_back_that_it_holds(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.precision, answer.status) == (place, "city", "found")


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Lahden kaupunki", "FI", "Lahti"),
        ("Turun kaupunki", "FI", "Turku"),
        ("Rīgas dome", "LV", "Riga"),
        ("Tallinna linn", "EE", "Tallinn"),
        ("Bashkia e Tiranës", "AL", "Tirana"),
        ("Δήμος Θεσσαλονίκης", "GR", "Thessaloníki"),
        ("Bilboko Udala", "ES", "Bilbao"),
    ],
)
def test_a_genitive_after_a_word_of_kind_is_undone(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.status) == (place, "found")


@pytest.mark.parametrize(
    ("written", "country", "place"),
    [
        ("Free State of Saxony", "DE", "Saxony"),
        ("Timiș County", "RO", "Timiș"),
        ("Lapin liitto", "FI", "Lapland"),
        ("Diputació de Barcelona", "ES", "Barcelona"),
        ("Regione Autonoma Friuli Venezia Giulia", "IT", "Friuli-Venezia Giulia"),
        ("Győr-Moson-Sopron megye", "HU", "Győr-Moson-Sopron"),
        ("Prešovský samosprávny kraj", "SK", "Prešov"),
        ("Dolny Śląsk", "PL", "Lower Silesian Voivodeship"),
        ("Ynys Môn", "GB", "Anglesey"),
    ],
)
def test_a_word_for_a_region_leads_to_the_region(written, country, place):
    answer = find(written, country)
    assert (answer.place, answer.precision, answer.status) == (place, "region", "found")
