"""Colours of projects."""

from components.catalogue.select import make_selection, select
from components.plots.colours import colour_projects


def test_a_project_keeps_its_colour_as_others_come_and_go(read, list_many):
    catalogue = read(projects=list_many(5))
    alone = select(catalogue, make_selection({"project": ["p04"]}))

    assert colour_projects(catalogue)["p04"] == colour_projects(alone)["p04"] == "@project3"


def test_two_projects_whose_home_is_the_same_are_told_apart(read, list_many):
    chosen = select(read(projects=list_many(9)), make_selection({"project": ["p01", "p09"]}))

    assert colour_projects(chosen) == {"p01": "@project0", "p09": "@project1"}


def test_more_than_eight_projects_have_no_colours_of_their_own(read, list_many):
    assert colour_projects(read(projects=list_many(9))) == {}
