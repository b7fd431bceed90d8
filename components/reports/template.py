"""A workbook to fill in: a sheet a table with explanations, lists to choose from, and real projects as an example.

What comes back from it opens as it is: the sheets are named as our tables, and the one that explains is passed over.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.countries import list_countries
from components.catalogue.schema import TABLES, Column, Table
from components.catalogue.vocabulary import WORDS_OF_KIND
from components.importing.guide import GUIDE
from components.importing.imported import import_files

_ROWS = 2_000  # below the header for which there are lists to choose from
_WIDEST, _NARROWEST = 44, 12  # of a column, in letters
_LISTS = "Lists"  # the sheet of long lists, which is hidden
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_STEPS = (
    "Each sheet is a table of the dashboard; its first row names the columns, and a note on each says what it holds.",
    "Columns with a dark head must be filled in; of the others leave out what you do not know.",
    "The rows that are there are an example: two real projects. Delete them, and write yours.",
    "Every row names its source: an address, or the title of a document; several are joined by ' | '.",
    "Save the workbook as it is (XLSX), and open it with 'Open your own files', or with: pilot-cities FILE.xlsx",
    "The page then says row by row what cannot be right. Nothing leaves your computer.",
)


def write_template() -> bytes:
    """Return the workbook."""
    example = read_example(SHIPPED_FOLDER)
    content = io.BytesIO()
    with Workbook(content, _PLAIN) as book:
        book.set_properties({"title": "Pilot Cities: a workbook to fill in"})
        _explain(book)
        for table in TABLES:
            _fill(book, table, example.get(table.name))
        lists = book.add_worksheet(_LISTS)
        lists.write_column(0, 0, [GUIDE, *list_countries()])
        lists.hide()
    return content.getvalue()


def read_example(folder: Path) -> dict[str, pd.DataFrame]:
    """Return the tables of a folder as text, with the rows of its featured projects."""
    files = {table.file: (folder / table.file).read_bytes() for table in TABLES if (folder / table.file).is_file()}
    tables = dict(import_files(files).tables)
    projects = tables["projects"]
    featured = set(projects.loc[projects["featured"] == "yes", "project"])
    chosen = {
        name: rows[rows["project"].isin(featured)] if "project" in rows else rows for name, rows in tables.items()
    }
    return {name: rows for name, rows in chosen.items() if name != "about"} | {"about": _make_about()}


def _make_about() -> pd.DataFrame:
    facts: Mapping[str, str] = {"title": "Our projects", "licence": "CC BY 4.0"}
    return pd.DataFrame({"name": list(facts), "value": list(facts.values())})


def _explain(book: Workbook) -> None:
    sheet = book.add_worksheet("Read me")
    sheet.set_column(0, 0, 110)
    heading, text = book.add_format({"bold": True, "font_size": 14}), book.add_format({"text_wrap": True})
    sheet.write(0, 0, GUIDE, heading)
    for row, step in enumerate(_STEPS, start=1):
        sheet.write(row, 0, f"{row}. {step}", text)
    start = len(_STEPS) + 2
    for row, table in enumerate(TABLES, start=start):
        sheet.write(row, 0, f"{table.name}: one row is {table.row_is}", text)


def _fill(book: Workbook, table: Table, rows: pd.DataFrame | None) -> None:
    sheet = book.add_worksheet(table.name)
    sheet.freeze_panes(1, 1)
    must = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": "#00667f", "border": 1})
    may = book.add_format({"bold": True, "bg_color": "#dfe8ec", "border": 1})
    text = book.add_format({"num_format": "@", "valign": "top"})  # as text a date stays as written
    for position, column in enumerate(table.columns):
        cells = rows[column.name].tolist() if rows is not None and column.name in rows else []
        sheet.set_column(position, position, _find_width(column, cells), text)
        sheet.write(0, position, column.name, must if column.required else may)
        sheet.write_comment(0, position, _describe(column), {"x_scale": 2})
        _offer(sheet, position, column)
        _write_cells(sheet, position, cells, text)


def _write_cells(sheet: Worksheet, position: int, cells: Sequence[str], text: Format) -> None:
    for row, cell in enumerate(cells, start=1):
        if cell:
            sheet.write_string(row, position, cell, text)


def _find_width(column: Column, cells: Sequence[str]) -> int:
    return min(_WIDEST, max(_NARROWEST, len(column.name) + 2, *(len(cell) for cell in cells[:50] or [""])))


def _describe(column: Column) -> str:
    must = "\nMust be filled in." if column.required else ""
    return f"{column.meaning[:1].upper()}{column.meaning[1:]}.{must}"


def _offer(sheet: Worksheet, position: int, column: Column) -> None:
    """Offer the words of a closed list; another one is warned of, not refused."""
    words: Sequence[str] | str = list(dict.fromkeys(WORDS_OF_KIND.get(column.kind, {}).values()))
    if column.kind == "country":
        words = f"={_LISTS}!$A$2:$A${len(list_countries()) + 1}"
    if words:
        sheet.data_validation(1, position, _ROWS, position, {
            "validate": "list", "source": words, "error_type": "warning", "error_title": "Not in the list",
            "error_message": f"Choose one of the list: {column.meaning}"[:250],
        })  # fmt: skip
