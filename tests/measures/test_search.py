"""What somebody types finds items by name, slip, other name, wording and measure, and it is known by which."""

from __future__ import annotations

import pytest

from components.catalogue.item_key import ItemKey
from components.language.search import OtherName, PilotedIn, Wording
from components.measures.search import Hit, find_items, index_search, list_items

PARTNERS = "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\nb,Port of Rome,Rome,Italy,x\n"
PILOTS = (
    "pilot,project,place,country,measure,mode,source\na-1,a,Ghent,Belgium,Loan of cargo bikes to families,bike loan,x\n"
)
THEMES = "project,theme,source\nb,parking,x\n"
CHALLENGES = "project,challenge,source\na,lack of staff,x\n"
VOCABULARY = "kind,wording,term,group\nchallenge,lack of staff,staffing,\nmode,bike loan,cycling,\n"

GHENT = ItemKey("place", "Ghent, Belgium")


@pytest.fixture
def find(read):
    catalogue = read(
        partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES, challenges=CHALLENGES, vocabulary=VOCABULARY
    )
    index = index_search(catalogue)
    return lambda text: find_items(index, text)


def test_a_name_needs_no_reason(find):
    assert find("ghent")[0] == Hit(GHENT, "Ghent, Belgium", "place")


def test_names_that_begin_so_come_before_names_that_hold_it(find):
    assert [hit.label for hit in find("ghent")][:2] == ["Ghent, Belgium", "City of Ghent"]


def test_a_slip_finds_what_is_meant(find):
    assert Hit(GHENT, "Ghent, Belgium", "place", meant="ghent") in find("Ghnet")


def test_a_slip_of_a_measure_is_known_with_where_it_was_piloted(find):
    (hit,) = find("carog bikes")

    assert (hit.kind, hit.found_by, hit.meant) == ("measure", PilotedIn("Ghent", "Alpha"), "cargo bikes")


def test_another_name_of_a_place_finds_it_as_it_is_typed(find):
    assert find("GAND")[0] == Hit(GHENT, "Ghent, Belgium", "place", OtherName(("GAND",)))


def test_the_beginning_of_another_name_is_enough(find):
    (hit,) = [hit for hit in find("Roma") if hit.key == ItemKey("place", "Rome, Italy")]

    assert hit.found_by == OtherName(("Roma",))


def test_the_beginning_of_other_names_is_shown_with_all_of_them_as_it_is_typed(find):
    (hit,) = [hit for hit in find("lu om") if hit.key == ItemKey("place", "Rome, Italy")]

    assert hit.found_by == OtherName(("Lu Oma", "Lu Omashi"))


def test_a_slip_of_another_name_finds_the_place(find):
    assert OtherName(("Gante",), is_alike=True) in [hit.found_by for hit in find("Gantee")]


def test_a_wording_finds_the_shared_term(find):
    key = ItemKey("challenge", "staffing")

    assert find("lack of st") == [Hit(key, "staffing", "challenge", Wording("lack of staff"))]


def test_a_kind_of_measure_is_found_by_its_term(find):
    assert find("cycling")[0] == Hit(ItemKey("mode", "cycling"), "cycling", "mode")


def test_words_of_a_measure_find_where_it_was_piloted(find):
    expected = Hit(GHENT, "Loan of cargo bikes to families", "measure", PilotedIn("Ghent", "Alpha"))

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
        "place", "project", "organisation", "theme", "challenge", "mode"
    }  # fmt: skip
