"""Data: the tables as filtered, with links and sources, to read and to take away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.catalogue.schema import Column, Table
from components.language.phrases import count_of
from components.reports.csvw import ENDING, MEDIA_TYPE, write_csv_metadata
from components.reports.records import (
    AS_RECORDED,
    RECORDS,
    list_columns,
    make_records_provenance,
    name_table,
    type_columns,
)
from components.reports.selection_view import SelectionView
from components.reports.tables import write_csv
from components.views.documents import offer_documents
from components.views.markdown import escape_markdown
from components.views.site import show_site_dialogue


def show_data(view: SelectionView) -> None:
    """Offer documents of all that is shown, and draw each table that has rows, with a download of just these rows."""
    shown, view = view, replace(view, base=_find_page())
    offer_documents(view)
    if st.button("A site without a server …", key="open-site", help="A folder of pages that any web space serves"):
        show_site_dialogue(shown)
    for table in RECORDS:
        rows = getattr(view.catalogue, table.name)
        st.subheader(
            f"{name_table(table)}: {count_of(len(rows), 'row')}", anchor=False, help=f"One row is {table.row_is}."
        )
        if rows.empty:
            st.caption("No row matches this selection. Clear a filter in the sidebar to see more.")
            continue
        columns = list_columns(table, rows)
        st.dataframe(
            rows[columns],
            hide_index=True,
            column_config={c: _configure(c, table) for c in columns},
            key=f"table-{table.name}",
        )
        with st.container(horizontal=True):
            _offer_table(table, rows, columns, view)
    st.caption(escape_markdown(f"Selection: {view.words}. {view.source_line}."))


def _find_page() -> str:
    """Return the address of the page as the visitor's browser knows it, which files name; "" where it is unknown."""
    address = st.context.url or ""
    return address and f"{address.rstrip('/')}/"


def _configure(name: str, table: Table) -> Any:  # noqa: ANN401 - each kind of column has a type of its own
    label = label_column(name)
    known = {column.name: column for column in table.columns}
    column = known.get(name, Column(name, "text", AS_RECORDED))
    meaning = column.meaning
    if column.kind == "url":
        return st.column_config.LinkColumn(label, help=meaning, display_text=r"https?://(?:www\.)?([^/]+)")
    if column.kind == "number":
        return st.column_config.NumberColumn(label, help=meaning, format="localized")
    if column.kind == "flag":
        return st.column_config.CheckboxColumn(label, help=meaning)
    if column.kind == "source":
        return st.column_config.TextColumn(label, help=meaning, width="large")
    return st.column_config.TextColumn(label, help=meaning)


def label_column(name: str) -> str:
    """Return what a column is called on the page."""
    words = name.removesuffix("_wording").replace("_eur", " (EUR)").replace("_", " ")
    label = words[:1].upper() + words[1:]
    return f"{label}, as recorded" if name.endswith("_wording") else label.replace("Eu ", "EU ")


def _offer_table(table: Table, rows: pd.DataFrame, columns: list[str], view: SelectionView) -> None:
    typed = type_columns(table, columns)
    file = f"{table.name}_{view.date}.csv"
    st.download_button(
        f"Download {table.file}",
        lambda: write_csv(rows, typed),
        file_name=file,
        mime="text/csv",
        on_click="ignore",
        key=f"download-{table.name}",
    )
    st.download_button(
        "What its columns mean (JSON)",
        lambda: write_csv_metadata(typed, make_records_provenance(table, view), file=file),
        file_name=f"{file}{ENDING}",
        mime=MEDIA_TYPE,
        type="tertiary",
        on_click="ignore",
        key=f"describe-{table.name}",
    )
