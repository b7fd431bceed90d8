"""The sentence on top of a comparison, and that of one kind of items."""

import pytest

from components.language.comparison.items import tell_kind
from components.language.comparison.shared import tell_common
from components.measures.comparison.items import count_common, list_shared_and_own
from components.measures.comparison.shared import find_common, find_kind

THREE = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
CHALLENGES = "project,challenge,source\n"
THEMES = "project,theme,source\n"
PILOTS = "pilot,project,place,country,measure,source\n"
SEATS = "project,partner,city,country,source\n"
PARTNERS = SEATS + "a,City of Ghent,Ghent,Belgium,x\nb,City of Ghent,Ghent,Belgium,x\n"
BOTH_PILOT = PILOTS + "1,a,Ghent,Belgium,hubs,x\n2,b,Ghent,Belgium,hubs,x\n"


def say(catalogue):
    return tell_common(find_common(count_common(catalogue), catalogue))


def say_items(catalogue, aspect="challenges"):
    return tell_kind(find_kind(list_shared_and_own(catalogue, aspect=aspect), catalogue))


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

    assert say(read(partners=partners)) == (
        "Both work in Belgium; 2 partner cities are within 100 km of one of the other project"
    )


def test_near_cities_are_told_even_of_projects_that_share_nothing(read):
    partners = "project,partner,city,country,source\na,A,Lille,France,x\nb,B,Brussels,Belgium,x\n"

    assert say(read(partners=partners)) == (
        "Nothing recorded here is common to these two projects; "
        "2 partner cities are within 100 km of one of the other project"
    )


def test_organisations_and_places_that_are_shared_are_told_beside_themes_that_are_not(read):
    catalogue = read(themes=THEMES + "a,cycling,x\nb,walking,x\n", partners=PARTNERS)

    assert say(catalogue) == "No theme is shared; both work with City of Ghent; both work in Ghent"


def test_a_kind_of_measure_that_both_pilot_is_told(read):
    head = "pilot,project,place,country,measure,mode,source\n"
    rows = "1,a,Ghent,Belgium,m,cargo bikes,x\n2,b,Malmö,Sweden,m,cargo bikes,x\n"

    assert say(read(pilot_cities=head + rows)) == "Both pilot cargo bikes; no pilot place is shared"


def test_a_place_in_which_one_has_a_partner_and_the_other_a_pilot_is_shared(read):
    catalogue = read(
        partners=PARTNERS.splitlines()[0] + "\na,A,Ghent,Belgium,x\n", pilot_cities=PILOTS + "1,b,Ghent,Belgium,m,x\n"
    )

    assert say(catalogue) == "Both work in Ghent"


def test_countries_are_told_where_nothing_narrower_is_shared(read):
    partners = SEATS + "a,A,Malmö,Sweden,x\nb,B,Luleå,Sweden,x\n"
    catalogue = read(themes=THEMES + "a,cycling,x\nb,walking,x\n", partners=partners)

    assert say(catalogue) == "No theme is shared; both work in Sweden"


def test_two_projects_with_nothing_in_common_are_told_so(read):
    catalogue = read(themes=THEMES + "a,cycling,x\nb,walking,x\n")

    assert say(catalogue) == "Nothing recorded here is common to these two projects"


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
        ("a,staffing,x\n", "No challenges are recorded here for Beta"),
        (
            "a,p,x\nb,p,x\na,q,x\nb,q,x\na,r,x\nb,r,x\na,s,x\nb,s,x\n",
            "4 of 4 challenges are shared: p, q and 2 more challenges",
        ),
        ("", ""),
    ],
)
def test_the_items_of_a_kind_are_told(read, challenges, sentence):
    assert say_items(read(challenges=CHALLENGES + challenges)) == sentence


def test_no_project_at_all_has_no_sentence(read):
    catalogue = read(projects="project,source\n")

    assert say(catalogue) == ""


def test_pilot_places_of_some_of_three_projects_are_named(read):
    assert say(read(projects=THREE, pilot_cities=BOTH_PILOT)) == "Ghent has pilots of two projects or more"
