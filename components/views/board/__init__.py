"""Cards → a board on the page, drawn by our own component; what was clicked comes back.

Streamlit's own chart element makes the whole figure its identity: each filter throws the chart away and
builds it anew, map view and all. This component keeps each chart and changes it (`Plotly.react`), draws
the table twin, makes the downloads in the browser, and sends clicks on every kind of figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from components.plots.style import find_palettes
from components.service.assets import find_assets_address, read_style
from components.service.card import Card
from components.service.sight import OPENED

# Streamlit takes one script; ours is several modules, which the server hands out under a name that
# changes with their content, so that a browser may keep them for ever.
_START = """let module;
export default (component) => {
  if (module) return module.show(component);
  const address = new URL(component.data.assets + "FILE", document.baseURI).href;
  return import(address).then((loaded) => (module = loaded).show(component));
}"""


def make_start(file: str) -> str:
    """Return the script that loads a module of ours, once, and hands it each call of its component."""
    return _START.replace("FILE", file)


@cache
def _make_renderer() -> ComponentRenderer:
    return st.components.v2.component(
        "pilot_cities_board",
        html='<div class="pc-board"></div>',
        css=read_style(),
        js=make_start("board.js"),
        isolate_styles=False,
    )


def show_board(cards: Sequence[Card], *, key: str, on_event: Callable[[], None], source: str = "", at: int = 0) -> None:
    """Draw cards. `on_event` runs before the next run of the page, with what was clicked in the session's state.

    A card is {"name", "kind": figure | rows | details | notice, "span": of 12 columns, "title",
    "subtitle", "caption": lines, …}; what else it holds depends on its kind and is read by card.js. An event
    is {"card": name, "key": what the click means}, under `st.session_state[key]["event"]`. `source` is the
    address of the same cards for other filters, "" where there is none; `at` tells of which choice they are.
    """
    data = {
        "assets": find_assets_address(),
        "palettes": find_palettes(),
        "cards": list(cards),
        "opened": st.session_state.get(OPENED, {}),
        "source": source,
        "at": at,
    }
    _make_renderer()(data=data, key=key, on_event_change=on_event)
