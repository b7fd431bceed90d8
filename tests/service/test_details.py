"""The card of what was clicked: everything known about it, each claim with its source."""

from __future__ import annotations

import pytest

from components.catalogue.select import Selection, make_selection
from components.service.details import make_details


def list_items(card) -> dict[str, list[dict]]:
    return {section["heading"]: section["items"] for section in card["sections"]}


def test_nothing_chosen_is_no_card(read_two):
    assert make_details("", read_two()) is None


def test_a_place_tells_projects_partners_pilots_and_claims(read_two):
    card = make_details("place:Ghent, Belgium", read_two())

    assert card["title"] == "Ghent, Belgium"
    assert card["subtitle"].startswith("In 2 projects of 2")
    assert list(list_items(card)) == [
        "Measures piloted (1)",
        "Partners (2)",
        "Themes (1 claim)",
        "Projects (2)",
        "Whom to call",
    ]


def test_a_region_tells_the_pilots_partners_and_places_in_it(read):
    partners = "project,partner,city,country,source\na,City of Mechelen,Mechelen,BE,x\nb,Ghent,Ghent,BE,x\n"
    pilots = "pilot,project,place,country,measure,source\np1,a,Antwerp,BE,hubs,x\n"
    card = make_details("region:BE-VAN", read(partners=partners, pilot_cities=pilots))

    assert (card["title"], card["subtitle"]) == ("Antwerp, Belgium", "Region, in 1 project of 2 · whatever the filters")
    assert [section["heading"] for section in card["sections"]] == [
        "Measures piloted (1)",
        "Partners (1)",
        "Places (2)",
    ]


def test_a_project_tells_its_partners_and_claims(read_two):
    card = make_details("project:a", read_two())

    assert card["title"] == "Alpha"
    assert "Partners (1)" in list_items(card)


def test_an_organisation_tells_each_project_it_takes_part_in(read_two):
    card = make_details("organisation:City of Ghent", read_two())

    assert [item["title"] for item in list_items(card)["Takes part in (2)"]] == ["Alpha", "Beta"]


def test_a_project_tells_whom_to_call(shipped):
    (contact,) = list_items(make_details("project:mobi-mix", shipped))["Whom to call"]

    assert contact["website"][-1] == "https://www.futuremobility.expert/"


def test_an_organisation_without_a_website_tells_what_to_look_up(shipped):
    (contact,) = list_items(make_details("organisation:City of Rotterdam", shipped))["Whom to call"]

    assert contact["text"].startswith(
        "No website of City of Rotterdam is recorded; look for its mobility department, or ask the "
    )
    assert contact["website"]


def test_a_term_tells_who_claims_it_with_evidence_and_source(read_two):
    card = make_details("challenge:staffing", read_two())
    items = list_items(card)["Who says so, and where it stands (2)"]

    assert [item["text"] for item in items] == ["hard to find", "hard to keep"]
    assert [item["sources"] for item in items] == [["x"], ["y"]]


def test_a_mark_tells_the_claims_of_its_project_and_leads_to_all(read_two):
    card = make_details("theme:cycling|a", read_two())
    items = list_items(card)["Who says so, and where it stands (1)"]

    assert len(items) == 1
    assert card["actions"][0]["key"] == "theme:cycling"


@pytest.mark.parametrize(("key", "address"), [("place:Ghent, Belgium", "place/Ghent%2C%20Belgium"),
                                              ("project:a", "project/a")])  # fmt: skip
def test_places_and_projects_lead_to_their_fact_sheet(read_two, key, address):
    assert [link["address"] for link in make_details(key, read_two())["links"]] == [address]


def test_doubt_is_told(read_two):
    card = make_details("theme:cycling|b", read_two())
    items = list_items(card)["Who says so, and where it stands (1)"]

    assert items[0]["note"] == "Certainty: low."


@pytest.mark.parametrize(
    "key", ["place:Atlantis", "project:z", "fish:trout", "nonsense", "place:", "theme:fishing", "both:cycling|x"]
)
def test_what_is_not_in_the_data_is_said_with_a_way_out(read_two, key):
    card = make_details(key, read_two())

    assert card["kind"] == "notice"
    assert card["actions"]


def test_a_challenge_counts_the_pilots_of_whole_projects_but_claims_nothing_of_them(read_two):
    card = make_details("challenge:staffing", read_two())

    assert len(card["sections"]) == 1
    assert card["text"].startswith(
        "1 pilot belongs to projects that name it as a whole; whether any answers it is not recorded"
    )


def test_a_theme_tells_the_pilots_in_the_places_that_name_it(read_two):
    items = list_items(make_details("theme:cycling|b", read_two()))

    assert [item["title"] for item in items["Pilots in the places where it is named (1)"]] == ["bike lanes"]


def test_a_theme_and_a_challenge_tell_the_claims_of_the_projects_that_name_both(read_two):
    card = make_details("both:cycling|staffing", read_two())

    assert card["title"] == "Cycling + staffing"
    assert "both named by 2 projects of 2" in card["subtitle"]
    assert list(list_items(card)) == ["Who works on the theme (2)", "Who reports the challenge (2)"]
    assert "does not say that the theme answers the challenge" in card["text"]


def test_a_project_can_be_filtered_by_from_its_card(read_two):
    whole = read_two()
    name = whole.projects["project"].iloc[0]

    card = make_details(f"project:{name}", whole)

    assert {"label": "Filter by this", "key": f"filter:project:{name}"} in card["actions"]


def test_a_place_is_a_value_of_a_filter(read_two):
    actions = make_details("place:Ghent, Belgium", read_two())["actions"]

    assert actions == [
        {"label": "Filter by this", "key": "filter:place:Ghent, Belgium"},
        {"label": "Close", "key": "close:"},
    ]


def test_an_organisation_can_be_filtered_by(read_two):
    key = "organisation:City of Ghent"
    chosen = make_selection({"organisation": ["City of Ghent"]})
    actions, once_chosen = (make_details(key, read_two(), selection=each)["actions"] for each in (Selection(), chosen))

    assert {"label": "Filter by this", "key": f"filter:{key}"} in actions
    assert {"label": "Remove this filter", "key": f"filter:{key}"} in once_chosen


def test_a_region_can_be_filtered_by_as_one(read):
    partners = "project,partner,city,country,source\na,A,Mechelen,BE,x\nb,B,Antwerp,BE,x\n"
    both = make_selection({"region": ["Antwerp, Belgium"]})
    one = make_selection({"location": ["Antwerp, Belgium"]})

    def offer(selection):
        return make_details("region:BE-VAN", read(partners=partners), selection=selection)["actions"][0]["label"]

    assert [offer(one), offer(both)] == ["Filter by this", "Remove this filter"]
