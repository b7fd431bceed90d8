"""Counts by country and region, worked out by hand."""

import math

import pytest

from components.catalogue.select import list_options, make_selection, select
from components.geocoding.areas.divisions import name_regions
from components.measures.regions import (
    MILLION,
    count_by_area,
    list_unassigned,
    list_unpiloted,
)
from components.plots.regions import AREAS, UNPILOTED

PARTNERS = (
    "project,partner,city,region,country,source\n"
    "a,Mechelen,Mechelen,,BE,x\n"
    "b,Mechelen,Mechelen,,BE,x\n"
    "a,Antwerp,Antwerp,,BE,x\n"
    "b,Ghent,Ghent,,BE,x\n"
    "b,Flemish agency,,Flanders,BE,x\n"
    "a,Turin,Turin,,IT,x\n"
    "a,Piedmont,,Piedmont,IT,x\n"
    "a,POLIS,,,,x\n"
    "b,A lost town,Xyzzyville,,IT,x\n"
)
PILOTS = (
    "pilot,project,place,place_type,country,measure,source\n"
    "p1,a,Mechelen,,BE,hubs,x\np2,a,Mechelen,,BE,bikes,x\np3,b,Flanders,region,BE,hubs,x\n"
)
COUNTS = ["name", "organisations", "participations", "places", "pilots", "projects"]


@pytest.fixture
def catalogue(read):
    return read(partners=PARTNERS, pilot_cities=PILOTS)


def test_countries_count_names_once_and_participations_in_each_project(catalogue):
    assert count_by_area(catalogue).table[COUNTS].to_numpy().tolist() == [
        ["Belgium", 4, 5, 4, 3, 2],
        ["Italy", 3, 3, 3, 0, 2],
        ["no country stated", 1, 1, 0, 0, 1],
    ]


def test_a_whole_country_is_no_place_in_it(read):
    pilots = "pilot,project,place,place_type,country,measure,source\np1,a,Italy,country,IT,rules,x\n"
    table = count_by_area(
        read(partners="project,partner,city,country,source\na,Turin,Turin,IT,x\n", pilot_cities=pilots)
    ).table

    assert table[COUNTS].to_numpy().tolist() == [["Italy", 1, 1, 1, 1, 1]]


def test_regions_count_what_lies_in_them_and_say_what_lies_in_none(catalogue):
    assert count_by_area(catalogue, level="region").table[COUNTS].to_numpy().tolist() == [
        ["Antwerp", 2, 3, 2, 2, 2],
        ["Piedmont", 2, 2, 2, 0, 1],
        ["East Flanders", 1, 1, 1, 0, 1],
        ["area over several regions", 1, 1, 1, 1, 1],
        ["no place stated", 1, 1, 0, 0, 1],
        ["place not located for certain", 1, 1, 1, 0, 1],
    ]


@pytest.mark.parametrize("level", ["country", "region"])
def test_each_participation_and_pilot_is_in_one_row(catalogue, level):
    table = count_by_area(catalogue, level=level).table

    assert (table["participations"].sum(), table["pilots"].sum()) == (9, 3)


def test_what_is_in_no_area_is_counted_by_its_reason(catalogue):
    assert list_unassigned(count_by_area(catalogue, level="region").table) == {
        "area over several regions": 2,
        "no place stated": 1,
        "place not located for certain": 1,
    }


def test_the_value_is_the_count_chosen_and_there_is_none_outside_the_areas(catalogue):
    values = count_by_area(catalogue, counting="pilots").table["value"].tolist()

    assert values[:2] == [3, 0]
    assert math.isnan(values[2])


def test_a_rate_is_the_count_per_million_inhabitants(catalogue):
    row = count_by_area(catalogue, counting="participations", per=MILLION).table.iloc[0]

    assert (row["name"], row["value"]) == ("Belgium", round(5 / row["inhabitants"] * 1e6, 2))


def test_areas_with_few_inhabitants_have_no_rate(read):
    catalogue = read(partners="project,partner,country,source\na,Vaduz,LI,x\na,Berlin,DE,x\n")
    table = count_by_area(catalogue, per=MILLION).table

    assert table["name"].tolist() == ["Germany", "Liechtenstein"]
    assert table["value"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({}, "Belgium has most organisations: 4; 1 row with no country stated"),
        ({"level": "region"}, "Antwerp (Belgium) and Piedmont (Italy) have most organisations: 2 each; "
         "4 rows in no single region"),
        ({"per": MILLION, "counting": "pilots"}, "Belgium has most pilots per million inhabitants: 0.3; "
         "1 row with no country stated"),
    ],
)  # fmt: skip
def test_the_area_with_most_is_named_with_what_is_in_none(catalogue, choices, sentence):
    assert AREAS.find(count_by_area(catalogue, **choices), catalogue) == sentence


def test_areas_with_partners_but_no_pilot_are_listed(catalogue):
    regions = list_unpiloted(catalogue, level="region").table

    assert list_unpiloted(catalogue).table["name"].tolist() == ["Italy"]
    assert regions[["name", "participations"]].to_numpy().tolist() == [["Piedmont", 2], ["East Flanders", 1]]


def test_the_finding_names_the_largest_gap(catalogue):
    gaps = list_unpiloted(catalogue, level="region")

    assert UNPILOTED.find(gaps, catalogue) == (
        "2 of 3 regions with partners have no pilot, most of all Piedmont (Italy) with 2 participations"
    )


def test_where_nobody_pilots_no_area_is_listed_for_lacking_one(read):
    assert list_unpiloted(read(partners=PARTNERS)).table.empty


def test_no_rows_give_no_areas_and_no_sentence(read):
    catalogue = read()

    assert count_by_area(catalogue, level="region").table.empty
    assert AREAS.find(count_by_area(catalogue), catalogue) == ""
    assert UNPILOTED.find(list_unpiloted(catalogue), catalogue) == ""


def test_a_region_is_a_filter_that_keeps_the_rows_for_certain_in_it(read):
    partners = (
        "project,partner,city,country,source\n"
        "a,A,Mechelen,BE,x\na,B,Ghent,BE,x\nb,C,Antwerp,BE,x\nc,D,Qwertzu,BE,x\nc,E,,BE,x\n"
    )
    claims = "project,place,country,theme,source\na,,,cycling,x\na,Qwertzu,BE,parking,x\na,Mechelen,BE,hubs,x\n"
    whole = read(projects="project,source\na,x\nb,x\nc,x\n", partners=partners, themes=claims)
    kept = select(whole, make_selection({"region": ["Antwerp, Belgium"]}))

    assert list_options(whole, "region") == [("Antwerp, Belgium", 2), ("no region for certain", 2),
                                             ("East Flanders, Belgium", 1)]  # fmt: skip
    assert list(kept.projects["project"]) == ["a", "b"]
    assert list(kept.partners["partner"]) == ["A", "C"]
    assert list(kept.themes["theme"]) == ["cycling", "hubs"]


def test_regions_of_one_name_are_told_apart():
    assert len(set(name_regions().values())) == len(name_regions())
