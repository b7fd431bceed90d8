"""What the search box asks for, on the shipped data."""

from __future__ import annotations

import json


def test_a_slip_finds_the_place(ask):
    hits = json.loads(ask("find?text=Mechlen").content)

    assert ["place:Mechelen, Belgium", "Mechelen, Belgium", "place", "spelt nearly so"] in hits


def test_another_name_finds_the_place_and_says_so(ask):
    hits = json.loads(ask("find?text=Malines").content)

    assert hits == [
        ["place:Mechelen, Belgium", "Mechelen, Belgium", "place", "also called Malines"],
    ]


def test_the_beginning_of_another_name_says_the_whole_name(ask):
    hits = json.loads(ask("find?text=mali").content)

    assert ["place:Mechelen, Belgium", "Mechelen, Belgium", "place", "also called Malinas and Malines"] in hits


def test_a_word_finds_themes_challenges_kinds_of_measures_and_measures(ask):
    hits = json.loads(ask("find?text=cargo%20bike").content)

    assert {kind for _, _, kind, _ in hits} == {"theme", "challenge", "kind of measure", "measure"}
    assert ["theme:cargo bikes", "cargo bikes", "theme", ""] in hits
    assert ["challenge:cost to users", "cost to users", "challenge", "“cost of cargo bikes” is written for it"] in hits


def test_a_text_without_end_is_answered(ask):
    assert json.loads(ask(f"find?text={'x' * 5000}").content) == []
