"""Whether a point may lie in a country, or on land."""

from __future__ import annotations

import pytest

from components.atlas.borders import may_be_land, may_lie_in


def test_a_country_with_far_islands_does_not_cover_what_lies_between():
    assert may_lie_in("France", 48.85, 2.35) and may_lie_in("France", -21.1, 55.5)
    assert not may_lie_in("France", 20.0, 20.0)


def test_where_no_shape_is_known_any_point_may_be_right():
    assert may_lie_in("Atlantis", 0, 0)


@pytest.mark.parametrize(
    "point", [(51.03, 4.48), (35.9, 14.5), (28.1, -15.4), (31.78, 35.22), (-33.9, 151.2), (62.0, -6.8)]
)
def test_places_inland_on_islands_and_at_the_coast_may_be_on_land(point):
    assert may_be_land(*point)


@pytest.mark.parametrize("point", [(0, 0), (4.48, 51.03), (45, -30)])
def test_the_open_sea_is_no_land(point):
    assert not may_be_land(*point)
