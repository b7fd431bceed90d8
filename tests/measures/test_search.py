"""What somebody types finds items by name, slip, other name, wording and measure, and says why."""

from __future__ import annotations

import pytest

from components.measures.search import Hit, find_items, index_search, list_items

PARTNERS = "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\nb,Port of Rome,Rome,Italy,x\n"
PILOTS = (
    "pilot,project,place,country,measure,mode,source\na-1,a,Ghent,Belgium,Loan of cargo bikes to families,bike loan,x\n"
)
THEMES = "project,theme,source\nb,parking,x\n"
CHALLENGES = "project,challenge,source\na,lack of staff,x\n"
VOCABULARY = "kind,wording,term,group\nchallenge,lack of staff,staffing,\nmode,bike loan,cycling,\n"


@pytest.fixture
def find(read):
    catalogue = read(
        partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES, challenges=CHALLENGES, vocabulary=VOCABULARY
    )
    index = index_search(catalogue)
    return lambda text: find_items(index, text)


def test_a_name_needs_no_reason(find):
    assert find("ghent")[0] == Hit("place:Ghent, Belgium", "Ghent, Belgium", "place")


def test_names_that_begin_so_come_before_names_that_hold_it(find):
    assert [hit.label for hit in find("ghent")][:2] == ["Ghent, Belgium", "City of Ghent"]


def test_a_slip_finds_what_is_meant_and_says_so(find):
    assert ("Ghent, Belgium", "spelt like “ghent”") in [(hit.label, hit.why) for hit in find("Ghnet")]


def test_another_name_of_a_place_finds_it_and_says_of_which(find):
    assert find("Gand")[0] == Hit("place:Ghent, Belgium", "Ghent, Belgium", "place", "Gand: another name of Ghent")


def test_the_beginning_of_another_name_is_enough(find):
    assert "place:Rome, Italy" in [hit.key for hit in find("Roma")]


def test_a_wording_finds_the_shared_term(find):
    assert find("lack of st") == [
        Hit("challenge:staffing", "staffing", "challenge", "“lack of staff” is written for it")
    ]


def test_a_kind_of_measure_is_found_by_its_term(find):
    assert find("cycling")[0] == Hit("mode:cycling", "cycling", "kind of measure")


def test_words_of_a_measure_find_where_it_was_piloted(find):
    expected = Hit("place:Ghent, Belgium", "Loan of cargo bikes to families", "measure", "piloted in Ghent by Alpha")

    assert find("cargo bike") == [expected]
    assert find("families bikes") == [expected]


@pytest.mark.parametrize("text", ["", " ", "g", "zzzzzz", "…"])
def test_what_means_nothing_finds_nothing(find, text):
    assert find(text) == []


def test_all_that_has_details_is_listed_by_name(read):
    catalogue = read(
        partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES, challenges=CHALLENGES, vocabulary=VOCABULARY
    )

    assert {hit.kind for hit in list_items(catalogue)} == {
        "place", "project", "organisation", "theme", "challenge", "kind of measure"
    }  # fmt: skip
