"""Terms for open wordings: by spelling, by words, by meaning; what is proposed, and how often it is right."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from components.catalogue.meaning import find_encoder, has_meaning
from components.catalogue.nearest_terms import (
    LIKELY,
    find_sure,
    know_terms,
    list_proposed,
    suggest_all,
    suggest_terms,
)
from tests.wordings import count_hits, count_proposed, remember, try_left_out, try_unseen, try_without_term

ROWS = (
    ("challenge", "parking pressure", "parking", "space"),
    ("challenge", "car dependence outside cities", "car dependence", "cars"),
    ("challenge", "car habits", "car dependence", "cars"),
    ("challenge", "lack of staff", "staffing", "people and skills"),
    ("theme", "carsharing", "carsharing", "sharing"),
)


def suggest(wording: str, kind: str = "challenge", **others):
    return suggest_terms(wording, kind, ROWS, **others)


def test_a_wording_spelt_nearly_so_is_surely_the_term():
    near = suggest("car sharing", "theme")[0]

    assert (near.term, near.likeness, near.nearest) == ("carsharing", "spelling", "carsharing")
    assert find_sure(suggest("car sharing", "theme")) == near


def test_a_wording_that_shares_a_word_says_which_and_with_what():
    near = suggest("parking in the old town")[0]

    assert (near.term, near.likeness, near.shared) == ("parking", "words", ("parking",))
    assert near.nearest in ("parking", "parking pressure")


def test_words_of_one_stem_are_one():
    assert suggest("dependent on cars")[0].term == "car dependence"


def test_wordings_that_a_term_has_already_speak_for_it():
    assert suggest("habits of commuters")[0].term == "car dependence"


def test_words_of_the_group_speak_for_a_term():
    assert suggest("missing skills")[0].likeness == "group"


def test_terms_of_other_kinds_are_not_proposed():
    assert suggest("carsharing") == () or all(near.term != "carsharing" for near in suggest("carsharing"))


@pytest.mark.parametrize("wording", ["", "???", "…", "quantum gravity", "а" * 5000])
def test_what_is_near_nothing_has_no_proposal(wording):
    assert list_proposed(suggest(wording)) == ()


def test_no_vocabulary_is_no_term():
    assert suggest_terms("parking", "challenge", ()) == ()


def test_two_terms_that_are_as_near_are_not_sure():
    rows = [("theme", "bike hub", "bike hub", ""), ("theme", "bike hubs", "bike hubs", "")]

    assert find_sure(suggest_terms("bikehubs", "theme", rows)) is None


def test_a_meaning_speaks_for_a_term_that_shares_no_word():
    meanings = {"Personalmangel": 0, "lack of staff": 0}

    def encode(texts):
        return np.array([np.eye(9)[meanings.get(text, place % 8 + 1)] for place, text in enumerate(texts)])

    near = suggest("Personalmangel", encode=encode)[0]

    assert (near.term, near.likeness, near.nearest) == ("staffing", "meaning", "lack of staff")


def test_many_wordings_are_looked_up_together():
    calls = []

    def encode(texts):
        calls.append(len(texts))
        return np.eye(len(texts))

    known = know_terms(ROWS, "challenge")
    found = suggest_all(["parking in town", "car use"], known, encode)

    assert calls == [2 + len(known.wordings)]
    assert list(found) == ["parking in town", "car use"]


def test_of_our_own_vocabulary_most_wordings_find_their_term_first():
    # The floors leave room for edits of the vocabulary; `python -m tests.wordings` prints what holds.
    first, three, tried = count_hits(list(try_left_out()))

    assert tried > 100
    assert first >= 0.55 * tried
    assert three >= 0.7 * tried


def test_wordings_that_the_vocabulary_never_had_find_their_term():
    trials = [trial for trial in try_unseen() if trial.language == "en"]
    first, three, tried = count_hits(trials)

    assert first >= 0.5 * tried
    assert three >= 0.6 * tried


def test_most_proposals_are_right_and_what_has_no_term_seldom_gets_one():
    right, proposed = count_proposed([trial for trial in (*try_left_out(), *try_unseen()) if trial.terms], LIKELY)
    _, misled = count_proposed(none := list(try_without_term()), LIKELY)

    assert right >= 0.65 * proposed
    assert misled <= 0.5 * len(none)


def test_what_is_sure_is_right_as_a_rule():
    sure = [(trial, near) for trial in (*try_left_out(), *try_unseen()) if (near := find_sure(trial.ranked))]

    assert len(sure) >= 30
    assert sum(near.term in trial.terms for trial, near in sure) >= 0.8 * len(sure)


@pytest.mark.skipif(not has_meaning(), reason="the extra 'meaning' is not installed")
def test_with_meanings_wordings_in_other_languages_find_their_term():
    encode = find_encoder()
    trials = list(try_unseen(partial(suggest_terms, encode=remember(encode)))) if encode else []
    first, _, tried = count_hits([trial for trial in trials if trial.language in ("fr", "it", "nl")])

    assert tried > 8
    assert first >= 0.5 * tried
