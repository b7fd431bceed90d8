"""Distances, exact and estimated."""

import numpy as np
import pytest

from components.geocoding.distance import SLACK, estimate_km, measure_km

PARIS, LONDON, SYDNEY = (48.8566, 2.3522), (51.5074, -0.1278), (-33.8688, 151.2093)


def test_the_distance_is_that_over_ground():
    assert measure_km(PARIS, LONDON) == pytest.approx(344, abs=1)


def test_a_point_is_no_way_from_itself():
    assert measure_km(PARIS, PARIS) == 0
    assert estimate_km(np.array([PARIS]), np.array([PARIS]))[0, 0] == pytest.approx(0, abs=0.001)


def test_estimates_are_as_near_to_it_as_promised():
    points = np.array([PARIS, LONDON, SYDNEY])
    estimates = estimate_km(points, points)

    for one, here in enumerate(points):
        for other, there in enumerate(points):
            exact = measure_km(tuple(here), tuple(there))
            assert abs(estimates[one, other] - exact) <= SLACK * exact + 0.001
