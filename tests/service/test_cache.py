"""What is kept between requests: bounded, made once, and a visitor's own apart."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier, Event

import pytest

from components.service.cache import Cache, cached
from components.service.visits import Visit, find_visit


def test_the_oldest_entry_goes_when_there_are_too_many():
    made, cache = [], Cache(entries=2)
    for key in ("a", "b", "a", "c", "a", "b"):
        cache.recall(key, lambda key=key: made.append(key))

    assert made == ["a", "b", "c", "b"]


def test_two_threads_that_ask_for_the_same_make_it_once():
    made, start, cache = [], Barrier(2), Cache(entries=2)

    def make():
        Event().wait(0.1)
        made.append(1)
        return "thing"

    def ask(_):
        start.wait()
        return cache.recall("key", make)

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(ask, range(2))) == ["thing", "thing"]
    assert made == [1]


def test_what_fails_is_tried_again():
    cache = Cache(entries=1)
    with pytest.raises(ZeroDivisionError):
        cache.recall("key", lambda: 1 / 0)

    assert not cache.holds("key")
    assert cache.recall("key", lambda: 2) == 2


def test_views_of_different_rows_are_kept_apart(show):
    count = cached(entries=9)(lambda view: len(view.catalogue.projects))
    whole, part = show(), show(project=["a"])

    assert [count(whole), count(replace(whole, catalogue=part.catalogue))] == [2, 1]


def test_what_a_visitor_decided_is_kept_for_nobody_else_and_goes_with_the_visit(read_two):
    visit, other = Visit(), Visit()
    made = []
    remember = cached(entries=9)(lambda whole: made.append(whole.version))
    located = make_located(read_two())
    row = {"place": "Ghent", "country": "Belgium", "latitude": "1", "longitude": "2", "status": "found"}
    own, others = visit.decide(located, [row]), other.decide(located, [row])
    for whole in (own, own, others):
        remember(whole)

    assert made == [own.version, others.version] and own.version != others.version
    assert visit.decide(located, [row]) is own
    assert find_visit(own.version) is own

    secret = own.version
    del visit, own, whole
    gc.collect()
    assert find_visit(secret) is None
    assert find_visit(others.version) is others


def make_located(catalogue):
    from components.geocoding.locate import locate
    from components.geocoding.strategy import make_strategy

    return locate(catalogue, make_strategy())
