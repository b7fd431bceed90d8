"""Address and session → the data as this visitor sees them: in the state that is asked for, as the visitor decided."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import streamlit as st

from components.catalogue.load import Loaded
from components.catalogue.snapshots import UnknownStateError
from components.geocoding.locate import Located
from components.service import loading
from components.service.visits import Visit
from components.views.decisions import list_decided_rows

_VISIT = "visit"  # what is made for this visitor alone; it goes when the session does


def load_view() -> Loaded:
    """Return the data of the address; the present ones where that names a state that is not kept."""
    state = _find_state()
    with nullcontext() if loading.is_loaded() else st.spinner("Reading the data …"):
        return loading.load_view(state)


def load_located() -> Located:
    """Return the same data with what was asked of the place finder, and what it answered."""
    return loading.load_located(_find_state())


def load_own() -> Loaded:
    """Return the data as this visitor has decided their places."""
    loaded = load_view()
    rows = [] if loaded.catalogue.is_frozen else list_decided_rows()
    return replace(loaded, catalogue=_find_visit().decide(load_located(), rows)) if rows else loaded


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
