"""Files of a visitor → the dashboard of them for this visitor alone: a dialogue to bring them, and what was read."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.catalogue.issues import count_issues
from components.importing.changes import Journal
from components.importing.paths import name_apart
from components.language.phrases import count_of
from components.reports.selection_view import SelectionView
from components.reports.template import write_template
from components.service.uploads import Progress, Upload, find_limits, open_upload
from components.views.accounts import show_accounts, show_all_read
from components.views.address import forget_address
from components.views.asked_columns import ask_open, list_answers, offer_columns
from components.views.markdown import escape_markdown
from components.views.next_steps import offer_next_steps
from components.views.notices import show_issues
from components.views.visit import keep_upload

_WARNED = 6  # files and sheets that were not read, told at once; the page lists all
_READ = "upload_read"  # what was read and is not shown yet
_LABEL = "Open your own files"
_INTRO = """
A spreadsheet with a row a partner, tables as this dashboard has them, or an export of keep.eu, CORDIS, Kohesio or Jems,
or a list of operations; several files at once if they belong together: CSV, Excel (XLSX, XLS, XLSB), ODS, JSON, XML,
ZIP.

**Only you see them.** They are read in memory, written nowhere, and gone when you close or reload this page.
"""


def offer_upload() -> None:
    """Draw the button that opens the dialogue, unless the owner of the server has switched it off."""
    if find_limits() is not None and st.button(
        _LABEL, icon=":material/upload_file:", width="stretch", key="open-upload"
    ):
        st.session_state.pop(_READ, None)
        _show_dialogue()


@st.dialog(_LABEL, width="large")
def _show_dialogue() -> None:
    brought, upload = _find_read()
    if upload is None:
        st.markdown(_INTRO)
        st.download_button(
            "A workbook to fill in (XLSX)", write_template, file_name="pilot-cities.xlsx", on_click="ignore",
            type="tertiary", icon=":material/table:", key="template",
            help="A sheet a table, with explanations, lists to choose from, and two real projects as an example",
        )  # fmt: skip
    limits = find_limits()
    if limits is None:
        return
    files = st.file_uploader(
        "Your files", accept_multiple_files=True, key="upload-files", label_visibility="collapsed",
        max_upload_size=max(1, limits.bytes // 1_000_000),
    )  # fmt: skip
    given = tuple(file.file_id for file in files)  # a file that was mended has the name that it had
    if given and given != brought:
        bar = st.progress(0.0)
        said = list_answers(upload.journal) if upload else Journal()
        contents = name_apart((file.name, file.getvalue()) for file in files)
        upload = open_upload(contents, limits, _tell_on(bar), said)
        bar.empty()
        st.session_state[_READ] = given, upload
    if upload is not None and given:
        if changed := ask_open(upload, "read"):
            st.session_state[_READ] = given, changed
            st.rerun(scope="fragment")
        _show_read(upload)


def _find_read() -> tuple[tuple[str, ...], Upload | None]:
    """Return which files were read last in this dialogue, and what came of them."""
    read: tuple[tuple[str, ...], Upload | None] = st.session_state.get(_READ, ((), None))
    return read


def _show_read(upload: Upload) -> None:
    """Say what was read, and offer to see it; what cannot be shown leaves the page as it is."""
    loaded = upload.imported.loaded
    for reading in (each for each in upload.imported.readings if any(rows.rows for rows in each.rows)):
        st.success(escape_markdown(f"{reading}."), icon=":material/check:")
    if upload.journal.steps:
        offer_columns(upload, "read")
    if loaded.catalogue.projects.empty:
        st.error("No project could be read of these files, so the page stays as it is.", icon=":material/report:")
        show_issues(loaded, is_open=True, key="read")
        return
    for issue in [each for each in loaded.issues if each.loss == "table"][:_WARNED]:
        st.warning(escape_markdown(str(issue)), icon=":material/block:")
    st.markdown(f"{_tell_places(upload)} {_tell_issues(upload)}")
    if st.button("Show these data", type="primary", key="show-upload"):
        keep_upload(upload)
        forget_address()
        st.rerun()
    with st.expander("What was read, and what was left out"):
        show_accounts(upload)


def _tell_issues(upload: Upload) -> str:
    issues = upload.imported.loaded.issues
    return f"{count_issues(issues)}: the page lists each with its row." if issues else "Nothing is wrong with the rows."


def _tell_on(bar: DeltaGenerator) -> Progress:
    def tell(share: float, words: str) -> None:
        bar.progress(share, f"{words[:1].upper()}{words[1:]} …")

    return tell


def _tell_places(upload: Upload) -> str:
    places = upload.located.catalogue.places
    found = int((places["status"] == "found").sum())
    return f"{found:,} of {count_of(len(places), 'place')} are on the map."


def show_upload(view: SelectionView) -> None:
    """Say above the page whose data these are, and offer what one can do next."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(":material/lock: **Only you see these data**, until you close this page.")
        if st.button("What was read", type="tertiary", key="show-read", icon=":material/table_view:"):
            show_all_read()
        offer_next_steps(view)
        st.button("Close these data", on_click=_leave, type="tertiary", key="leave-upload",
                  help="Back to the data of this server")  # fmt: skip


def _leave() -> None:
    keep_upload(None)
    forget_address()
