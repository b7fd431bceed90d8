"""Flows → bands from projects over themes to challenges (a Sankey diagram)."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.flows import (
    describe_pair_of_terms,
    describe_theme_of_project,
    head_flows,
    tell_drawn_pairs,
    tell_drawn_projects,
    tell_flows,
)
from components.language.notes import join_remarks
from components.measures.flows import MeasuredFlows as Measured
from components.measures.flows import find_flows, list_flows
from components.plots.chart import Chart
from components.plots.colours import colour_projects
from components.plots.kinds.flows import Band, FlowNode, Flows
from components.plots.kinds.tip import Tip, make_tip
from components.plots.labels import break_label
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

WIDTH = 660  # px below which names collide; a narrower page lets the figure scroll
_THIN = 8  # so many projects keep room for two lines of their names
_ROW = 34  # px a node needs beside its neighbours


def plot_flows(flows: Measured, catalogue: Catalogue) -> Flows:
    """Return the bands; nodes and bands are buttons to their evidence."""
    table = flows.table
    nodes = _list_nodes(table, catalogue)
    numbers = {key: number for number, key in enumerate(nodes)}
    thin = sum(not step for _, _, step in nodes.values()) > _THIN
    return Flows(
        head_flows(),
        tuple(
            FlowNode(key, break_label(label, lines=1 if thin and not step else 2), colour)
            for key, (label, colour, step) in nodes.items()
        ),
        tuple(
            Band(row["key"], numbers[row["one_key"]], numbers[row["other_key"]], row["projects"], _describe(row))
            for row in table.to_dict("records")
        ),
        measure_flows(flows),
        join_remarks(tell_drawn_pairs(*flows.pairs), tell_drawn_projects(*flows.projects)),
    )


def _list_nodes(table: pd.DataFrame, catalogue: Catalogue) -> dict[str, tuple[str, str, int]]:
    """Return key → label, colour and column of each node, the columns from left to right."""
    colours = {str(ItemKey("project", project)): colour for project, colour in colour_projects(catalogue).items()}
    nodes: dict[str, tuple[str, str, int]] = {}
    for step, one, other, one_key, other_key in table[["step", "one", "other", "one_key", "other_key"]].itertuples(
        index=False
    ):
        nodes.setdefault(one_key, (one, colours.get(one_key, "@bar") if step == 1 else "@depth0", step - 1))
        nodes.setdefault(other_key, (other, "@depth0" if step == 1 else "@shared", step))
    return dict(sorted(nodes.items(), key=lambda node: node[1][2]))


def _describe(row: dict) -> Tip:
    if row["step"] == 1:
        return make_tip(describe_theme_of_project(row["one"], row["other"]))
    return make_tip(describe_pair_of_terms(row["projects"], row["one"], row["other"]))


def measure_flows(flows: Measured) -> int:
    """Return the height in px that keeps the names of a column apart."""
    table = flows.table
    columns = [table.loc[table["step"] == 1, "one_key"], table["other_key"][table["step"] == 1]]
    columns.append(table.loc[table["step"] == 2, "other_key"])
    return max(max((column.nunique() for column in columns), default=1) * _ROW + 84, 300)


FLOWS = Chart(
    name="flows",
    title="From projects over themes to challenges",
    counts=(
        "A band on the left: the project, or a place in it, names the theme; on the right, as wide as projects name "
        "both the theme and the challenge, which does not say that one answers the other"
    ),
    measure=list_flows,
    plot=plot_flows,
    find=lambda flows, catalogue: tell_flows(find_flows(flows, catalogue)),
    empty="No project of this selection names both a theme and a challenge.",
    columns=(
        TableColumn("step", "Step", "integer"),
        TableColumn("one", "From"),
        TableColumn("other", "To"),
        TableColumn("projects", "Projects", "integer"),
        *hide_columns("key", "one_key", "other_key"),
    ),
    height=measure_flows,
    key=KEY,
    extras=lambda flows, catalogue: {"min_width": WIDTH},
)
