"""Colours, type and layout that all figures share.

Figures name colours by what they mean ("@shared", "@project3"); `paint` and the page's own script turn
the names into the colours of the light or dark theme. So a figure is made once and follows the theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Figure = dict[str, Any]
"""A figure as Plotly's JSON: {"data": [...], "layout": {...}}.

Plain dictionaries, since graph objects check each colour and property anew at every change (10 to 40 ms a
page); the tests build each figure as a graph object once and so check the same.
"""

# Eight hues that colour-blind eyes tell apart, each at least 3:1 against the card of its theme.
_LIGHT = ("#00708f", "#c4500a", "#3f7f2e", "#b03a86", "#8f6a00", "#3a63c8", "#8a4b3a", "#55657a")
_DARK = ("#35a7c7", "#f08a4b", "#79b967", "#e07fbb", "#d1a73a", "#86a4f2", "#c98f7d", "#9fb0c5")

Palette = Mapping[str, str]
PALETTES: dict[str, Palette] = {
    "light": {
        **{f"project{i}": colour for i, colour in enumerate(_LIGHT)},
        "shared": "#5b3a8c", "ink": "#17222d", "muted": "#52606d", "grid": "#e6eaee", "card": "#ffffff",
        "bar": "#00708f", "land": "#fbfcfc", "sea": "#e8eef2", "border": "#b9c4cc", "inner": "#dde3e7",
        "depth0": "#4c97ad", "depth1": "#00708f", "depth2": "#4653a8", "depth3": "#5b2a8c", "gap": "#b4281e",
        "step0": "#bddbe4", "step1": "#93c3d2", "step2": "#4f9db5", "step3": "#0f6f8c", "step4": "#0a4457",
    },
    "dark": {
        **{f"project{i}": colour for i, colour in enumerate(_DARK)},
        "shared": "#b79be8", "ink": "#eef2f5", "muted": "#a9b6c2", "grid": "#2b3844", "card": "#18222c",
        "bar": "#35a7c7", "land": "#202c37", "sea": "#141c24", "border": "#4a5a68", "inner": "#2f3d49",
        "depth0": "#4d8799", "depth1": "#4fb3d3", "depth2": "#9fadf2", "depth3": "#dcc9fb", "gap": "#ff8a7d",
        "step0": "#2a4f63", "step1": "#30708b", "step2": "#4197b5", "step3": "#7cc6dd", "step4": "#c8ecf7",
    },
}  # fmt: skip

GROUNDS = {"light": ("#ffffff", "#f5f7f9"), "dark": ("#1d2833", "#18222c", "#10171e")}  #: what stands on, in each theme
_WORN: dict[str, Palette] = {}  # theme → the palette of this installation, which has one; of others there is none

DISTINCT = len(_LIGHT)  # so many projects have a colour of their own; with more, colour counts projects
FONT = "'Source Sans', system-ui, sans-serif"


def assign_colours(projects: Sequence[str], order: Sequence[str]) -> dict[str, str]:
    """Give each of at most eight `projects` a colour that stays as others come and go.

    `order` are all projects of the catalogue: a project's place in it is its home colour; one that finds
    its home taken gets the next free colour.

    >>> assign_colours(["b", "a"], ["a", "b", "c"])
    {'a': '@project0', 'b': '@project1'}
    """
    colours: dict[str, str] = {}
    for project in sorted(set(projects), key=order.index)[:DISTINCT]:
        home = order.index(project) % DISTINCT
        free = (f"@project{(home + step) % DISTINCT}" for step in range(DISTINCT))
        colours[project] = next(colour for colour in free if colour not in colours.values())
    return colours


def find_colour(name: str, theme: str) -> str:
    """Return the value of a colour's name in a theme ("light" or "dark").

    >>> find_colour("@ink", "light")
    '#17222d'
    """
    return find_palette(theme)[name.removeprefix("@")]


def find_palette(theme: str) -> Palette:
    """Return the colours of a theme ("light" or "dark") by name: our own, or those of the installation."""
    return _WORN.get(theme) or PALETTES[theme]


def find_palettes() -> dict[str, Palette]:
    """Return the same for each theme."""
    return {theme: find_palette(theme) for theme in PALETTES}


def wear(palettes: Mapping[str, Palette]) -> None:
    """Draw everything with these palettes from now on; with none, with our own."""
    global _WORN  # in one step: other threads draw meanwhile
    _WORN = dict(palettes)


def paint(part: Any, theme: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return a figure, or a part of one, with the colours of a theme ("light" or "dark") for their names.

    >>> paint({"color": ["@ink", "red"]}, "light")
    {'color': ['#17222d', 'red']}
    """
    if isinstance(part, str):
        return find_palette(theme).get(part[1:], part) if part.startswith("@") else part
    if isinstance(part, Mapping):
        return {name: paint(value, theme) for name, value in part.items()}
    if isinstance(part, Iterable):
        return [paint(value, theme) for value in part]
    return part


def make_layout(**changes: object) -> Figure:
    """Return the layout that all figures share, with `changes` on top."""
    axis = {"gridcolor": "@grid", "zeroline": False, "automargin": True, "fixedrange": True, "tickcolor": "@grid"}
    layout: Figure = {
        "font": {"family": FONT, "size": 14, "color": "@ink"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        "hoverlabel": {"bgcolor": "@card", "bordercolor": "@border", "font": {"color": "@ink", "size": 13}},
        "showlegend": False,
        "bargap": 0.35,
        "xaxis": dict(axis),
        "yaxis": dict(axis),
        "dragmode": False,
    }
    for name, value in changes.items():
        merges = isinstance(value, dict) and isinstance(layout.get(name), dict)
        layout[name] = layout[name] | value if merges else value
    return layout
