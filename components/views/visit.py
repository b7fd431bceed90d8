"""Address and session → the data as this visitor sees them: brought, or of the server, and as the visitor decided."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.catalogue.folder import hash_contents
from components.catalogue.load import Loaded
from components.catalogue.snapshots import UnknownStateError
from components.geocoding.locate import Located
from components.geocoding.sources.remembered import Memory
from components.service import loading
from components.service.present import State
from components.service.showing import Showing, find_showing, follow, is_up_to_date
from components.service.uploads import Upload
from components.service.visits import Visit
from components.views.decisions import list_decided_rows, undo_all

_VISIT = "visit"  # what is made for this visitor alone; it goes when the session does
_UPLOAD = "upload"  # what this visitor brought
_WANTED = "wanted"  # a state of the files that this visitor wanted to see though it has lost something
_TITLE = "upload_title"  # what the visitor calls it; "" is as the files say


def find_upload() -> Upload | None:
    """Return what this visitor brought; None while the data of the server are shown."""
    upload: Upload | None = st.session_state.get(_UPLOAD)
    return upload


def keep_upload(upload: Upload | None) -> None:
    """Show what the visitor brought, or the data of the server again; what was decided goes with the others."""
    st.session_state[_UPLOAD] = upload
    entitle("")
    undo_all()


def keep_changed(upload: Upload) -> None:
    """Show the same files as they are read with other decisions; what was decided of places stays."""
    st.session_state[_UPLOAD] = upload


def entitle(title: str) -> None:
    """Call what the visitor brought so, on the page and in all that is made of it; "" is as its files say."""
    st.session_state[_TITLE] = title


def _find_brought(upload: Upload) -> Located:
    """Return what was brought under the title that it was given."""
    title = st.session_state.get(_TITLE, "")
    catalogue = upload.located.catalogue
    if not title or title == catalogue.about.get("title"):
        return upload.located
    version = hash_contents({catalogue.version: title.encode()})
    return replace(
        upload.located, catalogue=replace(catalogue, version=version, about={**catalogue.about, "title": title})
    )


def load_view() -> Loaded:
    """Return the data of this visitor, or of the address: the present ones where it names a state that is not kept."""
    if upload := find_upload():
        return replace(upload.imported.loaded, catalogue=_find_visit().bring(_find_brought(upload).catalogue))
    with nullcontext() if is_up_to_date() else st.spinner("Reading the data …"):
        if (own := _find_own()) and not st.query_params.get("data"):
            return replace(own.loaded, catalogue=_bring(own.located.catalogue))
        return loading.load_view(_find_state())


def load_located() -> Located:
    """Return the same data with what was asked of the place finder, and what it answered."""
    if upload := find_upload():
        return _find_brought(upload)
    own = _find_own()
    return own.located if own and not st.query_params.get("data") else loading.load_located(_find_state())


def read_own_memory() -> Memory:
    """Return what places.csv says beside these data."""
    if upload := find_upload():
        return upload.memory
    own = _find_own()
    return own.memory if own else loading.read_places_file()


def find_own_showing(*, at_most_every: float = 0) -> tuple[Showing, bool]:
    """Return which state this visitor sees, and whether it is another than that of all others."""
    showing = find_showing(at_most_every=at_most_every)
    own = follow(showing, st.session_state.get(_WANTED))
    return own or showing, own is not None


def want(state: State | None) -> None:
    """Let this visitor see a state of the files though it has lost something; None: what all others see."""
    st.session_state[_WANTED] = state


def _find_own() -> State | None:
    """Return the state that this visitor alone sees, and remember how far the visitor has followed the files."""
    showing, is_own = find_own_showing()
    want(showing.shown if is_own else None)
    return loading.dress_state(showing.shown) if is_own else None


def load_own() -> Loaded:
    """Return the data as this visitor has decided their places."""
    loaded = load_view()
    rows = [] if loaded.catalogue.is_frozen else list_decided_rows()
    if not rows:
        return loaded
    return replace(loaded, catalogue=_find_visit().decide(load_located(), rows, read_own_memory()))


def _bring(catalogue: Catalogue) -> Catalogue:
    return _find_visit().bring(replace(catalogue, is_provisional=True))


def _find_state() -> str:
    """Return the state that the address names, if it is kept; the page says where it is not."""
    state: str = st.query_params.get("data", "")
    try:
        loading.load_view(state)
    except UnknownStateError:
        return ""
    return state


def _find_visit() -> Visit:
    visit: Visit = st.session_state.setdefault(_VISIT, Visit())
    return visit
