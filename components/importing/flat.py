"""Tables with a row a partner, in which what is said of a project repeats → records from which both are made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from components.catalogue.issues import Issue, quote
from components.importing.fit import OF_PROJECT, Fitted
from components.importing.form import Records

#: Our column of projects → the field under which a record tells it from the partner's.
_FIELDS = {"name": "title"} | {
    name: name for name in ("full_title", "programme", "identifier", "call", "objective", "start", "end")
}
_MONEY = ("budget_eur", "eu_funding_eur")


def make_flat_records(fitted: Fitted) -> tuple[Records, list[Issue]]:
    """Return the rows of a table of partners with their projects, and what had to be assumed of it."""
    columns, issues = _name_project(fitted)
    columns, told = _fill_down(fitted, columns)
    issues += told
    columns, told = _find_money_of_projects(fitted, columns)
    issues += told
    cells: dict[str, Sequence[str]] = {}
    headings: dict[str, str] = {}
    for name, given in columns.items():
        field = _name_field(name)
        cells[field] = given
        headings[field] = fitted.headings.get(name, fitted.headings.get(name.removeprefix(OF_PROJECT), ""))
    cells[f"{OF_PROJECT}source"], headings[f"{OF_PROJECT}source"] = columns["source"], headings["source"]
    return Records(fitted.account, fitted.rows, cells, headings), issues


def _name_field(column: str) -> str:
    if column == "project":
        return "acronym"
    own = column.removeprefix(OF_PROJECT)
    return _FIELDS.get(own, column) if own != column else column


def _name_project(fitted: Fitted) -> tuple[dict[str, Sequence[str]], list[Issue]]:
    """Where no column names a project, all rows are of one that has the name of the file."""
    columns = dict(fitted.columns)
    if any(name in columns for name in ("project", f"{OF_PROJECT}name", f"{OF_PROJECT}identifier")):
        return columns, []
    name = PurePath(fitted.label.partition(" › ")[0]).stem
    problem = f"no column names a project, so its rows are of one that has the name of the file: {quote(name)}"
    issue = _report(fitted, "", problem, "Add a column 'project' if they are of several, or if it is called otherwise")
    return {**columns, "project": [name] * len(fitted)}, [issue]


def _fill_down(fitted: Fitted, columns: Mapping[str, Sequence[str]]) -> tuple[dict[str, Sequence[str]], list[Issue]]:
    """Where each project is named once, above the rows of its partners, as in merged cells, it is named in all."""
    names = columns.get("project", ())
    counted = Counter(filter(None, names))
    if not counted or not names[0] or max(counted.values()) > 1 or len(counted) == len(names):
        return dict(columns), []
    filled = dict(columns)
    for column in (name for name in columns if name == "project" or name.startswith(OF_PROJECT)):
        above = ""
        filled[column] = [
            above := (cell if name or cell else above) for name, cell in zip(names, columns[column], strict=True)
        ]
    number = len(names) - sum(counted.values())
    problem = (
        f"the cell is empty in {number:,} row{'s' * (number != 1)}, which {'were' if number != 1 else 'was'} read as "
    )
    problem += "of the project that is named above"
    return filled, [_report(fitted, fitted.headings.get("project", ""), problem, "Name it in each row to be sure")]


def _find_money_of_projects(
    fitted: Fitted, columns: Mapping[str, Sequence[str]]
) -> tuple[dict[str, Sequence[str]], list[Issue]]:
    """Money that is the same in all rows of each project is the project's, where some project has several."""
    moved, issues = dict(columns), []
    for name in _MONEY:
        said: dict[str, list[str]] = defaultdict(list)
        for project, cell in zip(columns.get("project", ()), columns.get(name, ()), strict=False):
            said[project].append(cell)
        is_repeated = any(len(cells) > 1 and cells[0] for cells in said.values())
        if OF_PROJECT + name in columns or not is_repeated or any(len(set(cells)) > 1 for cells in said.values()):
            continue
        moved[OF_PROJECT + name] = moved.pop(name)
        problem = "the amount is the same in all rows of a project, and was read as that of the project"
        repair = "Name it 'Partner budget' if each partner has this much"
        issues.append(_report(fitted, fitted.headings.get(name, ""), problem, repair))
    return moved, issues


def _report(fitted: Fitted, column: str, problem: str, repair: str) -> Issue:
    return Issue("warning", fitted.label, None, column, problem, repair, "", "read_flat")
