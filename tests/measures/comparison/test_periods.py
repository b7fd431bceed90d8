"""Whether compared projects run at the same time, with starts and ends left open."""

import pytest

from components.language.comparison.periods import tell_overlap
from components.measures.comparison.periods import find_overlap, find_span, list_compared_periods

HEAD = "project,name,start,end,source\n"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,A,2019,2021,x\nb,B,2020-03,2022,x\n", "Both run from March 2020 to December 2021: 22 months"),
        ("a,A,2019,2020-01,x\nb,B,2020,2022,x\n", "Both run from January 2020 to January 2020: 1 month"),
        (
            "a,A,2015,2016,x\nb,B,2020,2022,x\n",
            "They do not run at the same time: A ends in December 2016, B starts in January 2020",
        ),
        (
            "a,A,,2022-07-31,x\nb,B,2020-03,2022-09,x\n",
            "Both run in July 2022 for certain; no start stated for A",
        ),
        (
            "a,A,,2022-07-31,x\nb,B,2022-08,2022-09,x\n",
            "They do not run at the same time: A ends in July 2022, B starts in August 2022",
        ),
        (
            "a,A,,2022,x\nb,B,2020,2021,x\n",
            "Whether both run at the same time cannot be told: no start stated for A",
        ),
        (
            "a,A,,,x\nb,B,2020,2021,x\n",
            "Whether both run at the same time cannot be told: no dates stated for A",
        ),
        (
            "a,A,2019,2021,x\nb,B,2020,2022,x\nc,C,2021,2023,x\n",
            "All 3 run from January 2021 to December 2021: 12 months",
        ),
        (
            "a,A,2019,2020,x\nb,B,2020,2021,x\nc,C,2022,2023,x\n",
            "No day is common to all 3; 2 run together from January 2020 to December 2020",
        ),
        ("a,A,2017,2017,x\nb,B,2018,2018,x\nc,C,2019,2019,x\n", "No day is common to all 3"),
        (
            "a,A,2019,,x\nb,B,2018,2018,x\nc,C,,2019,x\n",
            "No day is common to all 3",
        ),
        ("a,A,2019,2020,x\n", ""),
    ],
)
def test_the_common_time_is_told(read, rows, sentence):
    catalogue = read(projects=HEAD + rows)

    assert tell_overlap(find_overlap(list_compared_periods(catalogue), catalogue)) == sentence


def test_the_common_time_goes_from_the_last_start_to_the_first_end(read):
    first, last = find_span(list_compared_periods(read(projects=HEAD + "a,A,2019,2021-06,x\nb,B,2020-03,2022,x\n")))

    assert (f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}") == ("2020-03-01", "2021-06-30")


def test_without_a_sure_common_day_there_is_no_span(read):
    assert find_span(list_compared_periods(read(projects=HEAD + "a,A,,2021,x\nb,B,,2022,x\n"))) is None
