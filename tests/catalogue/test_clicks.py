import pytest

from components.catalogue.clicks import (
    ChooseCandidate,
    ClearFilters,
    CloseDetails,
    FilterBy,
    FilterValue,
    LookInto,
    OpenTab,
    ReviewPlace,
    read_click,
)
from components.catalogue.item_key import ItemKey

CLICKS = [
    (ClearFilters(), "clear:"),
    (CloseDetails(), "close:"),
    (OpenTab("Data"), "tab:Data"),
    (LookInto("Belgium"), "within:Belgium"),
    (LookInto(""), "within:"),
    (FilterValue("organisation_type", "city: council | region"), "organisation_type:city: council | region"),
    (FilterBy(ItemKey("theme", "safety | security", "a")), "filter:theme:safety %7C security|a"),
    (FilterBy(LookInto("Belgium")), "filter:within:Belgium"),
    (ReviewPlace("A | B: 100%7C, Belgium"), "review:A | B: 100%7C, Belgium"),
    (ChooseCandidate(3), "candidate:3"),
    (ItemKey("country", "Belgium"), "country:Belgium"),
]


@pytest.mark.parametrize(("click", "text"), CLICKS)
def test_each_click_survives_the_round_trip(click, text):
    assert (str(click), read_click(text)) == (text, click)


@pytest.mark.parametrize("text", ["", "nonsense", "years:2020", "find:x", "candidate:x", "candidate:-1", "filter:x"])
def test_what_asks_for_nothing_known_is_none(text):
    assert read_click(text) is None
