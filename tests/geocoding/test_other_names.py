"""Other names of places, as the gazetteer has them."""

from __future__ import annotations

import pandas as pd

from components.geocoding.other_names import list_other_names

COLUMNS = ["location", "place", "country", "latitude", "longitude", "precision"]


def make_places(*rows):
    return pd.DataFrame(rows, columns=COLUMNS)


def test_a_town_has_the_names_of_other_languages():
    places = make_places(("Mechelen, Belgium", "Mechelen", "Belgium", 51.026, 4.478, "city"))

    assert {"malines", "mecheln"} <= set(list_other_names(places)["Mechelen, Belgium"])


def test_a_region_has_the_names_of_other_languages():
    places = make_places(("Flanders, Belgium", "Flanders", "Belgium", 51.0, 4.0, "region"))

    assert {"vlaanderen", "flandern"} <= set(list_other_names(places)["Flanders, Belgium"])


def test_a_namesake_far_away_lends_no_names():
    places = make_places(("Mechelen, Belgium", "Mechelen", "Belgium", 50.2, 5.8, "city"))

    assert list_other_names(places) == {}


def test_a_place_without_a_point_or_unknown_to_the_gazetteer_has_none():
    unlocated = ("Mechelen, Belgium", "Mechelen", "Belgium", float("nan"), float("nan"), "")
    unknown = ("Nowhere, Belgium", "Nowherexyz", "Belgium", 51.0, 4.0, "city")

    assert list_other_names(make_places(unlocated, unknown)) == {}
