"""Sheets that are tables of ours, by their name or by their columns → rows, with what is wrong with their layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from components.catalogue.issues import Issue, quote
from components.catalogue.schema import LINKS, PARTNERS, PROJECTS, TABLES, Table
from components.catalogue.spelling import fold_case
from components.catalogue.word_lists import list_words
from components.importing.assemble import assemble
from components.importing.columns import is_strong, list_own_headings
from components.importing.fit import OF_PROJECT, Fitted, fit_sheet, name_all
from components.importing.flat import make_flat_records
from components.importing.form import Records
from components.importing.format import ImportFormat, Part
from components.importing.reading import Account, ImportReading, Rows
from components.importing.sheet import Headed
from components.importing.written import read_written

_MADE = ("pilot", "source")  # required columns that can be made, where nobody gave any
_BESIDES = ("programme", "start", "end", "budget_eur", "eu_funding_eur", "objective", "call", "identifier")
_OF_PARTNERS = ("role", "pic", "vat", "ror", "postcode")
WORDS = "Tables as this dashboard has them"


def find_table(part: Part) -> Table | None:
    """Return the table of ours that a sheet is: the one that it is named for, else the one with most of its columns.

    By its columns alone a sheet is one only if it has all that the table requires, but for what can be made. One with
    a column for partners and for nothing else is a table of partners, whatever it says of their projects.
    """
    if not isinstance(part, Headed):
        return None
    if part.table is not None:
        return next((table for table in TABLES if table.name == part.table), None)
    named = fold_case(part.sheet.name or PurePath(part.sheet.file).stem)
    for table in TABLES:
        if fold_case(table.name) == named and _match(part, table):
            return table
    found = {table.name: (len(_match(part, table)), table) for table in TABLES if _has_required(part, table)}
    if PARTNERS.name in found and _names_partners(part):
        return PARTNERS
    return max(found.values(), key=lambda each: each[0], default=(0, None))[1]


def _match(part: Headed, table: Table) -> dict[str, str]:
    """Return the columns that a sheet has → how it heads them."""
    return {each.column: each.heading for each in name_all(part, table) if each.column and not each.is_repeated}


def _has_required(part: Headed, table: Table) -> bool:
    required = {column.name for column in table.columns if column.required}.difference(_MADE)
    matched = _match(part, table)
    if table is PARTNERS and "partner" in matched:
        of_project = any(name == "project" or name.startswith(OF_PROJECT) for name in matched)
        return of_project or (_names_partners(part) and len(matched) > 1)
    if table is PROJECTS and "name" in matched:
        return "project" in matched or any(name in matched for name in _BESIDES)
    return required <= matched.keys()


def _names_partners(part: Headed) -> bool:
    """Tell whether it is plain that a sheet names partners: by the heading, what else is said, or its own name."""
    matched = _match(part, PARTNERS)
    heading = matched.get("partner", "")
    if is_strong(heading, "partner") or (heading and not matched.keys().isdisjoint(_OF_PARTNERS)):
        return True
    title = fold_case(f"{part.sheet.name} {PurePath(part.sheet.file).stem}").split()
    words = {fold_case(word) for column, _, word in list_words() if column == "partner" and is_strong(word, "partner")}
    return bool(heading) and any(word.startswith(known) for word in title for known in words if len(known) > 4)


def read_own(parts: Sequence[Part]) -> ImportReading:
    """Read sheets as the tables that they are; without one of projects, those of partners tell of them, too."""
    sheets = [
        read_written(fit_sheet(part, table))
        for part in parts if isinstance(part, Headed) and (table := find_table(part))
    ]  # fmt: skip
    rows: list[Rows] = []
    accounts: list[Account] = []
    issues = [issue for fitted in sheets for issue in fitted.issues]
    records: list[Records] = []
    has_projects = any(fitted.table is PROJECTS and len(fitted) for fitted in sheets)
    for fitted in sheets:
        if fitted.table is PARTNERS and not has_projects:
            made, told = make_flat_records(fitted)
            records.append(made)
            issues += told
        else:
            made_plain, told = _make_plain(fitted)
            rows.append(made_plain)
            issues += told
            passed = {issue.column for issue in told if issue.loss == "column"}
            uses = [(heading, () if heading in passed else names) for heading, names in fitted.account.uses]
            accounts.append(replace(fitted.account, uses=uses))
    of_partners = assemble(WORDS, "", flat=records)
    return ImportReading(WORDS, [*of_partners.rows, *rows], [*of_partners.accounts, *accounts],
                   [*issues, *of_partners.issues])  # fmt: skip


def _make_plain(fitted: Fitted) -> tuple[Rows, list[Issue]]:
    """Return the rows of a table that stands for itself; a project without a short name has its title as its key."""
    own = {column.name for column in fitted.table.columns}
    columns = {name: cells for name, cells in fitted.columns.items() if name in own}
    title = fitted.columns.get("name", fitted.columns.get(f"{OF_PROJECT}name"))
    if fitted.table in (PROJECTS, PARTNERS) and title is not None:
        keys = columns.get("project") or [""] * len(fitted)
        columns["project"] = [key or name for key, name in zip(keys, title, strict=True)]
    rows = Rows(fitted.table.name, fitted.label, columns, fitted.rows, fitted.headings)
    if fitted.table not in (PROJECTS, PARTNERS) or "project" in columns or not len(fitted):
        return rows, list(_report_of_projects(fitted))
    problem = "no column names a project, so it is not known which of them its rows are of"
    issue = Issue("error", fitted.label, None, "", problem, "Add a column 'project'", "table", "read_own")
    return Rows(fitted.table.name, fitted.label, {name: [] for name in columns}, []), [issue]


def _report_of_projects(fitted: Fitted) -> Iterator[Issue]:
    """Yield what a table of partners says of their projects, where another table tells of those."""
    for name in (each for each in fitted.columns if each.startswith(OF_PROJECT)):
        heading = fitted.headings.get(name, name)
        problem = f"{quote(heading)} is said of projects, of which another table tells; it is left out here"
        repair = "Move it to the table of projects if it is not there"
        yield Issue("warning", fitted.label, None, heading, problem, repair, "column", "read_own")


def make_projects(parts: Iterable[Rows]) -> list[Rows]:
    """Return rows for the projects that other tables name, where nothing tells of any."""
    listed = list(parts)
    if any(part.table == PROJECTS.name and part.rows for part in listed):
        return []
    linked = {link.table for link in LINKS}
    met: set[str] = set()
    made = []
    for part in (each for each in listed if each.table in linked and "project" in each.columns):
        first = {}
        for position, key in enumerate(part.columns["project"]):
            if key and fold_case(key) not in met:
                met.add(fold_case(key))
                first[key] = position
        if first:
            sources = part.columns.get("source") or [""] * len(part.rows)
            columns = {"project": list(first), "source": [sources[position] for position in first.values()]}
            rows = [part.rows[position] for position in first.values()]
            made.append(Rows(PROJECTS.name, part.label, columns, rows, {"project": part.headings.get("project", "")}))
    return made


FORMAT = ImportFormat(WORDS, lambda part: find_table(part) is not None, read_own, list_own_headings())
