"""Records of projects and of partners, as an export has them → rows of our tables that belong together.

A partner finds its project by what both say of it: its number, else its acronym, else its title, each with the
programme where both name one. A project that only partners name is made of what they say.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from components.catalogue.issues import Issue, Loss, quote
from components.importing.form import Records
from components.importing.projects_met import ProjectsMet, find_project_name, list_identities
from components.importing.reading import ImportReading, Rows
from components.importing.record_rows import THEMES, make_project_rows, make_table_rows

_SAME = ("title", "start", "end", "budget_eur")  # in what rows of one project agree
#: What a sheet of partners may say of their project; its other fields are of the partner.
_OF_PROJECT = ("acronym", "title", "programme", "identifier", "call", "objective", "start", "end", "full_title")
_WHOLE = "project_"  # how a field of the project begins where the partner has one of that name, too


def assemble(
    words: str, source: str, projects: Sequence[Records] = (), partners: Sequence[Records] = (),
    flat: Sequence[Records] = (),
) -> ImportReading:  # fmt: skip
    """Return the rows of an export, whose name `source` is what its rows cite.

    `flat` are tables with a row a partner, in which what is said of a project repeats.
    """
    known = ProjectsMet()
    rows: list[Rows] = []
    issues: list[Issue] = []
    for records in projects:
        first, again = _meet(records, known)
        rows += make_project_rows(records, first, source)
        issues += again
    for records in partners:
        rows += _add_partners(records, known, source)
    for records in flat:
        issues += _report_disagreeing(records)
        issues += _report_without_partner(records)
        rows += _add_partners(records, known, source, named_alone=True)
    return ImportReading(words, rows, [records.account for records in (*projects, *partners, *flat)], issues)


def _add_partners(
    records: Records, known: ProjectsMet, source: str, *, named_alone: bool = False
) -> Iterator[Rows]:  # fmt: skip
    """Yield the partners of a sheet, and the projects that it is the first to name."""
    keys: list[str] = []
    unmet: list[tuple[int, str]] = []
    for row in range(len(records)):
        key = known.find(records, row)
        if not key and find_project_name(records, row):
            key = known.add(records, row)
            unmet.append((row, key))
        keys.append(key)
    if unmet:
        yield from make_project_rows(_keep_of_project(records), unmet, source)
    names = records.get("partner")
    numbered = [(row, key) for row, key in enumerate(keys) if names[row] or not named_alone]
    yield make_table_rows("partners", records, numbered, source)


def _report_without_partner(records: Records) -> Iterator[Issue]:
    """Say which rows of projects with their partners name none."""
    for row, name in enumerate(records.get("partner")):
        if not name:
            problem = "the row names a project, and no organisation that takes part in it"
            loss: Loss = "" if list_identities(records, row) else "row"
            yield replace(_report(records, row, problem, "Fill it in where it is known"), loss=loss,
                          rule="check_partner_names")  # fmt: skip


def _report_disagreeing(records: Records) -> Iterator[Issue]:
    """Say which rows say otherwise of a project than the first row of the sheet that names it, which is believed."""
    own = _keep_of_project(records)
    first: dict[Hashable, int] = {}
    for row in range(len(records)):
        identities = list_identities(own, row)
        met = first.setdefault(identities[0], row) if identities else row
        for name in ("title", "start", "end", "budget_eur", "eu_funding_eur") if met != row else ():
            one, other = own.get(name)[met], own.get(name)[row]
            if one and other and one != other:
                problem = f"{quote(other)} is said of a project of which row {records.rows[met]:,} says {quote(one)}"
                yield replace(_report(records, row, problem, "The first is shown: look both up in the source"),
                              column=own.headings[name], loss="cell", rule="check_repeated_projects",
                              found=other, suggestions=(one,))  # fmt: skip


def _keep_of_project(records: Records) -> Records:
    """Return what a sheet of partners says of their projects."""
    names = {name: name.removeprefix(_WHOLE) for name in records.cells
             if name in _OF_PROJECT or name.startswith((_WHOLE, THEMES))}  # fmt: skip
    cells = {own: records.cells[name] for name, own in names.items()}
    return Records(records.account, records.rows, cells, {own: records.headings[name] for name, own in names.items()})


def _meet(records: Records, known: ProjectsMet) -> tuple[list[tuple[int, str]], list[Issue]]:
    """Take in the projects of a sheet: rows that stand for new ones with their keys, and those that say one again."""
    first, issues = [], []
    for row in range(len(records)):
        identities = list_identities(records, row)
        met = known.keys.get(identities[0]) if identities else ""
        if met and _agree(known.first[met], (records, row)):
            where = f"row {known.first[met][0].rows[known.first[met][1]]:,}"
            problem = f"the project {quote(met)} stands already in {where}"
            repair = "Nothing is lost: its partners are those of both rows"
            issues.append(replace(_report(records, row, problem, repair), removes_row=True))
        elif identities:
            first.append((row, known.add(records, row)))
        else:
            problem = "the row names no project: neither acronym nor number nor title"
            issues.append(_report(records, row, problem, "Fill in one of them"))
    return first, issues


def _agree(one: tuple[Records, int], other: tuple[Records, int]) -> bool:
    return all(one[0].get(name)[one[1]] == other[0].get(name)[other[1]] for name in _SAME)


def _report(records: Records, row: int, problem: str, repair: str) -> Issue:
    return Issue("warning", records.account.label, records.rows[row], "", problem, repair, "row", "check_projects")
