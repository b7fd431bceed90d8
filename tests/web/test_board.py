"""The cards of a tab for other filters, as the open board asks for them."""

from __future__ import annotations

import json
from urllib.parse import urlencode

from components.service.tabs import TABS


def test_the_cards_are_those_that_the_page_makes(ask):
    cards = json.loads(ask("board?tab=Overview&show=&project=e-smartec&project=mobi-mix").content)["cards"]

    assert [card["name"] for card in cards] == [
        "places", "common", "partners-by-country", "themes-by-project", "shared-challenges", "rows"
    ]  # fmt: skip
    assert "MOBI-MIX" in cards[0]["selection"]


def test_a_chosen_item_stays_beside_the_map(ask):
    cards = json.loads(ask("board?tab=Map&show=project:mobi-mix&project=mobi-mix").content)["cards"]

    assert [card["title"] for card in cards if card["name"] == "details"] == ["MOBI-MIX"]


def test_a_value_that_is_not_in_the_data_is_refused(ask):
    answer = ask("board?tab=Overview&show=&country=Belguim")

    assert answer.status == 400
    assert "Did you mean 'Belgium'?" in json.loads(answer.content)["error"]


def test_no_tab_needs_the_session_of_a_page(ask):
    for tab in TABS:
        query = urlencode({"tab": tab.label, "show": "place:Mechelen, Belgium", "project": "all"})
        cards = json.loads(ask(f"board?{query}").content)["cards"]

        assert "failure" not in [card["name"] for card in cards], tab.label


def test_a_chosen_item_that_is_filtered_by_offers_to_undo_that(ask):
    cards = json.loads(ask("board?tab=Map&show=project:mobi-mix&project=mobi-mix").content)["cards"]
    (details,) = [card for card in cards if card["name"] == "details"]

    assert "Remove this filter" in [action["label"] for action in details["actions"]]
