"""Bridges → bars of who connects projects, and of how many pairs of them only it connects."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.language.amounts import name_part
from components.language.bridges import (
    describe_bridge,
    explain_pairs,
    name_meetings_panel,
    name_pairs_panel,
    tell_main_bridge,
    tell_too_many,
)
from components.language.notes import join_remarks, tell_unnamed_rest
from components.measures.bridges import Bridges, find_main_bridge, list_bridges
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.network import LINKS_CHOICE
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns

MOST = 15  # bars; the table has all
_PARTS = {True: "@shared", False: "@depth0"}  # whether a pair meets only here


def plot_bridges(bridges: Bridges, catalogue: Catalogue) -> Bars:
    """Return bars of projects, and of the pairs of them, those first that nobody else connects."""
    drawn = bridges.table.head(MOST)
    title, keys = name_meetings_panel(bridges.links), tuple(drawn["key"])
    meetings, pairs, alone = (tuple(drawn[column].tolist()) for column in ("meetings", "pairs", "alone"))
    tips = tuple(
        Tip(member, lines=describe_bridge(bridges.links, number, all_pairs, own))
        for member, number, all_pairs, own in zip(drawn["member"], meetings, pairs, alone, strict=True)
    )
    others = tuple(all_pairs - own for all_pairs, own in zip(pairs, alone, strict=True))
    stacked = tuple(
        Series(explain_pairs(is_alone=is_alone), colour, values, tips, keys)
        for (is_alone, colour), values in zip(_PARTS.items(), (alone, others), strict=True)
    )
    whole = (Series(title, "@bar", meetings, tips, keys),)
    panels = (
        Panel(title, whole, tuple(f"{number:,}" for number in meetings)),
        Panel(name_pairs_panel(), stacked, tuple(map(name_part, alone, pairs))),
    )
    return Bars(tuple(drawn["member"]), panels, note=_tell_rest(bridges))


def _tell_rest(bridges: Bridges) -> str:
    rest = tell_unnamed_rest(len(bridges.table) - MOST)
    return join_remarks(rest, tell_too_many(bridges.links, bridges.left_out))


BRIDGES = Chart(
    name="bridges",
    title="Who connects projects",
    counts=(
        "Who is in two projects or more; n projects make n(n-1)/2 pairs; only here: no other organisation (or place) "
        "is in both projects of the pair, so nothing else connects them; of projects, pairs are of organisations"
    ),
    measure=list_bridges,
    plot=plot_bridges,
    find=lambda bridges, catalogue: tell_main_bridge(find_main_bridge(bridges, catalogue)),
    empty="Nobody in this selection is in two projects.",
    columns=(
        TableColumn("member", "Who"),
        TableColumn("meetings", "Projects (of a project: organisations)", "integer"),
        TableColumn("pairs", "Pairs of them", "integer"),
        TableColumn("alone", "Pairs that meet only here", "integer"),
        *hide_columns("key"),
    ),
    height=lambda bridges: measure_bars_height(
        bridges.table.head(MOST)["member"].tolist(), note=bool(_tell_rest(bridges))
    ),
    key=KEY,
    extras=lambda table, catalogue: {
        "legend": list_legend({explain_pairs(is_alone=is_alone): colour for is_alone, colour in _PARTS.items()})
    },
    choices=(LINKS_CHOICE,),
)
