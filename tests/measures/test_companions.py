"""What a project shares with others, worked out by hand."""

from __future__ import annotations

from components.measures.companions import list_companions


def test_each_kind_of_common_ground_is_listed_by_name(read_two):
    (row,) = list_companions(read_two(), "a").to_dict("records")

    assert row == {
        "project": "b", "name": "Beta", "challenges": ["staffing"], "themes": ["cycling"],
        "places": ["Ghent, Belgium"], "organisations": ["City of Ghent"],
    }  # fmt: skip


def test_more_shared_challenges_come_before_more_themes(read):
    catalogue = read(
        projects="project,name,source\na,A,x\nb,B,x\nc,C,x\n",
        themes="project,theme,source\na,t1,x\na,t2,x\nb,t1,x\nb,t2,x\n",
        challenges="project,challenge,source\na,c1,x\nc,c1,x\n",
    )

    assert list(list_companions(catalogue, "a")["project"]) == ["c", "b"]


def test_what_only_one_project_has_is_shared_with_none(read):
    assert list_companions(read(themes="project,theme,source\na,t1,x\nb,t2,x\n"), "a").empty


def test_what_is_left_open_is_not_shared(read):
    partners = "project,partner,city,country,source\na,One,,,x\nb,Two,,,x\n"

    assert list_companions(read(partners=partners), "a").empty
