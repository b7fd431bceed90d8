"""What stands around a figure beside its words: legend, first view of a map, least width, buttons."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class LegendEntry(TypedDict):
    """What a colour says; `hollow` where the mark is a ring."""

    label: str
    colour: str
    hollow: NotRequired[str]


class Action(TypedDict):
    """A button: what it is called, and what it asks for, as the text of a click."""

    label: str
    key: str


class Extras(TypedDict, total=False):
    """Further parts of a figure's card, as far as the figure has them."""

    legend: list[LegendEntry]
    extent: list[float]  #: west, south, east, north of the first view of a map, in degrees
    min_width: int  #: px, below which it scrolls
    view: str  #: of what the map is: another name, another first view
    hint: str  #: what a click on the map does, where no other page but ours can do it
    crowd: LegendEntry  #: near points may be drawn as one: what that looks like
    actions: list[Action]
