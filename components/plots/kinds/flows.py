"""Columns of nodes with bands between them, as wide as what flows from one to the other (a Sankey diagram)."""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip


@dataclass(frozen=True)
class FlowNode:
    """A name in one of the columns; its height follows from the bands that meet there."""

    key: str
    name: tuple[str, ...]  #: in lines
    colour: str


@dataclass(frozen=True)
class Band:
    """What flows from one node to another, by their numbers."""

    key: str
    source: int
    target: int
    value: float
    tip: Tip


@dataclass(frozen=True)
class Flows(ChartValue):
    """Nodes of all columns, the bands, a heading a column, and what is said below of those left out."""

    headings: tuple[str, ...]
    nodes: tuple[FlowNode, ...]
    bands: tuple[Band, ...]
    height: int  #: px that keep the names of a column apart
    note: str = ""
