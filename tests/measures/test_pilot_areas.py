"""Pilot areas: a place in a region in which the same project pilots is part of it, and nothing else is."""

from __future__ import annotations

from components.catalogue.item_key import ItemKey
from components.language.summary import tell_selection
from components.measures.comparison.totals import count_totals
from components.measures.pilot_areas import (
    count_pilot_areas,
    count_pilot_areas_by_project,
    list_pilot_areas,
    name_wider_areas,
)
from components.measures.places import list_places
from components.measures.summary import summarise_selection
from components.plots.places import plot_places
from components.reports.chapters import make_opening
from components.reports.profiles.projects import find_project

HEAD = "pilot,project,place,place_type,country,measure,source\n"
COUNTY = "a1,a,Norfolk,county,GB,hubs,x\na2,a,Norwich,city,GB,scooters,x\na3,a,Antwerp,city,BE,MaaS,x\n"


def test_a_town_in_a_county_of_the_same_project_is_part_of_it(read):
    catalogue = read(pilot_cities=HEAD + COUNTY)

    assert list(list_pilot_areas(catalogue, "a").values()) == ["Antwerp", "Norfolk, with Norwich"]
    assert name_wider_areas(catalogue) == {"Norwich, United Kingdom": "Norfolk"}


def test_a_town_is_an_area_of_its_own_in_a_project_that_does_not_pilot_around_it(read):
    catalogue = read(pilot_cities=HEAD + COUNTY + "b1,b,Norwich,city,GB,hubs,x\n")

    assert count_pilot_areas_by_project(catalogue) == {"a": 2, "b": 1}
    assert count_pilot_areas(catalogue) == 3


def test_a_region_in_a_region_and_a_town_in_both_are_part_of_the_largest(read):
    rows = "a1,a,Flanders,region,BE,hubs,x\na2,a,Province of Antwerp,region,BE,hubs,x\na3,a,Antwerp,city,BE,hubs,x\n"

    assert list(list_pilot_areas(read(pilot_cities=HEAD + rows), "a").values()) == [
        "Flanders, with Antwerp and Province of Antwerp"
    ]


def test_a_whole_country_holds_no_place(read):
    rows = "a1,a,Belgium,country,BE,hubs,x\na2,a,Antwerp,city,BE,hubs,x\n"

    assert list(list_pilot_areas(read(pilot_cities=HEAD + rows), "a").values()) == ["Antwerp"]


def test_without_pilots_there_is_none(read):
    assert count_pilot_areas(read()) == 0
    assert list_pilot_areas(read(), "a") == {}


def test_headline_document_table_and_fact_sheet_count_the_same(read, make_view):
    catalogue = read(pilot_cities=HEAD + COUNTY + "b1,b,Norwich,city,GB,hubs,x\n")
    profile = find_project(ItemKey("project", "a"), catalogue)
    headings = [section.heading for section in profile.sections]

    assert tell_selection(summarise_selection(catalogue, 2)).endswith("4 pilots in 3 pilot areas")
    assert (3, "pilot areas") in make_opening(make_view(catalogue))["counted"]
    assert count_totals(catalogue)["pilot_areas"].tolist() == [2, 1, 3]
    assert "Pilot areas (2)" in headings


def test_the_map_says_of_which_area_a_place_is_a_part(read):
    catalogue = read(pilot_cities=HEAD + COUNTY)
    places = list_places(catalogue)
    tips = {
        tip.heading: tip.lines for layer in plot_places(places, catalogue).layers for tip in getattr(layer, "tips", ())
    }

    assert dict(zip(places["place"], places["part_of"], strict=True))["Norwich"] == "Norfolk"
    assert "part of the pilot area Norfolk" in tips["Norwich"]
    assert tell_selection(summarise_selection(catalogue, 2)).endswith("3 pilots in 2 pilot areas")
