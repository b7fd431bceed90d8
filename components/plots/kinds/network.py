"""Names that stand near those they are tied to, and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip


@dataclass(frozen=True)
class Node:
    """A mark with its name; `x` and `y` are px from the upper left of the network's page."""

    key: str
    name: tuple[str, ...]  #: in lines
    x: float
    y: float
    radius: float  #: px
    colour: str
    tip: Tip
    is_project: bool = False  #: a square with a bold name; all others are circles
    is_below: bool = True  #: whether the name stands below the mark; else above it


@dataclass(frozen=True)
class Tie:
    """A line between two nodes, by their numbers; what it says of itself, if anything."""

    one: int
    other: int
    colour: str
    width: float  #: px
    opacity: float = 1
    tip: Tip | None = None


@dataclass(frozen=True)
class Network(ChartValue):
    """Nodes on a page of so many px, the lines between them, and what is said below of those left out."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    note: str = ""
