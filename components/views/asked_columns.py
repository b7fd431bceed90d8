"""Files that were brought → for each sheet the questions what its rows and columns are; answers read it anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from components.catalogue.schema import PARTNERS, TABLES
from components.importing.asked import AskedColumn, AskedSheet, ask_sheets, explain_column, write_columns
from components.importing.changes import Change, ColumnUse, HeaderRow, Journal, JournalStep, TableUse
from components.importing.mapping_file import COLUMNS_FILE
from components.language.phrases import count_of, join_words
from components.service.uploads import Upload, change_upload
from components.views.data import label_column
from components.views.markdown import escape_markdown

_OUT = "Leave it out"
_OUT_SHEET = "Nothing to show: leave the sheet out"
_OF_PROJECT = "project_"
_MADE = ("pilot", "source", "project")  # what a table must have, and is made where nobody gives it
_ROWS = {table.name: f"{table.row_is[:1].upper()}{table.row_is[1:]}" for table in TABLES}
_LONGEST = 28  # letters of a value, of which some are shown
_WIDEST = 60  # letters of a row that is shown
_SAID = (TableUse, HeaderRow, ColumnUse)
_PAIR = 2  # questions beside each other


def ask_open(upload: Upload, key: str) -> Upload | None:
    """Ask what nobody knows of sheets; return what came of the answers, None as long as there are none."""
    sheets = [sheet for sheet in list_asked(upload) if sheet.is_open]
    if sheets:
        st.markdown("**What is in these columns?** Say what you need; the rest is left out.")
    return _ask_all(upload, sheets, key)


def ask_all(upload: Upload, key: str) -> Upload | None:
    """Ask of all sheets, so that what was recognised can be corrected, too."""
    return _ask_all(upload, list_asked(upload), key)


def list_asked(upload: Upload) -> list[AskedSheet]:
    """Return what can be asked of the sheets."""
    return ask_sheets(upload.brought, upload.journal, upload.imported)


def offer_columns(upload: Upload, key: str) -> None:
    """Offer the file that says how the sheets are read, to be brought with them again."""
    st.download_button(
        f"Save how columns are read ({COLUMNS_FILE})",
        lambda: write_columns(upload.brought, upload.journal, upload.imported),
        file_name=COLUMNS_FILE, mime="text/csv", on_click="ignore", type="tertiary", icon=":material/save:",
        key=f"{key} columns", help="Bring it with the files next time, and nothing is asked again. It can be edited.",
    )  # fmt: skip


def list_answers(journal: Journal) -> Journal:
    """Return what was said of sheets and columns, without what was changed in cells and rows."""
    kept = (JournalStep(step.words, tuple(each for each in step.changes if isinstance(each, _SAID)))
            for step in journal.steps)  # fmt: skip
    return Journal(tuple(step for step in kept if step.changes))


def _ask_all(upload: Upload, sheets: Sequence[AskedSheet], key: str) -> Upload | None:
    for number, sheet in enumerate(sheets):
        own = f"{key} {number} {len(upload.journal.steps)} {upload.brought.version[:12]}"
        with st.container(border=True):
            st.markdown(f"**{escape_markdown(sheet.label)}**" + (f" · {sheet.kind}" if sheet.kind else ""))
            changes = [*_ask_table(sheet, own), *_ask_columns(sheet, own)]
        if changes:
            words = f"What is in {sheet.label}"
            return change_upload(upload, upload.journal.add(JournalStep(words, tuple(changes))))
    return None


def _ask_table(sheet: AskedSheet, key: str) -> list[Change]:
    """Ask what a row is and where the headings stand; return what is otherwise now."""
    left, right = st.columns(_PAIR)
    tables = [*_ROWS, ""]
    known = "" if sheet.is_left_out else sheet.table or None
    chosen = left.selectbox(
        "A row of it is", tables, tables.index(known) if known is not None else None, key=f"{key} table",
        format_func=lambda name: _ROWS.get(name, _OUT_SHEET), placeholder="Choose what a row is",
    )  # fmt: skip
    rows = dict(sheet.first) | ({} if sheet.row in dict(sheet.first) else {sheet.row: ()})
    row = right.selectbox(
        "Its headings are in", list(rows), list(rows).index(sheet.row), key=f"{key} row",
        format_func=lambda number: _show_row(number, rows[number]),
    )  # fmt: skip
    changes: list[Change] = []
    if chosen is not None and chosen != known:
        changes.append(TableUse(sheet.label, chosen))
    if row != sheet.row:
        changes.append(HeaderRow(sheet.label, row))
    return changes


def _show_row(number: int, cells: Sequence[str]) -> str:
    text = " · ".join(filter(None, cells))
    return f"Row {number:,}: {text[:_WIDEST]}{'…' * (len(text) > _WIDEST)}" if text else f"Row {number:,}"


def _ask_columns(sheet: AskedSheet, key: str) -> list[Change]:
    """Ask what columns hold, those first that nobody knows; return what is otherwise when the form is sent."""
    if not sheet.table or not sheet.columns:
        return []
    asked = [column for column in sheet.columns if column.is_open]
    known = [column for column in sheet.columns if not column.is_open]
    with st.form(f"{key} form", border=False):
        chosen = _ask_each(sheet, asked, key)
        if known:
            label = f"{count_of(len(known), 'column')} {'that are known' if asked else 'as they were read'}"
            with st.expander(label, expanded=False):
                chosen |= _ask_each(sheet, known, key)
        if lacking := _list_lacking(sheet, chosen.values()):
            st.caption(f"Still needed: {join_words(lacking)}")
        if not st.form_submit_button("Read it so", type="primary" if asked else "secondary"):
            return []
    return [
        ColumnUse(sheet.label, column.heading, chosen[column.heading])
        for column in sheet.columns if column.is_open or chosen[column.heading] != column.column
    ]  # fmt: skip


def _ask_each(sheet: AskedSheet, columns: Sequence[AskedColumn], key: str) -> dict[str, str]:
    chosen = {}
    for first in range(0, len(columns), _PAIR):
        for place, column in zip(st.columns(_PAIR), columns[first : first + _PAIR], strict=False):
            options = list(dict.fromkeys(("", *column.likely, *sheet.choices, column.column)))
            chosen[column.heading] = place.selectbox(
                _show_column(column), options, options.index(column.column), key=f"{key} {column.heading}",
                format_func=lambda name: _name_column(sheet.table, name),
            )  # fmt: skip
    return chosen


def _show_column(column: AskedColumn) -> str:
    """Return a heading and its first values, by which one knows what it holds."""
    values = ", ".join(f"{value[:_LONGEST]}{'…' * (len(value) > _LONGEST)}" for value in column.values)
    return escape_markdown(f"{column.heading}: {values or 'nothing stands in it'}")


def _name_column(table: str, name: str) -> str:
    if not name:
        return _OUT
    is_of_project = table == PARTNERS.name and name.startswith(_OF_PROJECT)
    label = label_column(name.removeprefix(_OF_PROJECT) if is_of_project else name)
    label = f"Project: {label[:1].lower()}{label[1:]}" if is_of_project else label
    meaning = explain_column(table, name).removeprefix("of the project: ")
    return f"{label} ({meaning})" if meaning else label


def _list_lacking(sheet: AskedSheet, chosen: Collection[str]) -> list[str]:
    """Return what a table must have and nothing gives."""
    (table,) = (each for each in TABLES if each.name == sheet.table)
    if sheet.kind:
        return []
    return [label_column(column.name) for column in table.columns
            if column.required and column.name not in (*_MADE, *chosen)]  # fmt: skip
