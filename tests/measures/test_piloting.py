"""Themes worked on and piloted by country, worked out by hand."""

import pytest

from components.measures.piloting import count_piloting
from components.plots.piloting import PILOTING

PARTNERS = "project,partner,country,source\na,A,BE,x\na,B,IT,x\na,C,IT,x\nb,D,BE,x\nb,E,,x\n"
PILOTS = "pilot,project,place,country,measure,source\np1,a,Mechelen,BE,m,x\np2,b,Mechelen,BE,m,x\np3,b,Ghent,BE,m,x\n"


def count(catalogue):
    return count_piloting(catalogue).to_numpy().tolist()


def test_a_theme_of_the_whole_project_is_worked_on_where_it_has_partners_and_piloted_where_it_has_pilots(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS, themes="project,theme,source\na,hubs,x\nb,hubs,x\n")

    assert count(catalogue) == [["hubs", "Belgium", 2, 3], ["hubs", "Italy", 1, 0]]


def test_a_theme_of_one_place_counts_only_the_pilots_of_that_place(read):
    themes = "project,place,country,theme,source\nb,Mechelen,BE,hubs,x\nb,Turin,IT,parking,x\n"
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS, themes=themes)

    assert count(catalogue) == [["hubs", "Belgium", 1, 1], ["parking", "Italy", 1, 0]]


@pytest.mark.parametrize(
    ("pilots", "sentence"),
    [
        (PILOTS, "Hubs: no pilot in 1 of the 2 countries that work on it"),
        (PILOTS[: PILOTS.index("p1")] + "p1,a,Lyon,FR,m,x\n", "Hubs: no pilot in 2 of the 3 countries that work on it"),
        ("", ""),
        (
            PILOTS + "p4,a,Turin,IT,m,x\n",
            "The projects of each theme listed have pilots in all countries that work on it",
        ),
    ],
)
def test_the_widest_gap_is_told(read, pilots, sentence):
    tables = {"pilot_cities": pilots} if pilots else {}
    catalogue = read(partners=PARTNERS, themes="project,theme,source\na,hubs,x\n", **tables)

    assert PILOTING.find(count_piloting(catalogue), catalogue) == sentence


def test_projects_without_themes_give_no_table(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)

    assert count_piloting(catalogue).empty
    assert PILOTING.find(count_piloting(catalogue), catalogue) == ""
