"""The decisions of this visit → places.csv, to take away or, where that is switched on, to save in the data folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import streamlit as st

from components.geocoding.sources.memory_file import BusyError, Contrary, ContraryError, save_decisions
from components.geocoding.sources.remembered import FILE, merge, write_memory
from components.language.phrases import count_of
from components.service.folders import find_folder
from components.service.switches import is_switched_on
from components.views.decisions import list_decided_rows, list_decisions, undo, undo_all
from components.views.markdown import escape_markdown
from components.views.visit import find_upload, read_own_memory

_SAVED = "places_saved"
_CONTRARY = "places_contrary"
_THEIRS, _MINE = "Saved by somebody else", "Yours"
_SHOWN = 5  # decisions, the last ones; all are in the list of places


def show_decisions() -> None:
    """Draw what was decided in this visit, with the ways back and the file that keeps it."""
    decisions = list_decisions()
    memory = read_own_memory()
    rows = list_decided_rows()  # now: a download is made outside the visitor's session
    with st.container(border=True):
        st.markdown(_say_decisions(len(decisions)))
        for location, decision in [*decisions.items()][-_SHOWN:]:
            left, right = st.columns([6, 1], vertical_alignment="center")
            left.markdown(
                f"{escape_markdown(location)} → {escape_markdown(str(decision.chosen or 'left off the map'))}"
            )
            right.button(
                "Undo",
                key=f"undo {location}",
                on_click=undo,
                args=(location,),
                help=f"Undo {escape_markdown(location)}",
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
        _ask_contrary()
        _show_outcome()


def can_save() -> bool:
    """Return whether decisions may be written into the data folder: it is theirs, switched on, and can be written."""
    return find_upload() is None and is_switched_on("places.save") and os.access(find_folder(), os.W_OK)


def _save(rows: Sequence[Mapping[str, str]] | None = None, over: Sequence[Mapping[str, str]] = ()) -> None:
    rows = list_decided_rows() if rows is None else rows
    try:
        save_decisions(find_folder() / FILE, rows, over=over)
    except ContraryError as error:
        st.session_state[_CONTRARY] = tuple(error.pairs)
        return
    except BusyError as error:
        st.session_state[_SAVED] = ("error", f"{error} Nothing was saved.")
        return
    except OSError as error:  # its own words name a path of the server
        reason = escape_markdown(error.strerror or "the folder cannot be written")
        st.session_state[_SAVED] = ("error", f"{FILE} could not be written: {reason}. Download it instead.")
        return
    st.session_state.pop(_CONTRARY, None)
    undo_all()
    st.session_state[_SAVED] = ("success", f"{count_of(len(rows), 'decision')} saved in {FILE}, for everybody.")


def _ask_contrary() -> None:
    """Show what others decided otherwise beside what this visitor did, and ask which is to hold for everybody."""
    now = list_decided_rows()
    pairs = [pair for pair in st.session_state.get(_CONTRARY, ()) if pair.mine in now]
    if not pairs:
        return
    st.warning(
        f"Nothing is saved yet: {FILE} holds {count_of(len(pairs), 'decision')} of somebody else that "
        f"{'contradicts' if len(pairs) == 1 else 'contradict'} yours. Choose what is to hold for everybody.",
        icon=":material/alt_route:",
    )
    chosen = [_ask_which(pair, number) for number, pair in enumerate(pairs)]
    st.button(
        "Save what is chosen", on_click=_settle, args=(pairs, chosen), type="primary", disabled=None in chosen
    )  # fmt: skip


def _ask_which(pair: Contrary, number: int) -> str | None:
    says = {_THEIRS: _say_row(pair.theirs), _MINE: _say_row(pair.mine)}
    return st.radio(
        f"**{escape_markdown(_name_asked(pair.mine))}**", list(says),
        index=None, key=f"contrary {number} {pair.theirs}",
        format_func=lambda whose: f"{whose}: {escape_markdown(says[whose])}",
    )  # fmt: skip


def _settle(pairs: Sequence[Contrary], chosen: Sequence[str]) -> None:
    """Save the decisions but those that were given up for somebody else's."""
    given_up = [pair.mine for pair, whose in zip(pairs, chosen, strict=True) if whose == _THEIRS]
    over = [pair.theirs for pair, whose in zip(pairs, chosen, strict=True) if whose == _MINE]
    _save([row for row in list_decided_rows() if row not in given_up], over)


def _name_asked(row: Mapping[str, str]) -> str:
    return ", ".join(filter(None, (row.get(column, "") for column in ("place", "region", "country"))))


def _say_row(row: Mapping[str, str]) -> str:
    """Say where a row of places.csv puts its place, and who says so."""
    source = f" ({row['source']})" if row.get("source") else ""
    if row.get("status", "").strip().casefold() == "missing":
        return f"left off the map{source}"
    name = ", ".join(filter(None, (row.get("name") or row["place"], row.get("located_in", ""))))
    return f"{name} at {row['latitude']}, {row['longitude']}{source}"


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
