"""What a visitor brought and sees → what can be done with it next, in one dialogue that does it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.reports.documents import ARCHIVE, DOCUMENTS
from components.reports.selection_view import SelectionView
from components.service.data_folder import make_title, name_data, write_saved
from components.service.selections import show_selection
from components.service.uploads import Upload
from components.views.decisions import list_decided_rows
from components.views.documents import make_on_click
from components.views.keep import offer_keeping
from components.views.markdown import escape_markdown
from components.views.site import WHAT_IT_IS, follow_site, offer_site
from components.views.visit import entitle, find_upload, load_own

_TITLE = "next_title"
_FOLDER = (
    "The tables as CSV files with your decisions and a README, to open again, to correct, or to show with "
    "`pilot-cities FOLDER`."
)


def offer_next_steps(view: SelectionView) -> None:
    """Draw the button that opens the dialogue."""
    if st.button("What next", type="primary", key="open-next", icon=":material/arrow_forward:"):
        _show_next_steps(view)


@st.dialog("What next", width="large", on_dismiss="rerun")
def _show_next_steps(view: SelectionView) -> None:
    upload = find_upload()
    if upload is None:  # closed in the meantime
        return
    _ask_title(view)
    view = show_selection(view.selection, view.given, whole=load_own().catalogue)
    first, second = st.columns(2), st.columns(2)
    with _frame(first[0], "Take away", ":material/slideshow:"):
        st.markdown(f"Slides, a report, or everything: of {escape_markdown(view.words)}.")
        make_on_click((*DOCUMENTS, ARCHIVE), view, key="next-")
    with _frame(first[1], "Save as a folder", ":material/folder:"):
        st.markdown(_FOLDER)
        _offer_folder(upload, view)
    with _frame(second[0], "Publish as a site", ":material/public:"):
        st.markdown(WHAT_IT_IS)
        progress = offer_site(view)
    with _frame(second[1], "Keep on this server", ":material/link:"):
        offer_keeping(upload, view)
    follow_site(view, progress)  # last, for it waits


def _frame(column: DeltaGenerator, title: str, icon: str) -> DeltaGenerator:
    frame = column.container(border=True, height="stretch")
    frame.markdown(f"##### {icon} {title}")
    return frame


def _ask_title(view: SelectionView) -> None:
    """Let the visitor say what the data are called, here and in all that is made of them."""
    st.session_state.setdefault(_TITLE, name_data(view.whole))
    title = st.text_input("What these data are called", key=_TITLE, max_chars=120)
    entitle(make_title(title))


def _offer_folder(upload: Upload, view: SelectionView) -> None:
    rows, whole = list_decided_rows(), view.whole  # now: a download is made outside the visitor's session
    st.download_button(
        "Save folder", lambda: write_saved(upload, whole, rows), file_name="projects.zip", mime="application/zip",
        on_click="ignore", key="save-upload", icon=":material/download:",
    )  # fmt: skip
