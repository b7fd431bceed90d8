"""Partners and pilots by country, and kinds of organisations."""

import pytest

from components.measures.coverage import (
    count_organisation_types,
    count_partners_by_country,
)
from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY

PARTNERS = (
    "project,partner,organisation_type,country,source\n"
    "a,Mechelen,city,BE,x\n"
    "a,Venlo,city,NL,x\n"
    "a,POLIS,network,,x\n"
    "b,Mechelen,city,BE,x\n"
    "b,Antwerp,,Belgium,x\n"
)
PILOTS = "pilot,project,place,country,measure,source\nb1,b,Venlo,NL,hubs,x\nb2,b,Norfolk,GB,hubs,x\n"


def say_main_country(catalogue):
    return PARTNERS_BY_COUNTRY.find(count_partners_by_country(catalogue), catalogue)


def test_few_projects_are_counted_each_for_itself_in_each_country(read):
    table = count_partners_by_country(read(partners=PARTNERS, pilot_cities=PILOTS)).table

    assert list(table) == ["country", "project", "name", "projects", "partners", "networks", "pilots"]
    assert table.to_numpy().tolist() == [
        ["Belgium", "a", "Alpha", 2, 1, 0, 0],
        ["Belgium", "b", "Beta", 2, 2, 0, 0],
        ["Netherlands", "a", "Alpha", 2, 1, 0, 0],
        ["Netherlands", "b", "Beta", 2, 0, 0, 1],
        ["United Kingdom", "b", "Beta", 1, 0, 0, 1],
        ["not stated", "a", "Alpha", 0, 1, 1, 0],
    ]


def test_more_than_eight_projects_are_counted_together(read, list_many):
    partners = "project,partner,country,source\np01,A,BE,x\np02,A,BE,x\np02,B,BE,x\np03,C,,x\n"
    table = count_partners_by_country(read(projects=list_many(9), partners=partners)).table

    assert table.to_numpy().tolist() == [["Belgium", "", "", 2, 3, 0, 0], ["not stated", "", "", 1, 1, 0, 0]]


def test_two_projects_are_told_where_both_work_with_pilots_or_partners(read):
    assert say_main_country(read(partners=PARTNERS, pilot_cities=PILOTS)) == "Both work in Belgium and the Netherlands"


def test_two_projects_without_a_common_country_are_told_so(read):
    partners = "project,partner,country,source\na,A,BE,x\nb,B,IT,x\n"
    assert say_main_country(read(partners=partners)) == "The two projects work in different countries"


def test_nothing_is_said_of_both_where_one_of_two_projects_states_no_country(read):
    assert say_main_country(read(partners="project,partner,country,source\na,A,BE,x\nb,B,,x\n")) == ""


@pytest.mark.parametrize(
    ("countries", "sentence"),
    [
        (["NL", "NL", "IT", ""], "The Netherlands has most partners: 2 of 4"),
        (["NL", "NL", "IT", "IT", "FR"], "Italy and the Netherlands have most partners: 2 each of 5"),
        (["NL", "IT", "FR"], "3 countries have 1 partner each, more than any other"),
        (["", ""], ""),
        (["IT"], "Italy has most partners: 1 of 1"),
    ],
)
def test_the_country_with_most_partners_is_named(read, countries, sentence):
    rows = "".join(f"a,P{number},{country},x\n" for number, country in enumerate(countries))
    catalogue = read(projects="project,source\na,x\n", partners=f"project,partner,country,source\n{rows}")

    assert say_main_country(catalogue) == sentence


def test_pilots_are_counted_where_there_are_no_partners(read):
    catalogue = read(projects="project,source\nb,x\n", pilot_cities=PILOTS + "b3,b,Norwich,GB,hubs,x\n")

    assert say_main_country(catalogue) == "The United Kingdom has most pilots: 2 of 3"


def test_an_organisation_counts_once_and_each_of_its_participations(read):
    table = count_organisation_types(read(partners=PARTNERS))

    assert table.to_numpy().tolist() == [["city", "", 2, 3], ["network", "", 1, 1], ["not stated", "", 1, 1]]


def test_the_most_frequent_kind_is_told_of_all_organisations(read):
    catalogue = read(partners=PARTNERS)

    assert ORGANISATION_TYPES.find(count_organisation_types(catalogue), catalogue) == "City: 2 of 4 organisations"


def test_no_rows_give_empty_tables_and_no_sentence(read):
    catalogue = read()

    assert count_partners_by_country(catalogue).table.empty
    assert count_organisation_types(catalogue).empty
    assert say_main_country(catalogue) == ""
    assert ORGANISATION_TYPES.find(count_organisation_types(catalogue), catalogue) == ""
