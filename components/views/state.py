"""The state of the data that an address names → the sentence that says so, with the way to the present data."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.reports.selection_view import SelectionView
from components.views.keep import show_kept, tell_removal

_MOST = 20  # signs of what an address says, that are repeated


def show_state(view: SelectionView) -> None:
    """Say which data are shown, where the address names any."""
    tell_removal()
    asked = st.query_params.get("data", "")
    if not asked:
        return
    if view.whole.is_frozen and view.whole.is_brought:
        show_kept(view)
        return
    others = {name: st.query_params.get_all(name) for name in st.query_params if name != "data"}
    present = f"[Show the present data](?{urlencode(others, doseq=True)})"
    if view.whole.is_frozen:
        st.info(f"Frozen: {view.say_state()}, whatever has changed since. {present}", icon=":material/ac_unit:")
        return
    named = "".join(sign for sign in asked[:_MOST] if sign.isalnum())
    said = f"The data of this link ({named}) are not kept here, or no longer as they were: the present data are shown."
    st.warning(f"{said} {present.replace('Show', 'Keep')}", icon=":material/link_off:")
