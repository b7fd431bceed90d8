"""The sentence on top of a comparison, and what one must know to read it."""

import pytest

from components.measures.comparison.distance import list_compared_places
from components.measures.comparison.items import count_common, list_shared_and_own
from components.measures.comparison.sentences import find_common, find_meeting, find_shared, list_remarks

THREE = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
CHALLENGES = "project,challenge,source\n"
THEMES = "project,theme,source\n"
PILOTS = "pilot,project,place,country,measure,source\n"
BOTH_PILOT = PILOTS + "1,a,Ghent,Belgium,hubs,x\n2,b,Ghent,Belgium,hubs,x\n"


def say(catalogue):
    return find_common(count_common(catalogue), catalogue)


def say_items(catalogue, aspect="challenges"):
    return find_shared(list_shared_and_own(catalogue, aspect=aspect), catalogue)


def test_two_projects_share_challenges_and_themes_and_a_pilot_place(read):
    catalogue = read(
        challenges=CHALLENGES + "a,staffing,x\nb,staffing,x\na,delays,x\n",
        themes=THEMES + "a,cycling,x\nb,cycling,x\n",
        pilot_cities=BOTH_PILOT,
    )

    assert say(catalogue) == "Both report staffing; both work on cycling; both have pilots in Ghent"


def test_what_is_not_shared_is_said_where_both_have_some(read):
    catalogue = read(
        challenges=CHALLENGES + "a,staffing,x\nb,delays,x\n",
        themes=THEMES + "a,cycling,x\nb,cycling,x\n",
        pilot_cities=PILOTS + "1,a,Ghent,Belgium,hubs,x\n2,b,Malmö,Sweden,hubs,x\n",
    )

    assert say(catalogue) == "No challenge is shared; both work on cycling; no pilot place is shared"


def test_nothing_is_said_of_challenges_that_only_one_project_has_recorded(read):
    catalogue = read(challenges=CHALLENGES + "a,staffing,x\n", themes=THEMES + "a,cycling,x\nb,cycling,x\n")

    assert say(catalogue) == "Both work on cycling"


def test_partner_cities_near_each_other_are_counted(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Mechelen,Belgium,x\nb,C,Rome,Italy,x\n"

    assert say(read(partners=partners)) == "2 partner cities are within 100 km of one of the other project"


def test_two_projects_with_nothing_in_common_are_told_so(read):
    catalogue = read(themes=THEMES + "a,cycling,x\nb,walking,x\n")

    assert say(catalogue) == "Nothing recorded is common to these two projects"


def test_of_three_projects_those_that_share_most_are_named(read):
    catalogue = read(projects=THREE, challenges=CHALLENGES + "a,staffing,x\nb,staffing,x\nc,delays,x\n")

    assert say(catalogue) == "Alpha and Beta report staffing"


def test_what_all_three_report_comes_before_what_two_report(read):
    rows = "a,staffing,x\nb,staffing,x\nc,staffing,x\na,delays,x\nb,delays,x\n"

    assert say(read(projects=THREE, challenges=CHALLENGES + rows)) == "All 3 report staffing"


def test_challenges_shared_by_different_pairs_are_not_laid_on_one(read):
    rows = "a,staffing,x\nb,staffing,x\nb,delays,x\nc,delays,x\n"

    sentence = say(read(projects=THREE, challenges=CHALLENGES + rows))

    assert sentence == "Delays and staffing are each shared by 2 of 3 projects"


def test_a_sentence_leaves_the_spelling_of_a_project_as_it_is(read):
    projects = "project,name,source\na,eHUBS,x\nb,Beta,x\nc,Gamma,x\n"

    sentence = say(read(projects=projects, challenges=CHALLENGES + "a,staffing,x\nb,staffing,x\n"))

    assert sentence == "eHUBS and Beta report staffing"


@pytest.mark.parametrize(
    ("challenges", "sentence"),
    [
        ("a,staffing,x\nb,staffing,x\nb,delays,x\n", "1 of 2 challenges is shared: staffing"),
        ("a,staffing,x\nb,delays,x\n", "None of the 2 challenges is shared"),
        ("a,staffing,x\n", "No challenges are recorded for Beta"),
        (
            "a,p,x\nb,p,x\na,q,x\nb,q,x\na,r,x\nb,r,x\na,s,x\nb,s,x\n",
            "4 of 4 challenges are shared: p, q and 2 more challenges",
        ),
        ("", ""),
    ],
)
def test_the_items_of_a_kind_are_told(read, challenges, sentence):
    assert say_items(read(challenges=CHALLENGES + challenges)) == sentence


def test_near_partner_cities_are_named(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Mechelen,Belgium,x\n"
    catalogue = read(partners=partners)

    assert find_meeting(list_compared_places(catalogue), catalogue) == (
        "Brussels and Mechelen are within 100 km of a partner city of the other project"
    )


def test_that_no_partner_city_is_near_is_said(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Rome,Italy,x\n"
    catalogue = read(partners=partners)

    sentence = find_meeting(list_compared_places(catalogue), catalogue)

    assert sentence == "No partner city is within 100 km of one of the other project"


def test_one_project_alone_is_told_what_to_do(read):
    remarks = list_remarks(read(projects="project,name,source\na,Alpha,x\n"))

    assert remarks == ["Alpha stands alone: choose a second project under Project to compare."]


def test_what_is_not_recorded_is_told_from_what_there_is_not(read):
    catalogue = read(
        challenges=CHALLENGES + "a,staffing,x\n",
        themes=THEMES + "a,cycling,x\nb,cycling,x\n",
        partners="project,partner,city,country,source\na,A,Ghent,Belgium,x\nb,B,Ghent,Belgium,x\n",
        pilot_cities="pilot,project,place,country,measure,mode,source\n1,a,Ghent,Belgium,m,hub,x\n2,b,Ghent,Belgium,m,hub,x\n",
    )

    assert list_remarks(catalogue) == ["Not recorded: challenges for Beta. That does not mean that there are none."]


def test_that_only_six_are_compared_is_said_with_their_names(read, list_many):
    (first, *_) = list_remarks(read(projects=list_many(8)))

    assert first == (
        "6 of the 8 selected projects are compared, those with most rows: p01, p02, p03, p04, p05 and p06. "
        "Choose others under Project."
    )


def test_no_project_at_all_has_no_sentence(read):
    catalogue = read(projects="project,source\n")

    assert say(catalogue) == ""
    assert list_remarks(catalogue) == []


def test_pilot_places_of_some_of_three_projects_are_named(read):
    assert say(read(projects=THREE, pilot_cities=BOTH_PILOT)) == "Ghent has pilots of two projects or more"
