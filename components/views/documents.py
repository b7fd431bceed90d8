"""What is shown → documents to take away, made on a click, with their progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.language.phrases import join_words
from components.plots.questions import QUESTIONS, Question
from components.reports.documents import DOCUMENTS, Document, name_document
from components.reports.parameters import BadParameterError
from components.reports.selection_view import SelectionView
from components.service.cameras import find_moved
from components.views.address import MOVED
from components.views.markdown import escape_markdown

_ASKED, _MADE, _QUESTIONS = "document_asked", "document_made", "document_questions"
_AS_MOVED = "maps_as_moved"


def offer_documents(view: SelectionView) -> None:
    """Draw a button for each document, and offer the one that was made for this selection."""
    st.subheader("Documents of this selection", anchor=False)
    st.pills("Questions in deck and report", [question.label for question in QUESTIONS], selection_mode="multi",
             default=[question.label for question in QUESTIONS], key=_QUESTIONS, on_change=_forget)  # fmt: skip
    _ask_about_maps()
    make_on_click(DOCUMENTS, view, _list_questions())


def make_on_click(
    documents: Sequence[Document], view: SelectionView, questions: Sequence[Question] = QUESTIONS, *, key: str = ""
) -> None:
    """Draw a button for each of these documents, and offer the one that was made; `key` tells rows of them apart."""
    with st.container(horizontal=True):
        for document in documents:
            st.button(document.label, help=document.good_for, key=f"{key}make-{document.file}", on_click=_ask,
                      args=(document.file, key))  # fmt: skip
    asked = st.session_state.pop(f"{_ASKED}{key}", "")
    for document in documents:
        if document.file == asked:
            _make(document, view, questions, key)
    _offer_made(documents, view, key)


def apply_moved(view: SelectionView) -> SelectionView:
    """Return what is shown, its maps as the visitor left them on other tabs, unless all places are wanted."""
    moved = st.session_state.get(MOVED, {})
    return replace(view, cameras=find_moved(moved, view)) if moved and st.session_state.get(_AS_MOVED, True) else view


def _ask_about_maps() -> None:
    """Ask whether maps in files show what the visitor moved them to, if any was moved."""
    moved = st.session_state.get(MOVED, {})
    if moved:
        st.session_state.setdefault(_AS_MOVED, True)
        st.toggle(f"Maps as I moved them on {join_words(list(moved))}", key=_AS_MOVED, on_change=_forget,
                  help="In documents and in the ZIP. Off: maps show all places.")  # fmt: skip


def _ask(file: str, key: str) -> None:
    st.session_state[f"{_ASKED}{key}"] = file
    _forget(key)


def _forget(key: str = "") -> None:
    """Offer no longer what was made before."""
    st.session_state.pop(f"{_MADE}{key}", None)


def _list_questions() -> list[Question]:
    """Return the questions that are chosen; none chosen means all."""
    chosen = st.session_state.get(_QUESTIONS) or []
    return [question for question in QUESTIONS if question.label in chosen] or list(QUESTIONS)


def _make(document: Document, view: SelectionView, questions: Sequence[Question], key: str) -> None:
    """Make a document; who stops the page meanwhile gets none, not half of one."""
    bar = st.progress(0.0, f"{document.label} …")

    def tell(share: float, words: str) -> None:
        bar.progress(min(share, 1.0), f"{document.label}: {words}")

    try:
        content = document.write(view, questions, tell)
    except BadParameterError as error:
        st.warning(escape_markdown(str(error)))
    else:
        st.session_state[f"{_MADE}{key}"] = (document.file, view, content)
    bar.empty()


def _offer_made(documents: Sequence[Document], view: SelectionView, key: str) -> None:
    file, made_of, content = st.session_state.get(f"{_MADE}{key}", ("", None, b""))
    document = next((each for each in documents if each.file == file), None)
    if document and made_of == view:
        st.download_button(
            f"Save {document.label}, {tell_size(content)}",
            content,
            file_name=name_document(document, view),
            mime=document.media_type,
            on_click="ignore",
            type="primary",
            key=f"{key}save-document",
        )


def tell_size(content: bytes) -> str:
    """Return how large a file is.

    >>> tell_size(b"x" * 1_500_000), tell_size(b"x")
    ('1.5 MB', '1 kB')
    """
    size = len(content)
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{-(-size // 1000)} kB"
