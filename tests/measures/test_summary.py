"""The sentences at the head of the page."""

import pytest

from components.language.summary import tell_highlights, tell_selection
from components.measures.summary import find_highlights, summarise_selection

PARTNERS = "project,partner,city,country,source\na,A,Mechelen,BE,x\nb,B,Venlo,NL,x\nb,C,,,x\n"
PILOTS = "pilot,project,place,country,measure,source\na1,a,Mechelen,BE,hubs,x\nb1,b,Mechelen,BE,hubs,x\n"
CHALLENGES = "project,challenge,source\na,staffing,x\nb,staffing,x\na,policy,x\nb,policy,x\na,money,x\n"
THEMES = "project,theme,source\na,cycling,x\nb,cycling,x\n"


def describe_selection(catalogue, total):
    return tell_selection(summarise_selection(catalogue, total))


def describe_finding(catalogue):
    return tell_highlights(find_highlights(catalogue))


def test_two_projects_are_named_with_countries_of_partners_and_places_of_pilots(read):
    sentence = describe_selection(read(partners=PARTNERS, pilot_cities=PILOTS), 35)

    assert sentence == "Alpha and Beta: 3 partners in 2 countries and 2 pilots in 1 pilot area"


@pytest.mark.parametrize(("total", "start"), [(35, "4 of 35 projects: "), (4, "4 projects: ")])
def test_more_than_three_projects_are_counted(read, list_many, total, start):
    catalogue = read(projects=list_many(4), partners="project,partner,country,source\np01,A,BE,x\n")

    assert describe_selection(catalogue, total) == f"{start}1 partner in 1 country"


def test_pilots_alone_are_told_without_partners(read):
    assert describe_selection(read(pilot_cities=PILOTS), 2) == "Alpha and Beta: 2 pilots in 1 pilot area"


def test_projects_without_partners_and_pilots_are_told_so(read):
    assert describe_selection(read(), 2) == "Alpha and Beta: no partners or pilots are recorded"


def test_an_empty_selection_is_told_from_empty_data(read):
    nothing = read(projects="project,source\n")

    assert describe_selection(nothing, 35) == "No project matches the filters"
    assert describe_selection(nothing, 0) == "There are no projects in the data"
    assert describe_finding(nothing) == ""


def test_two_projects_are_told_what_both_report_and_where_both_have_pilots(read):
    catalogue = read(challenges=CHALLENGES, pilot_cities=PILOTS)

    assert describe_finding(catalogue) == "Both report policy and staffing. Both have pilots in Mechelen."


def test_two_projects_without_a_common_pilot_place_are_told_so(read):
    catalogue = read(challenges=CHALLENGES, pilot_cities=PILOTS.replace("b1,b,Mechelen,BE", "b1,b,Venlo,NL"))

    assert describe_finding(catalogue) == "Both report policy and staffing. No pilot place is shared."


def test_common_themes_are_told_where_no_challenge_is_shared(read):
    assert describe_finding(read(themes=THEMES)) == "Both work on cycling."


def test_pilot_places_are_not_compared_with_a_project_that_has_none(read):
    assert describe_finding(read(pilot_cities=PILOTS.replace("b1,b", "b1,a"))) == ""


def test_one_project_is_told_by_its_themes_and_challenges(read):
    catalogue = read(
        projects="project,name,source\na,Alpha,x\n",
        challenges="project,challenge,source\na,staffing,x\na,money,x\n",
        themes="project,theme,source\na,cycling,x\n",
    )

    assert describe_finding(catalogue) == "Alpha works on 1 theme and reports 2 challenges."


def test_one_project_without_claims_is_told_nothing(read):
    assert describe_finding(read(projects="project,source\na,x\n")) == ""


def test_many_projects_are_told_what_and_where_they_share_most(read):
    catalogue = read(
        projects="project,source\na,x\nb,x\nc,x\n",
        challenges=CHALLENGES + "c,staffing,x\n",
        themes=THEMES,
        partners=PARTNERS,
        pilot_cities=PILOTS,
    )

    assert describe_finding(catalogue) == (
        "Most shared challenge: staffing (3 of 3 projects); most shared theme: cycling (2 of 3 projects). "
        "Mechelen is in 2 of 3 projects."
    )


def test_ties_are_told_as_such(read):
    catalogue = read(projects="project,source\na,x\nb,x\nc,x\n", challenges=CHALLENGES)

    assert describe_finding(catalogue) == "Most shared challenges: policy and staffing (2 of 3 projects each)."


def test_many_projects_that_share_nothing_are_told_nothing(read):
    projects = "project,source\na,x\nb,x\nc,x\n"
    assert describe_finding(read(projects=projects, themes="project,theme,source\na,cycling,x\n")) == ""
