"""What a mark says when one points at it is in the form that its numbers ask for."""

from __future__ import annotations

import pytest

from components.language.area_tips import AreaTotals, describe_area, describe_rate, describe_waiting_area
from components.language.comparison.sets import tell_sets
from components.language.peers.standings import describe_score_part
from components.language.piloting import describe_piloting
from components.language.place_tips import PlaceTotals, describe_place
from components.language.quality_tips import (
    describe_certainty,
    describe_filling,
    describe_missing,
    describe_source_count,
)
from components.language.review import describe_method
from components.language.unaddressed import LACKS, describe_lack, tell_lack


@pytest.mark.parametrize(
    ("numbers", "line"),
    [((1, 0), "1 project, no pilot of theirs"), ((2, 1), "2 projects, 1 pilot of theirs")],
)
def test_pilots_of_a_theme_in_a_country_are_those_of_its_projects(numbers, line):
    assert describe_piloting(*numbers) == line


@pytest.mark.parametrize(
    ("numbers", "line"), [((1, 0), "1 partner or pilot"), ((1200, 1), "1,200 partners and pilots in 1 place")]
)
def test_a_way_of_finding_places_is_told_with_its_places(numbers, line):
    assert describe_method(*numbers) == line


def test_each_lack_of_a_term_is_told_with_and_without_its_projects():
    assert [tell_lack(lack, 1200) for lack in LACKS] == ["1,200 · no pilot", "1,200 · no place", "1,200 · not named"]
    assert [tell_lack(lack, 0) for lack in LACKS] == ["no pilot", "no place", "not named"]
    assert describe_lack("no place", 1) == ("named by whole projects only, no place recorded", "1 project")


@pytest.mark.parametrize(
    ("totals", "lines"),
    [
        (PlaceTotals(2, 1, 0, 0), ("2 projects · 1 partner · 0 pilots",)),
        (PlaceTotals(1, 3, 1, 1), ("1 project · 3 partners · 1 pilot", "1 partner of them a network")),
        (PlaceTotals(0, 2, 0, 2), ("only the seat of a network, in 2 projects",)),
    ],
)
def test_a_place_tells_what_is_there_and_whether_it_is_more_than_a_seat(totals, lines):
    assert describe_place(totals, is_unsure=False) == lines
    assert describe_place(totals, is_unsure=True) == (*lines, "place not certain")


def test_an_area_tells_all_that_is_counted():
    totals = AreaTotals(organisations=1, participations=2, places=1, pilots=0, projects=1200)

    assert describe_area(totals) == "1 organisation · 2 participations · 1 place · 0 pilots · 1,200 projects"
    assert describe_waiting_area(2, 1, 1) == "2 participations of 1 organisation in 1 project, no pilot"


@pytest.mark.parametrize("counted", ["organisations", "participations", "places", "pilots", "projects"])
def test_a_rate_names_what_is_counted(counted):
    assert describe_rate(counted, 1234.5) == f"1,234.50 {counted} per million inhabitants"


def test_a_single_row_is_no_rows():
    assert describe_missing(1, 1, "who leads") == ("missing in 1 of 1 row", "tells who leads")
    assert describe_filling(0, 1) == "filled in 0 of 1 row"
    assert describe_certainty(1, 1200) == "1 of 1,200 rows"


def test_sources_and_doubts_are_told_beside_all_rows():
    assert describe_source_count("sources", 1, 2) == "1 source · 2 rows in all"
    assert describe_source_count("single", 2, 2) == "2 rows from one source · 2 rows in all"
    assert describe_source_count("doubtful", 1, 1) == "1 row not certain · 1 row in all"


def test_a_remark_below_sets_has_only_what_there_is_to_say():
    assert tell_sets(0) == "number after a name: its items, ? none recorded here"


def test_a_part_of_a_score_is_called_as_in_the_legend():
    assert describe_score_part("pilots", 20, 62.5) == "measures piloted: 20 of 62.5 points"
