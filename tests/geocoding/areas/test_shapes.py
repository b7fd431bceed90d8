"""Points in regions: as the gazetteer has them, by the shapes, and just off the coast."""

from math import nan

import pytest

from components.geocoding.areas.divisions import list_divisions
from components.geocoding.areas.inhabitants import estimate_inhabitants
from components.geocoding.areas.shapes import find_units
from components.geocoding.areas.unions import find_homes, find_shared_region


@pytest.mark.parametrize(
    ("point", "country", "unit"),
    [
        ((51.0259, 4.4776), "Belgium", "BE-VAN"),  # Mechelen
        ((51.48, -3.18), "United Kingdom", "GB-CRF"),  # Cardiff, on the wrong side of the simplified border
        ((48.75, 9.55), "Germany", "DE-BW"),  # a field
        ((51.94, 3.95), "Netherlands", "NL-ZH"),  # a pier in the sea
        ((53.0, 3.5), "Netherlands", ""),  # the open sea
        ((51.0259, 4.4776), "Germany", ""),  # not in that country
        ((51.0259, 4.4776), "", ""),
        ((nan, nan), "Belgium", ""),
    ],
)
def test_a_point_has_the_region_of_its_country_that_it_lies_in(point, country, unit):
    assert find_units([point[0]], [point[1]], [country]) == [unit]


def test_points_keep_their_order():
    latitudes, longitudes = [45.0703, 51.0259, 59.9139], [7.6869, 4.4776, 10.7461]

    assert find_units(latitudes, longitudes, ["Italy", "Belgium", "Norway"]) == ["IT-TO", "BE-VAN", "NO-03"]


def test_no_points_have_no_regions():
    assert find_units([], [], []) == []


@pytest.mark.parametrize(
    ("smaller", "region"),
    [
        ("IT-TO", "IT-21"),  # a province of Piedmont
        ("BE-VAN", "BE-VAN"),  # Belgium has few: its provinces stand for themselves
        ("GB-GTM", "GB-north-west"),  # a union within a union
        ("GB-ENG", ""),
        ("NL-randstad", ""),
        ("nowhere", ""),
    ],
)
def test_an_area_belongs_to_the_one_region_around_it(smaller, region):
    assert find_shared_region(smaller) == region


def test_each_smallest_region_has_one_home_and_each_home_a_shape():
    regions = list_divisions("region")

    assert set(find_homes().values()) == set(regions)
    assert all(region.shape for region in regions.values())


@pytest.mark.parametrize(("unit", "millions"), [("DE-BE", 3.66), ("AT-9", 1.92), ("DE-NW", 17.9), ("SE-M", 1.4)])
def test_inhabitants_of_a_region_are_within_a_quarter_of_the_official_figure(unit, millions):
    assert estimate_inhabitants()[unit] == pytest.approx(millions * 1e6, rel=0.25)


def test_regions_add_up_to_their_country():
    regions = [region for region in list_divisions("region").values() if region.country == "Italy"]

    assert sum(region.inhabitants for region in regions) == pytest.approx(
        list_divisions("country")["Italy"].inhabitants, rel=0.001
    )
