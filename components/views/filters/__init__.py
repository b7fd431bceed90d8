"""Filters and search box in the sidebar, drawn by our own component; what is chosen comes back.

Streamlit's own boxes send a choice to the page's script and wait until all of it has run and been drawn. This
component shows the choice to the board first, which asks the server for its cards alone: a third of the time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.catalogue.schema import FILTERS
from components.catalogue.select import list_featured
from components.plots.colours import colour_projects
from components.plots.style import find_palettes
from components.reports.selection_view import SelectionView
from components.service.assets import find_assets_address, read_button_style
from components.views.board import make_start
from components.views.decisions import list_decided_rows
from components.views.filters.state import AT, take
from components.views.visit import load_view

_FOLDER = Path(__file__).parent
_KEY = "filters"


@cache
def _make_renderer() -> ComponentRenderer:
    return st.components.v2.component(
        "pilot_cities_filters",
        html='<div class="pc-filters"></div>',
        css=read_button_style() + (_FOLDER / "filters.css").read_text(encoding="utf-8"),
        js=make_start("filters.js"),
        isolate_styles=False,
    )


def show_filters(view: SelectionView) -> None:
    """Draw the filters and the search box, and take what is chosen before the next run of the page."""
    assets, state = find_assets_address(), urlencode([*view.visit, *view.state])
    data = {
        "assets": assets,
        "palettes": find_palettes(),
        "options": f"{assets}options/{load_view().catalogue.version}.json",
        "counts": f"counts?{state}",
        "finder": f"find?{state}",
        "chosen": {each.name: list(view.selection.get(each.name)) for each in FILTERS},
        "years": list(view.selection.period),
        "start": list_featured(view.whole),
        "colours": _colour_chosen(view),
        "unsaved": bool(list_decided_rows()),
        "at": st.session_state.get(AT, 0),
    }
    _make_renderer()(data=data, key=_KEY, on_event_change=_handle_event)


def _colour_chosen(view: SelectionView) -> dict[str, str]:
    """Return chosen project → its colour in the figures."""
    colours = colour_projects(view.catalogue)
    return {project: colours[project] for project in view.selection.get("project") if project in colours}


def _handle_event() -> None:
    event = st.session_state[_KEY].get("event")
    if not event:
        return
    if "find" in event:
        st.session_state["show"], st.session_state["tab"] = event["find"], "Map"
    else:
        take(event)
