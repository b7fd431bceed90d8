"""Themes and challenges that the same projects name, and what flows between them."""

import pytest

from components.language.flows import tell_flows
from components.measures.cooccurrence import count_together
from components.measures.flows import MOST_PAIRS, MOST_PROJECTS, find_flows, list_flows
from components.plots.cooccurrence import TOGETHER

PROJECTS = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
THEMES = "project,place,country,theme,source\na,,,hubs,x\na,Ghent,BE,hubs,x\nb,,,hubs,x\nb,,,bikes,x\nc,,,bikes,x\n"
CHALLENGES = "project,place,country,challenge,source\na,,,staff,x\nb,Venlo,NL,staff,x\nb,,,money,x\n"


@pytest.fixture
def catalogue(read):
    return read(projects=PROJECTS, themes=THEMES, challenges=CHALLENGES)


def test_projects_that_name_both_are_counted_once_whatever_the_claims(catalogue):
    table = count_together(catalogue)

    columns = ["theme", "challenge", "projects", "names", "theme_projects", "challenge_projects"]
    assert table[columns].to_numpy().tolist() == [
        ["hubs", "staff", 2, "Alpha and Beta", 2, 2],
        ["bikes", "staff", 1, "Beta", 2, 2],
        ["bikes", "money", 1, "Beta", 2, 1],
        ["hubs", "money", 1, "Beta", 2, 1],
    ]


@pytest.mark.parametrize(
    ("themes", "sentence"),
    [
        (THEMES, "2 projects name both “hubs” and “staff”, the most frequent pair"),
        (THEMES + "a,,,bikes,x\n", "2 pairs of theme and challenge are each named by 2 projects"),
        (THEMES.replace("a,,,hubs", "a,,,own").replace("a,Ghent,BE,hubs", "a,Ghent,BE,own"),
         "No theme and challenge are named together by two projects"),
        ("project,theme,source\n", ""),
    ],
)  # fmt: skip
def test_the_most_frequent_pair_is_named(read, themes, sentence):
    catalogue = read(projects=PROJECTS, themes=themes, challenges=CHALLENGES)

    assert TOGETHER.find(count_together(catalogue), catalogue) == sentence


def test_two_projects_are_told_how_much_they_name_alike(read):
    catalogue = read(themes=THEMES.replace("c,,,bikes,x\n", ""), challenges=CHALLENGES)

    assert TOGETHER.find(count_together(catalogue), catalogue) == "Both projects name 1 theme and 1 challenge alike"


def test_bands_lead_from_projects_to_themes_and_on_to_challenges(catalogue):
    table = list_flows(catalogue).table

    assert table[["step", "one", "other", "projects"]].to_numpy().tolist() == [
        [1, "Beta", "hubs", 1],
        [1, "Beta", "bikes", 1],
        [1, "Alpha", "hubs", 1],
        [2, "hubs", "staff", 2],
        [2, "bikes", "staff", 1],
        [2, "bikes", "money", 1],
        [2, "hubs", "money", 1],
    ]


def test_each_band_and_each_of_its_ends_leads_to_evidence(catalogue):
    first, *_, last = list_flows(catalogue).table[["key", "one_key", "other_key"]].to_numpy().tolist()

    assert first == ["theme:hubs|b", "project:b", "theme:hubs"]
    assert last == ["both:hubs|money", "theme:hubs", "challenge:money"]


def test_projects_without_challenges_are_no_part_of_the_flow_and_it_says_so(catalogue):
    flows = list_flows(catalogue)

    assert "Gamma" not in set(flows.table["one"])
    assert tell_flows(find_flows(flows, catalogue)) == "2 projects of 3 name both themes and challenges"


def test_of_very_many_pairs_the_strongest_flow_and_the_rest_is_counted(read):
    themes = "project,theme,source\n" + "".join(f"{p},t{i},x\n" for p in "ab" for i in range(20))
    challenges = "project,challenge,source\n" + "".join(f"{p},c{i},x\n" for p in "ab" for i in range(20))
    flows = list_flows(read(themes=themes, challenges=challenges))

    assert (flows.table["step"] == 2).sum() == MOST_PAIRS
    assert flows.pairs == (MOST_PAIRS, 400)


def test_each_drawn_theme_has_a_project_even_if_that_names_less_than_others(read, list_many):
    busy = "".join(f"p{i:02d},hubs,x\np{i:02d},bikes,x\n" for i in range(1, MOST_PROJECTS + 4))
    themes = f"project,theme,source\n{busy}p19,rail,x\np20,rail,x\n"
    challenges = "project,challenge,source\n" + "".join(f"p{i:02d},staff,x\n" for i in range(1, 21))
    table = list_flows(read(projects=list_many(20), themes=themes, challenges=challenges)).table
    of_projects = table[table["step"] == 1]

    assert set(of_projects["other"]) == set(table.loc[table["step"] == 2, "one"]) == {"hubs", "bikes", "rail"}
    assert of_projects["one"].nunique() == MOST_PROJECTS
    assert of_projects["one"].iloc[-1] == "p19"
