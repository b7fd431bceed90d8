"""Totals of compared projects, each counted by hand."""

import math

from components.language.comparison.totals import tell_totals
from components.measures.comparison.totals import count_totals, find_totals

PROJECTS = (
    "project,name,budget_eur,eu_funding_eur,source\na,Alpha,3000000,1500000,x\nb,Beta,,2000000,x\nc,Gamma,0,0,x\n"
)
TABLES = {
    "projects": PROJECTS,
    "partners": "project,partner,city,country,source\na,Net,Ghent,Belgium,x\na,Two,Leuven,Belgium,x\n"
    "b,Net,Ghent,Belgium,x\nc,Far,Malmö,Sweden,x\n",
    "pilot_cities": "pilot,project,place,country,measure,source\n1,a,Ghent,Belgium,m,x\n2,a,Ghent,Belgium,n,x\n"
    "3,c,Malmö,Sweden,m,x\n",
    "themes": "project,theme,source\na,cycling,x\na,cycling,x\nb,cycling,x\nb,walking,x\n",
    "challenges": "project,challenge,source\na,staffing,x\n",
}
COLUMNS = ["participations", "organisations", "places", "countries", "pilots", "themes", "challenges"]


def list_counts(row):
    return [None if math.isnan(row[column]) else int(row[column]) for column in COLUMNS]


def test_each_project_is_counted_and_what_is_shared_counts_once_together(read):
    table = count_totals(read(**TABLES)).set_index("name")

    assert list_counts(table.loc["Alpha"]) == [2, 2, 2, 1, 2, 1, 1]
    assert list_counts(table.loc["Gamma"]) == [1, 1, 1, 1, 1, None, None]
    assert list_counts(table.loc["together"]) == [4, 3, 3, 2, 3, 2, 1]


def test_what_has_no_row_is_not_recorded_rather_than_nought(read):
    assert list_counts(count_totals(read(**TABLES)).set_index("name").loc["Beta"]) == [1, 1, 1, 1, None, 2, None]


def test_money_that_is_nought_is_told_from_money_not_stated(read):
    table = count_totals(read(**TABLES)).set_index("name")

    assert table.loc["Gamma", "budget_eur"] == 0
    assert math.isnan(table.loc["Beta", "budget_eur"])


def test_money_is_added_up_only_where_all_state_it(read):
    together = count_totals(read(**TABLES)).set_index("name").loc["together"]

    assert together["eu_funding_eur"] == 3_500_000
    assert math.isnan(together["budget_eur"])


def test_partners_and_organisations_are_told_apart(read):
    catalogue = read(**TABLES)

    assert tell_totals(find_totals(count_totals(catalogue), catalogue)) == (
        "Together 4 partners from 3 organisations; EU funding as stated: Alpha €1.5 million and Beta €2 million"
    )


def test_one_project_has_nothing_beside_it(read):
    assert count_totals(read(projects="project,source\na,x\n")).empty
