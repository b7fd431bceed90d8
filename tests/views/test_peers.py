"""The tab of peers: the list with its reasons, the evidence of a chosen one, and plain words where there is none."""

from __future__ import annotations

import pytest


@pytest.fixture
def open_peers(open_page, list_cards):
    """Cards of the tab for an address, on the shipped data."""
    return lambda **address: list_cards(open_page({"tab": "Peers", **address}))


def test_each_peer_has_reasons_and_whom_to_ask(open_peers):
    items = open_peers()["peers-list"]["sections"][0]["items"]

    assert items[0]["title"].startswith("1. ")
    assert items[0]["key"].startswith("place:")
    assert any("km away" in reason for reason in items[0]["points"])
    assert items[0]["note"].startswith("Ask: ")


def test_peers_are_sought_in_all_projects_and_it_is_said(open_peers):
    few, many = open_peers(), open_peers(project="all")

    assert "Sought in all 35 projects, whatever the filters" in few["peers-list"]["subtitle"]
    assert few["peers-list"]["sections"] == many["peers-list"]["sections"]


def test_a_chosen_peer_shows_its_evidence_with_sources(open_peers):
    first = open_peers()["peers-list"]["sections"][0]["items"][0]

    card = open_peers(show=first["key"])["peers-evidence"]

    reasons, *evidence = card["sections"]

    assert reasons["items"][0]["points"] == first["points"]
    assert all(item["sources"] for section in evidence for item in section["items"])


def test_a_chosen_place_that_is_no_peer_shows_what_is_known_of_it(open_peers):
    cards = open_peers(show="place:Mechelen, Belgium")

    assert "peers-evidence" not in cards
    assert cards["details"]["title"] == "Mechelen, Belgium"


def test_the_formula_has_the_weights_as_they_are_set(open_peers):
    card = open_peers(**{"weight-themes": "4"})["peers-how"]

    assert "3 × challenges + 4 × themes + 2 × measures + 1 × distance + 1 × partners) ÷ 11" in card["text"]


def test_nothing_ticked_says_what_to_do(open_peers):
    cards = open_peers(place="Tartu, Estonia")

    assert cards["peers-list"]["kind"] == "notice"
    assert cards["peers-list"]["text"].startswith("Nothing is ticked: tick what Tartu struggles with or looks for")


def test_a_typed_place_with_its_challenges_has_peers(open_peers):
    cards = open_peers(place="Tartu, Estonia", needs="car dependence")

    assert cards["peers-list"]["title"].startswith("Peers for Tartu: ")
    assert "Tartu, Estonia is in no project of the data" in cards["peers-list"]["text"]


def test_the_caption_counts_the_sources_of_all_projects(open_peers):
    assert open_peers()["peers"]["caption"] == open_peers(project="all")["peers"]["caption"]
