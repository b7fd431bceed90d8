"""What a selection keeps, and what can be selected."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS
from components.catalogue.select import (
    Selection,
    count_selection,
    find_unknown,
    list_options,
    make_selection,
    select,
)


def list_kept(catalogue: Catalogue, table: str, column: str) -> list[str]:
    return list(getattr(catalogue, table)[column])


def choose(catalogue: Catalogue, **values: str) -> Catalogue:
    return select(catalogue, make_selection({name: [value] for name, value in values.items()}))


def test_nothing_chosen_keeps_everything(catalogue):
    assert select(catalogue, Selection()) is catalogue


def test_values_of_a_filter_are_alternatives(catalogue):
    chosen = select(catalogue, make_selection({"project": ["alpha", "gamma"]}))

    assert list_kept(chosen, "projects", "project") == ["alpha", "gamma"]


def test_filters_hold_together(catalogue):
    assert list_kept(choose(catalogue, country="Netherlands", role="lead"), "partners", "project") == ["beta"]


def test_a_country_keeps_its_partners_and_pilots_and_the_projects_having_any(catalogue):
    chosen = choose(catalogue, country="Belgium")

    assert list_kept(chosen, "projects", "project") == ["alpha", "beta"]
    assert list_kept(chosen, "partners", "partner") == ["Mechelen"]
    assert list_kept(chosen, "pilot_cities", "pilot") == ["a1", "b1"]


def test_a_claim_of_the_whole_project_stays_whatever_the_country(catalogue):
    chosen = choose(catalogue, country="Belgium")

    assert list_kept(chosen, "themes", "theme") == ["cycling", "walking"]
    assert list_kept(chosen, "themes", "project") == ["alpha", "beta"]


def test_a_claim_of_the_whole_project_puts_it_in_no_country(catalogue):
    assert "gamma" not in list_kept(choose(catalogue, country="Belgium"), "projects", "project")


def test_a_role_keeps_its_partners_and_all_else_of_their_projects(catalogue):
    chosen = choose(catalogue, role="lead")

    assert list_kept(chosen, "partners", "partner") == ["Mechelen", "Venlo"]
    assert list_kept(chosen, "pilot_cities", "pilot") == ["a1", "a2", "b1"]
    assert list_kept(chosen, "themes", "project") == ["alpha", "alpha", "beta"]


def test_a_theme_keeps_its_rows_and_all_else_of_their_projects(catalogue):
    chosen = choose(catalogue, theme="cycling")

    assert list_kept(chosen, "themes", "theme") == ["cycling", "cycling"]
    assert list_kept(chosen, "partners", "project") == ["alpha", "alpha", "gamma"]


@pytest.mark.parametrize(
    ("period", "projects"),
    [
        ((2018, 2018), ["alpha"]),
        ((2020, 2021), ["alpha", "beta"]),
        ((2030, 2031), ["beta"]),
        ((None, 2019), ["alpha"]),
        ((2021, None), ["beta"]),
        ((1990, 1991), []),
    ],
)
def test_a_period_keeps_the_projects_that_ran_in_it(catalogue, period, projects):
    assert list_kept(select(catalogue, make_selection(period=period)), "projects", "project") == projects


def test_a_place_keeps_what_is_there(catalogue):
    chosen = select(catalogue, make_selection({"location": ["Mechelen"]}))

    assert list_kept(chosen, "projects", "project") == ["alpha", "beta"]
    assert list_kept(chosen, "partners", "partner") == ["Mechelen"]
    assert list_kept(chosen, "pilot_cities", "pilot") == ["a1", "b1"]


def test_places_are_those_still_in_use(catalogue):
    assert list_kept(choose(catalogue, project="beta"), "places", "location") == ["Mechelen", "Venlo", "Žilina"]
    assert list_kept(choose(catalogue, country="Belgium"), "places", "location") == ["Mechelen"]


def test_row_numbers_survive_and_the_catalogue_is_not_changed(catalogue):
    before = catalogue.partners.copy()

    assert list(choose(catalogue, project="beta").partners.index) == [4, 5]
    pd.testing.assert_frame_equal(catalogue.partners, before)


def test_a_value_that_nothing_has_leaves_nothing(catalogue):
    chosen = choose(catalogue, theme="zeppelins")

    assert chosen.projects.empty and chosen.partners.empty and chosen.places.empty


def test_equal_choices_are_equal_in_whatever_order_they_were_made():
    one = make_selection({"role": ["lead"], "country": ["Malta", "Belgium"]})
    other = make_selection({"country": ["Belgium", "Malta"], "role": ["lead"], "theme": []})

    assert one == other and hash(one) == hash(other)


def test_a_filter_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="no such filter: colour"):
        make_selection({"colour": ["red"]})


def test_options_count_the_projects_that_each_would_leave(catalogue):
    for filter_ in FILTERS[1:]:
        for value, count in list_options(catalogue, filter_.name):
            assert len(choose(catalogue, **{filter_.name: value}).projects) == count, (filter_.name, value)


def test_projects_are_offered_with_their_partners(catalogue):
    assert list_options(catalogue, "project") == [("alpha", 2), ("beta", 2), ("gamma", 1)]


def test_countries_are_offered_most_frequent_first_and_equals_by_alphabet(catalogue):
    assert list_options(catalogue, "country") == [("Belgium", 2), ("Netherlands", 2), ("Slovakia", 1)]


def test_themes_are_offered_most_frequent_first(catalogue):
    assert list_options(catalogue, "organisation_type") == [("city council", 2), ("network", 1), ("university", 1)]


def test_values_that_do_not_exist_are_found_with_a_suggestion(catalogue):
    selection = make_selection({"country": ["Belgum", "Belgium"], "project": ["zzz"], "location": ["Mecheln"]})

    assert find_unknown(catalogue, selection) == [
        ("country", "Belgum", "Belgium"),
        ("location", "Mecheln", "Mechelen"),
        ("project", "zzz", ""),
    ]


def test_the_sentence_counts_what_is_there(catalogue):
    assert str(count_selection(catalogue)) == "3 projects · 5 partners · 3 pilots in 2 places · 3 countries"


def test_the_sentence_knows_one_from_many_and_none(catalogue):
    chosen = select(catalogue, make_selection({"project": ["gamma"]}))

    assert str(count_selection(chosen)) == "1 project · 1 partner · 0 pilots in 0 places · 0 countries"


def test_a_whole_country_is_not_counted_as_a_place(catalogue):
    whole = catalogue.places.assign(
        precision=["country" if place == "Venlo" else "city" for place in catalogue.places["location"]]
    )

    assert count_selection(replace(catalogue, places=whole)).places == 1


@pytest.mark.parametrize(
    ("name", "first"), [("country", "Italy"), ("role", "partner"), ("programme", "Urban"), ("location", "Turin, Italy")]
)
def test_what_most_projects_have_is_offered_first_whatever_the_alphabet_says(read, name, first):
    everything = read(
        projects="project,programme,source\na,Coast,x\nb,Urban,x\nc,Urban,x\n",
        partners="project,partner,role,city,country,source\na,A,lead,Ghent,BE,x\nb,B,partner,Turin,IT,x\n"
        "c,C,partner,Turin,IT,x\n",
    )

    assert list_options(everything, name)[0] == (first, 2)


def test_the_seat_of_a_network_puts_no_project_into_a_place_or_country(with_seats):
    brussels, belgium = choose(with_seats, location="Brussels"), choose(with_seats, country="Belgium")

    assert list_kept(brussels, "projects", "project") == ["beta"]
    assert "gamma" not in list_kept(belgium, "projects", "project")
    assert dict(list_options(with_seats, "location"))["Brussels"] == 1
    assert dict(list_options(with_seats, "country"))["Austria"] == 0
    assert not len(choose(with_seats, country="Austria").projects)
    assert count_selection(with_seats).countries == 3


def test_who_asks_for_networks_finds_their_seats(with_seats):
    chosen = choose(with_seats, location="Brussels", organisation_type="network")

    assert list_kept(chosen, "partners", "project") == ["alpha", "gamma"]
    by_name = choose(with_seats, location="Brussels", organisation="EUROCITIES")
    assert list_kept(by_name, "partners", "project") == ["alpha", "gamma"]


def test_a_fact_sheet_keeps_the_seats_of_networks(with_seats):
    selection = make_selection({"location": ["Brussels"]})

    assert list_kept(select(with_seats, selection, with_seats=True), "projects", "project") == [
        "alpha",
        "beta",
        "gamma",
    ]
