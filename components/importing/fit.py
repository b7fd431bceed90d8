"""Sheet that is a table of ours → its cells under our columns, and what is wrong with its layout."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from components.catalogue import layout
from components.catalogue.issues import Issue, name_rule, quote
from components.catalogue.layout import fit_table
from components.catalogue.read import RawTable, Record
from components.catalogue.schema import PARTNERS, PROJECTS, Table
from components.importing.ask import ask_unknown, report_repeated
from components.importing.columns import POINT, Named, is_strong, name_columns
from components.importing.reading import Account
from components.importing.sheet import Headed
from components.importing.spellings import find_factor, is_of_project

OF_PROJECT = "project_"  # how a column of the project begins that a table of partners has
_MADE = ("pilot", "source")  # required columns that can be made, where nobody gave any
_NEVER = ("certainty", "featured")  # columns of projects that a table of partners does not have
_KEPT = ("project", "source")  # columns of projects that a table of partners has under the same name
_RULES: tuple[Callable[[RawTable, Table], Iterator[Issue]], ...] = (
    layout.check_header_only, layout.check_quotes, layout.check_short_rows, layout.check_long_rows,
    layout.check_missing_columns,
)  # fmt: skip


@dataclass(frozen=True)
class Fitted:
    """Cells of a sheet under our columns, and the row each stands in; `headings` says how the sheet heads them."""

    table: Table
    label: str
    columns: Mapping[str, Sequence[str]]
    rows: Sequence[int]
    headings: Mapping[str, str]
    account: Account
    issues: Sequence[Issue]

    def __len__(self) -> int:
        return len(self.rows)


def name_all(part: Headed, table: Table) -> list[Named]:
    """Return the columns of a sheet: those that a person named, and of the others what their headings say."""
    given = {
        position: part.uses[name] for position, name in enumerate(part.list_names())
        if part.uses.get(name) in ("", *list_readable(table)) and _is_in_euros(part.headings[position], part.uses[name])
    }  # fmt: skip
    if not given:
        return _guess_all(part, table, ())
    headings = ["" if position in given else heading for position, heading in enumerate(part.headings)]
    guessed = _guess_all(replace(part, headings=headings), table, given.values())
    first = {column: position for position, column in reversed(given.items())}
    return [
        replace(each, heading=part.headings[at], column=given.get(at, each.column),
                is_repeated=bool(given.get(at) and first[given[at]] != at) or each.is_repeated)
        for at, each in enumerate(guessed)
    ]  # fmt: skip


def _is_in_euros(heading: str, column: str) -> bool:
    """Tell that a column is no money, or money in euros: others are left out, whatever anybody says."""
    return not column.endswith("_eur") or find_factor(heading) != 0


def list_readable(table: Table) -> list[str]:
    """Return what a column of a sheet may be read as that is a table of ours."""
    own = [column.name for column in table.columns]
    points = [POINT] if "latitude" in own else []
    of_project = [OF_PROJECT + column.name for column in PROJECTS.columns if column.name not in (*_KEPT, *_NEVER)]
    return [*own, *points, *(of_project if table is PARTNERS else ())]


def _guess_all(part: Headed, table: Table, without: Collection[str]) -> list[Named]:
    """Return the columns of a sheet by its headings; those of its projects, too, where it is a table of partners."""
    named = name_columns(part, table, without)
    if table is not PARTNERS:
        return named
    taken = (name.removeprefix(OF_PROJECT) for name in without if name.startswith(OF_PROJECT))
    of_project = name_columns(part, PROJECTS, without=(*_KEPT, *taken))
    return [
        replace(each, column=OF_PROJECT + other.column, is_repeated=False)
        if (not each.column or each.is_repeated) and _is_said_of_project(each, other) else each
        for each, other in zip(named, of_project, strict=True)
    ]  # fmt: skip


def _is_said_of_project(each: Named, other: Named) -> bool:
    if not other.column or other.is_repeated or other.column in (POINT, *_NEVER):
        return False
    is_plain = other.column != "name" or is_strong(each.heading, "name")
    return is_of_project(each.heading) or (is_plain and not each.is_repeated)


def fit_sheet(part: Headed, table: Table) -> Fitted:
    """Return a sheet under our columns. A source that nobody gave is the file; keys of pilots are made."""
    named = name_all(part, table)
    raw = _make_raw(part, named, table)
    issues = [issue for rule in _RULES for issue in name_rule(rule, rule(raw, table))]
    fitted = fit_table(raw, table, issues)
    kept = {int(row) for row in fitted.index}
    columns: dict[str, Sequence[str]] = {str(name): fitted[name].tolist() for name in fitted}
    for each in named:
        if each.column not in columns and each.column and not each.is_repeated:
            cells = zip(part.records, part.list_cells(each.position), strict=True)
            columns[each.column] = [
                "" if cell in layout.DASHES else cell for record, cell in cells if record.row in kept
            ]
    headings = {each.column: each.heading for each in named if each.column and not each.is_repeated}
    passed = (*_MADE, "project") if table in (PARTNERS, PROJECTS) else _MADE  # what reads them says what is assumed
    issues = [replace(issue, column=headings.get(issue.column, issue.column)) for issue in issues
              if not (issue.column in passed and issue.rule == "check_missing_columns")]  # fmt: skip
    issues += [*ask_unknown(part, named, table), *report_repeated(part, named)]
    rows = fitted.index.tolist()
    if any(issue.loss == "table" for issue in issues):
        columns, rows = {name: [] for name in columns}, []
    columns = _make_pilots(columns, rows) if any(column.name == "pilot" for column in table.columns) else columns
    if any(column.name == "source" for column in table.columns):
        columns, told = _fill_source(part, columns, rows)
        issues += told
    account = Account(part.label, table.row_is.partition(":")[0], len(part.records), _list_uses(named), part.aside)
    return Fitted(table, part.label, columns, rows, headings, account, issues)


def _make_raw(part: Headed, named: Sequence[Named], table: Table) -> RawTable:
    """Return the sheet with our names in place of the headings, and none for what is not known."""
    own = {column.name for column in table.columns}
    names = ["" if each.is_repeated or each.column not in own else each.column for each in named]
    return RawTable(part.label, Record(part.row, names), list(part.records))


def _list_uses(named: Sequence[Named]) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (each.heading, () if each.is_repeated or not each.column else _split_point(each.column))
        for each in named if each.heading
    ]  # fmt: skip


def _split_point(column: str) -> tuple[str, ...]:
    return ("latitude", "longitude") if column == POINT else (column,)


def _make_pilots(columns: Mapping[str, Sequence[str]], rows: Sequence[int]) -> dict[str, Sequence[str]]:
    projects = columns.get("project") or [""] * len(rows)
    made = [f"{project}-{row}" for project, row in zip(projects, rows, strict=True)]
    given = columns.get("pilot") or made
    return {**columns, "pilot": [key or other for key, other in zip(given, made, strict=True)]}


def _fill_source(
    part: Headed, columns: Mapping[str, Sequence[str]], rows: Sequence[int]
) -> tuple[dict[str, Sequence[str]], list[Issue]]:
    """Name the file as the source of the rows that name none."""
    file = PurePath(part.sheet.file).name
    given = columns.get("source") or [""] * len(rows)
    lacking = sum(not cell for cell in given)
    if not lacking:
        return {**columns, "source": given}, []
    whose = "its rows" if lacking == len(rows) else f"{lacking:,} of its {len(rows):,} rows"
    problem = f"nothing says where {whose} come from, so the file itself is named as their source: {quote(file)}"
    issue = Issue("warning", part.label, None, "", problem, "Add a column 'source' to name others", "", "fill_source")
    return {**columns, "source": [cell or file for cell in given]}, [issue]
