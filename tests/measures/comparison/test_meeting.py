"""Where compared projects meet, and how near their partner cities are, in words."""

from components.language.comparison.meeting import tell_meeting, tell_pilot_places
from components.measures.comparison.distance import list_compared_places
from components.measures.comparison.meeting import find_meeting, find_pilot_places

HEAD = "project,partner,city,country,source\n"
BOTH_IN_GHENT = HEAD + "a,A,Ghent,Belgium,x\nb,B,Ghent,Belgium,x\n"


def say(catalogue):
    return tell_meeting(find_meeting(list_compared_places(catalogue), catalogue))


def test_near_partner_cities_are_named(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Mechelen,Belgium,x\n"
    catalogue = read(partners=partners)

    assert say(catalogue) == ("Brussels and Mechelen are within 100 km of a partner city of the other project")


def test_that_no_partner_city_is_near_is_said(read):
    partners = "project,partner,city,country,source\na,A,Brussels,Belgium,x\nb,B,Rome,Italy,x\n"
    catalogue = read(partners=partners)

    sentence = say(catalogue)

    assert sentence == "No partner city is within 100 km of one of the other project"


def test_cities_in_which_both_have_partners_are_named_before_what_is_near(read):
    assert say(read(partners=BOTH_IN_GHENT + "a,C,Rome,Italy,x\n")) == (
        "Ghent has partners of both; no other partner city is within 100 km of one of the other project"
    )
    assert say(read(partners=BOTH_IN_GHENT + "a,C,Brussels,Belgium,x\n")) == (
        "Ghent has partners of both; Brussels is within 100 km of a partner city of the other project"
    )


def test_a_shared_pilot_place_counts_even_where_it_is_not_located(read):
    pilots = "pilot,project,place,country,measure,source\n1,a,Nowhereton,Belgium,m,x\n2,b,Nowhereton,Belgium,m,x\n"

    assert tell_pilot_places(find_pilot_places(read(pilot_cities=pilots))) == "both have pilots in Nowhereton"


def test_a_whole_country_is_no_place_to_meet_in(read):
    head = "pilot,project,place,place_type,country,measure,source\n"
    rows = "1,a,Belgium,country,Belgium,m,x\n2,b,Belgium,country,Belgium,m,x\n"

    assert tell_pilot_places(find_pilot_places(read(pilot_cities=head + rows))) == "no pilot place is shared"
