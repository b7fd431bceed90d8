"""How complete, certain and well sourced the data are, worked out by hand."""

from components.measures.quality import (
    count_certainty,
    count_completeness,
    count_project_sources,
    list_first_fills,
    list_lost_places,
)
from components.plots.quality import CERTAINTY, COMPLETENESS, FIRST_FILLS, LOST_PLACES, SOURCES

PROJECTS = (
    "project,name,start,end,budget_eur,website,certainty,source\n"
    "a,Alpha,2020,2022,1000,,conflict,x | y\n"
    "b,Beta,,,,,,x\n"
)
PARTNERS = (
    "project,partner,role,organisation_type,city,country,certainty,source\n"
    "a,A,lead,city,Ghent,BE,,x\n"
    "a,B,,city,,BE,low,y\n"
    "a,C,,city,,,,z\n"
    "b,D,partner,city,Xyzzyville,BE,,x\n"
)


def read_all(read):
    return read(projects=PROJECTS, partners=PARTNERS)


def test_each_field_is_counted_for_all_projects_and_for_each_with_most_gaps_first(read):
    table = count_completeness(read_all(read))
    cells = {
        (row.name, row.rows, row.field): (row.filled, row.total) for row in table.itertuples(index=False, name="Row")
    }

    assert list(dict.fromkeys(table["name"])) == ["all projects", "Alpha", "Beta"]
    assert cells["all projects", "Partners", "city"] == (2, 4)
    assert cells["Alpha", "Partners", "city"] == (1, 3)
    assert cells["Beta", "Projects", "start"] == (0, 1)
    assert cells["Alpha", "Projects", "pilots"] == (0, 1)
    assert ("Alpha", "Pilots", "date") not in cells  # no pilots, so nothing to fill in


def test_the_emptiest_field_is_named(read):
    catalogue = read_all(read)

    assert COMPLETENESS.find(count_completeness(catalogue), catalogue) == (
        "2 of 14 fields are filled in every row; the emptiest: EU funding of projects, in 0 of 2"
    )


def test_what_gains_most_rows_comes_first_and_only_what_figures_need(read):
    table = list_first_fills(read_all(read)).table

    assert table[["name", "rows", "field", "missing", "total"]].to_numpy().tolist()[:3] == [
        ["Alpha", "Partners", "city", 2, 3],
        ["Alpha", "Partners", "role", 2, 3],
        ["Alpha", "Projects", "challenges", 1, 1],
    ]
    assert "website" not in set(table["field"])


def test_the_first_gap_is_named_with_what_all_of_them_hold(read):
    catalogue = read_all(read)

    assert FIRST_FILLS.find(list_first_fills(catalogue), catalogue) == (
        "To fill in first: the city of 2 partners of Alpha; the 14 gaps shown hold 16 of all 16 missing cells"
    )


def test_rows_are_counted_by_certainty(read):
    catalogue = read_all(read)
    table = count_certainty(catalogue)

    assert table.to_numpy().tolist() == [["Projects", 1, 0, 0, 1, 2], ["Partners", 3, 0, 1, 0, 4]]
    assert CERTAINTY.find(table, catalogue) == "4 of 6 rows are certain; on 1 row sources disagree"


def test_sources_are_counted_once_a_project_with_rows_that_rest_on_one_and_doubts(read):
    catalogue = read_all(read)
    table = count_project_sources(catalogue)

    assert table[["name", "sources", "rows", "single", "doubtful"]].to_numpy().tolist() == [
        ["Beta", 1, 2, 2, 0],
        ["Alpha", 3, 4, 3, 2],
    ]
    assert SOURCES.find(table, catalogue) == "1 of 2 projects rests on one source"


def test_places_that_are_not_on_the_map_are_listed_with_their_rows(read):
    catalogue = read_all(read)
    table = list_lost_places(catalogue)

    assert table[["place", "status", "rows"]].to_numpy().tolist() == [["Xyzzyville", "missing", 1]]
    assert LOST_PLACES.find(table, catalogue) == "1 place is not on the map for certain, named in 1 row"


def test_what_is_complete_and_certain_is_said_as_well(read):
    catalogue = read(projects="project,source\na,x\n")

    assert CERTAINTY.find(count_certainty(catalogue), catalogue) == "The one row is certain"
    assert SOURCES.find(count_project_sources(catalogue), catalogue) == "a rests on 1 source"


def test_of_very_many_projects_a_gap_is_a_field_of_all_of_them(read, list_many):
    partners = "".join(f"p{number:02d},A,,x\np{number:02d},B,lead,x\n" for number in range(1, 42))
    catalogue = read(projects=list_many(41), partners="project,partner,role,source\n" + partners)
    fills = list_first_fills(catalogue)
    table = fills.table

    rows = table[["name", "rows", "field", "missing", "total", "key"]].to_numpy().tolist()
    assert rows[0] == ["41 projects", "Partners", "city", 82, 82, ""]
    assert ["41 projects", "Partners", "role", 41, 82, ""] in rows
    assert not table.duplicated(["rows", "field"]).any()
    assert FIRST_FILLS.find(fills, catalogue) == "To fill in first: the city of 82 partners of 41 projects"


def test_what_very_many_projects_lack_without_exception_is_said_once_and_is_no_gap(read, list_many):
    catalogue = read(projects=list_many(41), partners="project,partner,source\np01,A,x\n")

    assert list_first_fills(catalogue).absent == ["pilots", "themes", "challenges"]
    for table in (list_first_fills(catalogue).table, count_completeness(catalogue)):
        assert {"pilots", "themes", "challenges"}.isdisjoint(table["field"])


def test_what_very_many_projects_never_fill_is_told_in_the_row_of_all_alone(read, list_many):
    themes = "project,theme,source\n" + "".join(f"p{number:02d},hubs,x\n" for number in range(1, 43))
    partners = "project,partner,country,source\np01,A,BE,x\np42,A,,x\np42,B,,x\np41,A,,x\n"
    table = count_completeness(read(projects=list_many(42), partners=partners, themes=themes))

    assert set(table.loc[table["field"] == "evidence", "project"]) == {""}
    assert table["project"].drop_duplicates().tolist()[:2] == ["", "p42"]
