"""Bars leave out a panel that counts nothing."""

from __future__ import annotations

import pytest

from components.measures.challenges import count_challenges
from components.measures.co_located import list_challenge_reports
from components.plots.challenges import plot_challenges
from components.plots.co_located import NAMED, plot_reports

CHALLENGES = "project,place,country,challenge,source\n"
MANY = NAMED + 1


@pytest.mark.parametrize(("place", "panels"), [("", 1), ("Ghent", 2)])
@pytest.mark.parametrize(
    ("measure", "plot"), [(count_challenges, plot_challenges), (list_challenge_reports, plot_reports)]
)
def test_where_no_place_names_a_challenge_there_is_no_panel_of_places(read, list_many, measure, plot, place, panels):
    claims = "".join(f"p{number:02d},,,staff,x\n" for number in range(1, MANY + 1))
    by_place = "p01,Ghent,BE,staff,x\n" if place else ""
    catalogue = read(projects=list_many(MANY), challenges=CHALLENGES + claims + by_place)

    assert len(plot(measure(catalogue), catalogue).panels) == panels
