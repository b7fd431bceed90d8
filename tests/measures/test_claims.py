"""Themes and challenges: who claims them, and what is shared."""

import pytest

from components.measures.challenges import count_challenges
from components.measures.claims import count_claims
from components.measures.engine import count_file_rows
from components.measures.quality import count_certainty, count_filled, count_project_sources
from components.measures.themes import count_themes_by_project
from components.plots.challenges import SHARED_CHALLENGES
from components.plots.themes import THEMES_BY_PROJECT

HEAD = "project,place,country,theme,evidence,source\n"
THEMES = HEAD + (
    "a,,,cycling,all of us,x\n"
    "a,Mechelen,BE,cycling,bikes,x\n"
    "b,Mechelen,BE,cycling,bikes,x\n"
    "b,Venlo,NL,cycling,,x\n"
    "a,,,parking,,x\n"
    "b,,,parking,,x\n"
    "b,,,walking,,x\n"
)
VOCABULARY = "kind,wording,term,group\nchallenge,lack of staff,staffing,people\nchallenge,few people,staffing,people\n"
CHALLENGES = "project,place,challenge,source\na,,lack of staff,x\nb,Mechelen,few people,x\nb,,money,x\n"


def say_themes(catalogue):
    return THEMES_BY_PROJECT.find(count_themes_by_project(catalogue), catalogue)


def test_claims_are_counted_by_term_with_projects_and_distinct_places(read):
    table = count_claims(read(themes=THEMES), "theme")

    assert list(table) == ["theme", "theme_group", "projects", "places", "claims"]
    assert table.iloc[1].tolist() == ["cycling", "", 2, 2, 4]


def test_of_terms_in_as_many_projects_those_that_whole_projects_claim_come_first(read):
    assert count_claims(read(themes=THEMES), "theme")["theme"].tolist() == ["parking", "cycling", "walking"]


def test_a_mark_is_a_theme_in_a_project_in_the_order_of_the_file(read):
    table = count_themes_by_project(read(themes=THEMES))

    assert table[["theme", "name", "claims", "places", "projects"]].to_numpy().tolist() == [
        ["parking", "Alpha", 1, 0, 2],
        ["parking", "Beta", 1, 0, 2],
        ["cycling", "Alpha", 2, 1, 2],
        ["cycling", "Beta", 2, 2, 2],
        ["walking", "Beta", 1, 0, 1],
    ]


def test_limits_leave_the_most_shared_themes_and_the_projects_with_most_of_them(read, list_many):
    rows = (
        "p01,,,cycling,,x\np02,,,cycling,,x\np02,,,parking,,x\np03,,,parking,,x\np03,,,cycling,,x\np04,,,walking,,x\n"
    )
    table = count_themes_by_project(read(projects=list_many(9), themes=HEAD + rows), themes=2, projects=2)

    assert table[["theme", "project", "projects"]].to_numpy().tolist() == [
        ["cycling", "p02", 3],
        ["cycling", "p03", 3],
        ["parking", "p02", 2],
        ["parking", "p03", 2],
    ]


def test_wordings_of_one_term_meet_in_it(read):
    table = count_challenges(read(challenges=CHALLENGES, vocabulary=VOCABULARY)).table

    assert table[["challenge", "challenge_group", "project"]].to_numpy().tolist() == [
        ["staffing", "people", "a"],
        ["staffing", "people", "b"],
        ["money", "", "b"],
    ]


def test_challenges_of_many_projects_are_counted_with_projects_and_places(read, list_many):
    rows = "p01,,staffing,x\np02,Mechelen,staffing,x\np03,,money,x\n"
    challenges = "project,place,challenge,source\n" + rows
    table = count_challenges(read(projects=list_many(9), challenges=challenges)).table

    assert set(table["project"]) == {""}
    assert table[["challenge", "projects", "places", "claims"]].to_numpy().tolist() == [
        ["staffing", 2, 1, 2],
        ["money", 1, 0, 1],
    ]


def test_two_projects_are_told_what_both_work_on(read):
    assert say_themes(read(themes=THEMES)) == "Both work on parking and cycling"


