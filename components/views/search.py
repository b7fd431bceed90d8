"""The search box: a place, a project or an organisation → its details, on the map where it is a place."""

from __future__ import annotations

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.views.store import remember

_MOST = 20_000  # names; beyond it organisations are left out, so that the box stays quick


@remember(entries=3)
def list_findable(whole: Catalogue) -> dict[str, str]:
    """Return what can be found: key "kind:name" → label."""
    shown = whole.places[whole.places["location"].isin({*whole.partners["location"], *whole.pilot_cities["location"]})]
    findable = {f"place:{location}": f"{location} — place" for location in sorted(shown["location"])}
    names = zip(whole.projects["project"], whole.projects["name"], strict=True)
    findable |= {
        f"project:{project}": f"{name} — project" for project, name in sorted(names, key=lambda pair: pair[1].lower())
    }
    organisations = sorted(whole.partners["partner"].unique())
    if len(findable) + len(organisations) <= _MOST:
        findable |= {f"organisation:{name}": f"{name} — organisation" for name in organisations}
    return findable


def ask_search(whole: Catalogue) -> None:
    """Draw the search box; what is chosen opens its details."""
    findable = list_findable(whole)
    st.sidebar.selectbox(
        "Search",
        list(findable),
        index=None,
        format_func=findable.__getitem__,
        key="find",
        on_change=_go,
        placeholder="Place, project or organisation …",
    )


def _go() -> None:
    found = st.session_state["find"]
    if not found:
        return
    st.session_state["show"] = found
    st.session_state["tab"] = "Map"
    st.session_state["find"] = None
