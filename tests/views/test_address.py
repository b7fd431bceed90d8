"""The address ↔ the view, and what is said of values that the data lacks."""

from __future__ import annotations

import pytest


def test_the_opening_view_has_no_address(open_page):
    assert open_page().query_params == {}


def test_filters_tab_and_chosen_item_are_taken_from_the_address(open_page):
    page = open_page(
        {"project": "mobi-mix", "country": ["Belgium", "France"], "tab": "Themes", "show": "project:mobi-mix"}
    )

    assert page.session_state["project"] == ["mobi-mix"]
    assert page.session_state["country"] == ["Belgium", "France"]
    assert page.session_state["tab"] == "Themes"
    assert page.session_state["show"] == "project:mobi-mix"


def test_an_address_stays_as_it_was_given(open_page):
    given = {"project": "mobi-mix", "country": "Belgium", "from": "2021", "tab": "Themes", "show": "project:mobi-mix"}

    assert open_page(given).query_params == given


def test_a_filter_is_written_into_the_address(open_page, choose):
    page = open_page()

    choose(page, country=["Belgium"])

    assert page.query_params == {"project": ["e-smartec", "mobi-mix"], "country": "Belgium"}


def test_no_filter_at_all_is_an_address_of_its_own(open_page, choose):
    page = open_page()

    choose(page, project=[])

    assert page.query_params == {"project": "all"}
    assert open_page({"project": "all"}).session_state["project"] == []


def test_years_are_taken_from_the_address(open_page, read_filters):
    page = open_page({"project": "all", "from": "2018", "to": "2020"})

    assert page.session_state["years"] == (2018, 2020)
    assert read_filters(page)["years"] == [2018, 2020]


def test_an_unknown_value_is_said_with_the_likeliest_one(open_page):
    page = open_page({"country": "Belguim"})

    assert (
        page.warning[0].value
        == "Country “Belguim” of this link is not in the data, so it is left out. Did you mean “Belgium”?"
    )


def test_an_unknown_tab_is_said_and_the_overview_shown(open_page):
    page = open_page({"tab": "Fishes"})

    assert page.warning[0].value.startswith("There is no tab “Fishes”.")
    assert page.session_state["tab"] == "Overview"


@pytest.mark.parametrize(
    ("show", "hint"),
    [
        ("place:Atlantis", ""),
        ("place:Mechlen", " Did you mean “place:Mechelen, Belgium”?"),
        ("project:mobi-mx", " Did you mean “project:mobi-mix”?"),
        ("plaice:Mechelen, Belgium", " Did you mean “place:Mechelen, Belgium”?"),
    ],
)
@pytest.mark.parametrize("tab", ["Overview", "About"])
def test_an_unknown_item_is_said_with_the_likeliest_one_and_left_out(open_page, show, hint, tab):
    page = open_page({"show": show, "tab": tab})

    said = page.warning[0].value.replace("\\", "")  # the text of an address is no markup
    assert said == f"“show={show}” of this link is not in the data, so it is left out.{hint}"
    assert "show" not in page.query_params


def test_an_item_outside_the_selection_says_so_on_its_card(open_page, list_cards):
    page = open_page({"project": "mobi-mix", "show": "project:e-smartec"})

    assert list_cards(page)["details"]["text"].startswith("Not in the present selection")
    inside = open_page({"project": "mobi-mix", "show": "project:mobi-mix"})
    assert "selection" not in list_cards(inside)["details"]["text"]


def test_views_of_maps_and_open_tables_reach_the_board_and_stay_in_the_address_of_their_tab(open_page, read_board):
    given = {"project": "mobi-mix", "tab": "Map", "map": "50.85,4.35,6.5", "table": "places"}

    page = open_page(given)

    assert read_board(page)["opened"] == {"tab": "Map", "map": ["50.85,4.35,6.5"], "table": ["places"]}
    assert page.query_params == given


