"""How many projects each option of a filter would leave."""

from __future__ import annotations

import pytest

from components.catalogue.facets import count_left, index_options
from components.catalogue.schema import FILTERS
from components.catalogue.select import Selection, list_options, make_selection, select

SELECTIONS = (
    {"country": ["Belgium"]},
    {"country": ["Belgium", "Slovakia"], "role": ["lead"]},
    {"theme": ["walking"], "country": ["Netherlands"]},
    {"theme": ["cycling"], "location": ["Mechelen"]},
    {"project": ["alpha", "gamma"], "programme": ["Interreg"]},
    {"challenge": ["staffing"], "organisation_type": ["city council"], "location": ["Venlo"]},
    {"theme": ["zeppelins"]},
)


def count_one_by_one(catalogue, selection, name):
    """What select() leaves for each option in turn."""
    others = {other: values for other, values in selection.values if other != name}
    left = {}
    for value, _ in list_options(catalogue, name):
        chosen = select(catalogue, make_selection({**others, name: [value]}, period=selection.period))
        if len(chosen.projects):
            left[value] = len(chosen.partners) if name == "project" else len(chosen.projects)
    return left


@pytest.mark.parametrize("values", SELECTIONS, ids=repr)
@pytest.mark.parametrize("period", [(None, None), (2018, 2019), (2021, None)])
def test_each_option_counts_what_choosing_it_would_leave(catalogue, values, period):
    selection, index = make_selection(values, period=period), index_options(catalogue)

    for filter_ in FILTERS:
        expected = count_one_by_one(catalogue, selection, filter_.name)
        assert count_left(index, selection, filter_.name) == expected, filter_.name


def test_without_a_choice_the_counts_are_those_of_the_options(catalogue):
    index = index_options(catalogue)

    for filter_ in FILTERS:
        assert count_left(index, Selection(), filter_.name) == dict(list_options(catalogue, filter_.name))


def test_what_is_chosen_in_a_filter_does_not_change_its_own_counts(catalogue):
    index = index_options(catalogue)

    assert count_left(index, make_selection({"country": ["Slovakia"]}), "country") == {
        "Belgium": 2,
        "Netherlands": 2,
        "Slovakia": 1,
    }


def test_an_option_that_would_leave_nothing_is_not_counted(catalogue):
    left = count_left(index_options(catalogue), make_selection({"challenge": ["staffing"]}), "programme")

    assert left == {"Horizon": 1}


def test_a_catalogue_without_values_of_a_filter_has_nothing_to_count(load):
    catalogue = load(challenges=None, vocabulary=None).catalogue

    assert count_left(index_options(catalogue), make_selection({"programme": ["Horizon 2020"]}), "challenge") == {}


@pytest.mark.parametrize(
    "values",
    [{}, {"role": ["lead"]}, {"organisation_type": ["network"]}, {"organisation_type": ["city council"]},
     {"organisation": ["EUROCITIES"], "country": ["Belgium"]},
     {"country": ["Belgium"]}, {"location": ["Brussels"], "organisation_type": ["network", "university"]}],
    ids=repr,
)  # fmt: skip
def test_seats_of_networks_count_as_choosing_them_would(with_seats, values):
    selection, index = make_selection(values), index_options(with_seats)

    for filter_ in FILTERS:
        expected = count_one_by_one(with_seats, selection, filter_.name)
        assert count_left(index, selection, filter_.name) == expected, filter_.name
