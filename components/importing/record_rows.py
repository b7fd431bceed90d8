"""Records with the keys of their projects → rows of our tables, and the themes that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.catalogue.schema import TABLES
from components.importing.form import Records
from components.importing.reading import Rows

_COLUMNS = {table.name: [column.name for column in table.columns] for table in TABLES}
THEMES = "theme"  # fields that begin so hold themes

#: Places of rows among the records, with the key of the project of each.
Numbered = Sequence[tuple[int, str]]


def make_project_rows(records: Records, first: Numbered, source: str) -> Iterator[Rows]:
    """Yield the rows of projects, and those of the themes that the same rows name."""
    yield make_table_rows("projects", records, first, source)
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


def make_table_rows(table: str, records: Records, numbered: Numbered, source: str) -> Rows:
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
