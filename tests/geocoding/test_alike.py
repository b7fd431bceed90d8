"""Cases that one decision can settle together."""

from __future__ import annotations

import pytest

from components.catalogue.load import load_files
from components.geocoding.alike import list_cases, list_same_doubt, list_same_place
from components.geocoding.locate import locate
from components.geocoding.strategy import OFFLINE

PARTNERS = (
    "project,partner,city,region,country,latitude,longitude,source\n"
    "a,1,Bucharest,,Hungary,,,x\na,2,București,,Hungary,,,x\na,3,Budapest,,Hungary,,,x\na,4,Olette,,France,,,x\n"
    "a,5,OLETTE,,France,,,x\na,6,Milan,Sicily,Italy,,,x\na,7,Turin,Sicily,Italy,,,x\na,8,Turin,Sicily,Italy,45.1,7.7,x\n"
)


@pytest.fixture(scope="module")
def cases():
    files = {"projects.csv": b"project,source\na,x\n", "partners.csv": PARTNERS.encode()}
    return list_cases(locate(load_files(files).catalogue, OFFLINE))


def test_what_is_sure_is_no_case(cases):
    assert "Budapest, Hungary" not in cases
    assert "Bucharest, Hungary" in cases


def test_other_names_of_the_chosen_place_are_the_same_case(cases):
    one = cases["Bucharest, Hungary"]

    same = {case.location for case in list_same_place(cases, one.queries, one.likeliest)}

    assert same == {"Bucharest, Hungary", "București, Hungary"}


def test_what_is_written_alike_is_the_same_case_even_without_a_point(cases):
    same = {case.location for case in list_same_place(cases, cases["Olette, France"].queries, None)}

    assert same == {"Olette, France", "OLETTE, France"}


def test_the_same_doubt_joins_different_places_that_have_a_likeliest_point(cases):
    alike = {case.location for case in list_same_doubt(cases, "Milan, Italy")}

    assert "Milan, Italy" in alike
    assert alike <= {"Milan, Italy", "Turin, Italy"} | {case for case in cases if case.startswith("Turin, Italy at")}
    assert list_same_doubt(cases, "Olette, France") == []
