"""Data: the tables as filtered, with links and sources, to read and to take away."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.catalogue.schema import TABLES, Column, Table
from components.measures.sentences import count_of
from components.reports.shown import Shown
from components.reports.tables import write_csv

_TABLES = tuple(table for table in TABLES if table.name not in ("vocabulary", "about"))


def show_data(shown: Shown) -> None:
    """Draw each table that has rows, with a download of just these rows."""
    for table in _TABLES:
        rows = getattr(shown.catalogue, table.name)
        st.subheader(f"{_name(table)}: {count_of(len(rows), 'row')}", anchor=False, help=f"One row is {table.row_is}.")
        if rows.empty:
            st.caption("No row matches this selection. Clear a filter in the sidebar to see more.")
            continue
        columns = _list_columns(table, rows)
        st.dataframe(
            rows[columns],
            hide_index=True,
            column_config={c: _configure(c, table) for c in columns},
            key=f"table-{table.name}",
        )
        _offer_table(table, rows, columns, shown)
    st.caption(f"Selection: {shown.words}. {shown.provenance}.")


def _name(table: Table) -> str:
    return table.name.replace("_", " ").capitalize()


def _list_columns(table: Table, rows: pd.DataFrame) -> list[str]:
    """Return the columns as in the file, each shared term followed by the source's own wording."""
    listed: list[str] = []
    for column in table.columns:
        listed.append(column.name)
        if f"{column.name}_wording" in rows:
            listed.append(f"{column.name}_wording")
    return [name for name in listed if name in rows and not (rows[name].isna().all() or (rows[name] == "").all())]


def _configure(name: str, table: Table) -> Any:  # noqa: ANN401 - each kind of column has a type of its own
    label = _label(name)
    known = {column.name: column for column in table.columns}
    column = known.get(name, Column(name, "text", "in the words of the source"))
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


def _label(name: str) -> str:
    words = name.removesuffix("_wording").replace("_eur", " (EUR)").replace("_", " ")
    label = words[:1].upper() + words[1:]
    return f"{label}, as worded" if name.endswith("_wording") else label.replace("Eu ", "EU ")


def _offer_table(table: Table, rows: pd.DataFrame, columns: list[str], shown: Shown) -> None:
    labels = {column: column for column in columns}
    notes = (f"Selection: {shown.words}.", f"One row is {table.row_is}. {shown.provenance}.")
    st.download_button(
        f"Download {table.file}",
        lambda: write_csv(rows, labels, notes=notes),
        file_name=f"{table.name}_{shown.date}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"download-{table.name}",
    )