def test_two_projects_are_told_what_both_report(read):
    catalogue = read(challenges=CHALLENGES, vocabulary=VOCABULARY)

    assert SHARED_CHALLENGES.find(count_challenges(catalogue), catalogue) == "Both report staffing"


def test_of_four_common_themes_two_are_named(read):
    themes = HEAD + "".join(f"{project},,,{theme},,x\n" for theme in "defg" for project in "ab")

    assert say_themes(read(themes=themes)) == "Both work on d, e and 2 more themes"


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        ({"p01": "hubs", "p02": "hubs", "p03": "SUMP"}, "Hubs: in 2 of 3 projects, the most shared theme"),
        ({"p01": "hubs", "p02": "hubs", "p03": "hubs"}, "Hubs: in all 3 projects, the most shared theme"),
        (
            {"p01": "hubs bikes", "p02": "hubs bikes", "p03": "SUMP"},
            "Bikes and hubs: each in 2 of 3 projects, the most shared themes",
        ),
        (
            {"p01": "d e f g", "p02": "d e f g", "p03": "h"},
            "4 themes are in 2 of 3 projects each, more than any other",
        ),
        ({"p01": "hubs", "p02": "bikes"}, "No theme is shared by two of the 3 projects"),
        ({}, ""),
    ],
)
def test_the_most_shared_theme_of_three_projects_is_named(read, list_many, claims, sentence):
    rows = "".join(f"{project},,,{theme},,x\n" for project, themes in claims.items() for theme in themes.split())

    assert say_themes(read(projects=list_many(3), themes=HEAD + rows)) == sentence


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,,,cycling,,x\na,,,cycling,,y\na,,,parking,,x\n", "Alpha works on 2 themes, most often on cycling"),
        ("a,,,cycling,,x\na,,,parking,,x\n", "Alpha works on 2 themes"),
        ("a,,,cycling,,x\n", "Alpha works on 1 theme"),
    ],
)
def test_of_one_project_the_number_of_themes_is_told(read, rows, sentence):
    assert say_themes(read(projects="project,name,source\na,Alpha,x\n", themes=HEAD + rows)) == sentence


def test_what_is_shared_is_counted_whether_drawn_or_not(read):
    themes = HEAD + "".join(f"{project},,,theme {number},,x\n" for number in range(20) for project in "ab")

    assert say_themes(read(themes=themes)) == "Both work on theme 0, theme 1 and 18 more themes"


def test_nothing_shared_by_two_projects_is_said(read):
    assert say_themes(read(themes=HEAD + "a,,,cycling,,x\n")) == "No theme is in both projects"


def test_no_claims_give_empty_tables(read):
    assert count_claims(read(), "theme").empty
    assert count_themes_by_project(read()).empty
    assert count_challenges(read()).table.empty


SEVERAL = "kind,wording,term,group\nchallenge,slow and dear,slowness,time\nchallenge,slow and dear,cost,money\n"
TWICE = "project,place,country,challenge,certainty,note,source\na,,,slow and dear,low,why,x\nb,,,cost,,,x\n"


@pytest.fixture
def told_twice(read):
    return read(challenges=TWICE, vocabulary=SEVERAL)


def test_a_claim_counts_once_for_each_of_its_terms(told_twice):
    counted = count_claims(told_twice, "challenge").set_index("challenge")[["projects", "claims"]]

    assert counted.loc["cost"].tolist() == [2, 2]
    assert counted.loc["slowness"].tolist() == [1, 1]


def test_where_claims_are_counted_as_rows_one_of_two_terms_counts_once(told_twice):
    certainty = count_certainty(told_twice).set_index("rows").loc["Challenges"]
    filled = count_filled(told_twice)
    sources = count_project_sources(told_twice).set_index("project")["rows"]

    assert count_file_rows(told_twice, "challenges") == 2
    assert (certainty["low"], certainty["certain"], certainty["total"]) == (1, 1, 2)
    assert filled.loc[filled["rows"] == "Challenges", "total"].tolist() == [1, 1]
    assert sources["a"] == 2  # its own row, and one claim
