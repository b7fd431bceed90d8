"""Records of projects and of partners, as an export has them → rows of our tables that belong together.

A partner finds its project by what both say of it: its number, else its acronym, else its title, each with the
programme where both name one. A project that only partners name is made of what they say.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from components.catalogue.issues import Issue, Loss, quote
from components.catalogue.schema import TABLES
from components.catalogue.spelling import fold_case
from components.importing.form import Records
from components.importing.reading import ImportReading, Rows

_COLUMNS = {table.name: [column.name for column in table.columns] for table in TABLES}
_SAME = ("title", "start", "end", "budget_eur")  # in what rows of one project agree
#: What a sheet of partners may say of their project; its other fields are of the partner.
_OF_PROJECT = ("acronym", "title", "programme", "identifier", "call", "objective", "start", "end", "full_title")
_WHOLE = "project_"  # how a field of the project begins where the partner has one of that name, too
THEMES = "theme"  # fields that begin so hold themes


@dataclass
class _Projects:
    """The projects that were met: identity → key, and where each stands first."""

    keys: dict[Hashable, str] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    first: dict[str, tuple[Records, int]] = field(default_factory=dict)

    def find(self, records: Records, row: int) -> str:
        """Return the key of the project that a row names; "" for one that was not met.

        A partner that a document holds in its project is of that one (`element`). Else projects with two numbers are
        two, whatever they are called.
        """
        number = records.get("identifier")[row]
        of_element = self.keys.get(("element", records.get("element")[row]))
        if of_element:
            return of_element
        for key in (self.keys[each] for each in list_identities(records, row) if each in self.keys):
            met, place = self.first[key]
            if not number or met.get("identifier")[place] in ("", number):
                return key
        return ""

    def add(self, records: Records, row: int) -> str:
        """Take a project in under a name unlike all others, also without regard to case and signs."""
        name = " ".join((_name(records, row)).split())
        key = name
        while fold_case(key) in self.taken:
            self.taken[fold_case(name)] += 1
            key = f"{name} ({self.taken[fold_case(name)]})"
        self.taken[fold_case(key)] = 1
        self.first[key] = records, row
        for identity in list_identities(records, row):
            self.keys.setdefault(identity, key)
        if element := records.get("element")[row]:
            self.keys["element", element] = key
        return key


def assemble(
    words: str, source: str, projects: Sequence[Records] = (), partners: Sequence[Records] = (),
    flat: Sequence[Records] = (),
) -> ImportReading:  # fmt: skip
    """Return the rows of an export, whose name `source` is what its rows cite.

    `flat` are tables with a row a partner, in which what is said of a project repeats.
    """
    known = _Projects()
    rows: list[Rows] = []
    issues: list[Issue] = []
    for records in projects:
        first, again = _meet(records, known)
        rows += _make_projects(records, first, source)
        issues += again
    for records in partners:
        rows += _add_partners(records, known, source)
    for records in flat:
        issues += _report_disagreeing(records)
        issues += _report_without_partner(records)
        rows += _add_partners(records, known, source, named_alone=True)
    return ImportReading(words, rows, [records.account for records in (*projects, *partners, *flat)], issues)


def _add_partners(
    records: Records, known: _Projects, source: str, *, named_alone: bool = False
) -> Iterator[Rows]:  # fmt: skip
    """Yield the partners of a sheet, and the projects that it is the first to name."""
    keys: list[str] = []
    unmet: list[tuple[int, str]] = []
    for row in range(len(records)):
        key = known.find(records, row)
        if not key and _name(records, row):
            key = known.add(records, row)
            unmet.append((row, key))
        keys.append(key)
    if unmet:
        yield from _make_projects(_keep_of_project(records), unmet, source)
    names = records.get("partner")
    yield _make_rows("partners", records, [(row, key) for row, key in enumerate(keys) if names[row] or not named_alone],
                     source)  # fmt: skip


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
                              column=own.headings[name], loss="cell", rule="check_repeated_projects")  # fmt: skip


def _keep_of_project(records: Records) -> Records:
    """Return what a sheet of partners says of their projects."""
    names = {name: name.removeprefix(_WHOLE) for name in records.cells
             if name in _OF_PROJECT or name.startswith((_WHOLE, THEMES))}  # fmt: skip
    cells = {own: records.cells[name] for name, own in names.items()}
    return Records(records.account, records.rows, cells, {own: records.headings[name] for name, own in names.items()})


def list_identities(records: Records, row: int) -> list[Hashable]:
    """Return what tells the project of a row from others, the surest first; nothing where the row names none."""
    programme = records.get("programme")[row]
    listed: list[Hashable] = []
    for kind in ("identifier", "acronym", "title"):
        if text := records.get(kind)[row]:
            listed += [(kind, text, programme), (kind, text)] if kind != "title" or not listed else []
    return listed


def _name(records: Records, row: int) -> str:
    return next((text for name in ("acronym", "title", "identifier") if (text := records.get(name)[row])), "")


def _meet(records: Records, known: _Projects) -> tuple[list[tuple[int, str]], list[Issue]]:
    """Take in the projects of a sheet: rows that stand for new ones with their keys, and those that say one again."""
    first, issues = [], []
    for row in range(len(records)):
        identities = list_identities(records, row)
        met = known.keys.get(identities[0]) if identities else ""
        if met and _agree(known.first[met], (records, row)):
            where = f"row {known.first[met][0].rows[known.first[met][1]]:,}"
            problem = f"the project {quote(met)} stands already in {where}"
            issues.append(_report(records, row, problem, "Nothing is lost: its partners are those of both rows"))
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


def _make_projects(records: Records, first: Sequence[tuple[int, str]], source: str) -> Iterator[Rows]:
    yield _make_rows("projects", records, first, source)
    claims = [
        (row, key, theme)
        for name, cells in records.cells.items() if name.startswith(THEMES)
        for row, key in first
        for theme in _split_themes(cells[row])
    ]  # fmt: skip
    if claims:
        columns = {"project": [key for _, key, _ in claims], "theme": [theme for _, _, theme in claims],
                   "source": [source] * len(claims)}  # fmt: skip
        rows = [records.rows[row] for row, _, _ in claims]
        headings = {"theme": next(head for name, head in records.headings.items() if name.startswith(THEMES))}
        yield Rows("themes", records.account.label, columns, rows, headings)


def _split_themes(cell: str) -> list[str]:
    return [theme for part in cell.split("|") if (theme := part.strip())]


def _make_rows(table: str, records: Records, numbered: Sequence[tuple[int, str]], source: str) -> Rows:
    """Return the rows of a table: fields that have the name of a column stand there, the project's key first."""
    own = {"title": "name"} if table == "projects" else {}
    columns: dict[str, Sequence[str]] = {"project": [key for _, key in numbered]}
    headings: dict[str, str] = {"project": records.headings.get("acronym", records.headings.get("identifier", ""))}
    for name, cells in records.cells.items():
        column = own.get(name, name)
        if column in _COLUMNS[table] and column not in columns:
            columns[column] = [cells[row] for row, _ in numbered]
            headings[column] = records.headings[name]
    columns.setdefault("source", [source] * len(numbered))
    return Rows(table, records.account.label, columns, [records.rows[row] for row, _ in numbered], headings)
