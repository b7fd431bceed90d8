"""Who takes part in what, as numbers → how much every two have in common, counted without making each pair.

Members that take part in the same are of one kind: 6,000 partners of one project are 18 million pairs, but one kind.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]

MOST_MADE = 4_000_000  # pairs of kinds made at most, about 300 MB; the members in fewest are left out above
_DENSE_KINDS = 2_048  # so many kinds fit a square table of all pairs
_DENSE_WORK = 20_000_000_000  # additions that take about a second
_COLUMNS = 2_048  # meetings added up at once


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Every two kinds that meet, a kind with itself, too: `shared` is in how many, `meeting` is one of these.

    `members` are those of each kind, in order; `number` is of how many pairs of members each pair of kinds stands.
    `left_out` members, each in at most `limit` meetings, were not compared.
    """

    members: tuple[Codes, ...]
    one: Codes
    other: Codes
    shared: Codes
    meeting: Codes
    number: Codes
    left_out: int
    limit: int


def count_pairs(members: Codes, meetings: Codes) -> Pairs:
    """Count in how many meetings every two members are; each row, a member in a meeting, comes once.

    >>> pairs = count_pairs(np.array([0, 1, 2, 2]), np.array([5, 5, 5, 6]))
    >>> [kind.tolist() for kind in pairs.members], pairs.shared.tolist(), pairs.number.tolist()
    ([[0, 1], [2]], [1, 1], [1, 2])
    """
    kinds, sets = _group(members, meetings)
    kept = _keep(sets)
    left = [number for number in range(len(kinds)) if number not in kept]
    kinds_kept, sets_kept = [kinds[number] for number in kept], [sets[number] for number in kept]
    one, other, shared, meeting = _pair_kinds(sets_kept)
    sizes = np.array([len(kind) for kind in kinds_kept], dtype=np.int64)
    number = np.where(one == other, sizes[one] * (sizes[one] - 1) // 2, sizes[one] * sizes[other])
    some = number > 0
    return Pairs(
        tuple(kinds_kept), one[some], other[some], shared[some], meeting[some], number[some],
        sum(len(kinds[number]) for number in left), max((len(sets[number]) for number in left), default=0),
    )  # fmt: skip


def _group(members: Codes, meetings: Codes) -> tuple[list[Codes], list[Codes]]:
    """Return the members of each kind, and its meetings; members in the same meetings are of one kind."""
    order = np.lexsort((meetings, members))
    names, starts = np.unique(members[order], return_index=True)
    found: dict[bytes, list[int]] = {}
    for name, part in zip(names.tolist(), np.split(meetings[order], starts[1:]), strict=False):
        found.setdefault(part.astype(np.int64).tobytes(), []).append(name)
    kinds = [np.array(kind, dtype=np.int64) for kind in found.values()]
    return kinds, [np.frombuffer(key, dtype=np.int64) for key in found]


def _keep(sets: list[Codes]) -> dict[int, None]:
    """Return the kinds to compare, in order: all, or those in most meetings, as many as MOST_MADE allows."""
    if not sets or _is_dense(sets):
        return dict.fromkeys(range(len(sets)))
    ranked = sorted(range(len(sets)), key=lambda kind: -len(sets[kind]))
    fits, too_many = 0, len(sets) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        in_meeting = np.bincount(np.concatenate([sets[kind] for kind in ranked[:middle]]))
        fewer = (in_meeting * (in_meeting - 1) // 2).sum() > MOST_MADE
        fits, too_many = (fits, middle) if fewer else (middle, too_many)
    return dict.fromkeys(sorted(ranked[:fits]))


def _is_dense(sets: list[Codes]) -> bool:
    meetings = len(np.unique(np.concatenate(sets)))
    return len(sets) <= _DENSE_KINDS and len(sets) ** 2 * meetings <= _DENSE_WORK


def _pair_kinds(sets: list[Codes]) -> tuple[Codes, Codes, Codes, Codes]:
    """Return every two kinds that meet: the one, the other, how many meetings they share, and one of these."""
    if not sets:
        nothing = np.empty(0, dtype=np.int64)
        return nothing, nothing, nothing, nothing
    kinds = np.repeat(np.arange(len(sets)), [len(part) for part in sets])
    return (_add_up if _is_dense(sets) else _make_pairs)(kinds, np.concatenate(sets), len(sets))


def _add_up(kinds: Codes, meetings: Codes, number: int) -> tuple[Codes, Codes, Codes, Codes]:
    """Return the pairs of few kinds from a square table, to which some meetings at a time are added."""
    names, columns = np.unique(meetings, return_inverse=True)
    shared, total = np.zeros((number, number)), np.zeros((number, number))
    for start in range(0, len(names), _COLUMNS):
        rows = (columns >= start) & (columns < start + _COLUMNS)
        taken = np.zeros((number, min(_COLUMNS, len(names) - start)))
        taken[kinds[rows], columns[rows] - start] = 1
        shared += taken @ taken.T
        total += (taken * names[start : start + _COLUMNS]) @ taken.T
    one, other = np.nonzero(np.triu(shared))
    common = shared[one, other].astype(np.int64)
    # where two share one meeting, the sum of what they share is that meeting: nobody asks for it where they share more
    return one, other, common, np.where(common == 1, total[one, other].astype(np.int64), -1)


def _make_pairs(kinds: Codes, meetings: Codes, number: int) -> tuple[Codes, Codes, Codes, Codes]:
    """Return the pairs of many kinds that seldom meet, made one by one."""
    owner, one, other = pair_up(meetings, kinds)
    codes, first, shared = np.unique(one * number + other, return_index=True, return_counts=True)
    own, start, size = np.unique(kinds, return_index=True, return_counts=True)
    meeting = np.concatenate([np.where(shared == 1, owner[first], -1), np.where(size == 1, meetings[start], -1)])
    both = np.concatenate([codes // number, own]), np.concatenate([codes % number, own])
    return *both, np.concatenate([shared, size]), meeting


def pair_up(groups: Codes, items: Codes) -> tuple[Codes, Codes, Codes]:
    """Return every two items of the same group, as three arrays: group, smaller item, larger item.

    >>> pair_up(np.array([7, 7, 7, 8]), np.array([2, 0, 1, 0]))
    (array([7, 7, 7]), array([0, 0, 1]), array([1, 2, 2]))
    """
    order = np.lexsort((items, groups))
    items = items[order]
    names, starts, sizes = np.unique(groups[order], return_index=True, return_counts=True)
    empty = np.empty(0, dtype=np.int64)
    found: list[tuple[Codes, Codes, Codes]] = [(empty, empty, empty)]
    for size in np.unique(sizes[sizes > 1]):  # groups of one size at once: there are few sizes, but many groups
        of_size = sizes == size
        rows = items[starts[of_size][:, None] + np.arange(size)]
        first, second = np.triu_indices(size, 1)
        found.append((np.repeat(names[of_size], len(first)), rows[:, first].ravel(), rows[:, second].ravel()))
    owners, ones, others = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return owners, ones, others


def list_first_pairs(pairs: Pairs, order: Codes, most: int) -> tuple[Codes, Codes, Codes]:
    """Return the members, smaller first, of the pairs of kinds in an order, and what they share.

    At most `most` pairs of kinds are taken apart, and of each the `most` pairs of members that come first.
    """
    found = [np.empty((0, 3), dtype=np.int64)]
    for number in order[:most]:
        one, other = (pairs.members[kind][: most + 1] for kind in (pairs.one[number], pairs.other[number]))
        rows, columns = np.meshgrid(one, other, indexing="ij")
        both = np.column_stack([np.minimum(rows, columns).ravel(), np.maximum(rows, columns).ravel()])
        both = np.unique(both[both[:, 0] < both[:, 1]], axis=0)[:most]
        found.append(np.column_stack([both, np.full(len(both), pairs.shared[number])]))
    one, other, shared = np.concatenate(found).T
    return one, other, shared
