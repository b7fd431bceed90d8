"""Catalogue → who works with whom: the strongest links between organisations, places or projects.

Few projects: every organisation or place with its projects, a row a participation. Many: every two that meet in
most projects. Projects are always linked to each other, by the organisations that take part in both.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.spelling import rank_name
from components.language.network import Closest, ClosestPairs, InSeveral, SingleNetwork, name_meetings_of_two
from components.measures.engine import FEW, alphabetise, count_projects, name_projects
from components.measures.links import Links, list_participations, make_member_key, name_meetings, name_member
from components.measures.pairs import Codes, Pairs, count_pairs, list_first_pairs
from components.measures.result import Result

MOST_LINKS = 60  # lines that an eye can follow
MOST_MEMBERS = 40  # names that stand beside each other
_COLUMNS = ["one", "other", "shared", "through", "one_in", "other_in", "key", "other_key", "project"]
ENOUGH = 16  # so many links above a step are drawn without those below it


@dataclass(frozen=True, eq=False)
class MeasuredNetwork(Result):
    """The strongest links between members of a kind, and how much there is besides."""

    links: Links
    is_of_pairs: bool  #: rows are pairs of members, else a member and a project that it takes part in
    total: int  #: members of few projects, pairs of many
    whole_step: bool  #: all links as strong as the weakest drawn are drawn
    apart: int = 0  #: members that meet nobody
    strongest: int = 0  #: pairs that meet in as many as the first, drawn or not
    left_out: int = 0  #: members that were too many to compare …
    limit: int = 0  #: … each in at most so many


def list_links(catalogue: Catalogue, links: Links = "organisations") -> MeasuredNetwork:
    """List who works with whom, the strongest links first.

    Columns: one, other, shared (how many they meet in), through (their names), one_in and other_in (how many each has
    in all), key, other_key, project. Of few projects `other` is the name of a `project` that `one` takes part in, and
    `shared` and `through` are empty; of pairs `project` is.
    """
    if links != "projects" and count_projects(catalogue) <= FEW:
        return _list_participations(catalogue, links)
    return _list_strongest(catalogue, links)


def _list_participations(catalogue: Catalogue, links: Links) -> MeasuredNetwork:
    """List members and their projects, those in most projects first, all of a project in turn."""
    parts = list_participations(catalogue, links)
    names = name_projects(catalogue)
    counts, sizes = Counter(parts["member"]), Counter(parts["meeting"])
    drawn = set(_take_in_turn(parts, counts)[:MOST_MEMBERS])
    rows = [
        (
            member,
            names[project],
            float("nan"),
            "",
            counts[member],
            sizes[project],
            make_member_key(links, member),
            str(ItemKey("project", project)),
            project,
        )
        for member, project in parts.itertuples(index=False)
        if member in drawn
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS)
    order = ["one_in", "one"]
    table = table.sort_values(order, ascending=[False, True], kind="stable", ignore_index=True, key=alphabetise)
    return MeasuredNetwork(table, links, is_of_pairs=False, total=len(counts), whole_step=len(drawn) == len(counts))


def _take_in_turn(parts: pd.DataFrame, counts: Counter[str]) -> list[str]:
    """Return the members: who is in most projects first, then one of each project in turn, so that none dominates."""
    turn = parts.groupby("meeting", sort=False).cumcount()
    rank = parts.assign(shared=-parts["member"].map(counts).astype(int), turn=turn)
    ordered = rank.sort_values(["shared", "turn", "member"], kind="stable", key=alphabetise)
    return list(dict.fromkeys(ordered["member"]))


def _list_strongest(catalogue: Catalogue, links: Links) -> MeasuredNetwork:
    parts = list_participations(catalogue, links)
    member_codes, members = pd.factorize(parts["member"])
    meeting_codes, _ = pd.factorize(parts["meeting"])
    pairs = count_pairs(member_codes, meeting_codes)
    size = np.bincount(member_codes, minlength=len(members))
    one, other, shared = list_first_pairs(pairs, _rank_kinds(pairs, size), MOST_LINKS + 1)
    codes = one * len(members) + other
    order = np.lexsort((codes, -_measure(shared, size[one] + size[other], size)))
    drawn, whole_step = _cut(codes[order], shared[order], len(members))
    strongest = [
        (*sorted((members[one[pair]], members[other[pair]]), key=rank_name), int(shared[pair]))
        for pair in order[:drawn].tolist()
    ]
    through = _list_meetings(parts, {end for pair in strongest for end in pair[:2]})
    rows = [_make_row(catalogue, links, pair[:2], pair[2], through) for pair in strongest]
    return MeasuredNetwork(
        pd.DataFrame(rows, columns=_COLUMNS),
        links,
        is_of_pairs=True,
        total=int(pairs.number.sum()),
        whole_step=whole_step,
        apart=_count_apart(member_codes, meeting_codes),
        strongest=int(pairs.number[pairs.shared == pairs.shared.max(initial=0)].sum()),
        left_out=pairs.left_out,
        limit=pairs.limit,
    )


def _count_apart(members: Codes, meetings: Codes) -> int:
    """Count the members that nobody else meets."""
    alone = np.bincount(meetings)[meetings] == 1 if len(meetings) else np.empty(0, dtype=bool)
    return len(np.setdiff1d(members, members[~alone]))


def _rank_kinds(pairs: Pairs, size: Codes) -> Codes:
    """Return the order of the strongest pairs of kinds; of equals, that of the first members."""
    first = np.array([kind[0] for kind in pairs.members], dtype=np.int64)
    second = np.array([kind[min(1, len(kind) - 1)] for kind in pairs.members], dtype=np.int64)
    ends = first[pairs.one], np.where(pairs.one == pairs.other, second[pairs.other], first[pairs.other])
    code = np.minimum(*ends) * len(size) + np.maximum(*ends)
    return np.lexsort((code, -_measure(pairs.shared, size[ends[0]] + size[ends[1]], size)))


def _measure(shared: Codes, in_all: Codes, size: Codes) -> Codes:
    """Return how strong pairs are: most meetings in common first, of equals those that have most in all."""
    return shared * (2 * int(size.max(initial=0)) + 1) + in_all


def _make_row(
    catalogue: Catalogue, links: Links, ends: tuple[str, str], number: int, through: dict[str, set[str]]
) -> tuple[object, ...]:
    names = name_projects(catalogue)
    common = sorted((names.get(each, each) for each in through[ends[0]] & through[ends[1]]), key=rank_name)
    return (
        *(name_member(catalogue, links, end) for end in ends),
        number,
        name_meetings_of_two(common, name_meetings(links)),
        *(len(through[end]) for end in ends),
        *(make_member_key(links, end) for end in ends),
        "",
    )


def _list_meetings(parts: pd.DataFrame, members: set[str]) -> dict[str, set[str]]:
    """Return the meetings of some members."""
    some = parts[parts["member"].isin(members)]
    return {str(member): set(of_member["meeting"]) for member, of_member in some.groupby("member")}


def _cut(pairs: Codes, shared: Codes, members: int) -> tuple[int, bool]:
    """Return how many of the ranked pairs to draw, and whether no pair is left out that is as strong as the last."""
    known: set[int] = set()
    number = 0
    for pair in pairs[:MOST_LINKS]:
        known |= {int(pair // members), int(pair % members)}
        if len(known) > MOST_MEMBERS:
            break
        number += 1
    if number == len(pairs):
        return number, True
    above = int((shared[:number] > shared[number]).sum())
    return (above, True) if above >= ENOUGH or above == number else (number, False)


def find_closest(network: MeasuredNetwork, catalogue: Catalogue) -> Closest | None:
    """Find who is in most of few projects, or who works together most of many."""
    if network.table.empty:
        return None
    return _find_pairs(network) if network.is_of_pairs else _find_several(network, catalogue)


def _find_several(network: MeasuredNetwork, catalogue: Catalogue) -> Closest:
    table, noun = network.table, network.links[:-1]
    number = count_projects(catalogue)
    if number == 1:
        return SingleNetwork(table["other"].iloc[0], noun, network.total)
    shared = table[table["one_in"] > 1].drop_duplicates("one")
    return InSeveral(noun, tuple(shared["one"]), number)


def _find_pairs(network: MeasuredNetwork) -> ClosestPairs | None:
    table = network.table
    most = int(table["shared"].max())
    first = table[table["shared"] == most]
    pair = (first["one"].iloc[0], first["other"].iloc[0])
    if len(table) == 1:
        return ClosestPairs(network.links, pair, most, 1, 1, table["through"].iloc[0])
    if most <= network.limit:
        return None  # who was not compared may have as much in common
    pairs = network.strongest if len(first) > 1 else 1
    return ClosestPairs(network.links, pair, most, pairs, len(first))
