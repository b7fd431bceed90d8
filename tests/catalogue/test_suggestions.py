"""What an issue suggests, put into the cell, makes the issue go away: for each rule that has a suggestion."""

from __future__ import annotations

import csv
import io

import pytest

from components.catalogue.issues import Issue
from components.catalogue.load import load_files
from tests.catalogue.test_validate import CASES, PARTNERS, PROJECTS

_CELLS = [case for case in CASES if case[3].endswith("?") and case[0] != "check_files"]
_OTHERS = [
    ("check_dates", "projects", PROJECTS + "alpha,03/04/2020,,,,,,,article\n"),
    ("check_negative_numbers", "projects", PROJECTS + "alpha,,,-5,,,,,article\n"),
    ("check_coordinates", "partners", PARTNERS + "alpha,CERTH,,,51.03,4.48° O,article\n"),
    ("check_formulas", "partners", PARTNERS + "alpha,=City of Ghent,,,,,article\n"),
    ("check_markup", "partners", PARTNERS + "alpha,<b>City of Ghent</b>,,,,,article\n"),
    ("check_invisible_signs", "partners", PARTNERS + "alpha,CER\x00TH,,,,,article\n"),
    ("check_addresses", "projects", PROJECTS + "alpha,,,,,htp:/www.alpha.eu,,,article\n"),
    ("check_whole_addresses", "projects", PROJECTS + "alpha,,,,,www.alpha.eu,,,article\n"),
    ("check_sources", "projects", PROJECTS + "alpha,,,,,,,,article | www.alpha.eu\n"),
    ("check_vocabulary_groups", "vocabulary", "kind,wording,term,group\nmode,a,cycling,x\nmode,b,cycling,y\n"),
]


def change(text: str, issue: Issue, suggestion: str) -> str:
    """The text of a CSV file with a suggestion in the cell of an issue, and what changes alongside."""
    rows = list(csv.reader(io.StringIO(text)))
    for column, after in ((issue.column, suggestion), *issue.alongside):
        rows[issue.row - 1][rows[0].index(column)] = after
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize(("rule", "file", "text"), [*(case[:3] for case in _CELLS), *_OTHERS])
def test_a_suggestion_in_the_cell_makes_the_issue_go_away(make_files, rule, file, text):
    (issue,) = [each for each in load_files(make_files(**{file: text})).issues if each.rule == rule]

    assert issue.suggestions
    for suggestion in issue.suggestions:
        mended = load_files(make_files(**{file: change(text, issue, suggestion)})).issues
        assert [each for each in mended if (each.rule, each.row) == (rule, issue.row)] == []


@pytest.mark.parametrize(("rule", "file", "text", "sentence"), _CELLS)
def test_the_sentence_asks_for_the_first_suggestion(make_files, rule, file, text, sentence):
    (issue,) = [each for each in load_files(make_files(**{file: text})).issues if each.rule == rule]

    assert all(after in issue.repair for after in (issue.suggestions[0], *dict(issue.alongside).values()))


def test_what_was_found_is_the_whole_cell_however_long(check):
    text = "Belguim" * 30

    assert [issue.found for issue in check(partners=PARTNERS + f"alpha,CERTH,,{text},,,article\n")] == [text]


def test_where_day_and_month_may_have_changed_places_both_are_suggested(check):
    (issue,) = check(projects=PROJECTS + "alpha,03/04/2020,,,,,,,article\nbeta,,,,,,,,article\n")

    assert issue.suggestions == ("2020-04-03", "2020-03-04")


@pytest.mark.parametrize("text", ["=1+1", "=SUM(A1)", "@A1", "<script>alert(1)</script>", "<i>", "ftp://alpha.eu"])
def test_what_cannot_be_told_is_not_guessed(check, text):
    for issue in check(partners=PARTNERS + f"alpha,{text},,,,,{text}\n"):
        assert not issue.suggestions


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("partners", PARTNERS + "alpha,CERTH,,,,,article\nalpha,Certh,,,,,article\n"),
        ("themes", "project,theme,source\nalpha,cycling,article\nalpha,cycling,article\n"),
    ],
)
def test_a_row_that_says_another_one_again_can_go(make_files, file, text):
    (issue,) = [each for each in load_files(make_files(**{file: text})).issues if each.removes_row]
    lines = text.splitlines(keepends=True)
    mended = "".join(line for number, line in enumerate(lines, start=1) if number != issue.row)

    assert issue.row == 3
    assert not [each for each in load_files(make_files(**{file: mended})).issues if each.rule == issue.rule]
