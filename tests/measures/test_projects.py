"""When projects run and what they cost."""

import pytest

from components.measures.projects import list_funding, list_periods
from components.plots.projects import FUNDING, PROJECT_TIMELINE

HEAD = "project,name,start,end,source\n"
PERIODS = HEAD + "a,Alpha,2021,2023,x\nb,Beta,,2022-07,x\nc,Gamma,,,x\nd,Delta,2019-05,,x\n"
MONEY = "project,name,budget_eur,eu_funding_eur,source\na,Alpha,3000000,1500000,x\nb,Beta,,4000000,x\nc,Gamma,,,x\n"


def say_years(catalogue):
    return PROJECT_TIMELINE.find(list_periods(catalogue), catalogue)


def say_money(catalogue):
    return FUNDING.find(list_funding(catalogue), catalogue)


def test_projects_come_in_the_order_of_their_first_known_day_undated_ones_last(read):
    table = list_periods(read(projects=PERIODS)).table

    assert table["name"].tolist() == ["Delta", "Alpha", "Beta", "Gamma"]
    assert table["start"].tolist() == ["2019-05", "2021", "", ""]


def test_more_than_forty_projects_are_counted_by_year(read):
    rows = "".join(f"p{number},P,2019-06,2021,x\n" for number in range(40)) + "q,Q,2021,2022-01,x\nr,R,,2022,x\n"
    periods = list_periods(read(projects=HEAD + rows))

    assert periods.is_by_year
    assert set(periods.table["project"]) == {""}
    assert periods.table[["year", "projects"]].to_numpy().tolist() == [[2019, 40], [2020, 40], [2021, 41], [2022, 1]]


def test_more_than_forty_projects_without_dates_give_no_years(read, list_many):
    catalogue = read(projects=list_many(41))

    assert list_periods(catalogue).table.empty
    assert say_years(catalogue) == ""


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,A,2019,2021,x\nb,B,2020-03,2022,x\n", "Both run from March 2020 to December 2021"),
        ("a,A,2015,2016,x\nb,B,2020,2022,x\n", "They do not run at the same time"),
        ("a,A,,2022-07,x\nb,B,2020,2022-09,x\n", "Both end in 2022"),
        ("a,A,,2021,x\nb,B,2020,2022,x\n", ""),
        ("a,A,,,x\nb,B,,,x\n", ""),
        (
            "a,A,2019,2020,x\nb,B,2020,2022,x\nc,C,2022,,x\n",
            "2020 has most projects running: 2 of the 2 that state start and end",
        ),
        (
            "a,A,2019,2021,x\nb,B,2020,2021,x\nc,C,2022,2022,x\n",
            "Most projects run in 2020–2021: 2 of the 3 that state start and end",
        ),
        ("a,A,2019,2020,x\n", ""),
        ("", ""),
    ],
)
def test_when_projects_run_together_is_told(read, rows, sentence):
    assert say_years(read(projects=HEAD + rows)) == sentence


def test_projects_with_any_known_amount_are_listed_largest_first(read):
    table = list_funding(read(projects=MONEY))

    assert table["name"].tolist() == ["Beta", "Alpha"]
    assert table["budget_eur"].isna().tolist() == [True, False]


def test_only_the_largest_are_listed(read):
    assert list_funding(read(projects=MONEY), largest=1)["name"].tolist() == ["Beta"]


@pytest.mark.parametrize(
    ("projects", "sentence"),
    [
        (MONEY, "EU funding of €5.5 million is stated for 2 of 3 projects"),
        (
            MONEY.replace(",4000000", ",").replace(",1500000", ","),
            "Budgets of €3 million are stated for 1 of 3 projects",
        ),
        (MONEY[: MONEY.index("b,Beta")], "EU funding €1.5 million and budget €3 million"),
        ("project,source\na,x\n", ""),
    ],
)
def test_known_money_is_told_with_the_number_of_projects_it_is_of(read, projects, sentence):
    assert say_money(read(projects=projects)) == sentence
