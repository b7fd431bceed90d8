"""What a visitor brought → an account of what was read of it, what was left out, and as what: to be corrected there."""

from __future__ import annotations

import streamlit as st

from components.importing.reading import Account
from components.language.importing import tell_left_out
from components.language.phrases import count_of
from components.service.uploads import Upload
from components.views.asked_columns import ask_all, offer_columns
from components.views.data import label_column
from components.views.markdown import escape_markdown
from components.views.visit import find_upload, keep_changed


@st.dialog("What was read", width="large")
def show_all_read() -> None:
    """Draw the dialogue for what is shown."""
    upload = find_upload()
    if upload is None:
        return
    st.markdown(escape_markdown(f"Files: {', '.join(upload.names)}"))
    for reading in upload.imported.readings:
        st.markdown(escape_markdown(f"{reading}."))
    show_accounts(upload)
    st.markdown("**What the columns are read as** can be corrected here; figures and map follow.")
    offer_columns(upload, "shown")
    if changed := ask_all(upload, "shown"):
        keep_changed(changed)
        st.rerun()


def show_accounts(upload: Upload) -> None:
    """List the columns of each sheet with what they were read as, those that were not, and rows that are no data."""
    for account in (each for reading in upload.imported.readings for each in reading.accounts):
        st.markdown(f"**{escape_markdown(account.label)}**: {count_of(account.rows, 'row')}")
        read = [f"{heading} → {', '.join(map(label_column, names))}" for heading, names in account.uses if names]
        told = [f"Read: {' · '.join(read)}", tell_left_out(account.left_out), _tell_aside(account)]
        st.caption(escape_markdown("\n\n".join(filter(None, told))))


def _tell_aside(account: Account) -> str:
    """Say which rows are no data."""
    return "".join(f"Row {row:,}: {why}. " for row, why in account.aside[:5])
