"""What is suggested of files as people have them: in the words of their sheet, and never more than the cell."""

from __future__ import annotations

from tests.importing.conftest import make_csv


def find(imported, rule):
    return [issue for issue in imported.loaded.issues if issue.rule == rule]


def test_a_month_that_is_two_in_two_languages_is_asked_with_both(read):
    rows = [["project", "Beginn", "source"], ["alpha", "listopad 2020", "list"]]
    (issue,) = find(read(projects_csv=make_csv(rows)), "check_dates")

    assert (issue.column, issue.found, issue.suggestions) == ("Beginn", "listopad 2020", ("2020-10", "2020-11"))
    assert issue.repair == "Did you mean '2020-10'?"


def test_swapped_coordinates_are_swapped_under_the_headings_of_the_sheet(read):
    rows = [["project", "Partner name", "country", "Breitengrad", "Längengrad"], ["alpha", "A", "BE", "4.48", "51.03"]]
    (issue,) = find(read(partners_csv=make_csv(rows)), "check_coordinate_country")

    assert (issue.column, issue.suggestions, issue.alongside) == ("Breitengrad", ("51.03",), (("Längengrad", "4.48"),))


def test_two_coordinates_in_one_cell_are_not_swapped_by_writing_one_over_both(read):
    project = [["id", "acronym", "title", "startDate"], ["1", "alpha", "Alpha", "2020"]]
    partners = [["projectID", "organisationID", "name", "country", "geolocation"], ["1", "9", "A", "BE", "4.48,51.03"]]
    issues = read(project_csv=make_csv(project), organization_csv=make_csv(partners))
    (issue,) = find(issues, "check_coordinate_country")

    assert (issue.column, issue.suggestions, issue.alongside) == ("geolocation", (), ())


def test_a_row_that_says_more_than_what_is_repeated_cannot_go(read):
    rows = [["project", "Partner name", "country"], ["alpha", "A", "BE"], ["alpha", "A", "BE"]]
    (issue,) = find(read(partners_csv=make_csv(rows)), "check_repeated_keys")
    assert issue.removes_row

    project = [["id", "acronym", "title", "startDate", "keywords"], ["1", "alpha", "Alpha", "2020", "buses; buses"]]
    partners = [["projectID", "organisationID", "name"], ["1", "9", "A"]]
    (issue,) = find(read(project_csv=make_csv(project), organization_csv=make_csv(partners)), "check_repeated_claims")
    assert (issue.row, issue.removes_row) == (2, False)


def test_a_project_of_which_two_rows_disagree_may_be_as_the_first_says(read):
    rows = [["project", "project start", "Partner name"], ["alpha", "2020", "A"], ["alpha", "2021", "B"]]
    (issue,) = find(read(list_csv=make_csv(rows)), "check_repeated_projects")

    assert (issue.row, issue.found, issue.suggestions) == (3, "2021", ("2020",))
