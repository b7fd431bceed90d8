"""How much every two have in common: the same as by making each pair, without making them."""

import random
import tracemalloc
from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from components.measures import pairs as module
from components.measures.bridges import list_bridges
from components.measures.network import list_links
from components.measures.pairs import count_pairs, list_first_pairs
from components.plots.network import plot_network

HEAD = "project,partner,source\n"


def count_one_by_one(parts):
    meetings: dict[int, set[int]] = {}
    for member, meeting in parts:
        meetings.setdefault(meeting, set()).add(member)
    return Counter(pair for members in meetings.values() for pair in combinations(sorted(members), 2))


@pytest.mark.parametrize("is_dense", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_pairs_are_those_that_one_by_one_would_find(monkeypatch, is_dense, seed):
    monkeypatch.setattr(module, "_DENSE_KINDS", 2048 if is_dense else 0)
    chance = random.Random(seed)
    parts = sorted({(chance.randrange(20), chance.randrange(6)) for _ in range(40)})
    pairs = count_pairs(*np.array(parts).T)
    found = list_first_pairs(pairs, np.arange(len(pairs.one)), 10_000)

    expected = count_one_by_one(parts)
    assert {(one, other): shared for one, other, shared in zip(*map(list, found), strict=True)} == expected
    assert pairs.number.sum() == len(expected)
    sets = {member: {meeting for of, meeting in parts if of == member} for member, _ in parts}
    for kind, other, shared, meeting in zip(pairs.one, pairs.other, pairs.shared, pairs.meeting, strict=True):
        common = sets[pairs.members[kind][0]] & sets[pairs.members[other][-1]]
        assert shared != 1 or {meeting} == common


def test_where_all_kinds_are_too_many_those_in_fewest_meetings_are_left_out(monkeypatch):
    monkeypatch.setattr(module, "_DENSE_KINDS", 0)
    monkeypatch.setattr(module, "MOST_MADE", 3)
    pairs = count_pairs(np.array([0, 0, 1, 1, 1, 2, 2, 2, 3]), np.array([1, 2, 1, 2, 3, 1, 2, 4, 1]))

    assert (pairs.left_out, pairs.limit, len(pairs.members)) == (2, 2, 2)


def test_partners_of_a_large_project_are_not_paired_one_by_one(read, list_many):
    rows = [f"p{number % 9 + 1:02d},Organisation {number},x\n" for number in range(9_000)]
    catalogue = read(projects=list_many(9), partners=HEAD + "".join(rows))
    tracemalloc.start()
    network, bridges = list_links(catalogue, "organisations"), list_bridges(catalogue, "projects")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert network.total == 9 * 1000 * 999 // 2
    assert bridges.table["alone"].tolist() == [1000 * 999 // 2] * 9
    assert peak < 20_000_000  # 4.5 million pairs of two numbers are 72 million bytes


def test_what_was_not_compared_is_said_and_no_pair_is_called_the_closest(monkeypatch, read, list_many):
    monkeypatch.setattr(module, "_DENSE_KINDS", 0)
    rows = ["p01,A,x\np02,A,x\np01,B,x\np02,B,x\np03,B,x\n", "p01,C,x\np02,D,x\n"]
    catalogue = read(projects=list_many(9), partners=HEAD + "".join(rows))
    monkeypatch.setattr(module, "MOST_MADE", 2)
    network = list_links(catalogue, "organisations")
    note = plot_network(network, catalogue).note

    assert network.table[["one", "other", "shared"]].to_numpy().tolist() == [["A", "B", 2]]
    assert note == "2 organisations not compared, those in at most 1 project each: too many pairs to count"
