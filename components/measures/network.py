"""Catalogue → who works with whom: the strongest links between organisations, places or projects.

Few projects: every organisation or place with its projects, a row a participation. Many: every two that meet in
most projects. Projects are always linked to each other, by the organisations that take part in both.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.engine import FEW, count_projects, name_projects
from components.measures.links import Links, list_parts, make_key, name_meetings, name_member, pair_up
from components.measures.sentences import count_of, join_some, join_words

MOST_LINKS = 60  # lines that an eye can follow
MOST_MEMBERS = 40  # names that stand beside each other
ENOUGH = 16  # so many links above a step are drawn without those below it


def list_links(catalogue: Catalogue, links: Links = "organisations") -> pd.DataFrame:
    """List who works with whom, the strongest links first.

    Columns for few projects: member, name (of the project), projects (of the member), key, other_key, project.
    Else: one, other, shared (how many they meet in), through (their names), one_in and other_in (how many each has
    in all), key, other_key. The attributes `links`, `total`, `whole_step` and `apart` say what was chosen, how
    much there is to draw, whether all links as strong as the weakest drawn are drawn, and how many meet nobody.
    """
    if links != "projects" and count_projects(catalogue) <= FEW:
        return _list_participations(catalogue, links)
    return _list_strongest(catalogue, links)


def _list_participations(catalogue: Catalogue, links: Links) -> pd.DataFrame:
    """List members and their projects, those in most projects first, all of a project in turn."""
    parts = list_parts(catalogue, links)
    names = name_projects(catalogue)
    counts = Counter(parts["member"])
    drawn = set(_take_in_turn(parts, counts)[:MOST_MEMBERS])
    rows = [
        (member, names[project], counts[member], make_key(links, member), f"project:{project}", project)
        for member, project in parts.itertuples(index=False)
        if member in drawn
    ]
    table = pd.DataFrame(rows, columns=["member", "name", "projects", "key", "other_key", "project"])
    table = table.sort_values(["projects", "member"], ascending=[False, True], kind="stable", ignore_index=True)
    table.attrs = {"links": links, "total": len(counts), "whole_step": len(drawn) == len(counts)}
    return table


def _take_in_turn(parts: pd.DataFrame, counts: Counter[str]) -> list[str]:
    """Return the members: who is in most projects first, then one of each project in turn, so that none dominates."""
    turn = parts.groupby("meeting", sort=False).cumcount()
    rank = parts.assign(shared=-parts["member"].map(counts).astype(int), turn=turn)
    ordered = rank.sort_values(["shared", "turn", "member"], kind="stable")
    return list(dict.fromkeys(ordered["member"]))


def _list_strongest(catalogue: Catalogue, links: Links) -> pd.DataFrame:
    parts = list_parts(catalogue, links)
    member_codes, members = pd.factorize(parts["member"])
    meeting_codes, _ = pd.factorize(parts["meeting"])
    _, one, other = pair_up(meeting_codes, member_codes)
    pairs, shared = np.unique(one * len(members) + other, return_counts=True)
    size = np.bincount(member_codes, minlength=len(members))
    order = _rank(pairs, shared, size)
    drawn, whole_step = _cut(pairs[order], shared[order], len(members))
    through = _list_meetings(parts)
    rows = []
    for pair, number in zip(pairs[order][:drawn], shared[order][:drawn], strict=True):
        first, second = sorted((members[pair // len(members)], members[pair % len(members)]))
        rows.append(_make_row(catalogue, links, (first, second), int(number), through))
    columns = ["one", "other", "shared", "through", "one_in", "other_in", "key", "other_key"]
    table = pd.DataFrame(rows, columns=columns)
    apart = len(members) - len({*one, *other})
    table.attrs = {"links": links, "total": len(pairs), "whole_step": whole_step, "apart": apart}
    return table


def _make_row(
    catalogue: Catalogue, links: Links, ends: tuple[str, str], number: int, through: dict[str, set[str]]
) -> tuple[object, ...]:
    names = name_projects(catalogue)
    common = sorted(names.get(meeting, meeting) for meeting in through[ends[0]] & through[ends[1]])
    return (
        *(name_member(catalogue, links, end) for end in ends),
        number,
        join_some(common, 3, name_meetings(links)),
        *(len(through[end]) for end in ends),
        *(make_key(links, end) for end in ends),
    )


def _list_meetings(parts: pd.DataFrame) -> dict[str, set[str]]:
    meetings: dict[str, set[str]] = {}
    for member, meeting in parts.itertuples(index=False):
        meetings.setdefault(member, set()).add(meeting)
    return meetings


def _rank(pairs: np.ndarray, shared: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Return the order of the strongest pairs: most meetings first, of equals the pairs that have most in all."""
    if not len(pairs):
        return np.empty(0, dtype=np.int64)
    in_all = size[pairs // len(size)] + size[pairs % len(size)]
    strength = shared * (2 * int(size.max()) + 1) + in_all
    few = np.arange(len(pairs))
    if len(pairs) > 20 * MOST_LINKS:  # sort only what may be drawn
        few = np.flatnonzero(strength >= np.partition(strength, -MOST_LINKS - 1)[-MOST_LINKS - 1])
    return few[np.lexsort((pairs[few], -strength[few]))]


def _cut(pairs: np.ndarray, shared: np.ndarray, members: int) -> tuple[int, bool]:
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


def find_closest(table: pd.DataFrame, catalogue: Catalogue) -> str:
    """Say who is in most of few projects, or who works together most of many."""
    if table.empty:
        return ""
    links: Links = table.attrs["links"]
    return _find_common(table, catalogue, links) if "member" in table else _find_pair(table, links)


def _find_common(table: pd.DataFrame, catalogue: Catalogue, links: Links) -> str:
    number = count_projects(catalogue)
    if number == 1:
        return f"{table['name'].iloc[0]} has {count_of(table.attrs['total'], links[:-1])}"
    shared = table[table["projects"] > 1].drop_duplicates("member")
    if shared.empty:
        return f"No {links[:-1]} is in " + ("both projects" if number == 2 else "two of these projects")
    verb = "is" if len(shared) == 1 else "are"
    where = "both projects" if number == 2 else "two of these projects or more"
    return f"{join_some(shared['member'].tolist(), 3, links[:-1])} {verb} in {where}"


def _find_pair(table: pd.DataFrame, links: Links) -> str:
    most = int(table["shared"].max())
    first = table[table["shared"] == most]
    what = f"share {count_of(most, 'organisation')}" if links == "projects" else _say_together(most)
    if len(table) == 1:
        return f"{join_words([table['one'].iloc[0], table['other'].iloc[0]])} {what}: {table['through'].iloc[0]}"
    if most == 1:
        return f"No two {links} {what.replace('1', 'more than one')}"
    if len(first) > 1:
        return f"{count_of(len(first), f'pair of {links}', f'pairs of {links}')} {what} each, more than any other two"
    return f"{join_words([first['one'].iloc[0], first['other'].iloc[0]])} {what}, more than any other two"


def _say_together(number: int) -> str:
    return f"are together in {count_of(number, 'project')}"
