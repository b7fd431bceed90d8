"""Catalogue → who connects projects: organisations and places in several projects, and what only they connect."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.bridges import BridgeFacts
from components.measures.engine import alphabetise
from components.measures.links import Links, list_participations, make_member_key, name_member
from components.measures.pairs import count_pairs
from components.measures.result import Result

_COLUMNS = ["member", "meetings", "pairs", "alone", "key"]


@dataclass(frozen=True, eq=False)
class Bridges(Result):
    """Who connects; `left_out` is how many projects were too many to compare."""

    links: Links
    left_out: int


def list_bridges(catalogue: Catalogue, links: Links = "organisations") -> Bridges:
    """List who takes part in two projects or more, in most projects first.

    Columns: member, meetings (its projects; for projects, its organisations), pairs (of projects that it connects:
    n projects have n(n-1)/2 pairs), alone (those of them that no other organisation, or place, connects), key.
    """
    parts = list_participations(catalogue, links)
    member_codes, members = pd.factorize(parts["member"])
    meeting_codes, _ = pd.factorize(parts["meeting"])
    pairs = count_pairs(meeting_codes, member_codes)
    only = pairs.shared == 1
    alone = np.zeros(len(members), dtype=np.int64)
    np.add.at(alone, pairs.meeting[only], pairs.number[only])
    rows = [
        (
            name_member(catalogue, links, member),
            int(number),
            int(number) * (int(number) - 1) // 2,
            int(alone[code]),
            make_member_key(links, member),
        )
        for code, (member, number) in enumerate(zip(members, np.bincount(member_codes), strict=True))
        if number > 1
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS)
    order = ["meetings", "alone", "member"]
    table = table.sort_values(order, ascending=[False, False, True], kind="stable", ignore_index=True, key=alphabetise)
    return Bridges(table, links, pairs.left_out)


def find_main_bridge(bridges: Bridges, catalogue: Catalogue) -> BridgeFacts | None:
    """Find who is in most projects."""
    table = bridges.table
    if table.empty:
        return None
    most = int(table["meetings"].max())
    first = tuple(table.loc[table["meetings"] == most, "member"])
    return BridgeFacts(bridges.links, first, most, is_only=len(table) == 1)
