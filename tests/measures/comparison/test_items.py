"""What projects share and what each has alone, worked out by hand."""

import pytest

from components.measures.comparison.items import (
    ASPECTS,
    choose_compared,
    count_common,
    keep_compared,
    list_groups_of_projects,
    list_members,
    list_shared_and_own,
    list_unrecorded,
)

THREE = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
THEMES = "project,place,country,theme,source\na,,,cycling,x\nb,Ghent,Belgium,cycling,x\na,,,parking,x\nb,,,walking,x\n"
PARTNERS = (
    "project,partner,city,country,source\na,Northern Network,Ghent,Belgium,x\nb,Northern Network,Ghent,Belgium,x\n"
    "b,Port of Malmö,Malmö,Sweden,x\n"
)
PILOTS = "pilot,project,place,country,measure,mode,source\n1,a,Leuven,Belgium,hubs,hub,x\n2,b,Malmö,Sweden,hubs,hub,x\n"


def list_rows(table, *columns):
    return table[list(columns)].to_numpy().tolist()


def test_shared_items_come_first_then_those_of_each_project(read):
    table = list_shared_and_own(read(themes=THEMES), aspect="themes").table

    assert list_rows(table, "item", "projects", "names", "key") == [
        ["cycling", 2, "Alpha and Beta", "theme:cycling"],
        ["parking", 1, "Alpha", "theme:parking"],
        ["walking", 1, "Beta", "theme:walking"],
    ]


def test_a_theme_that_one_place_claims_is_shared_with_a_project_that_claims_it_as_a_whole(read):
    assert list_members(read(themes=THEMES), "themes")["cycling"] == ("a", "b")


def test_a_place_has_a_partner_or_a_pilot(read):
    members = list_members(read(partners=PARTNERS, pilot_cities=PILOTS), "places")

    assert members == {"Ghent, Belgium": ("a", "b"), "Malmö, Sweden": ("b",), "Leuven, Belgium": ("a",)}


def test_a_whole_country_is_no_place(read):
    pilots = "pilot,project,place,place_type,country,measure,source\n1,a,Belgium,country,Belgium,hubs,x\n"

    assert list_members(read(pilot_cities=pilots), "places") == {}


def test_countries_are_those_of_partners_and_pilots(read):
    members = list_members(read(partners=PARTNERS, pilot_cities=PILOTS), "countries")

    assert members == {"Belgium": ("a", "b"), "Sweden": ("b",)}


def test_organisations_and_kinds_of_measures_are_compared_by_name(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)

    assert list_members(catalogue, "organisations") == {"Northern Network": ("a", "b"), "Port of Malmö": ("b",)}
    assert list_members(catalogue, "kinds of measures") == {"hub": ("a", "b")}


def test_each_set_of_projects_has_what_no_other_has(read):
    themes = "project,theme,source\na,all,x\nb,all,x\nc,all,x\na,ab,x\nb,ab,x\nc,own,x\nc,own too,x\na,mine,x\n"
    sets = list_groups_of_projects(read(projects=THREE, themes=themes), "themes")

    assert sets == {("a", "b", "c"): ["all"], ("a", "b"): ["ab"], ("c",): ["own", "own too"], ("a",): ["mine"]}


def test_what_is_common_is_counted_by_kind_and_set(read):
    table = count_common(read(themes=THEMES, challenges="project,challenge,source\na,staffing,x\nb,staffing,x\n")).table
    rows = table[table["kind"].isin(["challenges", "themes"])]

    assert list_rows(rows, "kind", "names", "projects", "number", "items") == [
        ["challenges", "Alpha and Beta", 2, 1, "staffing"],
        ["themes", "Alpha and Beta", 2, 1, "cycling"],
        ["themes", "Alpha", 1, 1, "parking"],
        ["themes", "Beta", 1, 1, "walking"],
    ]


def test_a_kind_without_any_row_of_a_project_is_told_from_a_project_with_nothing_alone(read):
    table = count_common(read(themes="project,theme,source\na,cycling,x\n")).table
    rows = table[table["kind"] == "themes"]

    assert list_rows(rows, "names", "number", "items") == [["Alpha", 1, "cycling"], ["Beta", 0, "none recorded here"]]
    assert list_unrecorded(read(themes="project,theme,source\na,cycling,x\n"), "themes") == ["b"]


def test_long_lists_of_items_are_cut_and_counted(read):
    themes = "project,theme,source\n" + "".join(f"a,theme {number},x\n" for number in range(8))
    table = count_common(read(themes=themes)).table

    assert table["items"].iloc[2].endswith("; theme 5; 2 more")


@pytest.mark.parametrize("aspect", ASPECTS)
def test_one_project_alone_is_not_compared(read, aspect):
    catalogue = read(projects="project,source\na,x\n", themes="project,theme,source\na,cycling,x\n")

    assert list_shared_and_own(catalogue, aspect=aspect).table.empty
    assert count_common(catalogue).table.empty


def test_up_to_six_projects_are_all_compared(read, list_many):
    catalogue = read(projects=list_many(6))

    assert keep_compared(catalogue) is catalogue


def test_of_more_the_six_with_most_rows_are_compared_in_the_order_of_the_file(read, list_many):
    rows = {"p01": 1, "p02": 4, "p03": 2, "p04": 2, "p05": 3, "p06": 2, "p08": 5}
    themes = "project,theme,source\n" + "".join(f"{name},t{n},x\n" for name in rows for n in range(rows[name]))
    catalogue = read(projects=list_many(8), themes=themes)

    assert choose_compared(catalogue) == ("p02", "p03", "p04", "p05", "p06", "p08")
    assert keep_compared(catalogue).projects["project"].tolist() == ["p02", "p03", "p04", "p05", "p06", "p08"]
