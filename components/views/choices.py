"""What a tab lets one choose beside the filters: its state → values, and the widgets above the cards.

Streamlit forgets a widget that is not drawn, so what was chosen is kept under CHOSEN for all tabs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from itertools import groupby
from typing import Any

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.plots.choice import Choice, UnknownValueError, Value, Values, settle

CHOSEN = "chosen"
_WIDE = 700  # px; ten challenges take three lines
_FEW = 6  # so many short options stand side by side; more are a list to open


def read_choices(choices: Sequence[Choice]) -> tuple[tuple[str, Value], ...]:
    """Return what was chosen of the choices of a tab, without what stayed as it was."""
    chosen = st.session_state.setdefault(CHOSEN, {})
    return tuple((choice.name, chosen[choice.name]) for choice in choices if choice.name in chosen)


def take_choices(
    choices: Sequence[Choice], given: Mapping[str, Sequence[str]], whole: Catalogue
) -> tuple[Values, list[str]]:
    """Return the values that an address gives, and a sentence for each text that is none."""
    values: Values = {}
    unknown = []
    for choice in choices:
        if choice.name in given:
            try:
                values[choice.name] = choice.read(given[choice.name], whole)
            except UnknownValueError as error:
                unknown.append(f"Left out of this link: {error}")
    return values, unknown


def show_choices(choices: Sequence[Choice], whole: Catalogue) -> None:
    """Draw the choices of a tab in one row, which wraps where it is narrow."""
    if not choices:
        return
    values = settle(choices, st.session_state[CHOSEN], whole)
    for choice in choices:
        value = values[choice.name]
        st.session_state[f"choice-{choice.name}"] = list(value) if isinstance(value, tuple) else value
    with st.container(horizontal=True, vertical_alignment="bottom", key="choices"):
        for group, members in groupby(choices, lambda choice: choice.group):
            with st.popover(group) if group else nullcontext():
                for choice in members:
                    _draw(choice, list(choice.list_options(whole)), choices)


def _draw(choice: Choice, options: list[str], choices: Sequence[Choice]) -> None:
    """Draw the widget that fits the kind of choice."""
    asked: dict[str, Any] = {
        "label": choice.label,
        "key": f"choice-{choice.name}",
        "help": choice.help or None,
        "on_change": _keep,
        "args": (choice, choices),
    }
    if choice.kind == "number":
        st.slider(
            format="%g",
            min_value=float(choice.low),
            max_value=float(choice.high),
            step=float(choice.step),
            width=240,
            **asked,
        )
    elif choice.kind == "some":
        st.multiselect(options=options, width=_WIDE, **asked)
    elif choice.kind == "one" and len(options) <= _FEW:
        st.segmented_control(options=options, required=True, **asked)
    else:
        st.selectbox(options=options, accept_new_options=choice.kind == "text", width=320, **asked)


def _keep(choice: Choice, choices: Sequence[Choice]) -> None:
    """Keep what was just chosen; what follows from it by default is settled anew."""
    value = st.session_state[f"choice-{choice.name}"]
    chosen = dict(st.session_state[CHOSEN])
    chosen[choice.name] = tuple(value) if isinstance(value, list) else "" if value is None else value
    later = choices[list(choices).index(choice) + 1 :]
    for other in later:
        if callable(other.default):
            chosen.pop(other.name, None)
    st.session_state[CHOSEN] = chosen
