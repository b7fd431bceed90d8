"""What a click means: a filter, a tab, a chosen item."""

from __future__ import annotations

import pytest
import streamlit as st

from components.catalogue.load import Loaded
from components.views.events import handle_event


@pytest.fixture
def state(monkeypatch, read):
    state = {"project": ["a"], "country": [], "years": (2019, None), "show": "", "tab": "Overview"}
    state["chosen"] = {"near": "pilot places"}
    monkeypatch.setattr(st, "session_state", state)
    monkeypatch.setattr("components.views.events.load_own", lambda: Loaded(read(), (), {}))
    return state


def test_a_country_becomes_a_filter_and_a_second_click_takes_it_away(state):
    handle_event("country:Belgium")
    assert state["country"] == ["Belgium"]

    handle_event("country:Belgium")
    assert state["country"] == []


@pytest.mark.parametrize(
    "key", ["place:Ghent, Belgium", "project:a", "organisation:City: of Ghent", "theme:cycling|a", "challenge:staffing"]
)
def test_an_item_is_chosen(state, key):
    handle_event(key)

    assert state["show"] == key


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("filter:place:Ghent, Belgium", "location", "Ghent, Belgium"),
        ("filter:theme:cycling|a", "theme", "cycling"),
        ("filter:country:Belgium", "country", "Belgium"),
        ("filter:within:Belgium", "country", "Belgium"),
        ("filter:organisation:City of Ghent", "organisation", "City of Ghent"),
    ],
)
def test_an_item_is_filtered_by(state, key, name, value):
    handle_event(key)
    assert (state[name], state["show"]) == ([value], "")

    handle_event(key)
    assert state[name] == []


def test_what_no_filter_has_is_opened_although_it_was_to_filter(state):
    handle_event("filter:both:cycling|staffing")

    assert state["show"] == "both:cycling|staffing"


def test_a_region_is_one_value_of_a_filter_and_a_second_click_takes_it_away(state):
    handle_event("filter:region:BE-VAN")
    assert state["region"] == ["Antwerp, Belgium"]

    handle_event("filter:region:BE-VAN")
    assert state["region"] == []


@pytest.mark.parametrize("key", ["place:Brussels, Belgium", "region:BE-BRU"])
def test_a_mere_seat_of_a_network_is_opened_instead_of_filtered_by(state, read, monkeypatch, key):
    head = "project,partner,organisation_type,city,country,source\n"
    whole = read(partners=f"{head}a,A,city,Mechelen,BE,x\na,POLIS,network,Brussels,BE,x\n")
    monkeypatch.setattr("components.views.events.load_own", lambda: Loaded(whole, (), {}))

    handle_event(f"filter:{key}")

    assert state["show"] == key
    assert not state.get("location") and not state.get("region")


def test_a_country_is_looked_into_and_left_again(state):
    handle_event("within:Belgium")
    assert state["chosen"] == {"near": "pilot places", "level": "region", "within": "Belgium"}

    handle_event("within:")
    assert state["chosen"] == {"near": "pilot places"}


def test_closing_chooses_nothing(state):
    state["show"] = "project:a"
    handle_event("close:")

    assert state["show"] == ""


def test_a_tab_is_opened(state):
    handle_event("tab:Data")

    assert state["tab"] == "Data"


def test_clearing_leaves_no_filter(state):
    handle_event("clear:")

    assert (state["project"], state["country"], state["years"]) == ([], [], (None, None))


@pytest.mark.parametrize("key", ["", "nonsense", "years:2020", "find:x", "__class__:x"])
def test_what_means_nothing_changes_nothing(state, key):
    before = dict(state)

    handle_event(key)

    assert state == before


def test_a_chosen_item_becomes_a_filter_and_a_second_press_takes_it_away(state):
    state["theme"] = []
    handle_event("filter:theme:cycling: city")
    assert state["theme"] == ["cycling: city"]

    handle_event("filter:theme:cycling: city")
    assert state["theme"] == []
