"""The words, addresses and counts that go with every figure and file."""

from __future__ import annotations

from dataclasses import replace

import pytest


def test_no_filter_is_said_as_all_projects(show):
    assert show().words == "all 2 projects"


def test_projects_are_called_by_name(show):
    assert "Alpha and Beta" in show(project=["a", "b"]).words


@pytest.mark.parametrize(
    ("period", "words"),
    [((2020, 2021), "running in 2020–2021"), ((2020, 2020), "running in 2020"),
     ((2020, None), "from 2020"), ((None, 2021), "until 2021")],
)  # fmt: skip
def test_years_are_said(show, period, words):
    assert show(period=period).words == words


def test_the_query_can_be_sent_back(show):
    assert show(project=["a"], country=["Belgium"], period=(2020, None)).query == "project=a&country=Belgium&from=2020"


def test_sources_are_counted_once_each(show):
    assert show().source_line == "3 sources · data of 24 November 2022"


def test_equal_selections_are_one(show, read_two):
    first, second, other = show(country=["Belgium"]), show(country=["Belgium"]), show(country=["Sweden"])

    assert (first, hash(first)) == (second, hash(second))
    assert first != other


def test_views_of_different_catalogues_are_not_equal(show):
    whole, part = show(), show(country=["Sweden"])

    assert replace(whole, catalogue=part.catalogue) != whole
    assert replace(whole, catalogue=replace(whole.catalogue)) == whole
