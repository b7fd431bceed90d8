"""Whether a point may lie in a country."""

from __future__ import annotations

from components.catalogue.borders import may_lie_in


def test_a_country_with_far_islands_does_not_cover_what_lies_between():
    assert may_lie_in("France", 48.85, 2.35) and may_lie_in("France", -21.1, 55.5)
    assert not may_lie_in("France", 20.0, 20.0)


def test_where_no_shape_is_known_any_point_may_be_right():
    assert may_lie_in("Atlantis", 0, 0)
