"""What projects have in common, with evidence, and the claims behind a mark."""

from components.measures.sharing import list_common

THEMES = (
    "project,place,country,theme,evidence,source\n"
    "a,,,cycling,bikes for all,one | two\n"
    "b,Mechelen,BE,cycling,cargo bikes,two\n"
    "b,Venlo,NL,cycling,cargo bikes,three\n"
    "b,,,parking,,one\n"
)
CHALLENGES = "project,place,challenge,evidence,source\na,,staffing,hard to find staff,one\nb,,staffing,,one\n"


def test_what_two_projects_share_is_listed_challenges_first(read):
    table = list_common(read(themes=THEMES, challenges=CHALLENGES))

    assert table[["kind", "term", "projects", "places", "claims", "sources"]].to_numpy().tolist() == [
        ["challenge", "staffing", 2, 0, 2, 1],
        ["theme", "cycling", 2, 2, 3, 3],
    ]


def test_the_evidence_that_most_claims_give_is_quoted_with_its_project(read):
    table = list_common(read(themes=THEMES, challenges=CHALLENGES))

    assert table[["evidence", "evidence_project"]].to_numpy().tolist() == [
        ["hard to find staff", "Alpha"],
        ["cargo bikes", "Beta"],
    ]


def test_a_term_without_evidence_is_listed_without_it(read):
    table = list_common(read(themes="project,theme,source\na,cycling,x\nb,cycling,x\n"))

    assert table[["term", "evidence", "evidence_project"]].to_numpy().tolist() == [["cycling", "", ""]]


def test_one_project_has_nothing_in_common(read):
    assert list_common(read(projects="project,source\nb,x\n", themes=THEMES.replace("a,,", "b,,"))).empty


def test_nothing_at_all_is_an_empty_table(read):
    assert list_common(read()).empty
