"""Table + imprint → XLSX: typed cells on one sheet, and a second sheet that says what they mean."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.plots.table_column import TableColumn
from components.reports.provenance import Provenance
from components.reports.tables import make_plain

MOST_ROWS = 1_048_575  # of a sheet below its header
_MOST_LETTERS = 32_767  # of a cell
_CUT = " … (cut: a cell of a workbook holds no more)"
_NARROWEST, _WIDEST = 9, 60  # of a column, in letters
_SUM = 10_000  # from here on a number is read with separators
_FIRST_YEAR = 1900  # of the days that workbooks know; an earlier day stays text
_SAMPLE = 1_000  # rows that a column's width is made for
_OPTIONS = {  # a cell of the data is text or a number, never a formula, a link or code
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class TooManyRowsError(ValueError):
    """A table that a format cannot hold; the text says what can."""


def write_workbook(table: pd.DataFrame, columns: Sequence[TableColumn], provenance: Provenance) -> bytes:
    """Return a workbook of the columns; raise TooManyRowsError for more rows than a sheet has."""
    if len(table) > MOST_ROWS:
        raise TooManyRowsError(
            f"A sheet of a workbook has {MOST_ROWS:,} rows; this table has {len(table):,}. Take CSV or Parquet."
        )
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as book:
        book.set_properties(_describe(provenance))
        _fill_table(book, book.add_worksheet(name_sheet(provenance.title)), table, columns)
        _fill_about(book, book.add_worksheet("About"), provenance)
        if provenance.sources:
            _fill_sources(book, book.add_worksheet("Sources"), provenance.sources)
    return content.getvalue()


def name_sheet(title: str) -> str:
    """Return a title as the name of a sheet: at most 31 letters, none of those that are forbidden.

    >>> name_sheet("Partners [and] pilots: by country/region")
    'Partners and pilots by country'
    """
    words = re.sub(r"[\[\]:*?/\\]+", " ", re.sub(r"[\[\]:]", "", title)).strip(" '")
    if len(words) > 31:
        words = words[:32].rpartition(" ")[0] or words[:31]
    return words if words and words.lower() not in ("about", "sources", "history") else "Table"


def _describe(provenance: Provenance) -> dict[str, object]:
    """Return the properties of the file; its day is that of the data, so that the same content is the same file."""
    day = date.fromisoformat(provenance.date) if provenance.date else date(2000, 1, 1)
    return {
        "title": provenance.heading,
        "subject": provenance.title,
        "author": provenance.data,
        "comments": "\n".join(f"{label}: {text}" for label, text in provenance.lines),
        "created": datetime(day.year, day.month, day.day),
    }


def _fill_table(book: Workbook, sheet: Worksheet, table: pd.DataFrame, columns: Sequence[TableColumn]) -> None:
    for position, column in enumerate(columns):
        cells = table[column.name]
        sheet.write_string(0, position, column.label, _make_head(book))
        sheet.set_column(position, position, _find_width(cells, column.label))
        style = _make_style(book, cells, column)
        for row, cell in enumerate(cells, start=1):
            _write(sheet, row, position, cell, style)
    sheet.freeze_panes(1, 1 if len(columns) > 3 else 0)
    if columns:
        sheet.autofilter(0, 0, len(table), len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _make_style(book: Workbook, cells: pd.Series, column: TableColumn) -> Format:
    """Return how the cells of a column look: days as days, sums with separators, years and degrees without."""
    if column.kind == "date":
        return book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    if column.is_numeric and cells.abs().max() >= _SUM:
        return book.add_format({"num_format": "#,##0"})
    return book.add_format({"valign": "top", "text_wrap": not column.is_numeric})


def _write(sheet: Worksheet, row: int, column: int, cell: object, style: Format) -> None:
    plain = make_plain(cell)
    if isinstance(cell, pd.Timestamp) and cell.year >= _FIRST_YEAR:
        sheet.write_datetime(row, column, cell.to_pydatetime().replace(tzinfo=None), style)
    elif isinstance(plain, bool):
        sheet.write_boolean(row, column, plain, style)
    elif isinstance(plain, int | float):
        sheet.write_number(row, column, plain, style)
    elif plain:
        sheet.write_string(row, column, _cut(str(plain)), style)


def _fill_about(book: Workbook, sheet: Worksheet, provenance: Provenance) -> None:
    """Write the provenance, and below it what the words of the table mean."""
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    label = book.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 22, label)
    sheet.set_column(1, 1, 100, wrap)
    meant = provenance.definitions
    lines = [*provenance.lines, *([("", ""), ("What is what", "")] if meant else []), *meant]
    for row, (name, text) in enumerate(lines):
        sheet.write_string(row, 0, name, label)
        sheet.write_string(row, 1, _cut(text), wrap)
    sheet.fit_to_pages(1, 0)


def _fill_sources(book: Workbook, sheet: Worksheet, sources: tuple[str, ...]) -> None:
    sheet.set_column(0, 0, 120)
    sheet.write_string(0, 0, "Source of rows behind this table", _make_head(book))
    sheet.freeze_panes(1, 0)
    for row, source in enumerate(sources, start=1):
        sheet.write_string(row, 0, _cut(source))


def _make_head(book: Workbook) -> Format:
    return book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})


def _find_width(cells: pd.Series, label: str) -> int:
    longest = cells.head(_SAMPLE).map(lambda cell: len(str(make_plain(cell) or ""))).max() if len(cells) else 0
    return int(min(max(longest + 2, len(label) + 4, _NARROWEST), _WIDEST))


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - len(_CUT)] + _CUT
