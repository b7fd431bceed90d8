"""The decisions of this visit → places.csv, to take away or, where that is switched on, to save in the data folder."""

from __future__ import annotations

import os

import streamlit as st

from components.geocoding.sources.memory_file import save_decisions
from components.geocoding.sources.remembered import FILE, merge, write_memory
from components.measures.sentences import count_of
from components.views.decisions import list_decided_rows, list_decisions, undo, undo_all
from components.views.markdown import escape
from components.views.store import find_folder, read_places_file

SWITCH = "PILOT_CITIES_SAVE_PLACES"
_SAVED = "places_saved"
_SHOWN = 5  # decisions, the last ones; all are in the list of places


def show_decisions() -> None:
    """Draw what was decided in this visit, with the ways back and the file that keeps it."""
    decisions = list_decisions()
    memory = read_places_file()
    rows = list_decided_rows()  # now: a download is made outside the visitor's session
    with st.container(border=True):
        st.markdown(_say_decisions(len(decisions)))
        for location, decision in [*decisions.items()][-_SHOWN:]:
            left, right = st.columns([6, 1], vertical_alignment="center")
            left.markdown(f"{escape(location)} → {escape(str(decision.chosen or 'left off the map'))}")
            right.button(
                "Undo", key=f"undo {location}", on_click=undo, args=(location,), help=f"Undo {escape(location)}"
            )
        with st.container(horizontal=True):
            st.download_button(
                f"Download {FILE}",
                lambda: write_memory(merge(memory, rows)).encode(),
                file_name=FILE, mime="text/csv", on_click="ignore",
                disabled=not (decisions or memory.rows),
                help="All that is remembered of places, with your decisions. Put it beside the other CSV files.",
            )  # fmt: skip
            if decisions and can_save():
                st.button(f"Save in {FILE} of the data folder", on_click=_save, type="primary")
            if len(decisions) > 1:
                st.button("Undo all", on_click=undo_all)
        _show_outcome()


def can_save() -> bool:
    """Return whether decisions may be written into the data folder: it is switched on, and the folder allows it."""
    return os.environ.get(SWITCH, "") == "1" and os.access(find_folder(), os.W_OK)


def _save() -> None:
    number = len(list_decisions())
    try:
        save_decisions(find_folder() / FILE, list_decided_rows())
    except OSError as error:
        st.session_state[_SAVED] = ("error", f"{FILE} could not be written: {escape(str(error))}. Download it instead.")
        return
    undo_all()
    st.session_state[_SAVED] = ("success", f"{count_of(number, 'decision')} saved in {FILE}, for everybody.")


def _show_outcome() -> None:
    kind, sentence = st.session_state.pop(_SAVED, ("", ""))
    if sentence:
        (st.error if kind == "error" else st.success)(sentence)


def _say_decisions(number: int) -> str:
    if not number:
        return f"You have decided nothing in this visit. {FILE} holds what was decided before."
    return (
        f"**{count_of(number, 'decision')} in this visit.** All tabs follow, for you alone, until you close or reload "
        f"this page. {FILE} keeps them: put it beside the other CSV files."
    )
