"""How near places of different projects are to each other, with coordinates that one can check."""

import pytest

from components.language.comparison.distances import tell_nearest
from components.measures.comparison.distance import find_nearest_facts, list_close_cities, list_nearest

TYPED = "pilot,project,place,place_type,country,measure,source\n"
HEAD = "pilot,project,place,country,measure,latitude,longitude,source\n"
# One degree of latitude at 50°: 111.2 km; at the equator one degree of longitude: 111.3 km.
PILOTS = HEAD + (
    "1,a,Southtown,Belgium,m,50,5,x\n2,a,Fartown,Belgium,m,40,5,x\n"
    "3,b,Northtown,Belgium,m,51,5,x\n4,b,Midtown,Belgium,m,50.5,5,x\n"
)


def list_pairs(table):
    return [(row["place"], row["other_place"], round(row["distance_km"])) for row in table.to_dict("records")]


def test_pairs_of_different_projects_come_nearest_first(read):
    table = list_nearest(read(pilot_cities=PILOTS)).table

    assert list_pairs(table) == [
        ("Midtown, Belgium", "Southtown, Belgium", 56),
        ("Northtown, Belgium", "Southtown, Belgium", 111),
        ("Fartown, Belgium", "Midtown, Belgium", 1167),
        ("Fartown, Belgium", "Northtown, Belgium", 1223),
    ]


def test_a_place_of_two_projects_is_no_way_apart(read):
    pilots = "pilot,project,place,country,measure,source\n1,a,Ghent,Belgium,m,x\n2,b,Ghent,Belgium,m,x\n"
    (row,) = list_nearest(read(pilot_cities=pilots)).table.to_dict("records")

    assert (row["place"], row["other_place"], row["distance_km"]) == ("Ghent, Belgium", "Ghent, Belgium", 0)
    assert row["names"] == "Alpha and Beta"


def test_places_of_one_project_are_no_pair(read):
    assert list_nearest(read(pilot_cities=HEAD + "1,a,One,Belgium,m,50,5,x\n2,a,Two,Belgium,m,51,5,x\n")).table.empty


def test_a_place_that_is_not_located_is_listed_with_its_reason(read):
    table = list_nearest(read(pilot_cities=PILOTS + "5,b,Nowhereton,Belgium,m,,,x\n")).table
    last = table.iloc[-1]

    assert (last["place"], last["other_place"]) == ("Nowhereton, Belgium", "")
    assert last["note"]
    assert table["distance_km"].isna().sum() == 1


def test_a_whole_country_has_no_distance(read):
    pilots = TYPED + "1,a,Belgium,country,Belgium,m,x\n2,b,Ghent,city,Belgium,m,x\n"
    table = list_nearest(read(pilot_cities=pilots)).table

    assert table["note"].tolist() == ["a whole country: no distance is measured"]


def test_a_region_is_said_to_count_at_its_middle(read):
    pilots = TYPED + "1,a,Lazio,region,Italy,m,x\n2,b,Florence,city,Italy,m,x\n"
    (row,) = list_nearest(read(pilot_cities=pilots)).table.to_dict("records")

    assert row["note"] == "Lazio, Italy: middle of the region"


def test_partner_places_can_be_asked_for_instead(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Mechelen,Belgium,x\n"

    assert list_pairs(list_nearest(read(partners=partners), near="partner places").table) == [
        ("Brussels, Belgium", "Mechelen, Belgium", 22)
    ]


@pytest.mark.parametrize(("latitude", "close"), [("0.90", 2), ("0.91", 0)])  # 99.5 and 100.6 km
def test_partner_cities_are_near_up_to_a_hundred_kilometres(read, latitude, close):
    partners = (
        f"project,partner,city,country,latitude,longitude,source\na,A,One,Gabon,0,10,x\nb,B,Two,Gabon,{latitude},10,x\n"
    )

    assert len(list_close_cities(read(partners=partners))) == close


def test_a_shared_city_is_not_near_for_that_alone(read):
    partners = "project,partner,city,country,source\na,A,Ghent,Belgium,x\nb,B,Ghent,Belgium,x\n"

    assert list_close_cities(read(partners=partners)) == []


def test_the_nearest_pair_is_told_with_its_projects(read):
    catalogue = read(pilot_cities=PILOTS)

    assert tell_nearest(find_nearest_facts(list_nearest(catalogue), catalogue)) == (
        "Midtown (Beta) and Southtown (Alpha) are nearest: 56 km"
    )


@pytest.mark.parametrize(
    ("pilots", "sentence"),
    [
        ("1,a,Nowhereton,Belgium,m,,,x\n2,b,Nulltown,Belgium,m,,,x\n",
         "None of the pilot places of Alpha and Beta is located"),
        ("1,a,One,Belgium,m,50,5,x\n2,b,Nulltown,Belgium,m,,,x\n", "None of the pilot places of Beta is located"),
        ("1,a,One,Belgium,m,50,5,x\n2,a,Nulltown,Belgium,m,,,x\n", "Only Alpha has pilot places"),
    ],
)  # fmt: skip
def test_why_no_distance_can_be_told_is_said(read, pilots, sentence):
    catalogue = read(pilot_cities=HEAD + pilots)

    assert tell_nearest(find_nearest_facts(list_nearest(catalogue), catalogue)) == sentence
