"""What a visitor brought → a link to it that lasts, where the owner of the server allows that; and its removal."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.language.phrases import count_of
from components.reports.selection_view import SelectionView
from components.service.data_folder import name_data, write_brought
from components.service.keeping import NotKeptError, find_keep_folder, holds_kept, keep_files, remove_by_key
from components.service.uploads import Upload
from components.views.address import forget_address
from components.views.decisions import list_decided_rows
from components.views.markdown import escape_markdown

_KEPT, _REFUSED, _TOLD, _KEY = "kept", "keep_refused", "keep_told", "remove_key"
_SWITCHED_OFF = "Not offered here: whoever runs this server has to name a folder for it (`PILOT_CITIES_KEEP`)."
_WHO_SEES = """
**Whoever has the link** will see {projects} with all rows, under the title “{title}”: on this page, in frames, through
the API and as files. Nobody finds them without the link, but whoever runs this server sees them in a list. They stay
until you remove them with a key that you get now, or the owner does.
"""
_NOTE_KEY = "The key by which you remove it again. **Note it down:** it is shown in this visit only."
_WRONG_KEY = "This is not the key of these data: nothing was removed."
_REMOVED = "Removed: the link shows these data no longer."
_STILL = "Your key is used up. Somebody else has kept the same data here, so the link still works for them."


@dataclass(frozen=True)
class _Receipt:
    """What a visitor was given for data that are kept: of which data, the address and the key."""

    made_of: str
    link: str
    key: str


def offer_keeping(upload: Upload, view: SelectionView) -> None:
    """Say who will see what is kept, and keep it on a click."""
    folder = find_keep_folder()
    if folder is None:
        st.caption(_SWITCHED_OFF)
        return
    receipt: _Receipt | None = st.session_state.get(_KEPT)
    if receipt and receipt.made_of == view.whole.version:
        _show_receipt(receipt)
        return
    projects = count_of(len(view.whole.projects), "project")
    st.markdown(_WHO_SEES.format(projects=projects, title=escape_markdown(name_data(view.whole))))
    st.button("Keep on this server", key="keep-upload", on_click=_keep, args=(upload, view), icon=":material/link:")
    if refused := st.session_state.pop(_REFUSED, ""):
        st.warning(escape_markdown(refused), icon=":material/report:")


def _show_receipt(receipt: _Receipt) -> None:
    st.markdown(":green[:material/check:] **Kept.** This is the link:")
    st.code(receipt.link, language=None, wrap_lines=True)
    st.markdown(_NOTE_KEY)
    st.code(receipt.key, language=None, wrap_lines=True)
    st.caption("To remove it, open the link, press *Remove* above the page and enter the key.")


def _keep(upload: Upload, view: SelectionView) -> None:
    folder = find_keep_folder()
    if folder is None:
        return
    try:
        files = write_brought(upload, view.whole, list_decided_rows())
        kept, key = keep_files(files, name_data(view.whole), folder)
    except NotKeptError as error:
        st.session_state[_REFUSED] = str(error)
        return
    address = (st.context.url or "").partition("?")[0].rstrip("/")
    st.session_state[_KEPT] = _Receipt(view.whole.version, f"{address}/?data={kept.version}", key)


def show_kept(view: SelectionView) -> None:
    """Say that the data of this link were brought by a visitor, and let who has the key remove them."""
    title = escape_markdown(name_data(view.whole))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            f":material/link: **{title}** was brought by a visitor and is kept for whoever has this link: "
            f"{view.say_state()}. It is none of the data of this server. [Show those of this server](?)"
        )
        with st.popover("Remove", type="tertiary"), st.form("remove-kept", border=False):
            st.text_input("Key that was given when these data were kept", key=_KEY, autocomplete="off")
            st.form_submit_button("Remove from this server", on_click=_remove, args=(view.whole.version,))


def tell_removal() -> None:
    """Say once whether kept data were removed."""
    told = st.session_state.pop(_TOLD, "")
    if told:
        st.info(told, icon=":material/info:")


def _remove(version: str) -> None:
    folder = find_keep_folder()
    if folder is None or not remove_by_key(version, st.session_state[_KEY], folder):
        st.session_state[_TOLD] = _WRONG_KEY
        return
    st.session_state[_TOLD] = _STILL if holds_kept(version) else _REMOVED
    forget_address()
