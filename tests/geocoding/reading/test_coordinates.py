"""Coordinates as people type them → a point, or what is wrong with them."""

from __future__ import annotations

import pytest

from components.geocoding.reading.coordinates import NoPointError, doubt_point, read_point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("51.0281, 4.4803", (51.0281, 4.4803)),
        ("51.0281,4.4803", (51.0281, 4.4803)),
        ("51.0281 4.4803", (51.0281, 4.4803)),
        ("51,0281; 4,4803", (51.0281, 4.4803)),
        ("51,0281 4,4803", (51.0281, 4.4803)),
        ("51.03° N, 4.35° W", (51.03, -4.35)),
        ("51.03 N 4.35 W", (51.03, -4.35)),
        ("-33.9, 18.4", (-33.9, 18.4)),
        ("51, 4", (51.0, 4.0)),
    ],
)
def test_coordinates_are_read_as_maps_show_them(text, point):
    assert read_point(text) == pytest.approx(point)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Mechelen", "no pair of coordinates"),
        ("51.03", "no pair of coordinates"),
        ("51.03, 4.48, 12", "no pair of coordinates"),
        ("151.2, -33.8", "151.2 is no latitude: -90 to 90 are. Are the two swapped?"),
        ("45, 200", "200 is no longitude: -180 to 180 are. Write latitude, longitude"),
    ],
)
def test_what_is_no_point_is_said_with_what_to_write(text, sentence):
    with pytest.raises(NoPointError, match=sentence):
        read_point(text)


def test_a_point_in_another_country_is_doubted():
    assert doubt_point((48.85, 2.35), "Belgium") == "This point is not in Belgium."


def test_swapped_coordinates_are_noticed():
    assert "are the two swapped?" in doubt_point((4.48, 51.03), "Belgium")


@pytest.mark.parametrize("country", ["Belgium", "", "Atlantis"])
def test_a_point_that_may_be_right_is_not_doubted(country):
    assert doubt_point((51.03, 4.48), country) == ""
