"""Who connects projects, and which pairs of them only it connects."""

import pytest

from components.language.bridges import tell_main_bridge
from components.measures.bridges import find_main_bridge, list_bridges

HEAD = "project,partner,city,country,source\n"
PROJECTS = "project,source\na,x\nb,x\nc,x\n"
PARTNERS = HEAD + (
    "a,Polis,Brussels,BE,x\nb,Polis,Brussels,BE,x\nc,Polis,Brussels,BE,x\n"
    "a,Ghent,Ghent,BE,x\nb,Ghent,Ghent,BE,x\nc,Port,Ghent,BE,x\n"
)


def test_pairs_that_meet_only_in_one_organisation_are_told_from_those_that_meet_elsewhere(read):
    table = list_bridges(read(projects=PROJECTS, partners=PARTNERS), "organisations").table

    assert table[["member", "meetings", "pairs", "alone", "key"]].to_numpy().tolist() == [
        ["Polis", 3, 3, 2, "organisation:Polis"],
        ["Ghent", 2, 1, 0, "organisation:Ghent"],
    ]


def test_a_place_connects_the_projects_of_all_its_organisations(read):
    table = list_bridges(read(projects=PROJECTS, partners=PARTNERS), "places").table

    assert table[["member", "meetings", "pairs", "alone"]].to_numpy().tolist() == [
        ["Brussels, Belgium", 3, 3, 0],
        ["Ghent, Belgium", 3, 3, 0],
    ]


def test_a_project_connects_its_organisations(read):
    table = list_bridges(read(projects=PROJECTS, partners=PARTNERS), "projects").table

    assert table[["member", "meetings", "pairs", "alone"]].to_numpy().tolist() == [
        ["c", 2, 1, 1],
        ["a", 2, 1, 0],
        ["b", 2, 1, 0],
    ]


@pytest.mark.parametrize(
    ("partners", "links", "sentence"),
    [
        (PARTNERS, "organisations", "Polis is in 3 projects, more than any other organisation"),
        (PARTNERS, "places", "Brussels, Belgium and Ghent, Belgium are in 3 projects each, more than any other"),
        (PARTNERS, "projects", "3 projects have 2 organisations each"),
        (
            HEAD + "a,Ghent,,,x\nb,Ghent,,,x\n",
            "organisations",
            "Ghent is the only organisation in two projects or more",
        ),
        (HEAD + "a,Ghent,,,x\na,Port,,,x\n", "projects", "a has 2 organisations"),
        (HEAD + "a,Ghent,,,x\nb,Port,,,x\n", "organisations", ""),
    ],
)
def test_the_main_bridge_is_named(read, partners, links, sentence):
    catalogue = read(projects=PROJECTS, partners=partners)

    assert tell_main_bridge(find_main_bridge(list_bridges(catalogue, links), catalogue)) == sentence