def test_another_tab_has_neither_map_nor_table_of_a_link(open_page, read_board):
    page = open_page({"project": "mobi-mix", "tab": "Map", "map": "50.85,4.35,6.5", "table": "places"})
    page.session_state["tab"] = "Themes"

    assert page.run().query_params == {"project": "mobi-mix", "tab": "Themes"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"map": "far,away"}, "“map=far,away” of this link is no view of a map, so it is left out. Write latitude, "),
        ({"map": "91,4,6"}, "“map=91,4,6” of this link is no view of a map, so it is left out. Write latitude, "),
        ({"grouped": "plaices"}, "“grouped=plaices” of this link names no figure there, so it is left out. Did"),
        ({"map": "51,4,6,plaices"}, "“map=51,4,6,plaices” of this link names no figure there, so it is left out. Did"),
        ({"table": "plaices"}, "“table=plaices” of this link names no figure there, so it is left out. Did you mean "),
        ({"review": "Mechlen"}, "“review=Mechlen” of this link is not in the data, so it is left out. Did you mean “M"),
    ],
)
def test_what_cannot_be_seen_is_said_and_left_out(open_page, given, said):
    page = open_page({"project": "mobi-mix", "tab": "Map"} | given)

    assert page.warning[0].value.startswith(said)
    assert page.query_params == {"project": "mobi-mix", "tab": "Map"}


def test_the_place_under_review_is_taken_from_the_address_and_stays_in_it(open_page):
    given = {"project": "mobi-mix", "tab": "Places", "review": "Mechelen, Belgium"}

    page = open_page(given)

    assert page.session_state["review_place"] == "Mechelen, Belgium"
    assert page.query_params == given


def test_a_year_that_is_none_is_said(open_page):
    page = open_page({"project": "all", "from": "soon"})

    assert any("soon" in warning.value for warning in page.warning)


def test_a_parameter_that_the_page_does_not_know_is_said(open_page):
    page = open_page({"contry": "Belgium"})

    assert any("contry" in warning.value for warning in page.warning)


@pytest.mark.parametrize("name", ["from", "to"])
@pytest.mark.parametrize("year", ["1900", "2100"])
def test_a_year_outside_the_data_is_said_and_left_out(open_page, read_filters, name, year):
    page = open_page({"project": "all", name: year})

    assert f"“{name}={year}” in this link is left out: the projects of the data run from" in page.warning[0].value
    assert read_filters(page)["years"] == [None, None]
    assert page.query_params == {"project": "all"}


def test_a_period_that_ends_before_it_begins_is_said_and_left_out(open_page, read_filters):
    page = open_page({"project": "all", "from": "2020", "to": "2018"})

    assert page.warning[0].value.startswith("“from=2020&to=2018” in this link ends before it begins")
    assert read_filters(page)["years"] == [None, None]


def test_a_map_that_the_browser_adds_to_the_address_leaves_what_was_chosen_meanwhile(open_page, choose):
    page = open_page()
    page.query_params["map"] = "50.85,4.35,6"

    choose(page, country=["Belgium"])

    assert page.session_state["country"] == ["Belgium"]
    assert page.session_state["tab"] == "Overview"


@pytest.mark.parametrize(
    ("given", "name", "taken"),
    [
        ({"theme": "Mobility-Hubs"}, "theme", ["mobility hubs"]),
        ({"theme": ["Mobility-Hubs", "mobility hubs"]}, "theme", ["mobility hubs"]),
        ({"project": "MOBI MIX"}, "project", ["mobi-mix"]),
        ({"project": "all", "show": "theme:Mobility-Hubs"}, "show", "theme:mobility hubs"),
        ({"tab": "Places", "review": "mechelen, belgium"}, "review_place", "Mechelen, Belgium"),
    ],
)
def test_another_spelling_of_what_is_there_is_taken_without_a_question(open_page, given, name, taken):
    page = open_page(given)

    assert page.session_state[name] == taken
    assert not page.warning
